import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { overrunsOf } from '#cases/overruns.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';

/** 责任追究: what went wrong in this stage leads to a named person, a handling and a reason, before the case closes. */
export const accountability = control({
  key: 'accountability',
  serves: ['accountability'],
  effect: 'corrects',
  params: z.strictObject({ accounts: z.string() }),
  names: (p) => ({ posts: [p.accounts] }),
  outlives: true,
  gate: (_exit, after, env, _leaving, to) =>
    to === 'end' ? open(after, env).map((key) => fault('NOBODY_HELD_TO_ACCOUNT', { finding: key }, ['account'])) : [],
  duties: (view, env) =>
    open(view, env).map((key) => ({
      key: `account:${key}`,
      code: 'ACCOUNT',
      post: env.p.accounts as Post,
      facts: { finding: key },
    })),
});

const open = (view: CaseView, { stage }: BindingEnv<unknown>): readonly string[] =>
  overrunsOf(view)
    .filter((signal) => signal.stage === stage && !view.supervision.accounted.some((done) => done.key === signal.key))
    .map((signal) => signal.key);
