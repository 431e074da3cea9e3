import * as z from 'zod';
import { control } from '#cases/control.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** The field that says whether the party is an organisation, and its value for one. */
  field: z.string(),
  organisation: z.string(),
  /** Largest fine in 分 for a citizen and for an organisation (行政处罚法 第51条: 200 元、3000 元). */
  citizenFen: z.int().min(1),
  organisationFen: z.int().min(1),
  /** Steps of the ladder that may be decided on the spot. */
  sanctions: keys,
  /** Results that only the simple procedure has: their paper says other remedies (行政复议法 第23条第1款第1项). */
  results: z.array(z.string()).default([]),
});

/** 简易程序 (行政处罚法 第51条): on the spot only a warning or a small fine; what weighs more goes the ordinary way. */
export const simpleProcedure = control({
  key: 'simple-procedure',
  serves: ['strict-procedure', 'standards-and-authority'],
  effect: 'prevents',
  params,
  names: (p) => ({ fields: [p.field] }),
  guard: ({ facts, before }, { p }) =>
    facts.flatMap((fact) => {
      if (fact.type !== 'decision.made') return [];
      if (before.procedure.route !== 'simple')
        return p.results.includes(fact.data.result)
          ? [fault('RESULT_OF_SIMPLE_PROCEDURE', { result: fact.data.result }, ['decide-sanction'])]
          : [];
      const { sanction, fen = 0 } = fact.data;
      const most = before.application.fields[p.field] === p.organisation ? p.organisationFen : p.citizenFen;
      return fen > most || (sanction !== undefined && !p.sanctions.includes(sanction))
        ? [fault('BEYOND_SIMPLE_PROCEDURE', { yuan: Math.floor(most / 100) }, ['choose-procedure'])]
        : [];
    }),
});
