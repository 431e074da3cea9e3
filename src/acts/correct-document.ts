import * as z from 'zod';
import { act } from '#cases/act.ts';
import { numberPlace } from '#cases/context.ts';
import { type Change, type Documents, textInForce } from '#cases/facets/documents.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { placesIn, valuesIn } from '#powers/template.ts';
import { longText, shortText } from './input.ts';
import { postsIn } from './posts.ts';

/** What a decision consists of: not a slip of the pen, whoever says so. It is changed by deciding anew, or on appeal. */
const DECIDED =
  /^(?:agency|case\.number|slip\.number|acceptedOn|receivedOn|decidedOn|validTo|conclusion\.failed|decision\.(?!reasons)|list\.)/;

/**
 * 更正文书: an issued document stays as it is; another one says which words in it are wrong and what is right. Clerical errors alone,
 * and never by its drafter: checked here, because no measure may switch it off. Two sign (`with: { signs: [post, post] }`).
 */
export const correctDocument = act({
  key: 'correct-document',
  lane: 'case',
  input: z.strictObject({
    document: shortText,
    changes: z
      .array(z.strictObject({ wrong: shortText, right: shortText }))
      .min(1)
      .max(20),
    reason: longText,
  }),
  outcomes: ['corrected'],
  emits: ['documents.corrected'],
  sees: ['documents', 'decision'],
  options: (power, view) => ({
    choices: {
      document: issuedIn(view.documents).map(({ document }) => ({
        value: document,
        label: power.definition.documents.find((rule) => rule.key === document)?.name ?? document,
      })),
    },
  }),
  idle(view, _, __, { person }) {
    const issued = issuedIn(view.documents);
    const [first] = issued;
    if (!first) return fault('NOTHING_ISSUED', {}, ['issue-document']);
    return issued.every((one) => one.draftedBy === person)
      ? fault('CORRECTED_BY_DRAFTER', { document: first.document }, ['other-officer'])
      : null;
  },
  signatures(use) {
    const posts = postsIn(use, 'signs', use.by);
    return posts.map((post) => ({ post, n: posts.length === 1 ? 2 : 1 }));
  },
  perform({ input, view, power, signers, ctx }) {
    const { document, changes, reason } = input;
    const issued = issuedIn(view.documents).findLast((one) => one.document === document);
    if (!issued?.issued) return [fault('DOCUMENT_NOT_ISSUED', { document }, ['issue-document'])];
    const before = textInForce(issued);
    const text = changes.reduce((now, { wrong, right }) => now.replaceAll(wrong, () => right), before);
    const template = power.definition.documents.find((rule) => rule.key === document)?.template ?? '';
    const faults: Fault[] = [
      ...changes.flatMap((change) => faultIn(change, before, document)),
      ...(signers.some(({ person }) => person === issued.draftedBy)
        ? [fault('CORRECTED_BY_DRAFTER', { document }, ['other-officer'])]
        : []),
      ...(saysSomething(reason) ? [] : [fault('REASONS_EMPTY')]),
      ...touched(template.trim(), before.trim(), text.trim(), document),
    ];
    if (faults.length > 0) return faults;
    const year = Number(dayOf(ctx.now).slice(0, 4));
    return {
      outcome: 'corrected',
      facts: [
        {
          type: 'documents.corrected',
          data: {
            document,
            of: issued.issued.number,
            number: numberPlace(`${power.definition.key}/letter.correction`, year),
            changes,
            reason,
            text,
          },
        },
      ],
    };
  },
});

const issuedIn = ({ all }: Documents) => all.filter((one) => one.issued !== undefined);

function faultIn({ wrong, right }: Change, text: string, document: string): readonly Fault[] {
  if (!text.includes(wrong)) return [fault('CORRECTED_TEXT_NOT_FOUND', { document, wrong })];
  return wrong === right ? [fault('CORRECTION_CHANGES_NOTHING', { document })] : [];
}

/** The words of the template stand, and so does what was decided: otherwise it is another document, not a corrected one. */
function touched(template: string, before: string, after: string, document: string): readonly Fault[] {
  const [were, are] = [valuesIn(template, before), valuesIn(template, after)];
  // A text that its template never made (the measure was off the chart) has nothing that could be told apart.
  if (!were) return [];
  if (!are) return [fault('CORRECTION_TOUCHES_WORDING', { document })];
  const fields = placesIn(template).filter((place, i) => DECIDED.test(place) && were[i] !== are[i]);
  return fields.length > 0 ? [fault('CORRECTION_TOUCHES_DECISION', { document, fields: [...new Set(fields)] })] : [];
}
