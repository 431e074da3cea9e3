import * as z from 'zod';
import { act } from '#cases/act.ts';
import { isPaused } from '#cases/facets/clock.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { hash, longText, shortText } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 中止计时: only on a ground that the definition lists from law, with its document. Checked here, because no measure may switch it off. */
export const pause = act({
  key: 'pause',
  lane: 'case',
  /** `reasons`: what for and how long, as the applicant is told in writing. */
  input: z.strictObject({ ground: shortText, reasons: longText, document: hash }),
  outcomes: ['paused'],
  emits: ['clock.paused'],
  sees: ['clock'],
  options: (power) => ({
    choices: { ground: power.definition.pauseGrounds.map((ground) => ({ value: ground.key, label: ground.name })) },
  }),
  idle: (view, power) => {
    if (power.definition.pauseGrounds.length === 0) return fault('NO_LEGAL_GROUND');
    return isPaused(view.clock) ? fault('ALREADY_PAUSED') : null;
  },
  needs: (input) => fileQueries([input.document]),
  perform({ input, power, answers }) {
    if (!power.definition.pauseGrounds.some((ground) => ground.key === input.ground))
      return [fault('NO_LEGAL_GROUND', { ground: input.ground })];
    if (!saysSomething(input.reasons)) return [fault('REASONS_EMPTY')];
    const missing = unknownFiles([input.document], answers);
    if (missing.length > 0) return missing;
    return { outcome: 'paused', facts: [{ type: 'clock.paused', data: input }] };
  },
});
