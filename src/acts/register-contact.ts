import * as z from 'zod';
import { act } from '#cases/act.ts';
import { longText, person, shortText } from './input.ts';

/** 请托、过问、礼品登记: who asked about the case, how, in which words, and what was handed in. Only inspectors see it. */
export const registerContact = act({
  key: 'register-contact',
  lane: 'sealed',
  input: z.strictObject({
    /** The officer it is about, where somebody else reports; empty = the reporter himself. */
    about: z.union([person, z.literal('')]),
    who: shortText,
    manner: z.enum(['in-person', 'phone', 'message', 'letter', 'meeting', 'banquet', 'gift']),
    words: longText,
    handed: z.string().trim().max(500).default(''),
  }),
  outcomes: ['registered'],
  emits: ['sealed.contact-registered'],
  sees: [],
  perform: ({ input }) => ({ outcome: 'registered', facts: [{ type: 'sealed.contact-registered', data: input }] }),
});
