import type { Step } from '../format.ts';
import { between, list, type Options, one, path, team } from './path.ts';

/** What the stories of 组织推荐 are told with. */

export const R1 = 'reward.recommend.r1';
export const R2 = 'reward.recommend.r2';
export const M1 = 'reward.recommend.m1';
export const M2 = 'reward.recommend.m2';

export const by = (person: string, as: string, act: string, at: string, input: object = {}): Step => ({
  at,
  by: person,
  as,
  act,
  input: { ...input },
});
/** The path with that step's input changed. */
export const changed = (step: string, input: object): Options => ({ change: { [step]: { input } } });
/** The named step and those after it, up to the other. */
export const from = (name: 'post-publicity', until: 'hand-in-review'): readonly Step[] => [
  one(name),
  ...between(name, until),
];
/** The steps with these put in at their moments. */
export const insert = (steps: readonly Step[], ...more: readonly Step[]): readonly Step[] =>
  [...steps, ...more].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0));

export const handIn = path.at('hand-in-review');
export const withoutHim = by(
  'nominator-a',
  'nominator',
  'record-list',
  handIn,
  list([team], '核对材料后取消其中一名推荐对象。'),
);
