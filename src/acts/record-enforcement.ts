import * as z from 'zod';
import { act } from '#cases/act.ts';
import { findSanction, sanctionInForce } from '#cases/charges.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, money, optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 执行记录: what was carried out (处分、宣布、入档、报备、待遇、罚款、整改), for which period, when, and what proves it. */
export const recordEnforcement = act({
  key: 'record-enforcement',
  lane: 'case',
  input: z.strictObject({
    part: z.enum(['sanction', 'announced', 'personnel-file', 'reported', 'pay', 'fine', 'rectified']),
    sanction: z.string().trim().max(60).default(''),
    from: z.union([date, z.literal('')]).default(''),
    until: z.union([date, z.literal('')]).default(''),
    fen: money.default(0),
    doneOn: date,
    proof: optionalHash,
    note: z.string().trim().max(1000).default(''),
  }),
  outcomes: ['recorded'],
  emits: ['enforcement.recorded'],
  sees: ['decision', 'appeals', 'enforcement'],
  options: (power, view) => ({
    prefill: { part: 'sanction', sanction: sanctionInForce(view) ?? '' },
    choices: { sanction: power.definition.sanctions.map(({ key, name }) => ({ value: key, label: name })) },
  }),
  idle: (view) => (view.decision.result === undefined ? fault('NO_DECISION_YET') : null),
  needs: ({ proof }) => fileQueries([proof]),
  perform({ input, power, ctx, answers }) {
    const faults = [
      ...(input.doneOn > dayOf(ctx.now) ? [fault('ENFORCED_IN_FUTURE', { doneOn: input.doneOn })] : []),
      ...(input.part === 'sanction' && !findSanction(power.definition, input.sanction)
        ? [fault('SANCTION_UNKNOWN', { sanction: input.sanction })]
        : []),
      ...unknownFiles([input.proof], answers),
    ];
    return faults.length > 0 ? faults : { outcome: 'recorded', facts: [{ type: 'enforcement.recorded', data: input }] };
  },
});
