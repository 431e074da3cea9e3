import * as z from 'zod';
import { control } from '#cases/control.ts';
import { standingConclusion } from '#cases/facets/review.ts';
import type { Post } from '#kernel/ids.ts';
import { msOf } from '#kernel/time.ts';

/** 走过场审查: from the first finding to the conclusion in less time than the items can be read in. A lead to look at, no finding. */
export const rubberStamp = control({
  key: 'rubber-stamp',
  serves: ['quantified-standard', 'spot-check', 'trace', 'supervision'],
  effect: 'detects',
  params: z.strictObject({ seconds: z.int().min(1).max(3600), tells: z.string() }),
  names: (p) => ({ posts: [p.tells] }),
  signals(view, { p }) {
    const conclusion = standingConclusion(view.review);
    const { startedAt } = view.review;
    if (!conclusion || !startedAt || conclusion.failed.length > 0) return [];
    const seconds = Math.floor((msOf(conclusion.at) - msOf(startedAt)) / 1000);
    if (seconds < 0 || seconds >= p.seconds) return [];
    return [
      {
        key: `rubber-stamp:${view.review.conclusions.length}`,
        level: 'lead',
        code: 'REVIEW_TOO_FAST',
        facts: { seconds, threshold: p.seconds },
        audience: [p.tells as Post],
      },
    ];
  },
});
