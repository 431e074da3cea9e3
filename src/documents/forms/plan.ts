import type { Form } from './form.ts';
import {
  caseRows,
  dateText,
  dayText,
  field,
  heading,
  namesText,
  nameText,
  pair,
  paper,
  paragraphs,
  rows,
  signatures,
  signedBy,
} from './kit.ts';

/** 方案审批表 (国办发〔2024〕54号: a visit needs a plan that the head approved): what is to be looked at, by whom, when, on what ground. */
export const plan: Form = {
  key: 'plan',
  name: '方案审批表',
  audience: 'file',
  of(env) {
    const { current, approved } = env.view.plan;
    if (!current || !approved) return [];
    const { ctx } = env;
    return [
      paper(env, approved.at, {
        title: '方案审批表',
        blocks: [
          rows(
            ...caseRows(env),
            field('方案名称', current.title),
            pair('开始日期', dayText(current.from), '结束日期', dayText(current.to)),
            pair('拟制人', nameText(ctx, current.by), '拟制日期', dateText(current.at)),
            field('工作人员', namesText(ctx, current.team)),
            field('依据', current.basis),
          ),
          heading('一、工作事项'),
          ...current.matters.flatMap((matter, i) => paragraphs(`${i + 1}．${matter}`)),
          heading('二、审批意见'),
          ...paragraphs('同意按本方案实施。'),
          signatures(
            ...signedBy('拟制人', [current.by], current.at, ctx),
            ...signedBy('批准人', approved.by, approved.at, ctx),
          ),
        ],
      }),
    ];
  },
};
