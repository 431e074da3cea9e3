import type { Form } from './form.ts';
import { caseRows, dateText, field, nameText, pair, paper, paragraphs, rows, signatures, signedBy } from './kit.ts';

/** 立案（不予立案）审批表: whether the lead is taken up, why, by whom. */
export const docket: Form = {
  key: 'docket',
  name: '立案审批表',
  audience: 'file',
  of(env) {
    const { view, ctx } = env;
    const { opened, dropped } = view.docket;
    return [
      ...(opened ? [{ ...opened, isOpened: true }] : []),
      ...(dropped ? [{ ...dropped, isOpened: false }] : []),
    ].map(({ reasons, by, at, isOpened }) =>
      paper(env, at, {
        title: isOpened ? '立案审批表' : '不予立案审批表',
        blocks: [
          rows(
            ...caseRows(env),
            pair(
              '收到日期',
              view.application.receivedAt && dateText(view.application.receivedAt),
              '决定日期',
              dateText(at),
            ),
            field('审批决定', isOpened ? '批准立案' : '不予立案'),
            field('审批人', nameText(ctx, by)),
          ),
          ...paragraphs(`理由：${reasons}`),
          signatures(...signedBy('审批人', [by], at, ctx)),
        ],
      }),
    );
  },
};
