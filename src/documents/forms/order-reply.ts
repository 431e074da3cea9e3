import type { Form } from './form.ts';
import { byHand, caseRows, momentText, nameText, pair, paper, paragraphs, rows, signatures, signedBy } from './kit.ts';

/** 督办回复单: what was found and done about a matter that was supervised. */
export const orderReply: Form = {
  key: 'order-reply',
  name: '督办回复单',
  audience: 'file',
  of: (env) =>
    env.view.supervision.orders.flatMap(({ matter, reply }) =>
      reply
        ? [
            paper(env, reply.at, {
              title: '督办回复单',
              blocks: [
                rows(...caseRows(env), pair('回复人', nameText(env.ctx, reply.by), '回复时间', momentText(reply.at))),
                ...paragraphs(`督办事项：${matter}`),
                ...paragraphs(`核查和处理情况：${reply.text}`),
                signatures(...signedBy('回复人', [reply.by], reply.at, env.ctx), byHand('核销人（签名、日期）')),
              ],
            }),
          ]
        : [],
    ),
};
