import type { Round } from '#cases/facets/consultation.ts';
import { wordFor } from '../words.ts';
import type { Form, FormEnv, FormPaper } from './form.ts';
import {
  caseRows,
  dateText,
  field,
  heading,
  momentText,
  namesText,
  nameText,
  pair,
  paper,
  paragraphs,
  rows,
  signatures,
  signedBy,
  table,
} from './kit.ts';

/** 会商（会签）记录: who was asked what, each one's own opinion, the count and what was said otherwise. Written once it is closed. */
export const consultation: Form = {
  key: 'consultation',
  name: '会商（会签）记录',
  audience: 'file',
  of: (env) =>
    env.view.consultation.rounds.flatMap((round) => (round.closed ? [written(env, round, round.closed)] : [])),
};

function written(env: FormEnv, round: Round, closed: NonNullable<Round['closed']>): FormPaper {
  const { ctx } = env;
  const { question, participants, convener, openedAt, opinions } = round;
  const silent = participants.filter((person) => !opinions.some((one) => one.person === person));
  const others = opinions.filter(({ stance }) => stance === 'disagree');
  return paper(env, closed.at, {
    title: '会商（会签）记录',
    blocks: [
      rows(
        ...caseRows(env),
        pair('召集人', nameText(ctx, convener), '发起日期', dateText(openedAt)),
        pair('应到人数', `${participants.length}人`, '实际提交意见', `${opinions.length}人`),
        field('参加人员', namesText(ctx, participants)),
        field('未提交意见人员', silent.length === 0 ? '无' : namesText(ctx, silent)),
      ),
      heading('一、会商的问题'),
      ...paragraphs(question),
      heading('二、各人意见'),
      table(
        ['序号', '姓名', '意见', '理由', '时间'],
        [1, 3, 2, 7, 4],
        opinions.map(({ person, stance, opinion, at }, i) => [
          String(i + 1),
          nameText(ctx, person),
          wordFor('stance', stance),
          opinion,
          momentText(at),
        ]),
      ),
      heading('三、会商结果'),
      { kind: 'paragraph', text: `同意${closed.agree}人，不同意${closed.disagree}人。` },
      ...(others.length === 0
        ? paragraphs('无不同意见。')
        : others.flatMap(({ person, opinion }) => paragraphs(`不同意见：${nameText(ctx, person)}：${opinion}`))),
      signatures(
        ...signedBy('召集人', [convener], openedAt, ctx),
        ...opinions.flatMap(({ person, at }) => signedBy('会商人员', [person], at, ctx)),
      ),
    ],
  });
}
