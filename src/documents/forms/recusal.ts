import type { Form } from './form.ts';
import { caseRows, field, momentText, nameText, pair, paper, paragraphs, rows, signatures, signedBy } from './kit.ts';

/** 回避决定书 (公务员法 第76、77条): whose recusal was asked for and why, what was decided, by whom. */
export const recusal: Form = {
  key: 'recusal',
  name: '回避决定书',
  audience: 'applicant',
  of(env) {
    const { view, ctx } = env;
    return view.recusal.requests.flatMap(({ person, reason, at, answer }) => {
      if (!answer) return [];
      const answered = view.hands.find(
        (hand) => hand.act === 'answer-recusal' && hand.at >= at && hand.person === answer.by,
      )?.at;
      const on = answered ?? at;
      return [
        paper(env, on, {
          title: '回避决定书',
          blocks: [
            rows(
              ...caseRows(env),
              pair('被申请回避人员', nameText(ctx, person), '申请时间', momentText(at)),
              field('决定', answer.granted ? '同意回避' : '驳回回避申请'),
            ),
            ...paragraphs(`申请理由：${reason}`),
            ...paragraphs(`决定理由：${answer.reason}`),
            signatures(...signedBy('决定人', [answer.by], on, ctx)),
          ],
          signedOn: on,
        }),
      ];
    });
  },
};
