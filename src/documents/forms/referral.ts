import type { Form } from './form.ts';
import { byHand, caseRows, field, paper, paragraphs, receivedFrom, rows, signatures } from './kit.ts';

/** 告知书（向有权机关提出）: not this body's matter; whose it is, and why. A refusal to accept says it itself. */
export const referral: Form = {
  key: 'referral',
  name: '告知书（向有权机关提出）',
  audience: 'sender',
  of(env) {
    const { view } = env;
    const { referred } = view.application;
    if (!referred || view.acceptance.refused) return [];
    const letter = view.letters.numbered.find((one) => one.form === 'referral');
    const at = letter?.at ?? view.hands.findLast((hand) => hand.act === 'refer-away')?.at ?? view.updatedAt;
    return [
      paper(env, at, {
        title: '告知书',
        number: letter?.number ?? null,
        addressee: receivedFrom(env),
        blocks: [
          { kind: 'paragraph', text: `你单位提出的“${view.head.title}”事项不属于本机关职权范围，请向下列机关提出。` },
          rows(...caseRows(env), field('有权机关', referred.to)),
          ...paragraphs(`理由：${referred.reason}`),
          signatures(byHand('签收人（签名、日期）')),
        ],
        signedOn: at,
      }),
    ];
  },
};
