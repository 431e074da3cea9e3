import * as z from 'zod';
import { answerTo, type DrawAnswer, type Query } from '#cases/context.ts';
import { control } from '#cases/control.ts';
import { dueAt } from '#cases/deadlines.ts';
import { hasHandled } from '#cases/handled.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';

const params = z.strictObject({ oneIn: z.int().min(1).max(1000), checks: z.string(), days: z.int().min(1).max(60) });

/** 定期抽查: a seeded draw decides when the review is handed in; a drawn case does not close before somebody who never touched it has looked again. */
export const spotCheck = control({
  key: 'spot-check',
  serves: ['spot-check'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [p.checks] }),
  outlives: true,
  needs: (act, view, { p }) => (act === 'hand-in-review' ? [draw(view.head.number, p.oneIn)] : []),
  bar: ({ actor, use, view }) =>
    use.act === 'spot-check' && hasHandled(view, actor.person)
      ? fault('CHECKER_TOUCHED_CASE', {}, ['other-officer'])
      : null,
  adds({ facts, before, answers }, { p }) {
    if (!facts.some((fact) => fact.type === 'review.handed-in') || before.supervision.draw) return [];
    const answer = answerTo<DrawAnswer>(answers, draw(before.head.number, p.oneIn));
    if (!answer) throw new Error('the draw was not answered');
    return [{ type: 'supervision.spot-check-drawn', data: { ...answer, oneIn: p.oneIn } }];
  },
  gate: (_exit, after, _env, _leaving, to) =>
    to === 'end' && after.supervision.draw?.drawn && !after.supervision.check
      ? [fault('SPOT_CHECK_OWED', {}, ['spot-check'])]
      : [],
  duties(view, { p, ctx }) {
    const { draw: drawn, check } = view.supervision;
    if (!drawn?.drawn || check) return [];
    return [
      {
        key: 'spot-check',
        code: 'SPOT_CHECK',
        post: p.checks as Post,
        due: dueAt(drawn.at, { n: p.days, unit: 'workingDays', rollsToWorkingDay: 'none' }, ctx),
      },
    ];
  },
});

const draw = (number: string, oneIn: number): Query => ({ kind: 'draw', number, oneIn });
