import { createHash, randomBytes } from 'node:crypto';
import { MACHINE } from '#cases/actors.ts';
import { numberPlaceShape } from '#cases/context.ts';
import type { Duty } from '#cases/control.ts';
import type { Engine } from '#cases/engine.ts';
import type { Actor } from '#cases/fact.ts';
import { isNumbered, type NumberedFact } from '#cases/letter-numbers.ts';
import type { Progress } from '#cases/proceed.ts';
import { type CaseEvent, type CaseFact, type CaseView, foldEvent, foldSealed } from '#cases/view.ts';
import { dutiesOf } from '#cases/watch.ts';
import type { CaseId, Json } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { type Lane, makeEntry, SALT_BYTES } from '#ledger/entry.ts';
import type { AppendCommand, LaneAppend, NewEvent } from '#store/append-command.ts';
import type { Head } from '#store/cases.ts';
import { caseNotices } from './case-notices.ts';
import type { Loaded } from './cases.ts';
import { bodyBytes, type EventBody } from './event-body.ts';
import { withFrozen } from './frozen.ts';
import { handChange, handsOf } from './hands.ts';
import { changedRows, refusalRow } from './register-rows.ts';
import { cardRow, isFoundOtherwise, searchOf, signalRow, summaryOf, taskChange, tasksOf } from './summary.ts';

/** Origin of this installation's log, as it stands in every entry. */
export const LOG = 'hengjian.local/record';

/** Salts are drawn many at a time: one call of the generator costs more than its bytes. None is used twice. */
const SALTS_AT_ONCE = 64;
let salts = Buffer.alloc(0);
function nextSalt(): Buffer {
  if (salts.length === 0) salts = randomBytes(SALT_BYTES * SALTS_AT_ONCE);
  const salt = salts.subarray(0, SALT_BYTES);
  salts = salts.subarray(SALT_BYTES);
  return salt;
}

export type Chained = { readonly event: NewEvent; readonly head: Head };

/** Links one event to the chain of its lane. */
export function chain(
  lane: Lane,
  caseId: CaseId,
  head: Head,
  rule: string,
  at: {
    readonly recordedAt: Instant;
    readonly effectiveAt: Instant;
    readonly act: string;
    readonly signers: readonly Actor[];
  },
  body: EventBody,
): Chained {
  const bytes = bodyBytes(body);
  const salt = nextSalt();
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

function laneOf(
  lane: Lane,
  caseId: CaseId,
  head: Head,
  rule: string,
  events: readonly CaseEvent[],
  answers: Json | undefined,
): { append?: LaneAppend; head: Head } {
  let last = head;
  const made: NewEvent[] = [];
  events.forEach((event, i) => {
    const pinned = i === events.length - 1 && answers !== undefined ? { answers } : {};
    const chained = chain(lane, caseId, last, rule, event.stamp, {
      kind: 'done',
      stage: event.stamp.stage,
      facts: event.facts as never,
      ...pinned,
    });
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
  before: Loaded,
  decided: Progress,
  answers: Json | undefined,
): { readonly command: AppendCommand; readonly after: Loaded; readonly duties: readonly Duty[] } | undefined {
  const { progress, documents } = withFrozen(engine, before.view, decided, nextSalt);
  const rule = engine.power.hash;
  const own = laneOf('case', caseId, before.heads.case, rule, progress.events, answers);
  const sealed = laneOf('sealed', caseId, before.heads.sealed, rule, progress.sealed, undefined);
  const [first, ...rest] = [own.append, sealed.append].filter((append) => append !== undefined);
  if (!first) return undefined;
  const raised = progress.view.signals.raised
    .slice(before.view.signals.raised.length)
    .map((signal) => signalRow(signal, false));
  const raisedSealed = progress.view.sealed.signals
    .slice(before.view.sealed.signals.length)
    .map((signal) => signalRow(signal, true));
  const duties = dutiesOf(engine, progress.view);
  const waiting = tasksOf(engine, progress.view, duties);
  const tasks = taskChange(before.tasks ?? tasksOf(engine, before.view, dutiesOf(engine, before.view)), waiting);
  const changed = progress.view.cards.all.filter((card, i) => card !== before.view.cards.all[i]);
  const signals = [
    ...raised,
    ...raisedSealed,
    ...changed.map((card) => cardRow(engine, card)),
    ...changedRows(engine, before.view, progress.view),
  ];
  const hands = handChange(handsOf(before.view), handsOf(progress.view));
  const notices = caseNotices(engine, before.view, progress.events);
  return {
    after: {
      view: progress.view,
      heads: { case: own.head, sealed: sealed.head, attempts: before.heads.attempts },
      tasks: waiting,
    },
    duties,
    command: {
      caseId,
      lanes: [first, ...rest],
      summary: summaryOf(engine, progress.view),
      ...(tasks.remove.length + tasks.put.length > 0 ? { tasks } : {}),
      ...(hands.length > 0 ? { hands } : {}),
      ...(isFoundOtherwise(before.view, progress.view) ? { search: searchOf(progress.view) } : {}),
      ...(signals.length > 0 ? { signals } : {}),
      ...(documents.length > 0 ? { documents } : {}),
      ...(notices.length > 0 ? { notices } : {}),
    },
  };
}

/** An attempt that changes nothing of the case, as one command: its own trace, and the register's entry where it was refused. */
export function attemptOf(
  engine: Engine,
  caseId: CaseId,
  { heads }: Loaded,
  stamp: Parameters<typeof chain>[4],
  body: EventBody,
): { readonly command: AppendCommand; readonly head: Head } {
  const { event, head } = chain('attempts', caseId, heads.attempts, engine.power.hash, stamp, body);
  const lanes = [{ lane: 'attempts', expected: heads.attempts.seq, events: [event] }] as const;
  if (body.kind !== 'refused') return { command: { caseId, lanes }, head };
  return {
    command: { caseId, lanes, signals: [refusalRow(engine, head.seq, { ...stamp, at: stamp.recordedAt }, body)] },
    head,
  };
}

/** A place for a gap-free number in the facts of an act. */
export type Place = { readonly place: string; readonly kind: string; readonly year: number };

/** Only where a document or letter states its number: the same text typed into a form is just text. */
export function placesIn(events: readonly CaseEvent[]): readonly Place[] {
  return events.flatMap(({ facts }) =>
    facts.flatMap((fact): readonly Place[] => {
      const found = isNumbered(fact) ? numberPlaceShape.exec(fact.data.number) : null;
      return found ? [{ place: found[0], kind: found[1] ?? '', year: Number(found[2]) }] : [];
    }),
  );
}

/** The places filled, and the case folded anew from where it was: as it will be read back. */
export function fillPlaces(before: CaseView, progress: Progress, texts: ReadonlyMap<string, string>): Progress {
  const events = progress.events.map((event) => ({
    ...event,
    facts: event.facts.map((fact) => (isNumbered(fact) ? withNumber(fact, texts) : fact)),
  }));
  return { ...progress, events, view: progress.sealed.reduce(foldSealed, events.reduce(foldEvent, before)) };
}

function withNumber(fact: NumberedFact, texts: ReadonlyMap<string, string>): CaseFact {
  const number = texts.get(fact.data.number) ?? fact.data.number;
  return { ...fact, data: { ...fact.data, number } } as CaseFact;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
