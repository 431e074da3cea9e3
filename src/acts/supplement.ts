import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openNotice } from '#cases/facets/acceptance.ts';
import { fault } from '#kernel/refusal.ts';
import { materialFaults } from './fields.ts';
import { receivedMaterials } from './input.ts';
import { fileQueries, recorded, unknownFiles } from './received.ts';

/** 补正: what the notice asked for comes in; the term runs anew from this receipt, unless it ran on (`with: { clock: runs }`). */
export const supplement = act({
  key: 'supplement',
  lane: 'case',
  input: z.strictObject({ materials: receivedMaterials.min(1) }),
  outcomes: ['supplied'],
  emits: ['materials.received', 'acceptance.supplied', 'clock.restarted'],
  sees: ['acceptance', 'materials'],
  idle: (view) => (openNotice(view.acceptance) ? null : fault('NO_NOTICE_TO_ANSWER')),
  needs: (input) => fileQueries(input.materials.map((item) => item.hash)),
  perform({ input, view, power, ctx, use, answers }) {
    const asked = openNotice(view.acceptance)?.items.map((item) => item.material) ?? [];
    const faults = [
      ...unknownFiles(
        input.materials.map((item) => item.hash),
        answers,
      ),
      ...materialFaults(power, input.materials),
      ...asked
        .filter((material) => !input.materials.some((item) => item.material === material))
        .map((material) => fault('ASKED_MATERIAL_MISSING', { material })),
    ];
    if (faults.length > 0) return faults;
    return {
      outcome: 'supplied',
      facts: [
        { type: 'materials.received', data: { items: recorded(input.materials, answers) } },
        { type: 'acceptance.supplied', data: { materials: input.materials.map((item) => item.material) } },
        ...(use.with['clock'] === 'runs' ? [] : [{ type: 'clock.restarted' as const, data: { at: ctx.now } }]),
      ],
    };
  },
});
