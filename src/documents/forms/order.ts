import { numberedLetter } from '#cases/facets/letters.ts';
import type { Form } from './form.ts';
import {
  caseRows,
  dateText,
  handsAt,
  momentText,
  namesText,
  pair,
  paper,
  paragraphs,
  rows,
  signatures,
  signedBy,
} from './kit.ts';

/** 督办单: what is to be explained or put right, by when, who issued it. The reply is a paper of its own. */
export const order: Form = {
  key: 'order',
  name: '督办单',
  audience: 'file',
  of(env) {
    const { view, power, ctx } = env;
    return view.supervision.orders.map(({ matter, replyBy, stage, issuedAt }) => {
      const by = handsAt(env, 'issue-order', issuedAt).map((hand) => hand.person);
      return paper(env, issuedAt, {
        title: '督办单',
        number: numberedLetter(view.letters, 'order', issuedAt)?.number ?? null,
        blocks: [
          rows(
            ...caseRows(env),
            pair(
              '所涉环节',
              power.definition.stages.find((one) => one.key === stage)?.name,
              '签发人',
              namesText(ctx, by),
            ),
            pair('签发时间', momentText(issuedAt), '答复期限', `${dateText(replyBy)}前（含当日）`),
          ),
          ...paragraphs(`督办事由和要求：${matter}`),
          signatures(...signedBy('签发人', by, issuedAt, ctx)),
        ],
      });
    });
  },
};
