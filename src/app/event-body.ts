import type { Actor } from '#cases/fact.ts';
import type { CaseEvent, CaseFact } from '#cases/view.ts';
import type { Json, PersonId, Post, StageKey } from '#kernel/ids.ts';
import type { RestedFault } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { ChainRow } from '#ledger/verify-chain.ts';

/** What the body of an entry holds: everything that the entry itself only commits to. */
export type EventBody =
  | {
      readonly kind: 'done';
      readonly stage: string;
      readonly facts: readonly { readonly type: string; readonly data: Json }[];
      readonly answers?: Json;
    }
  | { readonly kind: 'refused'; readonly stage: string; readonly faults: readonly RestedFault[] }
  | { readonly kind: 'read'; readonly stage: string; readonly what: string };

export const bodyBytes = (body: EventBody): Buffer => Buffer.from(JSON.stringify(body), 'utf8');

export type EntryHead = {
  readonly at: Instant;
  readonly effectiveAt: Instant;
  readonly act: string;
  readonly signers: readonly Actor[];
};

/** The stored entry and body, read back. A body that was erased has no facts left to fold: a bug to fold it. */
export function readEvent(row: ChainRow): { readonly head: EntryHead; readonly body: EventBody } {
  const entry = JSON.parse(row.entry.toString('utf8')) as {
    at: Instant;
    effectiveAt: Instant;
    act: string;
    signers: { person: PersonId; as: Post }[];
  };
  if (!row.body) throw new Error(`event ${row.seq} has no body: it was erased`);
  return {
    head: { at: entry.at, effectiveAt: entry.effectiveAt, act: entry.act, signers: entry.signers },
    body: JSON.parse(row.body.toString('utf8')) as EventBody,
  };
}

/** A stored event of a case's own or sealed chain, as the fold takes it. */
export function caseEvent(row: ChainRow): CaseEvent {
  const { head, body } = readEvent(row);
  if (body.kind !== 'done') throw new Error(`event ${row.seq} is no act`);
  return {
    // Sound: only facts that an act stated were ever stored; foldFact stops at an unknown type.
    facts: body.facts as readonly CaseFact[],
    stamp: {
      recordedAt: head.at,
      effectiveAt: head.effectiveAt,
      signers: head.signers,
      act: head.act,
      stage: body.stage as StageKey,
    },
  };
}
