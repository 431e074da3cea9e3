import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openAppeals } from '#cases/facets/appeals.ts';
import { fault } from '#kernel/refusal.ts';
import { parseInstant } from '#kernel/time.ts';
import { longText, optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 申请复核、提出申诉 (公务员法 第95条): by the person himself, or entered from his paper with the time it came in. */
export const lodgeAppeal = act({
  key: 'lodge-appeal',
  lane: 'case',
  input: z.strictObject({
    kind: z.enum(['review', 'complaint']),
    reasons: longText,
    document: optionalHash.default(''),
    /** When the paper came in; left out = now. */
    receivedAt: z.iso.datetime({ offset: true }).optional(),
  }),
  outcomes: ['lodged'],
  emits: ['appeals.lodged'],
  sees: [],
  idle(view) {
    if (view.decision.result === undefined) return fault('NO_DECISION_YET');
    return openAppeals(view.appeals).length > 0 ? fault('APPEAL_RUNS', {}, ['answer-appeal']) : null;
  },
  effectiveAt: (input, ctx) => {
    const stated = input.receivedAt ? parseInstant(input.receivedAt) : ctx.now;
    return stated < ctx.now ? stated : ctx.now;
  },
  needs: ({ document }) => fileQueries([document]),
  perform({ input, view, answers, actor, ctx }) {
    const { kind, reasons, document, receivedAt } = input;
    const own = actor.as === 'party' || actor.as === 'applicant';
    const faults = [
      ...unknownFiles([document], answers),
      ...(!own && document === '' ? [fault('APPEAL_WITHOUT_PAPER', {}, ['upload'])] : []),
      ...(receivedAt && parseInstant(receivedAt) > ctx.now ? [fault('RECEIVED_IN_FUTURE', { receivedAt })] : []),
    ];
    if (faults.length > 0) return faults;
    return {
      outcome: 'lodged',
      facts: [{ type: 'appeals.lodged', data: { key: `p${view.appeals.all.length + 1}`, kind, reasons, document } }],
    };
  },
});
