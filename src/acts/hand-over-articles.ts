import * as z from 'zod';
import { act } from '#cases/act.ts';
import { lastDocket, standsWith } from '#cases/facets/transfer.ts';
import { fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { date, optionalHash, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 移交涉案物品 (移送规定 第12条; 行政强制法 第21条): things and further papers, each by name, with the list that both signed. */
export const handOverArticles = act({
  key: 'hand-over-articles',
  lane: 'case',
  input: z.strictObject({
    articles: z.array(shortText).max(200),
    to: shortText,
    on: date,
    proof: optionalHash,
    /** The letter by which the party was told, where what was sealed or seized goes along. */
    partyTold: optionalHash.default(''),
  }),
  outcomes: ['handed-over'],
  emits: ['transfer.articles-handed-over'],
  sees: ['transfer'],
  options: (_, view) => ({ prefill: { to: standsWith(view.transfer) } }),
  idle: (view) =>
    lastDocket(view.transfer)?.docketed ? null : fault('NOT_DOCKETED', {}, ['record-docket', 'record-no-docket']),
  needs: (input) => fileQueries([input.proof, input.partyTold]),
  perform({ input, ctx, answers }) {
    const faults = [
      ...unknownFiles([input.proof, input.partyTold], answers),
      ...(input.on > dayOf(ctx.now) ? [fault('SERVED_IN_FUTURE', { servedOn: input.on })] : []),
    ];
    if (faults.length > 0) return faults;
    return { outcome: 'handed-over', facts: [{ type: 'transfer.articles-handed-over', data: input }] };
  },
});
