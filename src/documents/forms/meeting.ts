import type { Meeting } from '#cases/facets/meetings.ts';
import type { Instant } from '#kernel/time.ts';
import { proposalsOf } from '#powers/results.ts';
import type { DocumentBlock } from '../content.ts';
import { wordFor } from '../words.ts';
import type { Form, FormEnv, FormPaper } from './form.ts';
import {
  caseRows,
  field,
  heading,
  maybe,
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

/**
 * 集体讨论记录: who was called, was there, stepped aside; each one's own opinion in the order in which it was given, the chair's last;
 * the count and what was said otherwise. Written once the votes are counted: nobody learns before how others vote.
 */
export const meeting: Form = {
  key: 'meeting',
  name: '集体讨论记录',
  audience: 'file',
  of: (env) =>
    env.view.meetings.all.flatMap((one) =>
      one.opened && one.closed ? [written(env, one, one.opened, one.closed)] : [],
    ),
};

function written(
  env: FormEnv,
  { purpose, question, proposal, members, chair, place, votes }: Meeting,
  opened: NonNullable<Meeting['opened']>,
  closed: NonNullable<Meeting['closed']>,
): FormPaper {
  const { power, ctx } = env;
  const others = votes.filter(({ vote }) => vote !== 'for');
  return paper(env, closed.at, {
    title: '集体讨论记录',
    blocks: [
      rows(
        ...caseRows(env),
        pair('会议', purpose, '主持人', nameText(ctx, chair)),
        pair('开始时间', momentText(opened.at), '结束时间', momentText(closed.at)),
        pair('应到人数', `${members.length}人`, '实到人数', `${opened.present.length}人`),
        ...maybe('会议地点', place),
        field('到会人员', namesText(ctx, opened.present)),
        field('缺席人员', opened.absent.length === 0 ? '无' : namesText(ctx, opened.absent)),
        field('回避人员', recusedText(env)),
        ...maybe('提请表决的意见', proposalsOf(power.definition).find(({ value }) => value === proposal)?.label),
      ),
      heading('一、讨论的问题'),
      ...paragraphs(question),
      ...reported(env, opened.at),
      heading('二、各人意见'),
      table(
        ['序号', '姓名', '表决', '意见和理由'],
        [1, 3, 2, 9],
        votes.map(({ person, vote, opinion }, i) => [
          String(i + 1),
          `${nameText(ctx, person)}${person === chair ? '（主持人）' : ''}`,
          wordFor('vote', vote),
          opinion,
        ]),
      ),
      heading('三、表决结果'),
      {
        kind: 'paragraph',
        text: `赞成${closed.for}人，反对${closed.against}人，弃权${closed.abstain}人。${closed.carried ? '赞成人数超过到会人数的半数，通过。' : '赞成人数没有超过到会人数的半数，未通过。'}`,
      },
      heading('四、不同意见'),
      ...(others.length === 0
        ? paragraphs('无不同意见。')
        : others.flatMap(({ person, vote, opinion }) =>
            paragraphs(`${nameText(ctx, person)}（${wordFor('vote', vote)}）：${opinion}`),
          )),
      signatures(
        ...votes.flatMap(({ person, at }) => signedBy(person === chair ? '主持人' : '到会人员', [person], at, ctx)),
      ),
    ],
  });
}

/** 汇报: the conclusion that the meeting had before it; a plan that is studied before there is one has none. */
function reported({ view }: FormEnv, at: Instant): readonly DocumentBlock[] {
  const conclusion = view.review.conclusions.findLast((one) => one.at <= at);
  return conclusion ? paragraphs(`汇报的审查意见：${conclusion.opinion}`) : [];
}

/** Those out of the case by its own record. */
function recusedText({ view, ctx }: FormEnv): string {
  const { declared, requests } = view.recusal;
  const persons = [
    ...new Set([
      ...declared.map(({ person }) => person),
      ...requests.filter(({ answer }) => answer?.granted).map(({ person }) => person),
    ]),
  ];
  return persons.length === 0 ? '无' : namesText(ctx, persons);
}
