import { type Calendar, rankOf } from '#calendar/calendar.ts';
import { dayNumberAt } from '#calendar/day-number.ts';
import type { CaseRow, Task } from '#contract/shapes.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { namesOf, saidDuty } from './speech.ts';

/** A row of the list of cases, as the store keeps it. */
export type StoredRow = Omit<CaseRow, 'powerName' | 'stageName' | 'lamp' | 'dueAt' | 'createdAt' | 'updatedAt'> & {
  readonly dueAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
export type StoredTask = Omit<Task, 'text' | 'lamp' | 'dueAt'> & { readonly dueAt: Instant | null };
export type RowContext = { readonly now: Instant; readonly calendar: Calendar | undefined };

/** One line of the list of cases. */
export function rowOf(row: StoredRow, power: Power | undefined, ctx: RowContext): CaseRow {
  const definition = power?.definition;
  return {
    ...row,
    powerName: definition?.name ?? row.power,
    stageName: definition?.stages.find((stage) => stage.key === row.stage)?.name ?? row.stage,
    lamp: row.status === 'ended' ? 'ended' : lampOf(row.dueAt, ctx),
  };
}

/** One line of what waits for a person. */
export const taskOf = (row: StoredTask, power: Power | undefined, ctx: RowContext): Task => ({
  ...row,
  text: saidDuty(row, power ? namesOf(power) : {}),
  lamp: lampOf(row.dueAt, ctx),
});

/**
 * The lamp of a list, where only the due date is known: near = due today or on the last working day before.
 * The case page has the whole clock and may say near earlier (rules/supervision.yaml), never later.
 */
export function lampOf(dueAt: Instant | null, { now, calendar }: RowContext): 'normal' | 'near' | 'overdue' {
  if (dueAt === null) return 'normal';
  if (now > dueAt) return 'overdue';
  const [today, due] = [dayNumberAt(now), dayNumberAt(dueAt)];
  const left = calendar ? rankOf(calendar, due) - rankOf(calendar, today - 1) : due - today + 1;
  return left <= 1 ? 'near' : 'normal';
}
