import { type Calendar, rankOf } from '#calendar/calendar.ts';
import { dayNumberAt } from '#calendar/day-number.ts';
import { sayAct } from '#contract/say.ts';
import type { CaseRow, Task } from '#contract/shapes.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { type Both, saidDuty } from './speech.ts';

/** A row of the list of cases, as the store keeps it. */
export type StoredRow = Omit<CaseRow, 'powerName' | 'stageName' | 'lamp' | 'dueAt' | 'createdAt' | 'updatedAt'> & {
  readonly dueAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
export type StoredTask = Omit<Task, 'text' | 'lamp' | 'dueAt'> & {
  readonly dueAt: Instant | null;
  /** What its sentence names. */
  readonly about: string;
};
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
export function taskOf({ about, ...row }: StoredTask, ctx: RowContext): Task {
  const at = row.dueAt ?? ctx.now;
  const facts = { act: about, purpose: about, clock: about, exhibit: about, responsible: about, level: about, at };
  const names = { clocks: { [about]: about } };
  const duty = saidDuty({ code: row.code, facts }, names);
  return { ...row, text: namedStep(row.code, about, duty), lamp: lampOf(row.dueAt, ctx) };
}

/** A step is called by its act: `作出决定`, `签名：登记检查记录`. */
function namedStep(code: string, act: string, duty: Both): Both {
  const name = { zh: sayAct('zh-CN', act), en: sayAct('en', act) };
  if (code === 'NEXT_STEP') return name;
  return code === 'SIGN_STEP' ? { zh: `${duty.zh}：${name.zh}`, en: `${duty.en}: ${name.en}` } : duty;
}

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
