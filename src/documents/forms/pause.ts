import { numberedLetter } from '#cases/facets/letters.ts';
import type { Form } from './form.ts';
import { byHand, caseRows, dateText, field, lawText, paper, paragraphs, rows, signatures } from './kit.ts';

/** 中止计时告知书 (行政许可法 第45条): what takes its time outside the term, on which article, and how long, told in writing. */
export const pause: Form = {
  key: 'pause',
  name: '中止计时告知书',
  audience: 'applicant',
  of(env) {
    const { view, power, ctx } = env;
    return view.clock.pauses.map(({ ground, from, reasons }) => {
      const rule = power.definition.pauseGrounds.find((one) => one.key === ground);
      return paper(env, from, {
        title: '中止计时告知书',
        number: numberedLetter(view.letters, 'pause', from)?.number ?? null,
        addressee: view.application.applicant,
        blocks: [
          { kind: 'paragraph', text: `“${view.head.title}”因下列事由，所需时间依法不计算在办理期限内。` },
          rows(
            ...caseRows(env),
            field('中止事由', rule?.name),
            field('依据', rule && lawText(ctx, rule.basis)),
            field('中止起始日期', dateText(from)),
          ),
          ...paragraphs(`说明：${reasons ?? ''}`),
          signatures(byHand('签收人（签名、日期）')),
        ],
        signedOn: from,
      });
    });
  },
};
