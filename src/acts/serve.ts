import * as z from 'zod';
import { act } from '#cases/act.ts';
import { findDocument } from '#cases/facets/documents.ts';
import { fault } from '#kernel/refusal.ts';
import { findResult } from '#powers/results.ts';
import { date, optionalHash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 送达: how, when, to whom, and what proves it (送达回证). */
export const serve = act({
  key: 'serve',
  lane: 'case',
  input: z.strictObject({
    document: shortText,
    method: z.enum(['direct', 'left', 'post', 'electronic', 'announcement']),
    servedOn: date,
    receiver: shortText,
    proof: optionalHash,
  }),
  /** A refusal once served leaves nothing to supervise. */
  outcomes: ['served', 'served-denied'],
  emits: ['documents.served', 'clock.answered'],
  sees: ['documents', 'decision'],
  options: (power, view) => ({
    prefill: { receiver: view.application.contact },
    choices: {
      document: power.definition.documents
        .filter((rule) => findDocument(view.documents, rule.key))
        .map((rule) => ({ value: rule.key, label: rule.name })),
    },
  }),
  idle: (view) => (view.documents.all.length > 0 ? null : fault('NO_DRAFT', {}, ['draft-document'])),
  needs: (input) => fileQueries([input.proof]),
  perform({ input, view, power, answers }) {
    if (!findDocument(view.documents, input.document))
      return [fault('NO_DRAFT', { document: input.document }, ['draft-document'])];
    const missing = unknownFiles([input.proof], answers);
    if (missing.length > 0) return missing;
    return {
      outcome: findResult(power.definition, view.decision.result)?.kind === 'denied' ? 'served-denied' : 'served',
      facts: [
        { type: 'documents.served', data: input },
        { type: 'clock.answered', data: { by: 'served' } },
      ],
    };
  },
});
