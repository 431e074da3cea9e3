import type { FieldValue } from '#cases/facets/application.ts';
import { nominees } from '#cases/facets/lists.ts';
import { findFinding, standingConclusion } from '#cases/facets/review.ts';
import { itemsAsked, subjectPasses, subjectsOf } from '#cases/review-outcome.ts';
import type { PlainDate } from '#kernel/time.ts';
import { isPlainDate } from '#kernel/time.ts';
import type { ReviewItem } from '#powers/definition.ts';
import type { Form, FormEnv } from './form.ts';
import {
  caseRows,
  dayText,
  field,
  heading,
  materialName,
  paper,
  paragraphs,
  resultName,
  rows,
  signatures,
  signedBy,
  table,
} from './kit.ts';

/** 审查意见书: what was found on each item of the standard, on which page of what, whether it passes by rule, and the conclusion. */
export const review: Form = {
  key: 'review',
  name: '审查意见书',
  audience: 'file',
  of(env) {
    const { view, power, ctx } = env;
    const conclusion = standingConclusion(view.review);
    // One that was sent back is no conclusion of this case any more; its text stays in the trace.
    if (!conclusion || view.review.returns.length >= view.review.conclusions.length) return [];
    const { proposal, opinion, failed, openDoubts, by, at } = conclusion;
    const items = itemsAsked(power, view);
    const nameOfItem = (key: string) => items.find((item) => item.key === key)?.name ?? '';
    return [
      paper(env, at, {
        title: '审查意见书',
        blocks: [
          rows(
            ...caseRows(env),
            field('审查结论', resultName(env, proposal)),
            field('未通过的必审项目', failed.length === 0 ? '无' : failed.map(nameOfItem).join('；')),
            field('尚未答复的质疑', openDoubts.length === 0 ? '无' : `${openDoubts.length}项`),
          ),
          heading('一、逐项审查情况'),
          table(['序号', '审查项目', '查明的事实', '依据材料', '结果'], [1, 5, 4, 5, 2], cellsOf(env, items)),
          heading('二、审查意见'),
          ...paragraphs(opinion),
          signatures(...signedBy('审查人', [by], at, ctx)),
        ],
      }),
    ];
  },
};

const cellsOf = (env: FormEnv, items: readonly ReviewItem[]): readonly (readonly string[])[] =>
  items
    .flatMap((item) => subjectsOf(item.per, env.view).map((subject) => ({ item, subject })))
    .map(({ item, subject }, i) => {
      const finding = findFinding(env.view.review, item.key, subject);
      const whom = nominees(env.view.lists).find((one) => one.key === subject)?.name;
      const passes = subjectPasses(item, env.view, subject);
      return [
        String(i + 1),
        whom ? `${item.name}（${whom}）` : item.name,
        finding ? (finding.notApplicable ? '不适用' : answerText(finding.answer)) : '未记录',
        finding && finding.evidence.length > 0
          ? finding.evidence.map((one) => `${materialName(env, one.material)}第${one.page}页`).join('；')
          : '无',
        passes === undefined ? '未记录' : passes ? '通过' : '未通过',
      ];
    });

const answerText = (answer: FieldValue): string => {
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  const text = String(answer);
  return isPlainDate(text) ? dayText(text as PlainDate) : text;
};
