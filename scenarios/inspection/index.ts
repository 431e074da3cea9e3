import type { Told } from '../format.ts';
import { honest } from './honest.ts';

/** 安全生产行政检查. */
export const told: Told = {
  power: 'inspection',
  honest,
  scenarios: [],
  owed: [],
  usual: 'inspection/found-and-rectified',
};
