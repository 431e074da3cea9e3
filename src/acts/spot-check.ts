import * as z from 'zod';
import { act } from '#cases/act.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 抽查: somebody who never touched the case looks at it again; a different finding is a doubt. */
export const spotCheck = act({
  key: 'spot-check',
  lane: 'case',
  input: z.strictObject({ findings: longText, agrees: z.boolean() }),
  outcomes: ['checked'],
  emits: ['supervision.spot-check-done', 'doubts.raised'],
  sees: ['review', 'supervision'],
  idle: (view) => (view.supervision.draw?.drawn ? null : fault('NOT_DRAWN')),
  perform({ input, view }) {
    if (!saysSomething(input.findings)) return [fault('REPLY_EMPTY')];
    return {
      outcome: 'checked',
      facts: [
        { type: 'supervision.spot-check-done', data: input },
        ...(input.agrees
          ? []
          : ([
              {
                type: 'doubts.raised',
                data: {
                  key: `d${view.doubts.all.length + 1}`,
                  kind: 'spot-check',
                  what: input.findings,
                  origin: 'spot-check',
                },
              },
            ] as const)),
      ],
    };
  },
});
