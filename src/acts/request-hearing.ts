import * as z from 'zod';
import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, optionalHash } from './input.ts';
import { fileQueries, unknownFiles } from './received.ts';

/** 要求听证: by the party himself, or entered by an officer from his paper. */
export const requestHearing = act({
  key: 'request-hearing',
  lane: 'case',
  input: z.strictObject({ reason: longText, document: optionalHash.default('') }),
  outcomes: ['requested'],
  emits: ['hearing.requested'],
  sees: [],
  idle(view) {
    if (view.hearing.notices.length === 0) return fault('NO_NOTICE_YET', {}, ['notify-party']);
    return view.hearing.requested ? fault('HEARING_ALREADY_REQUESTED') : null;
  },
  needs: ({ document }) => fileQueries([document]),
  perform({ input, answers }) {
    const missing = unknownFiles([input.document], answers);
    if (missing.length > 0) return missing;
    return { outcome: 'requested', facts: [{ type: 'hearing.requested', data: input }] };
  },
});
