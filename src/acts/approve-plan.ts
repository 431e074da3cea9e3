import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { nothing } from './input.ts';

/** 批准方案: the draft as it stands. */
export const approvePlan = act({
  key: 'approve-plan',
  lane: 'case',
  input: nothing,
  outcomes: ['approved'],
  emits: ['plan.approved'],
  sees: ['plan'],
  idle({ plan }) {
    if (!plan.current) return fault('NO_PLAN_YET', {}, ['draft-plan']);
    if (plan.returned) return fault('PLAN_WAS_RETURNED', {}, ['draft-plan']);
    return plan.approved ? fault('PLAN_ALREADY_APPROVED') : null;
  },
  signs({ plan: { current } }) {
    if (!current) return undefined;
    const { by: _, at: __, ...input } = current;
    return { act: 'draft-plan', input };
  },
  perform: () => ({ outcome: 'approved', facts: [{ type: 'plan.approved', data: {} }] }),
});
