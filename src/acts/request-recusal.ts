import * as z from 'zod';
import { act } from '#cases/act.ts';
import type { Context } from '#cases/context.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import { longText, person } from './input.ts';
import { holdersOf } from './posts.ts';

/** 申请回避: the applicant asks that an officer step aside; until it is answered he does (公务员法 第77条). */
export const requestRecusal = act({
  key: 'request-recusal',
  lane: 'case',
  input: z.strictObject({ person, reason: longText }),
  outcomes: ['requested'],
  emits: ['recusal.requested'],
  sees: ['recusal'],
  options: (power, view, ctx) => ({
    choices: { person: officersOf(power, ctx).filter((one) => one.value !== view.application.subject) },
  }),
  perform({ input, view, power, ctx }) {
    if (!saysSomething(input.reason, 4)) return [fault('REASONS_EMPTY')];
    if (ctx.directory.posts(input.person).length === 0) return [fault('PERSON_UNKNOWN', { persons: [input.person] })];
    if (view.recusal.requests.some((request) => request.person === input.person && !request.answer))
      return [fault('REQUEST_RUNS', { person: input.person })];
    // Requests against all who may answer them would stop the case and let the term run out.
    const answers = power.definition.anytime.find((use) => use.act === 'answer-recusal')?.by ?? [];
    const left = answers
      .flatMap((post) => ctx.directory.holders(post as Post))
      .filter((id) => id !== input.person && !recusalGround(view, id, ctx.directory));
    if (left.length === 0) return [fault('NOBODY_LEFT_TO_ANSWER', { person: input.person })];
    return { outcome: 'requested', facts: [{ type: 'recusal.requested', data: input }] };
  },
});

const OUTSIDERS: readonly string[] = ['applicant', 'party', 'slip-holder', 'machine'];

/** Whoever may do something in cases of this power. */
const officersOf = ({ definition }: Power, ctx: Context) =>
  holdersOf(ctx, [
    ...new Set(
      [...definition.stages.flatMap(({ acts }) => acts), ...definition.anytime]
        .flatMap(({ by }) => by.map((post) => post as Post))
        .filter((post) => !OUTSIDERS.includes(post)),
    ),
  ]);
