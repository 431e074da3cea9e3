import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, person } from './input.ts';

/** 交接: the officer first asked hands the case to another window officer (A/B cover), on the record. */
export const handOver = act({
  key: 'hand-over',
  lane: 'case',
  input: z.strictObject({ to: person, reason: longText }),
  outcomes: ['handed-over'],
  emits: ['acceptance.taken-on'],
  sees: ['acceptance'],
  options: (_, __, ctx) => ({
    choices: {
      to: ctx.directory.holders('clerk' as never).map((id) => ({ value: id, label: ctx.directory.name(id) })),
    },
  }),
  idle(view, _, __, actor) {
    const { responsible } = view.acceptance;
    if (!responsible) return fault('NOBODY_RESPONSIBLE_YET');
    return actor.as === 'clerk' && actor.person !== responsible ? fault('TAKES_THE_CASE_HIMSELF') : null;
  },
  perform({ input, view, ctx }) {
    if (!ctx.directory.posts(input.to).includes('clerk' as never))
      return [fault('NOT_A_WINDOW_OFFICER', { to: input.to })];
    if (view.acceptance.responsible === input.to) return [fault('ALREADY_RESPONSIBLE', { to: input.to })];
    if (!saysSomething(input.reason)) return [fault('REASONS_EMPTY')];
    return { outcome: 'handed-over', facts: [{ type: 'acceptance.taken-on', data: { officer: input.to } }] };
  },
});
