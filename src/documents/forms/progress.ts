import type { Form } from './form.ts';
import { caseRows, dateText, nameText, pair, paper, paragraphs, rows, signatures, signedBy } from './kit.ts';

/** 进展汇报: what was reported, beside what the machine counted. */
export const progress: Form = {
  key: 'progress',
  name: '进展汇报',
  audience: 'file',
  of: (env) =>
    env.view.progress.reports.map(({ text, interviews, materials, openDoubts, by, at }) =>
      paper(env, at, {
        title: '进展汇报',
        blocks: [
          rows(
            ...caseRows(env),
            pair('汇报人', nameText(env.ctx, by), '汇报日期', dateText(at)),
            pair('询问、谈话', `${interviews}次`, '材料', `${materials}份`),
            [{ label: '尚未答复的质疑', value: `${openDoubts.length}项` }],
          ),
          ...paragraphs(`进展情况：${text}`),
          signatures(...signedBy('汇报人', [by], at, env.ctx)),
        ],
      }),
    ),
};
