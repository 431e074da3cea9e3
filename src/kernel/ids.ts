/** Words every layer shares. Types and pure functions only: no clock, no I/O, no randomness. */

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Internal number of a case: ascending, never shown to an applicant (who sees the case number, e.g. `BA-2026-000132`). */
export type CaseId = Branded<number, 'CaseId'>;
/** Opaque id of a natural person in the directory. Separation of duties follows the person, never the account or post. */
export type PersonId = Branded<string, 'PersonId'>;
/** Key of a post (岗位), e.g. `clerk`. Chinese names live in the directory. */
export type Post = Branded<string, 'Post'>;
export type PowerKey = Branded<string, 'PowerKey'>;
export type StageKey = Branded<string, 'StageKey'>;
/** SHA-256 as 64 lower-case hex digits. */
export type Hash = Branded<string, 'Hash'>;

/** JSON as it is stored: integers only, no null, so that bytes mean one thing. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Compile-time proof that a switch is exhaustive; at run time, a loud stop. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
