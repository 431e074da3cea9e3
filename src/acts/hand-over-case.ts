import * as z from 'zod';
import { act } from '#cases/act.ts';
import { findDocument } from '#cases/facets/documents.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import { fault } from '#kernel/refusal.ts';
import { findResult } from '#powers/results.ts';
import { date, optionalHash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 移交案件: the letter of transfer and what goes along with it, to which body, who took it and what proves that. */
export const handOverCase = act({
  key: 'hand-over-case',
  lane: 'case',
  input: z.strictObject({
    document: shortText,
    /** The body, by its name. */
    to: shortText,
    /** Who took it there. */
    receiver: shortText,
    /** Materials of the case that go along. */
    attachments: z.array(shortText).max(60),
    servedOn: date,
    proof: optionalHash,
  }),
  outcomes: ['handed-over'],
  emits: ['transfer.handed-over', 'documents.served', 'clock.answered'],
  sees: ['documents', 'decision', 'materials', 'transfer'],
  options: (power, view) => ({
    prefill: {
      attachments: power.definition.materials
        .filter((rule) => currentMaterial(view.materials, rule.key))
        .map((rule) => rule.key),
    },
    choices: {
      document: power.definition.documents
        .filter((rule) => findDocument(view.documents, rule.key))
        .map((rule) => ({ value: rule.key, label: rule.name })),
      attachments: power.definition.materials
        .filter((rule) => currentMaterial(view.materials, rule.key))
        .map((rule) => ({ value: rule.key, label: rule.name })),
    },
  }),
  idle(view, power) {
    if (findResult(power.definition, view.decision.result)?.kind === 'denied') return fault('NOT_TO_BE_TRANSFERRED');
    return view.documents.all.length > 0 ? null : fault('NO_DRAFT', {}, ['draft-document']);
  },
  needs: (input) => fileQueries([input.proof]),
  perform({ input, view, answers }) {
    const { document, to, receiver, servedOn, proof } = input;
    if (!findDocument(view.documents, document)) return [fault('NO_DRAFT', { document }, ['draft-document'])];
    const attachments = [...new Set(input.attachments)];
    const faults = [
      ...unknownFiles([proof], answers),
      ...attachments
        .filter((material) => !currentMaterial(view.materials, material))
        .map((material) => fault('MATERIAL_MISSING', { material })),
    ];
    if (faults.length > 0) return faults;
    const gone = attachments.flatMap((material) => {
      const found = currentMaterial(view.materials, material);
      return found ? [{ material, hash: found.hash }] : [];
    });
    return {
      outcome: 'handed-over',
      facts: [
        { type: 'transfer.handed-over', data: { document, to, receiver, attachments: gone, on: servedOn, proof } },
        { type: 'documents.served', data: { document, method: 'direct', servedOn, receiver, proof } },
        { type: 'clock.answered', data: { by: 'handed-over' } },
      ],
    };
  },
});
