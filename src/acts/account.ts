import * as z from 'zod';
import { act } from '#cases/act.ts';
import { overrunsOf } from '#cases/overruns.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { longText, person, shortText } from './input.ts';

/** 责任追究: for a finding, who answers for it and how it was handled, or why it was not. */
export const account = act({
  key: 'account',
  lane: 'case',
  input: z.strictObject({
    finding: shortText,
    responsible: person,
    handling: z.enum(['none', 'reminded', 'admonished', 'criticised', 'referred']),
    reason: longText,
  }),
  outcomes: ['accounted'],
  emits: ['supervision.accounted'],
  sees: ['supervision', 'signals'],
  options: (_, view, ctx) => ({
    prefill: { finding: unaccounted(view)[0]?.key ?? '' },
    choices: {
      finding: unaccounted(view).map((signal) => ({ value: signal.key, label: signal.code })),
      responsible: [...new Set(view.hands.map((hand) => hand.person))]
        .filter((id) => id !== 'machine')
        .map((id) => ({ value: id, label: ctx.directory.name(id) })),
    },
  }),
  idle: (view) => (unaccounted(view).length > 0 ? null : fault('NO_FINDING_OPEN')),
  perform({ input, view, actor, ctx }) {
    if (!unaccounted(view).some((signal) => signal.key === input.finding))
      return [fault('NO_FINDING_OPEN', { finding: input.finding })];
    if (
      !view.hands.some((hand) => hand.person === input.responsible) &&
      ctx.directory.posts(input.responsible).length === 0
    )
      return [fault('PERSON_UNKNOWN', { persons: [input.responsible] })];
    if (input.responsible === actor.person) return [fault('ACCOUNTS_FOR_HIMSELF')];
    if (!saysSomething(input.reason)) return [fault('REPLY_EMPTY')];
    const { finding, ...rest } = input;
    return { outcome: 'accounted', facts: [{ type: 'supervision.accounted', data: { key: finding, ...rest } }] };
  },
});

/** Terms overrun for which nobody was named yet. */
const unaccounted = (view: CaseView) =>
  overrunsOf(view).filter((signal) => !view.supervision.accounted.some((done) => done.key === signal.key));
