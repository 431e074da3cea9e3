import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type Stance = 'agree' | 'disagree';

export type ConsultationFact =
  | Fact<'consultation.opened', { question: string; participants: readonly PersonId[]; replyBy: Instant }>
  | Fact<'consultation.opinion-given', { person: PersonId; stance: Stance; opinion: string }>
  | Fact<'consultation.closed', { agree: number; disagree: number; missing: readonly PersonId[] }>;

export type Opinion = {
  readonly person: PersonId;
  readonly stance: Stance;
  readonly opinion: string;
  readonly at: Instant;
};
export type Round = {
  readonly question: string;
  readonly participants: readonly PersonId[];
  readonly convener: PersonId;
  readonly openedAt: Instant;
  readonly replyBy: Instant;
  readonly opinions: readonly Opinion[];
  readonly closed?: { readonly agree: number; readonly disagree: number; readonly at: Instant };
};

/** 会商: who was asked, each one's own signed opinion, and the count. */
export type Consultation = { readonly rounds: readonly Round[] };

export const consultation: Facet<Consultation, ConsultationFact> = {
  initial: { rounds: [] },
  on: {
    'consultation.opened': (state, data, stamp) => ({
      rounds: [
        ...state.rounds,
        { ...data, convener: stamp.signers[0]?.person ?? ('' as PersonId), openedAt: stamp.recordedAt, opinions: [] },
      ],
    }),
    'consultation.opinion-given': (state, data, stamp) => ({
      rounds: onLast(state.rounds, (round) => ({
        ...round,
        opinions: [...round.opinions.filter((o) => o.person !== data.person), { ...data, at: stamp.recordedAt }],
      })),
    }),
    'consultation.closed': (state, data, stamp) => ({
      rounds: onLast(state.rounds, (round) => ({
        ...round,
        closed: { agree: data.agree, disagree: data.disagree, at: stamp.recordedAt },
      })),
    }),
  },
};

const onLast = (rounds: readonly Round[], change: (round: Round) => Round): readonly Round[] =>
  rounds.map((round, i) => (i === rounds.length - 1 ? change(round) : round));

export const currentRound = (state: Consultation): Round | undefined => state.rounds.at(-1);

/** Participants of the running round who have not spoken. */
export const silentParticipants = (round: Round): readonly PersonId[] =>
  round.participants.filter((person) => !round.opinions.some((opinion) => opinion.person === person));
