import * as z from 'zod';
import { act } from '#cases/act.ts';
import { documentValues } from '#cases/document-values.ts';
import { findDocument } from '#cases/facets/documents.ts';
import type { CaseView } from '#cases/view.ts';
import { fault } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import { holdsFor } from '#powers/results.ts';
import { fillTemplate } from '#powers/template.ts';
import { shortText } from './input.ts';

/** 拟制文书: the text that shall go out; the form offers the template filled from the decided facts. */
export const draftDocument = act({
  key: 'draft-document',
  lane: 'case',
  input: z.strictObject({ document: shortText, text: z.string().min(1).max(20_000) }),
  outcomes: ['drafted'],
  emits: ['documents.drafted'],
  sees: ['decision', 'documents', 'application'],
  options(power, view, ctx) {
    const due = documentsDue(power, view);
    const first = due[0];
    const filled = first && fillTemplate(first.template, documentValues(view, power, ctx));
    return {
      prefill: first ? { document: first.key, text: filled?.ok ? filled.text : '' } : {},
      choices: { document: due.map((rule) => ({ value: rule.key, label: rule.name })) },
    };
  },
  idle(view, power) {
    const due = documentsDue(power, view);
    const done = due.filter((rule) => findDocument(view.documents, rule.key)?.issued);
    return done[0] && done.length === due.length ? fault('DOCUMENT_ALREADY_ISSUED', { document: done[0].key }) : null;
  },
  perform({ input, view, power }) {
    if (!power.definition.documents.some((rule) => rule.key === input.document))
      return [fault('DOCUMENT_UNKNOWN', { document: input.document })];
    if (findDocument(view.documents, input.document)?.issued)
      return [fault('DOCUMENT_ALREADY_ISSUED', { document: input.document })];
    return { outcome: 'drafted', facts: [{ type: 'documents.drafted', data: input }] };
  },
});

/** Documents that a case so decided calls for. */
const documentsDue = (power: Power, view: CaseView) =>
  power.definition.documents.filter((rule) => holdsFor(power.definition, rule.when, view.decision.result));
