import * as z from 'zod';
import { control } from '#cases/control.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

/** 承办岗位: in cases of a kind these acts are these posts' alone; who oversees does not handle, and the other way round. */
export const handlingPosts = control({
  key: 'handling-posts',
  serves: ['strict-procedure', 'standards-and-authority', 'supervision'],
  effect: 'prevents',
  params: z.strictObject({ acts: keys, posts: keys }),
  names: (p) => ({ acts: p.acts, posts: p.posts }),
  bar: ({ actor, use }, { p }) =>
    p.acts.includes(use.act) && !p.posts.includes(actor.as) ? fault('NOT_HANDLING_POST', { posts: p.posts }) : null,
});
