import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import type { SupervisionOrder } from '#cases/facets/supervision.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { addMs } from '#kernel/time.ts';

const params = z.strictObject({ answers: z.string(), tells: z.string() });

/** 纪检监察、督办: an order issued about this stage must be answered; the case does not close before. */
export const supervision = control({
  key: 'supervision',
  serves: ['internal-check', 'supervision', 'full-process-supervision'],
  effect: 'corrects',
  params,
  names: (p) => ({ posts: [p.answers, p.tells] }),
  outlives: true,
  gate: (_exit, after, env, _leaving, to) =>
    to === 'end'
      ? openOrders(after, env).map((order) => fault('ORDER_UNANSWERED', { order: order.key }, ['answer-order']))
      : [],
  duties: (view, env) =>
    openOrders(view, env).map((order) => ({
      key: `order:${order.key}`,
      code: 'ANSWER_ORDER',
      post: env.p.answers as Post,
      due: order.replyBy,
    })),
  wakes: (view, env) => openOrders(view, env).map((order) => addMs(order.replyBy, 1)),
  signals: (view, env) =>
    openOrders(view, env)
      .filter((order) => order.replyBy < env.ctx.now)
      .map((order) => ({
        key: `order-overdue:${order.key}`,
        level: 'yellow' as const,
        code: 'ORDER_OVERDUE',
        facts: { order: order.key, due: order.replyBy },
        audience: [env.p.answers as Post, env.p.tells as Post],
        answers: [env.p.answers as Post],
      })),
});

const openOrders = (view: CaseView, { stage }: BindingEnv<unknown>): readonly SupervisionOrder[] =>
  view.supervision.orders.filter((order) => order.stage === stage && !order.reply);
