import type { Context } from '#cases/context.ts';
import type { CaseDocument } from '#cases/facets/documents.ts';
import type { CaseView } from '#cases/view.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { DocumentContent } from './content.ts';
import { correctionPaper } from './correction.ts';
import { forms } from './forms/catalogue.ts';
import type { Audience, FormEnv, FormPaper, Receiver } from './forms/form.ts';
import { letterOf } from './letter.ts';

/** A document that a case holds. */
export type HeldDocument = {
  /** Unique in the case and the same ever after: `letter.registration`, `letter.registration.2`, `notice.1`. */
  readonly key: string;
  readonly name: string;
  /** Null exactly where `missing` names something. */
  readonly content: DocumentContent | null;
  /** Facts without which it cannot be written, in words. */
  readonly missing: readonly string[];
  /** `issued`: a letter under its number, never to be changed · `record`: what the record of the case says of an act. */
  readonly standing: 'draft' | 'issued' | 'record';
  readonly number: string | null;
  /** When it was issued, or its facts were recorded; of a draft, when that was drafted. */
  readonly at: Instant;
  readonly audience: Audience;
  /** Key of the document that corrects it; null = none does. */
  readonly correctedBy: string | null;
  /** When the decision that it tells was revoked on appeal; null = it stands. */
  readonly revokedAt: Instant | null;
};

/** Every document that the case holds, in the order in which they came into being. */
export function documentsOf(view: CaseView, power: Power, ctx: Context): readonly HeldDocument[] {
  const env: FormEnv = { view, power, ctx };
  return [...lettersOf(env), ...recordsOf(env)].toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
}

function lettersOf(env: FormEnv): readonly HeldDocument[] {
  const { all } = env.view.documents;
  return all.flatMap((one, i) => {
    const n = all.slice(0, i).filter((before) => before.document === one.document).length + 1;
    return heldLetter(env, one, `letter.${one.document}${n > 1 ? `.${n}` : ''}`);
  });
}

/** A letter, and what corrects it. */
function heldLetter(env: FormEnv, one: CaseDocument, key: string): readonly HeldDocument[] {
  const { documents } = env.power.definition;
  const { document, issued, corrections = [] } = one;
  const rule = documents.find((known) => known.key === document);
  const name = rule?.name ?? '';
  const content = letterContent(one, env.power);
  const audience = rule?.goesTo ?? 'file';
  const correctionKey = (i: number) => `${key}.correction.${i + 1}`;
  return [
    {
      key,
      name,
      content,
      missing: [],
      standing: issued ? 'issued' : 'draft',
      number: issued?.number ?? null,
      at: issued?.at ?? one.draftedAt,
      audience,
      correctedBy: corrections.length > 0 ? correctionKey(corrections.length - 1) : null,
      revokedAt: revokedAt(env.view, issued?.at),
    },
    ...corrections.map((correction, i): HeldDocument => {
      const addressee = content.addressee ?? env.view.application.applicant;
      const paper = correctionPaper(env, { name, number: issued?.number ?? '', addressee }, correction);
      return held(correctionKey(i), '更正通知书', paper, audience);
    }),
  ];
}

/** The decision was taken back on appeal (复核、申诉 撤销): what was issued of it before stands no more. */
function revokedAt(view: CaseView, issuedAt: Instant | undefined): Instant | null {
  if (issuedAt === undefined) return null;
  const revoked = view.appeals.all.find(({ answer }) => answer?.outcome === 'revoked' && answer.at >= issuedAt);
  return revoked?.answer?.at ?? null;
}

function letterContent({ document, text, issued }: CaseDocument, { definition }: Power): DocumentContent {
  const rule = definition.documents.find((one) => one.key === document);
  const { date, ...letter } = letterOf(rule?.template ?? '', text);
  return {
    agency: definition.agency,
    number: issued?.number ?? null,
    ...letter,
    signature: date === undefined ? null : { agency: definition.agency, date },
    notes: [],
  };
}

function recordsOf(env: FormEnv): readonly HeldDocument[] {
  return forms.flatMap(({ key, name, audience, of }) =>
    of(env).map((paper, i) => held(`${key}.${i + 1}`, name, paper, receiverOf(audience, env.view))),
  );
}

/** A matter was brought in by whoever reported it: what goes to him is never read by the one concerned (信访工作条例 第30条). */
const receiverOf = (audience: Receiver, view: CaseView): Audience =>
  audience !== 'sender' ? audience : view.application.channel === 'matter' ? 'body' : 'applicant';

function held(key: string, name: string, paper: FormPaper, audience: Audience): HeldDocument {
  const content = 'content' in paper ? paper.content : null;
  return {
    key,
    name,
    content,
    missing: 'missing' in paper ? paper.missing : [],
    standing: content?.number ? 'issued' : 'record',
    number: content?.number ?? null,
    at: paper.at,
    audience,
    correctedBy: null,
    revokedAt: null,
  };
}
