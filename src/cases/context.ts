import type { Calendar } from '#calendar/calendar.ts';
import type { SupervisionRules } from '#calendar/supervision.ts';
import type { Hash, Json, PersonId, Post } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { LawCatalogue } from '#powers/law.ts';

/** Who holds which post, with which qualification; asked by value, so that a decision can be replayed. */
export type Directory = {
  readonly name: (person: PersonId) => string;
  readonly posts: (person: PersonId) => readonly Post[];
  readonly holders: (post: Post) => readonly PersonId[];
  /** e.g. `enforcement-certificate`: dated, so that a lapsed one does not count. */
  readonly qualified: (person: PersonId, qualification: string, at: Instant) => boolean;
  /** Relations register: why this person has an interest in that subject (credit code or person), or undefined. */
  /** Credit codes of the organisations for which this person may apply. */
  readonly represents: (person: PersonId) => readonly string[];
  readonly interest: (person: PersonId, subject: string) => string | undefined;
};

/** Everything a decision may know beside the case: nothing is asked of the outside. */
export type Context = {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly laws: LawCatalogue;
  readonly supervision: SupervisionRules;
};

/** Facts from outside the case, fetched before the act is decided and pinned to its trace. */
export type Query =
  | { readonly kind: 'attachment'; readonly hash: Hash }
  /** Other applicants' cases in which this very file was handed in: those that all may read, and those of the same power. */
  | { readonly kind: 'same-file'; readonly hash: Hash; readonly creditCode: string; readonly power: string }
  /** The draw of this quarter: seed and whether this case's number falls in `oneIn`. */
  | { readonly kind: 'draw'; readonly number: string; readonly oneIn: number };

export const queryKey = (query: Query): string =>
  query.kind === 'draw' ? `draw:${query.number}:${query.oneIn}` : `${query.kind}:${query.hash}`;

/** Answers by `queryKey`. */
export type Answers = { readonly [key: string]: Json };

export type AttachmentAnswer = { readonly found: boolean; readonly mediaType: string; readonly size: number };
/** Numbers of the cases; an empty one stands for a confidential case, which is not named. */
export type SameFileAnswer = { readonly cases: readonly string[] };
export type DrawAnswer = { readonly seed: string; readonly value: string; readonly drawn: boolean };

export const answerTo = <A>(answers: Answers, query: Query): A | undefined => answers[queryKey(query)] as A | undefined;

/** A place for a gap-free number, filled by the store in the transaction that commits the act: `#number:<kind>:<year>`. */
export const numberPlace = (kind: string, year: number): string => `#number:${kind}:${year}`;
export const numberPlaceShape = /^#number:([^:]+):(\d{4})$/;
