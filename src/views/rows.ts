import { type Calendar, rankOf } from '#calendar/calendar.ts';
import { dayNumberAt, midnightMs } from '#calendar/day-number.ts';
import type { Directory } from '#cases/context.ts';
import type { DeskRowShape } from '#contract/list-shapes.ts';
import { sayAct } from '#contract/say.ts';
import type { CaseRow, Task } from '#contract/shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import { type Instant, instantOf } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { type Both, nameOf, postName, saidDuty } from './speech.ts';

/** A row of the list of cases, as the store keeps it. */
export type StoredRow = Omit<
  CaseRow,
  'powerName' | 'stageName' | 'lamp' | 'dueAt' | 'createdAt' | 'updatedAt' | 'named'
> & {
  readonly named: readonly PersonId[];
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
/** What a row is said with, beside what its lamp is lit by. */
export type NamingContext = RowContext & { readonly directory: Directory };

/** One line of the list of cases. */
export function rowOf(row: StoredRow, power: Power | undefined, ctx: NamingContext): CaseRow {
  const definition = power?.definition;
  return {
    ...row,
    powerName: definition?.name ?? row.power,
    stageName: definition?.stages.find((stage) => stage.key === row.stage)?.name ?? row.stage,
    lamp: row.status === 'ended' ? 'ended' : lampOf(row.dueAt, ctx),
    named: row.named.map((person) => nameOf(ctx.directory, person)),
  };
}

export type StoredDeskRow = Omit<
  DeskRowShape,
  'powerName' | 'stageName' | 'lamp' | 'dueAt' | 'actedOn' | 'steps' | 'named'
> & {
  readonly named: readonly PersonId[];
  readonly dueAt: Instant | null;
  readonly actedOn: string | null;
  readonly steps: readonly { readonly code: string; readonly about: string; readonly post: string }[];
};

/** One line of a person's desk. */
export function deskRowOf(row: StoredDeskRow, power: Power | undefined, ctx: NamingContext): DeskRowShape {
  const definition = power?.definition;
  return {
    ...row,
    powerName: definition?.name ?? row.power,
    stageName: definition?.stages.find((stage) => stage.key === row.stage)?.name ?? row.stage,
    lamp: row.status === 'ended' && row.dueAt === null ? 'ended' : lampOf(row.dueAt, ctx),
    named: row.named.map((person) => nameOf(ctx.directory, person)),
    steps: row.steps.map(({ code, about, post }) => ({
      text: stepText(code, about, row.dueAt ?? ctx.now),
      post,
      postName: postName(post, definition?.posts),
    })),
  };
}

/** One line of what waits for a person. */
export function taskOf({ about, ...row }: StoredTask, ctx: RowContext): Task {
  return { ...row, text: stepText(row.code, about, row.dueAt ?? ctx.now), lamp: lampOf(row.dueAt, ctx) };
}

function stepText(code: string, about: string, at: Instant): Both {
  const facts = { act: about, purpose: about, clock: about, exhibit: about, responsible: about, level: about, at };
  return namedStep(code, about, saidDuty({ code, facts }, { clocks: { [about]: about } }));
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
  return daysLeft(dayNumberAt(dueAt), { now, calendar }) <= 1 ? 'near' : 'normal';
}

/** Due dates from (included) … to (excluded). */
export type DueRange = { readonly from?: Instant; readonly to?: Instant };

/** The due dates over which a list shows this lamp: filters and lamps say the same. */
export function dueRange(lamp: 'normal' | 'near' | 'overdue', ctx: RowContext): DueRange {
  if (lamp === 'overdue') return { to: ctx.now };
  let day = dayNumberAt(ctx.now);
  while (daysLeft(day, ctx) <= 1) day++;
  const normal = instantOf(midnightMs(day));
  return lamp === 'near' ? { from: ctx.now, to: normal } : { from: normal };
}

/** Working days from today to that day, both included. */
function daysLeft(due: number, { now, calendar }: RowContext): number {
  const today = dayNumberAt(now);
  return calendar ? rankOf(calendar, due) - rankOf(calendar, today - 1) : due - today + 1;
}
