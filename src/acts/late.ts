import * as z from 'zod';
import type { Context } from '#cases/context.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { dayOf, type Instant } from '#kernel/time.ts';

/** 补录: what came in on an earlier day than it is entered says why. The two times are on record; this is the officer's own account. */

export const lateReason = z.string().trim().max(300).optional();

export const unexplained = (receivedAt: Instant, reason: string | undefined, ctx: Context): readonly Fault[] =>
  dayOf(receivedAt) < dayOf(ctx.now) && !reason
    ? [fault('LATE_REASON_MISSING', { receivedAt, enteredAt: ctx.now })]
    : [];

export const saidLate = (reason: string | undefined) => (reason ? { lateReason: reason } : {});
