import type { CaseId, Json, PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Lane } from '#ledger/entry.ts';

/** One event as it will be stored: the entry and its hash from `makeEntry`, and what the entry only commits to. */
export type NewEvent = {
  readonly entry: Buffer;
  readonly hash: Buffer;
  readonly body: Buffer | null;
  readonly salt: Buffer | null;
};

/** Entries for one lane. `expected`: number of the lane's last entry the decision was made on, 0 = the lane is empty. */
export type LaneAppend = {
  readonly lane: Lane;
  readonly expected: number;
  readonly events: readonly [NewEvent, ...NewEvent[]];
};

/** The row of a case in lists. What is above the line is set once, when the case is opened, and ignored afterwards. */
export type CaseSummary = {
  readonly number: string;
  readonly agency: string;
  readonly power: string;
  readonly definitionVersion: number;
  readonly applicant: string | null;
  readonly createdAt: Instant;
  // ---
  readonly title: string;
  readonly stage: string;
  readonly status: string;
  readonly exit: string | null;
  readonly dueAt: Instant | null;
  /** When the tick must next look at the case; null = never. */
  readonly wakeAt: Instant | null;
  readonly updatedAt: Instant;
  /** Last entry of the lane `case`. */
  readonly version: number;
  readonly handler: string | null;
  readonly lamp: string | null;
  readonly extra: { readonly [key: string]: Json };
};

export type Task = {
  readonly key: string;
  readonly post: string;
  readonly person: string | null;
  readonly kind: string;
  readonly dueAt: Instant | null;
  /** What its sentence names: an act, a meeting, a clock; may be empty. */
  readonly title: string;
};

/** Somebody who acted in the case. */
export type HandRow = {
  readonly person: PersonId;
  /** Of his last act there. */
  readonly actedOn: PlainDate;
  readonly open: boolean;
};

/** What a case is found by. */
export type SearchRow = { readonly text: string; readonly grams: readonly string[] };

export type SignalRow = {
  readonly key: string;
  readonly kind: string;
  readonly audience: readonly string[];
  readonly raisedAt: Instant;
  readonly subject: string | null;
  readonly data: { readonly [key: string]: Json };
  readonly state: string;
};

export type Notice = {
  readonly person: PersonId;
  readonly at: Instant;
  readonly kind: string;
  readonly data: { readonly [key: string]: Json };
};

/** A document that went out, as anybody may ask after it. */
export type IssuedDocument = {
  /** Of its content, salted: 64 hex digits. */
  readonly hash: string;
  /** 16 characters, ungrouped. */
  readonly code: string;
  /** Among the documents of its case. */
  readonly key: string;
  readonly agency: string;
  readonly issuedAt: Instant;
  readonly standing: 'issued' | 'corrected' | 'withdrawn';
  /** When it was corrected or withdrawn; null = it stands. */
  readonly changedAt: Instant | null;
};

/** A gap-free register and the number wanted from it; written only if it is the next one. */
export type RegisterNumber = { readonly kind: string; readonly year: number; readonly number: number };

/** The request this command answers: the same (actor, key) again gets the first answer. */
export type Idempotency = {
  readonly actor: string;
  readonly key: string;
  readonly requestHash: Buffer;
  readonly answer: Json;
};

/** Everything one act changes, all or nothing. */
export type AppendCommand = {
  readonly caseId: CaseId;
  /** At most one per lane. */
  readonly lanes: readonly [LaneAppend, ...LaneAppend[]];
  /** Opens the case when the lane `case` is expected empty, else changes its row. */
  readonly summary?: CaseSummary | undefined;
  readonly tasks?: { readonly remove: readonly string[]; readonly put: readonly Task[] } | undefined;
  /** Replaced by person. */
  readonly hands?: readonly HandRow[] | undefined;
  /** Replaces what the case was found by. */
  readonly search?: SearchRow | undefined;
  /** Replaced by key. */
  readonly signals?: readonly SignalRow[] | undefined;
  readonly notices?: readonly Notice[] | undefined;
  /** Documents that go out now, and those whose standing that changes; replaced by hash. */
  readonly documents?: readonly IssuedDocument[] | undefined;
  readonly numbers?: readonly RegisterNumber[] | undefined;
  readonly idempotency?: Idempotency | undefined;
};

export type AppendResult =
  | { readonly kind: 'written' }
  /** Somebody else wrote to a lane first: load and decide again. */
  | { readonly kind: 'conflict' }
  /** This request was answered before; nothing was written now. */
  | { readonly kind: 'duplicate'; readonly answer: Json }
  /** The key was used before for a different request; nothing was written. */
  | { readonly kind: 'key-reused' }
  /** A register number is not the next one: take another and decide again. */
  | { readonly kind: 'number-taken' };

/** The connection was lost, and neither asking again nor reading could tell whether the command was written. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** The database cannot be reached; the command was not written. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
