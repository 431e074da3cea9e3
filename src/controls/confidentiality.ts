import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { tasked } from '#cases/tasked.ts';
import type { CaseView } from '#cases/view.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const PARTIES: readonly string[] = ['applicant', 'party', 'slip-holder'];
const params = z.strictObject({
  posts: keys,
  /** Whether those whom the case concerns see their side of it; `told`: from the first visit, notice or document on. */
  party: z.union([z.boolean(), z.literal('told')]).default(true),
  /** Acts after which one has no task any more once the case has left the stage of this binding: who only registered it. */
  passing: keys.optional(),
});
type Env = BindingEnv<z.infer<typeof params>>;

/** 保密: a case is open to the posts that lead or oversee it and to whoever has a task in it; for all others it is not there. */
export const confidentiality = control({
  key: 'confidentiality',
  serves: ['confidentiality'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: p.posts, acts: p.passing ?? [] }),
  outlives: true,
  /** What is not there for him he does not act in either; who is concerned himself is no reader of the officers' side anyhow. */
  bar({ actor, view }, env) {
    if (PARTIES.includes(actor.as)) return null;
    const open =
      personsOf(view, env).includes(actor.person) ||
      env.ctx.directory.posts(actor.person).some((post) => env.p.posts.includes(post));
    return open ? null : fault('NO_TASK_IN_CASE');
  },
  mayRead: (view, env) => ({
    posts: env.p.posts as Post[],
    persons: personsOf(view, env),
    party: env.p.party === 'told' ? isTold(view) : env.p.party,
  }),
});

const personsOf = (view: CaseView, { p, stage }: Env) => tasked(view, view.head.stage === stage ? [] : p.passing);

/** An inspection that was announced would find nothing; who was visited, notified or served knows of it anyhow. */
const isTold = ({ visits, hearing, documents }: CaseView): boolean =>
  visits.made.length > 0 ||
  hearing.notices.length > 0 ||
  documents.all.some((document) => document.served !== undefined);
