import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import type { Condition } from '#powers/definition.ts';
import { isKind } from '#powers/results.ts';
import { person } from './input.ts';
import { holdersOf, postsIn } from './posts.ts';

/** 指定专案组 (移送规定 第5条): who verifies the suspected crime and answers for the report. Named anew, it replaces the team before. */
export const nameTeam = act({
  key: 'name-team',
  lane: 'case',
  input: z.strictObject({
    team: z.array(person).min(1).max(15),
    /** Why the team is changed, where there was one. */
    reason: z.string().trim().max(1000).default(''),
  }),
  outcomes: ['team-named'],
  emits: ['transfer.team-named'],
  sees: ['transfer', 'recusal'],
  /** `with: { onlyWhen: { field, is } }`: the kind of cases that take a team; left out = all. */
  idle: (view, _power, _ctx, _actor, use) =>
    isKind(use.with['onlyWhen'] as Condition | undefined, view.application.fields) ? null : fault('TAKES_NO_TEAM'),
  /** `with: { team: [post, …] }`: whose holders may be named. */
  options: (_power, _view, ctx, use) => ({
    choices: { team: holdersOf(ctx, postsIn(use, 'team', ['enforcement-officer'])) },
  }),
  perform({ input, use, ctx }) {
    const team = [...new Set(input.team)];
    const posts = postsIn(use, 'team', ['enforcement-officer']);
    const unfit = team.filter((one) => !ctx.directory.posts(one).some((post) => posts.includes(post)));
    if (unfit.length > 0) return [fault('PARTICIPANT_WITHOUT_POST', { posts })];
    return { outcome: 'team-named', facts: [{ type: 'transfer.team-named', data: { team, reason: input.reason } }] };
  },
});
