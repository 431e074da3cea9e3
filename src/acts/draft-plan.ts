import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { date, longText, person, shortText } from './input.ts';
import { holdersOf, postsIn } from './posts.ts';

const TEAM = ['enforcement-officer'];

/** 拟订方案: what is to be looked at, by whom, from when to when, on which basis. A new draft replaces the plan as it stands. */
export const draftPlan = act({
  key: 'draft-plan',
  lane: 'case',
  input: z.strictObject({
    title: shortText,
    matters: z.array(shortText).min(1).max(60),
    team: z.array(person).min(1).max(15),
    from: date,
    to: date,
    basis: longText,
  }),
  outcomes: ['drafted'],
  emits: ['plan.drafted'],
  sees: ['plan', 'recusal'],
  options: (_, view, ctx, use) => {
    const { current } = view.plan;
    return {
      prefill: current ? { title: current.title, matters: current.matters, team: current.team } : {},
      choices: { team: holdersOf(ctx, postsIn(use, 'team', TEAM)) },
    };
  },
  perform({ input, ctx }) {
    if (new Set(input.team).size !== input.team.length) return [fault('PARTICIPANT_TWICE')];
    const unknown = input.team.filter((id) => ctx.directory.posts(id).length === 0);
    if (unknown.length > 0) return [fault('PERSON_UNKNOWN', { persons: unknown })];
    if (input.to < input.from) return [fault('PLAN_ENDS_BEFORE_IT_BEGINS', { from: input.from, to: input.to })];
    return { outcome: 'drafted', facts: [{ type: 'plan.drafted', data: input }] };
  },
});
