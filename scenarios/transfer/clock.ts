import type { Scenario, Step } from '../format.ts';
import { later } from '../shared/days.ts';
import { wait } from '../shared/path.ts';
import { crime } from './path.ts';

/** What the law says of the team, and of the approval. */
export const TEAM = 'crime-transfer 第5条第1款';
export const APPROVAL = 'crime-transfer 第5条第2款';

/** A clock of a suspected crime runs out: nobody does the step; the twin does it ten minutes before. */
export function clockOut(
  id: string,
  rests: string,
  step: string,
  stage: string,
  over: string,
  title: Scenario['title'],
  story: Scenario['story'],
  before: readonly Step[],
  input?: object,
): Scenario {
  const at = later(over, -10);
  return {
    id,
    risk: id.slice(0, id.indexOf('/')),
    title,
    story,
    before,
    wrong: wait(at),
    right: crime.one(step, { at, ...(input ? { input } : {}) }),
    after: [wait(later(over, 10))],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE', rests },
    clue: { stage, late: over },
  };
}
