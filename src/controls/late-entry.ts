import * as z from 'zod';
import { control } from '#cases/control.ts';
import type { Post } from '#kernel/ids.ts';
import { HOUR_MS, msOf } from '#kernel/time.ts';

/** 事后补录: between the paper at the counter and its entry lies more time than a counter needs. A lead, no finding. */
export const lateEntry = control({
  key: 'late-entry',
  serves: ['open-procedure', 'acceptance-slip', 'time-limit', 'register'],
  effect: 'detects',
  params: z.strictObject({ hours: z.int().min(1).max(240), tells: z.string() }),
  names: (p) => ({ posts: [p.tells] }),
  signals(view, { p }) {
    const { receivedAt, enteredAt } = view.application;
    if (!receivedAt || !enteredAt) return [];
    const hours = Math.floor((msOf(enteredAt) - msOf(receivedAt)) / HOUR_MS);
    if (hours < p.hours) return [];
    return [
      {
        key: 'late-entry',
        level: 'lead',
        code: 'LATE_ENTRY',
        facts: { hours, threshold: p.hours, receivedAt, enteredAt },
        audience: [p.tells as Post],
      },
    ];
  },
});
