import { type Card, cardCounts } from '#cases/facets/cards.ts';
import { dayOf } from '#kernel/time.ts';
import type { DocumentBlock } from '../content.ts';
import { papers, wordFor } from '../words.ts';
import type { Form, FormEnv, FormPaper } from './form.ts';
import {
  byHand,
  caseRows,
  dateText,
  dayText,
  field,
  heading,
  maybe,
  momentText,
  nameText,
  pair,
  paper,
  paragraphs,
  rows,
  signatures,
} from './kit.ts';

/**
 * 电子监察牌登记单: what the card rests on, by when it is to be answered, the answer, the judgement and its review, 督办 and 销号. It finds nobody at
 * fault before it is judged, and says so.
 */
export const card: Form = {
  key: 'card',
  name: '电子监察牌登记单',
  audience: 'file',
  of: (env) => env.view.cards.all.map((one, i) => written(env, one, i + 1)),
};

function written(env: FormEnv, one: Card, n: number): FormPaper {
  const { ctx, power } = env;
  const { kind, level, raisedLevel, raisedAt, raisedBy, stage, answerBy, person, order, closed } = one;
  return paper(env, raisedAt, {
    title: '电子监察牌登记单',
    blocks: [
      rows(
        ...caseRows(env),
        pair('牌号', `第${n}号`, '性质', wordFor('cardKind', kind)),
        pair('发出时的级别', wordFor('card', raisedLevel), '现在的级别', wordFor('card', level)),
        pair('发出时间', momentText(raisedAt), '发出人', raisedBy ? nameText(ctx, raisedBy) : '系统'),
        pair(
          '所涉环节',
          power.definition.stages.find((known) => known.key === stage)?.name,
          '回复期限',
          `${dateText(answerBy)}前（含当日）`,
        ),
        ...maybe('指定的回复人', person === '' ? '' : nameText(ctx, person)),
      ),
      heading('一、事由'),
      ...paragraphs(causeOf(one)),
      heading('二、回复'),
      ...answered(env, one),
      heading('三、认定'),
      ...judged(env, one),
      ...reviewed(env, one),
      ...(order
        ? [
            heading('四、督办和销号'),
            rows(
              pair('部署期限', dateText(order.assignBy), '反馈期限', dateText(order.reportBy)),
              field('销号期限', dateText(order.settleBy)),
              ...(closed ? [pair('销号人', nameText(ctx, closed.by), '销号时间', momentText(closed.at))] : []),
            ),
            ...(closed ? paragraphs(`销号情况：${closed.result}`) : paragraphs('尚未销号。')),
          ]
        : []),
      signatures(byHand('核对人（签名、日期）')),
    ],
    notes: ['本单依据规则发出，认定以前不是对任何人责任的认定。'],
  });
}

/** A time card is its own arithmetic; of conduct a person says what it is. */
function causeOf({ what, arithmetic }: Card): string {
  if (what !== '') return what;
  if (!arithmetic) return '';
  const { start, due, term } = arithmetic;
  return `期限${term.n}${papers.unit[term.unit]}，自${dayText(dayOf(start))}起算，至${dateText(due)}届满，届满时没有办结。`;
}

function answered({ ctx }: FormEnv, { answer }: Card): readonly DocumentBlock[] {
  if (!answer) return paragraphs('尚未回复。');
  return [
    rows(
      pair('回复人', nameText(ctx, answer.by), '回复时间', momentText(answer.at)),
      pair('回复方式', wordFor('manner', answer.manner), '减免事由', wordFor('excuse', answer.excuse)),
    ),
    ...paragraphs(answer.text),
  ];
}

function judged({ ctx }: FormEnv, one: Card): readonly DocumentBlock[] {
  const { judged: found } = one;
  if (!found) return paragraphs('尚未认定。');
  return [
    rows(
      pair('认定人', nameText(ctx, found.by), '认定时间', momentText(found.at)),
      pair('认定结果', wordFor('judgement', found.outcome), '是否计入', cardCounts(one) ? '计入' : '不计入'),
    ),
    ...paragraphs(`认定理由：${found.reasons}`),
  ];
}

/** Only where a review was asked for. */
function reviewed({ ctx }: FormEnv, { review, reviewed: found }: Card): readonly DocumentBlock[] {
  if (!review) return [];
  return [
    rows(pair('申请复核人', nameText(ctx, review.by), '申请时间', momentText(review.at))),
    ...paragraphs(`申请理由：${review.reasons}`),
    ...(found
      ? [
          rows(
            pair('复核人', nameText(ctx, found.by), '复核时间', momentText(found.at)),
            field('复核结果', wordFor('judgement', found.outcome)),
          ),
          ...paragraphs(`复核理由：${found.reasons}`),
        ]
      : paragraphs('尚未复核，复核期间认定仍然有效。')),
  ];
}
