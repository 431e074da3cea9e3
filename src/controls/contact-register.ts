import * as z from 'zod';
import { control } from '#cases/control.ts';
import type { Post } from '#kernel/ids.ts';
import { DAY_MS, msOf } from '#kernel/time.ts';

const params = z.strictObject({ days: z.int().min(1).max(90), acts: z.array(z.string()).min(1), tells: z.string() });

/** 请托、过问、礼品登记: a registered contact, followed within days by a decisive act of the one it is about, is a lead for inspectors alone. */
export const contactRegister = control({
  key: 'contact-register',
  serves: ['no-favours', 'full-process-supervision'],
  effect: 'detects',
  params,
  names: (p) => ({ acts: p.acts, posts: [p.tells] }),
  outlives: true,
  signals: (view, { p }) =>
    view.sealed.contacts.flatMap((contact, i) => {
      const followed = view.hands.find((hand) => {
        const since = msOf(hand.at) - msOf(contact.at);
        const concerns = contact.about === '' ? hand.person === contact.by : hand.person === contact.about;
        return concerns && p.acts.includes(hand.act) && since >= 0 && since <= p.days * DAY_MS;
      });
      if (!followed) return [];
      return [
        {
          key: `follows-contact:${i + 1}`,
          level: 'lead' as const,
          code: 'DECISION_FOLLOWS_CONTACT',
          facts: { contact: i + 1, act: followed.act, at: followed.at },
          audience: [p.tells as Post],
          sealed: true,
        },
      ];
    }),
});
