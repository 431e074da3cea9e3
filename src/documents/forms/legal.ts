import type { Form } from './form.ts';
import { caseRows, dateText, nameText, pair, paper, paragraphs, rows, signatures, signedBy } from './kit.ts';

/** 法制审核意见书 (行政处罚法 第58条): each opinion on legality, and whether it agrees. */
export const legal: Form = {
  key: 'legal',
  name: '法制审核意见书',
  audience: 'file',
  of: (env) =>
    env.view.legal.opinions.map(({ agrees, opinion, by, at }) =>
      paper(env, at, {
        title: '法制审核意见书',
        blocks: [
          rows(...caseRows(env), pair('审核结论', agrees ? '同意' : '不同意', '审核日期', dateText(at)), [
            { label: '审核人', value: nameText(env.ctx, by) },
          ]),
          ...paragraphs(`审核意见：${opinion}`),
          signatures(...signedBy('审核人', [by], at, env.ctx)),
        ],
      }),
    ),
};
