import type { Context } from '#cases/context.ts';
import type { CaseView } from '#cases/view.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { DocumentContent } from '../content.ts';

/** What a form is filled from: facts of the case, names of the directory, the definition that the case is pinned to. */
export type FormEnv = { readonly view: CaseView; readonly power: Power; readonly ctx: Context };

/** One paper that the case holds, made whenever it is asked for from facts that never change; or the names of what is missing. */
export type FormPaper = {
  /** When its facts were recorded. */
  readonly at: Instant;
} & ({ readonly content: DocumentContent } | { readonly missing: readonly string[] });

/** Whose the paper is: the applicant's or party's own, another body's, or the file's alone. */
export type Audience = 'applicant' | 'body' | 'file';

/** `sender`: the applicant; or whoever brought a matter in, where nobody applied, and then the one concerned never reads them. */
export type Receiver = Audience | 'sender';

/**
 * A form of the product (受理单、送达回证、会议记录 …): `src/documents/forms/<form>.ts`. One paper for each time that its act was done.
 * Every power has it; a fact that is missing is named, never left blank; only what a hand writes on paper is a line to sign.
 */
export type Form = {
  readonly key: string;
  readonly name: string;
  readonly audience: Receiver;
  readonly of: (env: FormEnv) => readonly FormPaper[];
};
