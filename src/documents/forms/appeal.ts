import { findSanction } from '#cases/charges.ts';
import { wordFor } from '../words.ts';
import type { Form } from './form.ts';
import {
  caseRows,
  dateText,
  field,
  maybe,
  nameText,
  pair,
  paper,
  paragraphs,
  rows,
  signatures,
  signedBy,
} from './kit.ts';

/** 复核、申诉决定书 (公务员法 第95、96条): what is brought against the decision, who handles it, what was decided. */
export const appeal: Form = {
  key: 'appeal',
  name: '复核、申诉决定书',
  audience: 'applicant',
  of: (env) =>
    env.view.appeals.all
      .flatMap((one) => (one.answer ? [{ ...one, answer: one.answer }] : []))
      // By their answers: a paper keeps its place, whichever of two is answered first.
      .toSorted((one, other) => (one.answer.at < other.answer.at ? -1 : 1))
      .map(({ kind, reasons, lodgedAt, received, answer }) =>
        paper(env, answer.at, {
          title: `${wordFor('appeal', kind)}决定书`,
          number: received?.number ?? null,
          addressee: env.view.application.applicant,
          blocks: [
            rows(
              ...caseRows(env),
              pair('提出日期', dateText(lodgedAt), '决定日期', dateText(answer.at)),
              field('决定', wordFor('answer', answer.outcome)),
              ...maybe('变更为', findSanction(env.power.definition, answer.sanction)?.name),
              field('承办人', received && nameText(env.ctx, received.handler)),
            ),
            ...paragraphs(`申请人的理由：${reasons}`),
            ...paragraphs(`决定的理由：${answer.text}`),
            signatures(...signedBy('决定人', [answer.by], answer.at, env.ctx)),
          ],
          signedOn: answer.at,
        }),
      ),
};
