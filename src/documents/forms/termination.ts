import type { Form } from './form.ts';
import { byHand, caseRows, dayText, field, paper, paragraphs, receivedFrom, rows, signatures } from './kit.ts';

/** 终止办理告知书: the term of the notice is over and nothing came; why the case ends, and that it may be brought anew. */
export const termination: Form = {
  key: 'termination',
  name: '终止办理告知书',
  audience: 'sender',
  of(env) {
    const { view } = env;
    const { notSupplied, notices } = view.acceptance;
    if (!notSupplied) return [];
    const letter = view.letters.numbered.find((one) => one.form === 'termination');
    const at = letter?.at ?? view.hands.findLast((hand) => hand.act === 'close-unsupplied')?.at ?? view.updatedAt;
    const replyBy = notices.at(-1)?.replyBy;
    return [
      paper(env, at, {
        title: '终止办理告知书',
        number: letter?.number ?? null,
        addressee: receivedFrom(env),
        blocks: [
          { kind: 'paragraph', text: `你单位的“${view.head.title}”，期限届满没有补正，本机关终止办理。` },
          rows(...caseRows(env), field('补正期限', replyBy && dayText(replyBy))),
          ...paragraphs(`理由：${notSupplied.reason}`),
          { kind: 'paragraph', text: '材料备齐后可以重新提出。' },
          signatures(byHand('签收人（签名、日期）')),
        ],
        signedOn: at,
      }),
    ];
  },
};
