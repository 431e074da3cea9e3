import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openRectifications } from '#cases/facets/visits.ts';
import { fault } from '#kernel/refusal.ts';
import { hash, longText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 整改复查: what was put right, and what shows it. */
export const recordRectification = act({
  key: 'record-rectification',
  lane: 'case',
  input: z.strictObject({ what: longText, evidence: z.array(hash).max(30) }),
  outcomes: ['rectified'],
  emits: ['visits.rectified'],
  sees: ['visits'],
  idle: (view) => (openRectifications(view.visits) > 0 ? null : fault('NOTHING_TO_RECTIFY')),
  needs: (input) => fileQueries(input.evidence),
  perform({ input, answers }) {
    const missing = unknownFiles(input.evidence, answers);
    if (missing.length > 0) return missing;
    return { outcome: 'rectified', facts: [{ type: 'visits.rectified', data: input }] };
  },
});
