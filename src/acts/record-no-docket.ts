import * as z from 'zod';
import { act } from '#cases/act.ts';
import { contestOfLast, lastDocket } from '#cases/facets/transfer.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, longText, optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 登记不予立案通知 (移送规定 第8、9条): the police have not docketed the case, or uphold that; with the reasons they gave. */
export const recordNoDocket = act({
  key: 'record-no-docket',
  lane: 'case',
  input: z.strictObject({ reasons: longText, on: date, document: optionalHash }),
  outcomes: ['recorded'],
  emits: ['transfer.not-docketed'],
  sees: ['transfer'],
  idle: (view) => {
    if (view.transfer.handedOver.length === 0) return fault('NOTHING_HANDED_OVER', {}, ['hand-over-case']);
    const last = lastDocket(view.transfer);
    if (last?.docketed) return fault('ALREADY_DOCKETED');
    const contested = contestOfLast(view.transfer);
    return last && (contested === undefined || contested.route === 'none')
      ? fault('REFUSAL_NOT_CONTESTED', {}, ['contest-outcome'])
      : null;
  },
  needs: (input) => fileQueries([input.document]),
  perform({ input, ctx, answers }) {
    const faults = [
      ...unknownFiles([input.document], answers),
      ...(input.on > dayOf(ctx.now) ? [fault('RECEIVED_IN_FUTURE', { receivedAt: input.on })] : []),
    ];
    if (faults.length > 0) return faults;
    return { outcome: 'recorded', facts: [{ type: 'transfer.not-docketed', data: input }] };
  },
});
