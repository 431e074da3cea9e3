import { createHash, randomBytes } from 'node:crypto';
import type { CaseId, Json } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { numberPlaceShape } from '#cases/context.ts';
import { MACHINE, type Engine } from '#cases/decide.ts';
import type { Actor } from '#cases/fact.ts';
import type { Progress } from '#cases/proceed.ts';
import type { CaseEvent, CaseView } from '#cases/view.ts';
import { type Lane, makeEntry, SALT_BYTES } from '#ledger/entry.ts';
import type { AppendCommand, LaneAppend, NewEvent, RegisterNumber } from '#store/append-command.ts';
import type { Head, Heads } from '#store/cases.ts';
import { bodyBytes, type EventBody } from './event-body.ts';
import { signalRow, summaryOf, taskChange, tasksOf } from './summary.ts';

/** Origin of this installation's log, as it stands in every entry. */
export const LOG = 'hengjian.local/record';

export type Chained = { readonly event: NewEvent; readonly head: Head };

/** Links one event to the chain of its lane. */
export function chain(
  lane: Lane,
  caseId: CaseId,
  head: Head,
  rule: string,
  at: { readonly recordedAt: Instant; readonly effectiveAt: Instant; readonly act: string; readonly signers: readonly Actor[] },
  body: EventBody,
): Chained {
  const bytes = bodyBytes(body);
  const salt = randomBytes(SALT_BYTES);
  const seq = head.seq + 1;
  const { entry, hash } = makeEntry({
    log: LOG,
    lane,
    caseId,
    seq,
    prev: head.hash,
    at: at.recordedAt,
    effectiveAt: at.effectiveAt,
    actor: at.signers[0] ?? MACHINE,
    signers: at.signers,
    act: at.act,
    rule,
    body: bytes,
    salt,
  });
  return { event: { entry, hash, body: bytes, salt }, head: { seq, hash } };
}

function laneOf(lane: Lane, caseId: CaseId, head: Head, rule: string, events: readonly CaseEvent[], answers: Json | undefined): { append?: LaneAppend; head: Head } {
  let last = head;
  const made: NewEvent[] = [];
  events.forEach((event, i) => {
    const pinned = i === events.length - 1 && answers !== undefined ? { answers } : {};
    const chained = chain(lane, caseId, last, rule, event.stamp, { kind: 'done', stage: event.stamp.stage, facts: event.facts as never, ...pinned });
    made.push(chained.event);
    last = chained.head;
  });
  const [first, ...rest] = made;
  return first ? { append: { lane, expected: head.seq, events: [first, ...rest] }, head: last } : { head };
}

/** Everything one request changes, as one command for the store. Undefined when nothing changed. */
export function commandOf(
  engine: Engine,
  caseId: CaseId,
  before: { readonly view: CaseView; readonly heads: Heads },
  progress: Progress,
  answers: Json | undefined,
): { readonly command: AppendCommand; readonly heads: Heads } | undefined {
  const rule = engine.power.hash;
  const own = laneOf('case', caseId, before.heads.case, rule, progress.events, answers);
  const sealed = laneOf('sealed', caseId, before.heads.sealed, rule, progress.sealed, undefined);
  const [first, ...rest] = [own.append, sealed.append].filter((append) => append !== undefined);
  if (!first) return undefined;
  const fresh = before.view.head.status === 'none';
  const raised = progress.view.signals.raised.slice(before.view.signals.raised.length).map((signal) => signalRow(signal, false));
  const raisedSealed = progress.view.sealed.signals.slice(before.view.sealed.signals.length).map((signal) => signalRow(signal, true));
  const tasks = taskChange(fresh ? [] : tasksOf(engine, before.view), tasksOf(engine, progress.view));
  const signals = [...raised, ...raisedSealed];
  return {
    heads: { case: own.head, sealed: sealed.head, attempts: before.heads.attempts },
    command: {
      caseId,
      lanes: [first, ...rest],
      summary: summaryOf(engine, progress.view),
      ...(tasks.remove.length + tasks.put.length > 0 ? { tasks } : {}),
      ...(signals.length > 0 ? { signals } : {}),
    },
  };
}

/** Fills the places for gap-free numbers; the store writes the command only if each is still the next one. */
export async function fillNumbers(
  progress: Progress,
  pattern: (kind: string) => string,
  next: (kind: string, year: number) => Promise<number>,
): Promise<{ readonly progress: Progress; readonly numbers: readonly RegisterNumber[] }> {
  const text = JSON.stringify(progress.events);
  if (!text.includes('"#number:')) return { progress, numbers: [] };
  const numbers: RegisterNumber[] = [];
  const places = new Map<string, string>();
  for (const [quoted] of text.matchAll(/"#number:[^"]+"/g)) {
    const place = quoted.slice(1, -1);
    if (places.has(place)) continue;
    const [, kind = '', year = ''] = numberPlaceShape.exec(place) ?? [];
    const number = await next(kind, Number(year));
    numbers.push({ kind, year: Number(year), number });
    places.set(place, pattern(kind).replaceAll('{year}', year).replaceAll('{n}', String(number)));
  }
  const fill = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'string' ? (places.get(one) ?? one) : one)) as T;
  return { progress: { ...progress, events: fill(progress.events), view: fill(progress.view) }, numbers };
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
