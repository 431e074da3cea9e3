import * as z from 'zod';
import { act } from '#cases/act.ts';
import { currentRound } from '#cases/facets/consultation.ts';
import { fault } from '#kernel/refusal.ts';
import { longText } from './input.ts';

/** 会签意见: each participant's own stance and reasons, signed by himself. */
export const giveOpinion = act({
  key: 'give-opinion',
  lane: 'case',
  aside: 'named',
  input: z.strictObject({ stance: z.enum(['agree', 'disagree']), opinion: longText }),
  outcomes: ['given'],
  emits: ['consultation.opinion-given'],
  sees: ['review'],
  idle(view, _, __, actor) {
    const round = currentRound(view.consultation);
    if (!round || round.closed) return fault('NO_CONSULTATION_RUNS', {}, ['open-consultation']);
    return round.participants.includes(actor.person) ? null : fault('NOT_A_PARTICIPANT');
  },
  perform: ({ input, actor }) => ({
    outcome: 'given',
    facts: [{ type: 'consultation.opinion-given', data: { person: actor.person, ...input } }],
  }),
});
