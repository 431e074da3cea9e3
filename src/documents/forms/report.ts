import type { Form } from './form.ts';
import {
  caseRows,
  dateText,
  field,
  nameText,
  pair,
  paper,
  paragraphs,
  resultName,
  rows,
  signatures,
  signedBy,
} from './kit.ts';

/** 上报报告: what was put before the one who decides, each time. */
export const report: Form = {
  key: 'report',
  name: '上报报告',
  audience: 'file',
  of: (env) =>
    env.view.report.submitted.map(({ proposal, opinion, failed, by, at }) =>
      paper(env, at, {
        title: '上报报告',
        blocks: [
          rows(
            ...caseRows(env),
            field('建议的处理结果', resultName(env, proposal)),
            field(
              '未通过的必审项目',
              failed.length === 0
                ? '无'
                : failed
                    .map((key) => env.power.definition.standards.find((item) => item.key === key)?.name ?? '')
                    .join('；'),
            ),
            pair('报告人', nameText(env.ctx, by), '报告日期', dateText(at)),
          ),
          ...paragraphs(`报告意见：${opinion}`),
          signatures(...signedBy('报告人', [by], at, env.ctx)),
        ],
      }),
    ),
};
