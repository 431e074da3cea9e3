import { addDays, type PlainDate } from '#kernel/time.ts';
import type { Step } from '../../scenarios/format.ts';

const DAY_OR_MOMENT = /^\d{4}-\d\d-\d\d([ T][\d:.]+(Z|[+-]\d\d:\d\d)?)?$/;

/** The same steps so many days later: their own moments, and in their inputs every day on or after the first step's. */
export function movedBy(steps: readonly Step[], days: number): readonly Step[] {
  const first = steps[0]?.at?.slice(0, 10) ?? '';
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, move(one)]));
    if (typeof value !== 'string' || value < first || !DAY_OR_MOMENT.test(value)) return value;
    return addDays(value.slice(0, 10) as PlainDate, days) + value.slice(10);
  };
  return steps.map((step) => ({
    ...step,
    ...(step.at ? { at: move(step.at) as string } : {}),
    ...(step.input ? { input: move(step.input) as NonNullable<Step['input']> } : {}),
  }));
}
