import * as z from 'zod';
import { act } from '#cases/act.ts';
import { openDoubts } from '#cases/facets/doubts.ts';
import { fault } from '#kernel/refusal.ts';
import { evidence, shortText } from './input.ts';

/** 答复质疑: with what was found and where it can be seen. */
export const answerDoubt = act({
  key: 'answer-doubt',
  lane: 'case',
  input: z.strictObject({ doubt: shortText, answer: z.string().trim().max(4000), evidence: z.array(evidence).max(30) }),
  outcomes: ['answered'],
  emits: ['doubts.answered'],
  sees: ['doubts', 'materials'],
  options: (_, view) => ({
    choices: { doubt: openDoubts(view.doubts).map((doubt) => ({ value: doubt.key, label: doubt.what })) },
  }),
  idle: (view) => (openDoubts(view.doubts).length > 0 ? null : fault('NO_OPEN_DOUBT')),
  perform({ input, view }) {
    if (!openDoubts(view.doubts).some((doubt) => doubt.key === input.doubt))
      return [fault('DOUBT_UNKNOWN', { doubt: input.doubt })];
    return {
      outcome: 'answered',
      facts: [{ type: 'doubts.answered', data: { key: input.doubt, answer: input.answer, evidence: input.evidence } }],
    };
  },
});
