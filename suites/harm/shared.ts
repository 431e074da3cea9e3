import { createHash } from 'node:crypto';
import type { CaseDetail } from '#contract/case-shapes.ts';
import type { Trace } from '#contract/shapes.ts';
import type { Clue } from '../../scenarios/format.ts';

/**
 * Harm: what the chart warns of came about, and nobody was told. Judged from the case and its trace as an inspector reads them
 * over the API, by somebody who knows neither the controls nor what a story expects of them.
 */
export type Seen = {
  /** When the run ended, as an instant. */
  readonly now: string;
  readonly trace: Trace;
  /** What the story tells of itself that the case does not show. */
  readonly clue: Clue;
  readonly heldElsewhere: readonly string[];
};
/** `signals`: codes of all signals of the case, the sealed ones too. */
export type Judge = (detail: CaseDetail, signals: readonly string[], seen: Seen) => boolean;
export type Judges = { readonly [story: string]: Judge };

/** SHA-256 of the file that the player made from this name. */
export const hashOf = (name: string): string => createHash('sha256').update(`衡鉴演示文件 ${name}`).digest('hex');
export const dayIn = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** Facts of that type in the order of the trace. */
export const facts = ({ trace }: Seen, type: string): readonly Record<string, unknown>[] =>
  trace.entries.flatMap((entry) =>
    entry.facts.filter((fact) => fact.type === type).map((fact) => fact.data as Record<string, unknown>),
  );
/** Whether that act was done in the case. */
export const done = ({ trace }: Seen, act: string): boolean =>
  trace.entries.some((entry) => entry.kind === 'done' && entry.act === act);
export const ended = ({ status }: CaseDetail): boolean => status === 'ended';
export const decided = ({ decision }: CaseDetail): boolean => decision !== null && !decision.deemed;
export const passed = (detail: CaseDetail): boolean => detail.review.conclusions.length > 0;
/** Whether the case has left that stage for a later one; the order is the rail's. */
export function beyond({ stage, rail, status }: CaseDetail, than: string): boolean {
  const order = rail.map(({ key }) => key);
  return status === 'ended' || order.indexOf(stage) > order.indexOf(than);
}

/** The story's moment is past. A judge that needs it and is not told it is a mistake of the story. */
export function late({ now, clue }: Seen): boolean {
  if (clue.late === undefined) throw new Error('the story does not say from when on it is too late: `clue.late`');
  return Date.parse(now) >= Date.parse(`${clue.late.replace(' ', 'T')}:00+08:00`);
}
export function stageOf({ clue }: Seen): string {
  if (clue.stage === undefined) throw new Error('the story does not say of which stage it is: `clue.stage`');
  return clue.stage;
}
export function markOf({ clue }: Seen): string {
  if (clue.mark === undefined) throw new Error('the story does not say what to look for: `clue.mark`');
  return clue.mark;
}

/** Still in the story's stage when it is too late: told by the date, since without a binding there may be no term either. */
export const lingers = ({ stage, status }: CaseDetail, seen: Seen): boolean =>
  status === 'open' && stage === stageOf(seen) && late(seen);
/** An order whose answer is overdue. */
export const staleOrder = (detail: CaseDetail, { now }: Seen): boolean =>
  detail.orders.some((one) => one.reply === null && Date.parse(one.replyBy) < Date.parse(now));
/** A tip still without a result when it is too late. */
export const staleTip = (detail: CaseDetail, seen: Seen): boolean =>
  (detail.sealed?.tips ?? []).some((tip) => tip.result === null) && late(seen);
/** A notice that asks for something of which nothing came in since the notice before it. */
export const askedTwice = ({ acceptance, materials }: CaseDetail): boolean =>
  acceptance.notices.some(
    ({ items, at }, i) =>
      i > 0 &&
      items.some(
        (item) =>
          !materials
            .find(({ key }) => key === item.material)
            ?.versions.some((version) => version.receivedAt > (acceptance.notices[i - 1]?.at ?? at)),
      ),
  );
/** Opinions of the round that was opened last. */
export const opinions = (detail: CaseDetail) => detail.consultation.at(-1)?.opinions ?? [];

/** It came about, and no signal of that code says so. */
export const unheard =
  (code: string, judge: Judge): Judge =>
  (detail, signals, seen) =>
    judge(detail, signals, seen) && !signals.includes(code);
const overruns = new Set(['STAGE_OVERDUE', 'LEGAL_TERM_OVERDUE', 'PROMISED_TERM_OVERDUE', 'CLOCK_OVERDUE']);
/** The case ended over an overrun for which nobody was named. */
export const unaccounted: Judge = (detail, signals, seen) =>
  ended(detail) && signals.some((code) => overruns.has(code)) && !done(seen, 'account');
