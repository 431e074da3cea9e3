import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { evidence, longText } from './input.ts';

const OUTCOME = { 'not-needed': 'not-needed', 'not-ours': 'not-ours', 'false-papers': 'refused' } as const;

/**
 * 不予受理 (行政许可法 第32条, 第78条): no licence is needed · another body's matter, and whose · false papers. In writing, with
 * reasons and the remedy, whose wording is the definition's (`with: { remedy }`).
 */
export const refuseAcceptance = act({
  key: 'refuse-acceptance',
  lane: 'case',
  input: z.strictObject({
    ground: z.enum(['not-needed', 'not-ours', 'false-papers']),
    /** Whose it is; empty where it is nobody else's. */
    to: z.string().trim().max(200),
    reasons: longText,
    evidence: z.array(evidence).max(20),
  }),
  outcomes: ['not-needed', 'not-ours', 'refused'],
  emits: ['acceptance.refused', 'application.referred', 'clock.answered'],
  sees: ['application', 'acceptance', 'materials', 'doubts'],
  idle: (view) => (view.acceptance.acceptedAt ? fault('ALREADY_ACCEPTED') : null),
  perform({ input, view, use }) {
    const { remedy } = use.with;
    if (typeof remedy !== 'string' || remedy === '') throw new Error('refuse-acceptance needs the words of the remedy');
    const faults: Fault[] = [];
    if (!saysSomething(input.reasons)) faults.push(fault('REASONS_EMPTY'));
    if (input.ground === 'not-ours' && !saysSomething(input.to, 4)) faults.push(fault('RIGHT_BODY_NOT_NAMED'));
    if (faults.length > 0) return faults;
    const number = `${view.head.number}-R`;
    return {
      outcome: OUTCOME[input.ground],
      facts: [
        { type: 'acceptance.refused', data: { ...input, number, remedy } },
        ...(input.ground === 'not-ours'
          ? [{ type: 'application.referred' as const, data: { to: input.to, reason: input.reasons } }]
          : []),
        { type: 'clock.answered', data: { by: 'refused' } },
      ],
    };
  },
});
