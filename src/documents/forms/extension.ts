import { papers } from '../words.ts';
import type { Form } from './form.ts';
import {
  byHand,
  caseRows,
  dayText,
  field,
  lawText,
  namesText,
  pair,
  paper,
  paragraphs,
  rows,
  signatures,
} from './kit.ts';

/** 延长办理期限告知书 (行政许可法 第42条): until when it was due and is now, why, and who approved it. */
export const extension: Form = {
  key: 'extension',
  name: '延长办理期限告知书',
  audience: 'applicant',
  of(env) {
    const { view, power, ctx } = env;
    const { legal, promised } = power.definition.limits;
    const limit = (legal?.extension ? legal : promised)?.extension;
    const sent = view.letters.numbered.filter((one) => one.form === 'extension');
    return view.clock.extensions.map(({ term, reasons }, i) => {
      const letter = sent[i];
      const at = letter?.at ?? view.hands.filter((hand) => hand.act === 'extend-term')[i]?.at ?? view.updatedAt;
      const approved = letter?.by ?? view.hands.filter((hand) => hand.act === 'extend-term').map((hand) => hand.person);
      return paper(env, at, {
        title: '延长办理期限告知书',
        number: letter?.number ?? null,
        addressee: view.application.applicant,
        blocks: [
          {
            kind: 'paragraph',
            text: `“${view.head.title}”不能在期限内办结，经批准，延长${term.n}${papers.unit[term.unit]}。`,
          },
          rows(
            ...caseRows(env),
            pair(
              '原到期日期',
              letter?.formerlyDueOn && dayText(letter.formerlyDueOn),
              '延长后到期日期',
              letter?.dueOn && dayText(letter.dueOn),
            ),
            field('批准人', namesText(ctx, approved)),
            ...(limit?.basis ? [field('依据', lawText(ctx, limit.basis))] : []),
          ),
          ...paragraphs(`延长的理由：${reasons}`),
          signatures(byHand('签收人（签名、日期）')),
        ],
        signedOn: at,
      });
    });
  },
};
