import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { lastCheck } from '#cases/facets/registers.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addMs, type Instant } from '#kernel/time.ts';

const params = z.strictObject({
  /** Key of the register that is compared with the papers. */
  register: z.string(),
  /** Working days between two checks, the first counted from the entry into the stage. */
  everyDays: z.int().min(1).max(60),
  /** Who compares and signs. */
  signs: z.string(),
  tells: z.array(z.string()).min(1),
});
type Params = z.infer<typeof params>;
type Env = BindingEnv<Params>;

/** 台账定期检查: the register is derived from the record; at the interval somebody who handles nothing in the case compares it with the papers and signs. */
export const register = control({
  key: 'register',
  serves: ['register', 'internal-check'],
  effect: 'detects',
  params,
  names: (p) => ({ posts: [p.signs, ...p.tells] }),
  outlives: true,
  guard({ facts, before, signers }, { p }) {
    return facts.flatMap((fact) => {
      if (fact.type !== 'registers.checked' || fact.data.register !== p.register) return [];
      const handles = before.hands.some(
        (hand) => signers.some((signer) => signer.person === hand.person) && !WATCHING.has(hand.act),
      );
      return [
        ...(saysSomething(fact.data.note) ? [] : [fault('REPLY_EMPTY')]),
        ...(signers.some((signer) => signer.as === p.signs)
          ? []
          : [fault('REGISTER_CHECKED_BY_OTHER', { post: p.signs })]),
        ...(handles ? [fault('REGISTER_CHECKED_BY_HANDLER', {}, ['other-officer'])] : []),
      ];
    });
  },
  duties: (view, env) =>
    view.head.status === 'open'
      ? [
          {
            key: `register:${env.p.register}`,
            code: 'CHECK_REGISTER',
            post: env.p.signs as Post,
            due: dueOf(view, env),
            facts: { register: env.p.register },
          },
        ]
      : [],
  wakes: (view, env) => [addMs(dueOf(view, env), 1)],
  signals(view, env) {
    const due = dueOf(view, env);
    if (view.head.status !== 'open' || due >= env.ctx.now) return [];
    return [
      {
        key: `register-unchecked:${env.p.register}:${due}`,
        level: 'yellow',
        code: 'REGISTER_UNCHECKED',
        facts: { due, days: env.p.everyDays },
        audience: env.p.tells as Post[],
      },
    ];
  },
});

/** Acts by which one looks at a case without handling it. */
const WATCHING = new Set([
  'check-register',
  'issue-order',
  'take-inventory',
  'account',
  'spot-check',
  'raise-doubt',
  'register-contact',
  'link-tip',
  'handle-tip',
]);

function dueOf(view: CaseView, { p, stage, ctx }: Env): Instant {
  const entered = view.head.visits.find((visit) => visit.stage === stage)?.from ?? ctx.now;
  const last = lastCheck(view.registers, p.register)?.at;
  const start = last && last > entered ? last : entered;
  return dueAt(start, { n: p.everyDays, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx);
}
