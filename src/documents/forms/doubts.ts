import type { Form } from './form.ts';
import { byHand, caseRows, dateText, field, nameText, paper, rows, signatures, table } from './kit.ts';

/** 质疑和答复记录: every doubt that was raised, and its answer. */
export const doubts: Form = {
  key: 'doubts',
  name: '质疑和答复记录',
  audience: 'file',
  of(env) {
    const { all } = env.view.doubts;
    const last = all.at(-1);
    if (!last) return [];
    const open = all.filter((one) => !one.answer).length;
    return [
      paper(env, last.raisedAt, {
        title: '质疑和答复记录',
        blocks: [
          rows(...caseRows(env), field('尚未答复', open === 0 ? '无' : `${open}项`)),
          table(
            ['序号', '提出日期', '质疑', '答复', '答复人'],
            [1, 3, 6, 6, 3],
            all.map(({ what, raisedAt, answer }, i) => [
              String(i + 1),
              dateText(raisedAt),
              what,
              answer?.text ?? '尚未答复',
              answer ? nameText(env.ctx, answer.by) : '尚未答复',
            ]),
          ),
          signatures(byHand('审查人（签名）')),
        ],
      }),
    ];
  },
};
