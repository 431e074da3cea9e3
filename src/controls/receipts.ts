import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { sumOf } from '#cases/facets/funds.ts';
import { findFinding } from '#cases/facets/review.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, dayOf, type Instant } from '#kernel/time.ts';
import { holdsFor } from '#powers/results.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  kind: z.enum(['fine', 'gains']),
  /** Item of the standard whose answer is the amount in whole 元; left out = the fine that was decided. */
  item: z.string().optional(),
  /** Who sees that it comes in, within so many days of the decision. */
  receives: z.string(),
  days: z.int().min(1).max(365),
  tells: keys,
  /** Who did one of these in the case does not enter what came in: who takes the money is not who found it. */
  notBy: z.array(z.string()).default([]),
  when: z.string().default('affirmed'),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/** 罚没款物收缴 (处分条例 第53条, 行政处罚法 第67条): what is owed is what was found or decided; it all comes in at the treasury, each receipt counts once. */
export const receipts = control({
  key: 'receipts',
  serves: ['funds'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [p.receives, ...p.tells], acts: p.notBy }),
  outlives: true,
  guard: ({ facts, before, signers }, env) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type !== 'funds.received' || fact.data.kind !== env.p.kind) return [];
      const { fen, proof, receivedOn } = fact.data;
      const left = openOf(before, env);
      const handled = before.hands.some(
        (hand) => signers.some((signer) => signer.person === hand.person) && env.p.notBy.includes(hand.act),
      );
      return [
        ...(fen > left ? [fault('RECEIVED_MORE_THAN_OWED', { owed: left, received: fen })] : []),
        ...(before.funds.received.some((one) => one.proof === proof) ? [fault('RECEIPT_COUNTED_ALREADY')] : []),
        ...(before.decision.at && receivedOn < dayOf(before.decision.at) && env.p.kind === 'fine'
          ? [fault('RECEIVED_BEFORE_DECIDED', { receivedOn })]
          : []),
        ...(handled ? [fault('RECEIVED_BY_INVESTIGATOR', {}, ['other-officer'])] : []),
      ];
    }),
  gate(exit, after, env, leaving) {
    if (exit !== 'forward' || leaving !== env.stage) return [];
    const left = openOf(after, env);
    return left > 0 ? [fault('RECEIPT_OWED_IN', { left }, ['record-receipt'])] : [];
  },
  duties(view, env) {
    const due = dueOf(view, env);
    return due
      ? [
          {
            key: `receipt:${env.p.kind}`,
            code: 'BRING_IN_MONEY',
            post: env.p.receives as Post,
            due,
            facts: { left: openOf(view, env) },
          },
        ]
      : [];
  },
  wakes(view, env) {
    const due = dueOf(view, env);
    return due ? [addMs(due, 1)] : [];
  },
  signals(view, env) {
    const due = dueOf(view, env);
    if (!due || due >= env.ctx.now) return [];
    return [
      {
        key: `receipt-overdue:${env.p.kind}`,
        level: 'yellow',
        code: 'RECEIPT_OVERDUE',
        facts: { due, left: openOf(view, env) },
        audience: env.p.tells as Post[],
      },
    ];
  },
});

/** What has not come in yet, in 分. */
function openOf(view: CaseView, { p, power }: Env): number {
  if (!holdsFor(power.definition, p.when, view.decision.result)) return 0;
  const answer = p.item === undefined ? undefined : findFinding(view.review, p.item)?.answer;
  const owed = p.item === undefined ? (view.decision.fen ?? 0) : typeof answer === 'number' ? answer * 100 : 0;
  return Math.max(0, owed - sumOf(view.funds.received.filter((one) => one.kind === p.kind)));
}

function dueOf(view: CaseView, env: Env): Instant | undefined {
  const { at } = view.decision;
  if (!at || view.head.status !== 'open' || openOf(view, env) === 0) return undefined;
  return dueAt(at, { n: env.p.days, unit: 'days', rollsToWorkingDay: 'next' }, env.ctx);
}
