import * as z from 'zod';
import { control } from '#cases/control.ts';
import { unhandled } from '#cases/facets/liability.ts';
import type { Post } from '#kernel/ids.ts';
import { fault } from '#kernel/refusal.ts';
import { findResult } from '#powers/results.ts';

const params = z.strictObject({
  /** The post that says what becomes of each who was named. */
  decides: z.string(),
  /** Told where somebody who was named is not pursued. */
  tells: z.string(),
  /** Where the result is a denying one, somebody must have been named. */
  named: z.boolean().default(true),
});

/** 责任追究、问责: whoever was found to answer for something is dealt with, by the post that may, with reasons; nobody is passed over. */
export const liability = control({
  key: 'liability',
  serves: ['accountability'],
  effect: 'prevents',
  params,
  names: (p) => ({ posts: [p.decides, p.tells] }),
  bar: ({ actor, emits }, { p }) =>
    emits.includes('liability.handled') && actor.as !== p.decides
      ? fault('BEYOND_AUTHORITY', { approver: p.decides })
      : null,
  gate(exit, after, { p, stage, power }, leaving) {
    if (exit !== 'forward' || leaving !== stage) return [];
    const open = unhandled(after.liability);
    const denied = findResult(power.definition, after.decision.result)?.kind === 'denied';
    return [
      ...(open.length > 0
        ? [
            fault('RESPONSIBLE_NOT_HANDLED', { n: open.length, responsible: open.map((one) => one.key) }, [
              'handle-responsible',
            ]),
          ]
        : []),
      ...(p.named && denied && after.liability.named.length === 0
        ? [fault('RESPONSIBLE_NOT_NAMED', {}, ['name-responsible'])]
        : []),
    ];
  },
  duties: (view, { p }) =>
    unhandled(view.liability).map((one) => ({
      key: `responsible:${one.key}`,
      code: 'HANDLE_RESPONSIBLE',
      post: p.decides as Post,
      facts: { responsible: one.key },
    })),
  signals: (view, { p }) =>
    view.liability.named
      .filter((one) => one.handled?.handling === 'not-pursued')
      .map((one) => ({
        key: `not-pursued:${one.key}`,
        level: 'lead' as const,
        code: 'RESPONSIBLE_NOT_PURSUED',
        facts: { responsible: one.key },
        audience: [p.tells as Post],
      })),
});
