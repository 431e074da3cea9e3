import * as z from 'zod';
import { control, type Missing } from '#cases/control.ts';
import { currentList } from '#cases/facets/lists.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const params = z.strictObject({ list: z.string().min(1), posts: keys });

/** 初审签字: who reviewed the list and who heads the office sign the same opinions, one on each of the list; another list needs it anew. */
export const listReview = control({
  key: 'list-review',
  serves: ['level-by-level-approval'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: ['review-list'], posts: p.posts }),
  signatures: (act, _view, { p }) =>
    act === 'review-list' ? p.posts.map((post) => ({ post: post as Post, n: 1 })) : [],
  guard: ({ facts }, { p }) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type !== 'lists.reviewed' || fact.data.list !== p.list) return [];
      const opinions = fact.data.opinions.map((one) => one.opinion.trim());
      const empty = fact.data.opinions.filter((one) => !saysSomething(one.opinion)).map((one) => one.subject);
      return [
        ...(empty.length > 0 ? [fault('ENTRY_OPINION_EMPTY', { entries: empty })] : []),
        ...(opinions.length > 1 && new Set(opinions).size === 1 ? [fault('ENTRY_OPINIONS_ALIKE')] : []),
      ];
    }),
  gate(exit, after, { p, stage }, leaving): readonly Missing[] {
    if (exit !== 'forward' || leaving !== stage || reviewed(after, p.list)) return [];
    return [{ ...fault('LIST_NOT_REVIEWED', { list: p.list }, ['review-list']), made: ['lists.reviewed'] }];
  },
});

/** The list as it stands, and no older one. */
function reviewed(view: CaseView, list: string): boolean {
  const standing = currentList(view.lists, list);
  const last = view.lists.reviewed.findLast((one) => one.list === list);
  return standing !== undefined && last !== undefined && last.at >= standing.at;
}
