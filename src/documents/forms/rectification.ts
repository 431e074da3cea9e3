import { dayOf } from '#kernel/time.ts';
import type { Form } from './form.ts';
import {
  byHand,
  caseRows,
  dayText,
  field,
  handsAt,
  namesText,
  pair,
  paper,
  paragraphs,
  rows,
  signatures,
  signedBy,
} from './kit.ts';

/** 整改复查意见书: what was put right, and what shows it. */
export const rectification: Form = {
  key: 'rectification',
  name: '整改复查意见书',
  audience: 'applicant',
  of: (env) =>
    env.view.visits.rectified.map(({ what, evidence, at }) => {
      const by = handsAt(env, 'record-rectification', at).map((hand) => hand.person);
      return paper(env, at, {
        title: '整改复查意见书',
        addressee: env.view.application.applicant,
        blocks: [
          rows(
            ...caseRows(env),
            pair('复查日期', dayText(dayOf(at)), '复查人员', namesText(env.ctx, by)),
            field('证明材料', evidence.length === 0 ? '无' : `${evidence.length}份，已存入本案`),
          ),
          ...paragraphs(`整改情况：${what}`),
          signatures(...signedBy('复查人员', by, at, env.ctx), byHand('被检查单位负责人（签名、日期）')),
        ],
        signedOn: at,
      });
    }),
};
