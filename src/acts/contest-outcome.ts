import * as z from 'zod';
import { act } from '#cases/act.ts';
import { contestOfLast, lastDocket } from '#cases/facets/transfer.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/**
 * 对不予立案提出异议 (移送规定 第9条): the police are asked to reconsider, or the procuratorate to supervise; or it is put on
 * record why neither is done.
 */
export const contestOutcome = act({
  key: 'contest-outcome',
  lane: 'case',
  input: z.strictObject({
    route: z.enum(['reconsideration', 'oversight', 'none']),
    reasons: longText,
    document: optionalHash,
  }),
  outcomes: ['contested', 'left'],
  emits: ['transfer.contested'],
  sees: ['transfer'],
  idle: (view) => {
    const last = lastDocket(view.transfer);
    if (!last || last.docketed) return fault('NOT_REFUSED', {}, ['record-no-docket']);
    return contestOfLast(view.transfer) ? fault('CONTESTED_ALREADY') : null;
  },
  needs: (input) => fileQueries([input.document]),
  perform({ input, answers }) {
    const missing = unknownFiles([input.document], answers);
    if (missing.length > 0) return missing;
    return {
      outcome: input.route === 'none' ? 'left' : 'contested',
      facts: [{ type: 'transfer.contested', data: input }],
    };
  },
});
