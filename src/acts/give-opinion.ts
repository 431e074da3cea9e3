import * as z from 'zod';
import { fault } from '#kernel/refusal.ts';
import { act } from '#cases/act.ts';
import { currentRound } from '#cases/facets/consultation.ts';
import { longText } from './input.ts';

/** 会签意见: each participant's own stance and reasons, signed by himself. */
export const giveOpinion = act({
  key: 'give-opinion',
  lane: 'case',
  input: z.strictObject({ stance: z.enum(['agree', 'disagree']), opinion: longText }),
  outcomes: ['given'],
  emits: ['consultation.opinion-given'],
  sees: ['review'],
  idle(view) {
    const round = currentRound(view.consultation);
    return round && !round.closed ? null : fault('NO_CONSULTATION_RUNS', {}, ['open-consultation']);
  },
  perform({ input, view, actor }) {
    if (!currentRound(view.consultation)?.participants.includes(actor.person)) return [fault('NOT_A_PARTICIPANT')];
    return {
      outcome: 'given',
      facts: [{ type: 'consultation.opinion-given', data: { person: actor.person, ...input } }],
    };
  },
});
