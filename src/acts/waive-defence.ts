import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 放弃陈述、申辩: said by the party himself, or entered by an officer from the paper that he signed. */
export const waiveDefence = act({
  key: 'waive-defence',
  lane: 'case',
  input: z.strictObject({ document: optionalHash }),
  outcomes: ['waived'],
  emits: ['hearing.waived'],
  sees: ['hearing'],
  idle(view) {
    if (view.hearing.notices.length === 0) return fault('NO_NOTICE_YET', {}, ['notify-party']);
    return view.hearing.waived ? fault('ALREADY_WAIVED') : null;
  },
  needs: ({ document }) => fileQueries([document]),
  perform({ input, answers }) {
    const missing = unknownFiles([input.document], answers);
    if (missing.length > 0) return missing;
    return { outcome: 'waived', facts: [{ type: 'hearing.waived', data: input }] };
  },
});
