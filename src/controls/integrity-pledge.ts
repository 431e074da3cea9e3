import * as z from 'zod';
import { control } from '#cases/control.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

/** 廉政教育: whose yearly integrity training has lapsed does none of these acts until it is renewed. */
export const integrityPledge = control({
  key: 'integrity-pledge',
  serves: ['education'],
  effect: 'prevents',
  params: z.strictObject({ acts: keys, qualification: z.string() }),
  names: (p) => ({ acts: p.acts }),
  bar({ actor, use }, { p, ctx }) {
    if (!p.acts.includes(use.act) || actor.as === 'applicant') return null;
    return ctx.directory.qualified(actor.person, p.qualification, ctx.now)
      ? null
      : fault('TRAINING_LAPSED', { qualification: p.qualification }, ['other-officer']);
  },
});
