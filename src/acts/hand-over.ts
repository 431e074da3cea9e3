import * as z from 'zod';
import { act } from '#cases/act.ts';
import type { Context } from '#cases/context.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { PersonId } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import type { ActUse } from '#powers/definition.ts';
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
  options: (_, view, ctx, use) => ({ choices: { to: takers(view, ctx, use) } }),
  idle(view, _, ctx, actor, use) {
    const { responsible } = view.acceptance;
    if (!responsible) return fault('NOBODY_RESPONSIBLE_YET');
    if (postsIn(use, 'to', WINDOW).includes(actor.as) && actor.person !== responsible)
      return fault('TAKES_THE_CASE_HIMSELF');
    if (takers(view, ctx, use).length > 0) return null;
    const [out] = others(view, ctx, use);
    return out ? fault('ASSIGNEE_BARRED', { person: out.value }, ['other-officer']) : fault('NOBODY_TO_ASSIGN');
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

const others = (view: CaseView, ctx: Context, use: ActUse) =>
  holdersOf(ctx, postsIn(use, 'to', WINDOW)).filter(({ value }) => value !== view.acceptance.responsible);

/** Who may take it: another window officer whom nothing bars from this case. */
const takers = (view: CaseView, ctx: Context, use: ActUse) =>
  others(view, ctx, use).filter(({ value }) => !recusalGround(view, value as PersonId, ctx.directory));
