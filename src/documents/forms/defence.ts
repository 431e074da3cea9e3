import type { ClaimMade } from '#cases/facets/hearing.ts';
import { wordFor } from '../words.ts';
import type { Form, FormEnv } from './form.ts';
import { byHand, caseRows, field, nameText, paper, rows, signatures, table } from './kit.ts';

/** 陈述、申辩和复核记录: every point that was made, and what the check of it found; nothing is left unanswered. */
export const defence: Form = {
  key: 'defence',
  name: '陈述、申辩和复核记录',
  audience: 'file',
  of(env) {
    const { claims } = env.view.hearing;
    const last = claims.at(-1);
    if (!last) return [];
    const at = claims.map((one) => one.answer?.at ?? one.at).reduce((a, b) => (a > b ? a : b));
    return [
      paper(env, at, {
        title: '陈述、申辩和复核记录',
        blocks: [
          rows(
            ...caseRows(env),
            field('提出方式', [...new Set(claims.map((one) => wordFor('how', one.how)))].join('、')),
          ),
          table(
            ['序号', '类别', '陈述、申辩的内容', '复核情况', '是否采纳', '复核人'],
            [1, 2, 6, 6, 2, 3],
            claims.map((one, i) => row(env, one, i)),
          ),
          signatures(byHand('陈述、申辩人（签名、日期）')),
        ],
      }),
    ];
  },
};

const row = ({ ctx }: FormEnv, { kind, text, answer }: ClaimMade, i: number): readonly string[] => [
  String(i + 1),
  wordFor('claim', kind),
  text,
  answer?.text ?? '尚待复核',
  answer ? (answer.accepted ? '采纳' : '不采纳') : '尚待复核',
  answer ? nameText(ctx, answer.by) : '尚待复核',
];
