import * as z from 'zod';
import { act } from '#cases/act.ts';
import { lastDocket } from '#cases/facets/transfer.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, optionalHash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 登记立案通知 (移送规定 第8条): the police have docketed the case. */
export const recordDocket = act({
  key: 'record-docket',
  lane: 'case',
  input: z.strictObject({ number: shortText, on: date, document: optionalHash }),
  outcomes: ['recorded'],
  emits: ['transfer.docketed'],
  sees: ['transfer'],
  idle: (view) => {
    if (view.transfer.handedOver.length === 0) return fault('NOTHING_HANDED_OVER', {}, ['hand-over-case']);
    return lastDocket(view.transfer)?.docketed ? fault('ALREADY_DOCKETED') : null;
  },
  needs: (input) => fileQueries([input.document]),
  perform({ input, ctx, answers }) {
    const faults = [
      ...unknownFiles([input.document], answers),
      ...(input.on > dayOf(ctx.now) ? [fault('RECEIVED_IN_FUTURE', { receivedAt: input.on })] : []),
    ];
    if (faults.length > 0) return faults;
    return { outcome: 'recorded', facts: [{ type: 'transfer.docketed', data: input }] };
  },
});
