import type { Form } from './form.ts';
import { byHand, caseRows, dateText, field, paper, paragraphs, rows, signatures } from './kit.ts';

/** 撤回申请登记表: that the application was taken back before it was decided, why, on which paper. */
export const withdrawal: Form = {
  key: 'withdrawal',
  name: '撤回登记表',
  audience: 'applicant',
  of(env) {
    const { withdrawn } = env.view.application;
    if (!withdrawn) return [];
    return [
      paper(env, withdrawn.at, {
        title: '撤回登记表',
        blocks: [
          rows(
            ...caseRows(env),
            field('撤回日期', dateText(withdrawn.at)),
            field('撤回的方式', withdrawn.document ? '书面，撤回书存入本案' : '本人在网上撤回'),
          ),
          ...paragraphs(`撤回理由：${withdrawn.reason}`),
          signatures(byHand('申请人（签名、盖章、日期）')),
        ],
      }),
    ];
  },
};
