import * as z from 'zod';
import { act, type Outlook } from '#cases/act.ts';
import type { Context } from '#cases/context.ts';
import { type AssignedHow, assignmentOf } from '#cases/facets/assignments.ts';
import type { Actor } from '#cases/fact.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import type { ActUse } from '#powers/definition.ts';
import { person } from './input.ts';
import { postsIn } from './posts.ts';

const HEADS = ['section-head', 'deputy-leader', 'principal'];

/**
 * 指派、认领、转办: names the one of a post's holders who is expected to take its steps in this case. Those who lead (`with:
 * { heads: [post, …] }`) name anybody; of the others the one who is named passes it on, and where nobody is, one takes it
 * himself. No right is widened and no term moves by it.
 */
export const reassign = act({
  key: 'reassign',
  lane: 'case',
  input: z.strictObject({
    /** Left out = the first post in which he has work in this stage. */
    post: z.string().max(60).default(''),
    to: person,
    reason: z.string().trim().max(4000).default(''),
  }),
  outcomes: ['assigned'],
  emits: ['assignments.given'],
  sees: ['assignments', 'head'],
  options(_power, view, ctx, use, actor, outlook) {
    const found = offers({ view, ctx, use, actor, outlook });
    const posts = [...new Set(found.map(({ post }) => post))];
    const persons = [...new Set(found.map(({ to }) => to))];
    const waited = outlook.awaited().find(({ post }) => posts.includes(post))?.post;
    return {
      prefill: { post: waited ?? posts[0] ?? '', reason: '' },
      choices: {
        post: posts.map((post) => ({ value: post, label: post })),
        to: persons.map((to) => ({ value: to, label: ctx.directory.name(to) })),
      },
    };
  },
  idle(view, _power, ctx, actor, use, outlook) {
    const mine = assignmentOf(view.assignments, actor.as);
    const posts = outlook.posts();
    if (!leads(actor, use)) {
      if (!posts.includes(actor.as)) return fault('POST_HAS_NO_WORK_HERE');
      if (mine && mine.person !== actor.person) return fault('NAMED_IS_ANOTHER', { person: mine.person });
    }
    return each({ view, ctx, use, actor, outlook }).next().done ? fault('NOBODY_TO_ASSIGN') : null;
  },
  perform({ input, view, use, actor, ctx, outlook }) {
    const { to, reason } = input;
    const asked = { view, ctx, use, actor, outlook };
    const post = input.post === '' ? postFor(asked, to) : (input.post as Post);
    if (post === undefined || !outlook.posts().includes(post)) return [fault('POST_HAS_NO_WORK_HERE')];
    const before = assignmentOf(view.assignments, post);
    if (before?.person === to) return [fault('ALREADY_NAMED', { person: to })];
    const how = howOf(asked, post, to);
    if (typeof how !== 'string') return [how];
    const against = outlook.against(post, to);
    if (against.length > 0) return against;
    const owesReason = before !== undefined || how === 'passed-on';
    // Where none is owed it may be left out, but not filled with nothing.
    if ((owesReason || reason !== '') && !saysSomething(reason)) return [fault('REASONS_EMPTY')];
    return {
      outcome: 'assigned',
      facts: [{ type: 'assignments.given', data: { post, to, from: before?.person ?? '', how, reason } }],
    };
  },
});

type Asked = {
  readonly view: CaseView;
  readonly ctx: Context;
  readonly use: ActUse;
  readonly actor: Actor;
  readonly outlook: Outlook;
};

/** Posts that name anybody, by the definition's use of the act. */
export const headsIn = (use: ActUse): readonly Post[] => postsIn(use, 'heads', HEADS);

const leads = (actor: Actor, use: ActUse): boolean => headsIn(use).includes(actor.as);

/** Why it is his to name that person: he leads, was named himself, or takes what is nobody's. */
function howOf({ view, use, actor }: Asked, post: Post, to: PersonId): AssignedHow | Fault {
  const before = assignmentOf(view.assignments, post);
  if (post === actor.as && before?.person === actor.person) return 'passed-on';
  if (leads(actor, use)) return 'set';
  if (post !== actor.as) return fault('POST_IS_ANOTHERS', { posts: [actor.as] });
  if (before) return fault('NAMED_IS_ANOTHER', { person: before.person });
  return to === actor.person ? 'taken' : fault('TAKES_FOR_ANOTHER', { person: to });
}

/** Whom this officer can name, each with the post that he would be named for. */
function* each({ view, ctx, use, actor, outlook }: Asked): Generator<{ readonly post: Post; readonly to: PersonId }> {
  for (const post of outlook.posts()) {
    if (!leads(actor, use) && post !== actor.as) continue;
    for (const to of ctx.directory.holders(post)) {
      if (assignmentOf(view.assignments, post)?.person === to) continue;
      if (typeof howOf({ view, ctx, use, actor, outlook }, post, to) !== 'string') continue;
      if (outlook.against(post, to).length === 0) yield { post, to };
    }
  }
}
const offers = (asked: Asked) => [...each(asked)];

/** In the order of the stage's steps; a post for which he is named already is not meant. */
function postFor({ view, ctx, use, actor, outlook }: Asked, to: PersonId): Post | undefined {
  const held = ctx.directory.posts(to);
  const his = outlook.posts().filter((post) => held.includes(post) && (leads(actor, use) || post === actor.as));
  return his.find((post) => assignmentOf(view.assignments, post)?.person !== to) ?? his[0];
}
