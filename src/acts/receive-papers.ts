import * as z from 'zod';
import { act } from '#cases/act.ts';
import { nominees } from '#cases/facets/lists.ts';
import type { ReceivedMaterial } from '#cases/facets/materials.ts';
import type { CaseView } from '#cases/view.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import { hash, shortText } from './input.ts';
import { fileQueries, recorded, unknownFiles } from './received.ts';

/** 收存材料: papers that come in on the way, of the whole matter or of one nominee each. */
export const receivePapers = act({
  key: 'receive-papers',
  lane: 'case',
  input: z.strictObject({
    papers: z
      .array(
        z.strictObject({
          material: shortText,
          /** Key of the nominee, where the material is handed in for each. */
          subject: z.string().trim().max(60).default(''),
          hash,
          name: shortText,
          pages: z.int().min(1).max(5000),
        }),
      )
      .min(1)
      .max(200),
  }),
  outcomes: ['received'],
  emits: ['materials.received'],
  sees: ['materials', 'lists'],
  options: (power, view) => ({
    choices: {
      material: power.definition.materials.map(({ key, name }) => ({ value: key, label: name })),
      subject: nominees(view.lists).map(({ key, name }) => ({ value: key, label: name })),
    },
  }),
  needs: (input) => fileQueries(input.papers.map((item) => item.hash)),
  perform({ input, view, power, answers }) {
    const faults = [
      ...unknownFiles(
        input.papers.map((item) => item.hash),
        answers,
      ),
      ...input.papers.flatMap((item) => faultOf(item.material, item.subject, view, power)),
    ];
    if (faults.length > 0) return faults;
    const items = recorded(input.papers, answers).map((item, i): ReceivedMaterial => {
      const { subject: _, ...rest } = item;
      const subject = input.papers[i]?.subject ?? '';
      return subject === '' ? rest : { ...rest, subject };
    });
    return { outcome: 'received', facts: [{ type: 'materials.received', data: { items } }] };
  },
});

function faultOf(material: string, subject: string, view: CaseView, power: Power): readonly Fault[] {
  const rule = power.definition.materials.find((one) => one.key === material);
  if (!rule) return [fault('MATERIAL_UNKNOWN', { material })];
  if (rule.per === 'case') return subject === '' ? [] : [fault('SUBJECT_UNKNOWN', { subject })];
  const known = nominees(view.lists).some(
    (one) => one.key === subject && (rule.per === 'nominee' || rule.per === one.kind),
  );
  return known ? [] : [fault('SUBJECT_UNKNOWN', { subject })];
}
