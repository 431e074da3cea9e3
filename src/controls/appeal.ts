import * as z from 'zod';
import { severityOf } from '#cases/charges.ts';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { type Appeal, openAppeals } from '#cases/facets/appeals.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** Days in which it may be lodged, from the service of the decision. */
  days: z.int().min(1).max(365),
  /** Working days in which it gets its receipt. */
  receiptDays: z.int().min(1).max(30),
  /** Days in which it is answered, from its receipt. */
  answerDays: z.int().min(1).max(365),
  /** The same of one that the body above answers (公务员法 第96条: 60); left out = as the others. */
  complaintDays: z.int().min(1).max(365).optional(),
  receives: z.string(),
  answers: z.string(),
  tells: z.array(z.string()).min(1),
  /** Who did one of these in the case does not handle the appeal. */
  did: keys,
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/** 申诉、复核 (公务员法 第95、96条): every appeal in time gets a number, somebody who had no part in the decision, and an answer that is no heavier. */
export const appeal = control({
  key: 'appeal',
  serves: ['appeal', 'complaints'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: p.did, posts: [p.receives, p.answers, ...p.tells] }),
  outlives: true,
  guard({ facts, before }, env) {
    const { p, power } = env;
    return facts.flatMap((fact): readonly Fault[] => {
      if (fact.type === 'appeals.lodged') return saysSomething(fact.data.reasons, 4) ? [] : [fault('REASONS_EMPTY')];
      if (fact.type === 'appeals.received' && recusalGround(before, fact.data.handler, env.ctx.directory))
        return [fault('PARTICIPANT_RECUSED', { person: fact.data.handler }, ['other-officer'])];
      if (fact.type === 'appeals.received')
        return before.hands.some((hand) => hand.person === fact.data.handler && p.did.includes(hand.act))
          ? [fault('APPEAL_SAME_HANDLER', {}, ['other-officer'])]
          : [];
      if (fact.type === 'appeals.declined') {
        const found = before.appeals.all.find((one) => one.key === fact.data.key);
        return [
          ...(found && isInTime(found, before, env)
            ? [fault('APPEAL_IN_TIME', { days: p.days }, ['receive-appeal'])]
            : []),
          ...(saysSomething(fact.data.reasons) ? [] : [fault('REASONS_EMPTY')]),
        ];
      }
      if (fact.type !== 'appeals.answered') return [];
      return [
        ...(severityOf(power.definition, fact.data.sanction) > severityOf(power.definition, before.decision.sanction)
          ? [fault('HEAVIER_AFTER_APPEAL')]
          : []),
        ...(saysSomething(fact.data.answer) ? [] : [fault('REPLY_EMPTY')]),
      ];
    });
  },
  gate: (_exit, after, _env, _leaving, to) =>
    to === 'end'
      ? openAppeals(after.appeals).map((one) =>
          fault('APPEAL_OPEN', { appeal: one.key }, [one.received ? 'answer-appeal' : 'receive-appeal']),
        )
      : [],
  duties: (view, env) =>
    openAppeals(view.appeals).map((one) => ({
      key: `appeal:${one.key}`,
      code: one.received ? 'ANSWER_APPEAL' : 'RECEIVE_APPEAL',
      post: (one.received ? env.p.answers : env.p.receives) as Post,
      ...(one.received ? { person: one.received.handler } : {}),
      due: dueOf(one, env),
    })),
  wakes: (view, env) => openAppeals(view.appeals).map((one) => addMs(dueOf(one, env), 1)),
  signals: (view, env) =>
    openAppeals(view.appeals)
      .filter((one) => dueOf(one, env) < env.ctx.now)
      .map((one) => ({
        key: `${one.received ? 'appeal-unanswered' : 'appeal-unreceived'}:${one.key}`,
        level: 'red' as const,
        code: one.received ? 'APPEAL_UNANSWERED' : 'APPEAL_UNRECEIVED',
        facts: { appeal: one.key, due: dueOf(one, env) },
        audience: env.p.tells as Post[],
      })),
});

const dueOf = (one: Appeal, { p, ctx }: Env): Instant =>
  one.received
    ? dueAt(
        one.received.at,
        {
          n: (one.kind === 'complaint' ? p.complaintDays : undefined) ?? p.answerDays,
          unit: 'days',
          rollsToWorkingDay: 'next',
        },
        ctx,
      )
    : dueAt(one.lodgedAt, { n: p.receiptDays, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);

/** Counted from the service of the decision; as long as it was not served, nobody is late. */
function isInTime(one: Appeal, view: CaseView, { p, ctx }: Env): boolean {
  const served = view.documents.all.findLast((document) => document.served)?.served?.at;
  return (
    served === undefined || one.lodgedAt <= dueAt(served, { n: p.days, unit: 'days', rollsToWorkingDay: 'next' }, ctx)
  );
}
