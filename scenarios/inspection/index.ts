import type { Told } from '../format.ts';
import { docketStories } from './docket.ts';
import { honest } from './honest.ts';
import { inspectStories } from './inspect.ts';
import { reportStories } from './report.ts';
import { superviseStories } from './supervise.ts';

/** 安全生产行政检查. */
export const told: Told = {
  power: 'inspection',
  honest,
  scenarios: [...docketStories, ...inspectStories, ...reportStories, ...superviseStories],
  owed: [],
  usual: 'inspection/found-and-rectified',
};
