import { numberedLetter } from '#cases/facets/letters.ts';
import type { Form } from './form.ts';
import {
  byHand,
  caseRows,
  dateText,
  lawText,
  materialName,
  maybe,
  paper,
  paragraphs,
  rows,
  signatures,
} from './kit.ts';

/** Which words of 行政许可法 stand behind each ground. */
const GROUNDS = {
  'not-needed': { text: '申请事项依法不需要取得行政许可', article: '第32条第1款第1项' },
  'not-ours': { text: '申请事项依法不属于本机关职权范围', article: '第32条第1款第2项' },
  'false-papers': { text: '隐瞒有关情况或者提供虚假材料申请', article: '第78条' },
} as const;

/** 不予受理决定书 (行政许可法 第32条): reasons, basis, to which body instead, and the remedy. */
export const refusal: Form = {
  key: 'refusal',
  name: '不予受理决定书',
  audience: 'applicant',
  of(env) {
    const { view, ctx } = env;
    const { refused } = view.acceptance;
    if (!refused) return [];
    const { ground, to, reasons, evidence, at, remedy } = refused;
    const { receivedAt, applicant } = view.application;
    const { text, article } = GROUNDS[ground];
    const law = lawText(ctx, { law: 'administrative-license', article });
    return [
      paper(env, at, {
        title: '不予受理决定书',
        number: numberedLetter(view.letters, 'refusal', at)?.number ?? refused.number,
        addressee: applicant,
        blocks: [
          {
            kind: 'paragraph',
            text: `你单位${receivedAt ? dateText(receivedAt) : ''}提出的“${view.head.title}”申请，本机关决定不予受理。`,
          },
          rows(
            ...caseRows(env),
            [{ label: '不予受理的情形', value: text }],
            [{ label: '依据', value: law }],
            ...maybe('应当向何机关提出', to),
            ...maybe(
              '所依据的材料',
              evidence.map((one) => `${materialName(env, one.material)}第${one.page}页`).join('；'),
            ),
          ),
          ...paragraphs(`理由：${reasons}`),
          ...paragraphs(remedy),
          signatures(byHand('签收人（签名、日期）')),
        ],
        signedOn: at,
      }),
    ];
  },
};
