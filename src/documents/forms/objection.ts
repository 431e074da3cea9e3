import type { Form } from './form.ts';
import { caseRows, dateText, field, nameText, pair, paper, paragraphs, rows, signatures, signedBy } from './kit.ts';

/** 异议核查答复: what was brought against a publicity, and what the check of it found. */
export const objection: Form = {
  key: 'objection',
  name: '异议核查答复',
  audience: 'file',
  of: (env) =>
    env.view.publicity.objections.flatMap(({ by, what, at, answer }) =>
      answer
        ? [
            paper(env, answer.at, {
              title: '异议核查答复',
              blocks: [
                rows(
                  ...caseRows(env),
                  pair('异议人', by, '提出日期', dateText(at)),
                  field('核查结论', answer.upheld ? '异议成立' : '异议不成立'),
                  pair('核查人', nameText(env.ctx, answer.by), '答复日期', dateText(answer.at)),
                ),
                ...paragraphs(`异议内容：${what}`),
                ...paragraphs(`核查情况和答复：${answer.text}`),
                signatures(...signedBy('核查人', [answer.by], answer.at, env.ctx)),
              ],
            }),
          ]
        : [],
    ),
};
