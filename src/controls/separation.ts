import * as z from 'zod';
import { control } from '#cases/control.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

/** 岗位分离: who did one of these acts in the case may not do one of those, whatever post or account he uses. */
export const separation = control({
  key: 'separation',
  serves: ['strict-procedure', 'standards-and-authority', 'level-by-level-approval'],
  effect: 'prevents',
  params: z.strictObject({ did: keys, mayNot: keys }),
  names: (p) => ({ acts: [...p.did, ...p.mayNot] }),
  bar({ actor, use, view }, { p }) {
    if (!p.mayNot.includes(use.act)) return null;
    const before = view.hands.find((hand) => hand.person === actor.person && p.did.includes(hand.act));
    return before ? fault('SAME_PERSON', { did: before.act, act: use.act }, ['other-officer']) : null;
  },
});
