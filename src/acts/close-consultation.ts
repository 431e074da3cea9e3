import { act } from '#cases/act.ts';
import { currentRound, silentParticipants } from '#cases/facets/consultation.ts';
import { fault } from '#kernel/refusal.ts';
import { nothing } from './input.ts';

/** 会商结束: the count of the signed opinions; nobody types the result. */
export const closeConsultation = act({
  key: 'close-consultation',
  lane: 'case',
  input: nothing,
  outcomes: ['closed'],
  emits: ['consultation.closed'],
  sees: ['consultation'],
  idle(view) {
    const round = currentRound(view.consultation);
    return round && !round.closed ? null : fault('NO_CONSULTATION_RUNS', {}, ['open-consultation']);
  },
  perform({ view }) {
    const round = currentRound(view.consultation);
    if (!round) throw new Error('idle() lets no case without a round through');
    const count = (stance: string) => round.opinions.filter((opinion) => opinion.stance === stance).length;
    return {
      outcome: 'closed',
      facts: [
        {
          type: 'consultation.closed',
          data: { agree: count('agree'), disagree: count('disagree'), missing: silentParticipants(round) },
        },
      ],
    };
  },
});
