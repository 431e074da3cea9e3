import * as z from 'zod';
import { act } from '#cases/act.ts';
import { isPaused } from '#cases/facets/clock.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { hash, longText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 恢复计时: the ground is gone, with what came of it and the document that says so. */
export const resume = act({
  key: 'resume',
  lane: 'case',
  input: z.strictObject({ result: longText, document: hash }),
  outcomes: ['resumed'],
  emits: ['clock.resumed'],
  sees: ['clock'],
  idle: (view) => (isPaused(view.clock) ? null : fault('NOT_PAUSED')),
  needs: (input) => fileQueries([input.document]),
  perform({ input, answers }) {
    const missing = unknownFiles([input.document], answers);
    if (missing.length > 0) return missing;
    if (!saysSomething(input.result)) return [fault('RESULT_NOT_SAID')];
    return { outcome: 'resumed', facts: [{ type: 'clock.resumed', data: input }] };
  },
});
