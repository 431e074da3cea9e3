import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, hash, person } from './input.ts';
import { holdersOf, holdsOne, postsIn } from './posts.ts';
import { fileQueries, unknownFiles } from './received.ts';

const HOSTS = ['legal-reviewer', 'section-head'];

/** 举行听证 (行政处罚法 第64条): who presided, when it was announced and held, its record; `with: { hosts: [post, …] }`. */
export const holdHearing = act({
  key: 'hold-hearing',
  lane: 'case',
  input: z.strictObject({
    host: person,
    noticeOn: date,
    heldOn: date,
    record: hash,
    /** The party did not come without good reason, or left: the hearing ends. */
    absent: z.boolean().default(false),
  }),
  outcomes: ['held'],
  emits: ['hearing.held'],
  sees: ['hearing'],
  options: (_, __, ctx, use) => ({ choices: { host: holdersOf(ctx, postsIn(use, 'hosts', HOSTS)) } }),
  idle(view) {
    if (!view.hearing.requested) return fault('NO_HEARING_REQUESTED');
    return view.hearing.held ? fault('HEARING_ALREADY_HELD') : null;
  },
  needs: ({ record }) => fileQueries([record]),
  perform({ input, use, ctx, answers }) {
    const faults = [
      ...(input.heldOn > dayOf(ctx.now) ? [fault('HEARING_IN_FUTURE', { heldOn: input.heldOn })] : []),
      ...(holdsOne(ctx, input.host, postsIn(use, 'hosts', HOSTS)) ? [] : [fault('HOST_WITHOUT_POST')]),
      ...unknownFiles([input.record], answers),
    ];
    return faults.length > 0 ? faults : { outcome: 'held', facts: [{ type: 'hearing.held', data: input }] };
  },
});
