import type { Context } from '#cases/context.ts';
import type { CaseDocument } from '#cases/facets/documents.ts';
import type { CaseView } from '#cases/view.ts';
import type { Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { DocumentContent } from './content.ts';
import { forms } from './forms/catalogue.ts';
import type { Audience } from './forms/form.ts';
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
};

/** Every document that the case holds, in the order in which they came into being. */
export function documentsOf(view: CaseView, power: Power, ctx: Context): readonly HeldDocument[] {
  return [...lettersOf(view, power), ...recordsOf(view, power, ctx)].toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
}

function lettersOf(view: CaseView, power: Power): readonly HeldDocument[] {
  const { all } = view.documents;
  return all.map((one, i): HeldDocument => {
    const n = all.slice(0, i).filter((before) => before.document === one.document).length + 1;
    const { document, issued } = one;
    return {
      key: `letter.${document}${n > 1 ? `.${n}` : ''}`,
      name: power.definition.documents.find((rule) => rule.key === document)?.name ?? document,
      content: letterContent(one, power),
      missing: [],
      standing: issued ? 'issued' : 'draft',
      number: issued?.number ?? null,
      at: issued?.at ?? one.draftedAt,
      audience: 'applicant',
      correctedBy: null,
    };
  });
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

function recordsOf(view: CaseView, power: Power, ctx: Context): readonly HeldDocument[] {
  return forms.flatMap(({ key, name, audience, of }) =>
    of({ view, power, ctx }).map((paper, i): HeldDocument => {
      const content = 'content' in paper ? paper.content : null;
      const number = content?.number ?? null;
      return {
        key: `${key}.${i + 1}`,
        name,
        content,
        missing: 'missing' in paper ? paper.missing : [],
        standing: number === null ? 'record' : 'issued',
        number,
        at: paper.at,
        audience,
        correctedBy: null,
      };
    }),
  );
}
