import * as z from 'zod';
import { act } from '#cases/act.ts';
import type { StageKey } from '#kernel/ids.ts';
import { longText, person } from './input.ts';

/** 举报登记: a tip that came by phone, box, letter or visit, put to the stage it speaks of. Gates nothing and shows nowhere else. */
export const linkTip = act({
  key: 'link-tip',
  lane: 'sealed',
  input: z.strictObject({
    route: z.enum(['phone', 'box', 'letter', 'visit']),
    matter: longText,
    named: z.array(person).max(20),
    stage: z.string().max(40).optional(),
  }),
  outcomes: ['linked'],
  emits: ['sealed.tip-linked'],
  sees: [],
  perform: ({ input, view }) => ({
    outcome: 'linked',
    facts: [
      {
        type: 'sealed.tip-linked',
        data: {
          key: `t${view.sealed.tips.length + 1}`,
          route: input.route,
          matter: input.matter,
          named: input.named,
          stage: (input.stage ?? view.head.stage) as StageKey,
        },
      },
    ],
  }),
});
