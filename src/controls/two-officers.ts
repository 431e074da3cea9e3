import * as z from 'zod';
import { control } from '#cases/control.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  acts: keys,
  post: z.string(),
  n: z.int().min(2).max(5),
  qualification: z.string().optional(),
});

/** 两人共同: the act takes several natural persons of a post, each signing the same content with his own account, each qualified on the day. */
export const twoOfficers = control({
  key: 'two-officers',
  serves: ['two-officers', 'after-supervision', 'strict-procedure'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: p.acts, posts: [p.post] }),
  signatures: (act, _view, { p }) => (p.acts.includes(act) ? [{ post: p.post as Post, n: p.n }] : []),
  bar({ actor, use }, { p, ctx }) {
    if (!p.acts.includes(use.act) || !p.qualification) return null;
    return ctx.directory.qualified(actor.person, p.qualification, ctx.now)
      ? null
      : fault('NOT_QUALIFIED', { qualification: p.qualification });
  },
});
