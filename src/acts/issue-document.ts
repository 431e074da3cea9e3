import * as z from 'zod';
import { act } from '#cases/act.ts';
import { numberPlace } from '#cases/context.ts';
import { findDocument } from '#cases/facets/documents.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { shortText } from './input.ts';

/** 签发文书: signed and numbered; from here on only a correcting document changes anything. */
export const issueDocument = act({
  key: 'issue-document',
  lane: 'case',
  input: z.strictObject({ document: shortText }),
  outcomes: ['issued'],
  emits: ['documents.issued'],
  sees: ['documents', 'decision'],
  options: (power, view) => ({
    choices: {
      document: power.definition.documents
        .filter((rule) => findDocument(view.documents, rule.key) && !findDocument(view.documents, rule.key)?.issued)
        .map((rule) => ({ value: rule.key, label: rule.name })),
    },
  }),
  idle: (view) =>
    view.documents.all.some((document) => !document.issued) ? null : fault('NO_DRAFT', {}, ['draft-document']),
  perform({ input, view, power, ctx }) {
    const draft = findDocument(view.documents, input.document);
    if (!draft || draft.issued) return [fault('NO_DRAFT', { document: input.document }, ['draft-document'])];
    const year = Number(dayOf(ctx.now).slice(0, 4));
    return {
      outcome: 'issued',
      facts: [
        {
          type: 'documents.issued',
          data: {
            document: input.document,
            number: numberPlace(`${power.definition.key}/${input.document}`, year),
            text: draft.text,
          },
        },
      ],
    };
  },
});
