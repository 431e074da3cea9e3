import * as z from 'zod';
import { control } from '#cases/control.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { DAY_MS, msOf } from '#kernel/time.ts';

const params = z.strictObject({
  act: z.string(),
  approver: z.string(),
  /** Posts that stand in the approver's place by law, not by his leave (主持工作的负责人). */
  or: z.array(z.string()).default([]),
  /** Posts to which the approver may delegate. */
  delegates: z.array(z.string()).min(1).default(['section-head']),
  /** Longest delegation, in days (proposal). */
  delegationDays: z.int().min(1).max(90),
});

/** 层级审批、权限: the act is its approver's; another may do it only under a delegation that is explicit, dated and in force. */
export const authority = control({
  key: 'authority',
  serves: ['standards-and-authority', 'level-by-level-approval'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: [p.act], posts: [p.approver, ...p.or, ...p.delegates] }),
  bar({ actor, use, view }, { p, ctx }) {
    if (use.act !== p.act || actor.as === p.approver || p.or.includes(actor.as)) return null;
    const granted = view.decision.delegations.some((one) => one.to === actor.person && one.until > ctx.now);
    return granted ? null : fault('BEYOND_AUTHORITY', { approver: p.approver }, ['delegate']);
  },
  futile: ({ actor, emits }, { p }) =>
    emits.includes('decision.delegated') && actor.as !== p.approver
      ? fault('BEYOND_AUTHORITY', { approver: p.approver })
      : null,
  guard({ facts, before, signers }, { p, ctx }) {
    const giver = signers[0];
    return facts.flatMap((fact): readonly Fault[] => {
      if (fact.type !== 'decision.delegated' || !giver) return [];
      const faults: Fault[] = [];
      if (fact.data.to === giver.person) faults.push(fault('DELEGATES_TO_SELF'));
      if (giver.as !== p.approver) faults.push(fault('BEYOND_AUTHORITY', { approver: p.approver }));
      if (recusalGround(before, fact.data.to, ctx.directory))
        faults.push(fault('PARTICIPANT_RECUSED', { person: fact.data.to }));
      if (!ctx.directory.posts(fact.data.to).some((post) => p.delegates.includes(post)))
        faults.push(fault('DELEGATE_WITHOUT_POST', { post: p.delegates[0] as string }));
      const days = (msOf(fact.data.until) - msOf(ctx.now)) / DAY_MS;
      if (days <= 0 || days > p.delegationDays)
        faults.push(fault('DELEGATION_TOO_LONG', { days: Math.ceil(days), most: p.delegationDays }));
      return faults;
    });
  },
});
