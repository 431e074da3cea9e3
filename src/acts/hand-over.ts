import * as z from 'zod';
import { act } from '#cases/act.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, person } from './input.ts';
import { holdersOf, holdsOne, postsIn } from './posts.ts';

const WINDOW = ['clerk'];

/** 交接: the officer first asked hands the case to another window officer (A/B cover), on the record. */
export const handOver = act({
  key: 'hand-over',
  lane: 'case',
  input: z.strictObject({ to: person, reason: longText }),
  outcomes: ['handed-over'],
  emits: ['acceptance.taken-on'],
  sees: ['acceptance'],
  options: (_, __, ctx, use) => ({ choices: { to: holdersOf(ctx, postsIn(use, 'to', WINDOW)) } }),
  idle(view, _, __, actor, use) {
    const { responsible } = view.acceptance;
    if (!responsible) return fault('NOBODY_RESPONSIBLE_YET');
    return postsIn(use, 'to', WINDOW).includes(actor.as) && actor.person !== responsible
      ? fault('TAKES_THE_CASE_HIMSELF')
      : null;
  },
  perform({ input, view, ctx, use }) {
    if (!holdsOne(ctx, input.to, postsIn(use, 'to', WINDOW))) return [fault('NOT_A_WINDOW_OFFICER', { to: input.to })];
    if (view.acceptance.responsible === input.to) return [fault('ALREADY_RESPONSIBLE', { to: input.to })];
    if (recusalGround(view, input.to, ctx.directory))
      return [fault('ASSIGNEE_BARRED', { person: input.to }, ['other-officer'])];
    if (!saysSomething(input.reason)) return [fault('REASONS_EMPTY')];
    return { outcome: 'handed-over', facts: [{ type: 'acceptance.taken-on', data: { officer: input.to } }] };
  },
});
