import type { Hash, PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';
import type { Sanctioning } from './decision.ts';

type Told = Sanctioning & {
  readonly key: string;
  /** The facts found, as they were told to the party. */
  readonly facts: string;
  /** Last day to answer that the notice names. */
  readonly answerBy: PlainDate;
  readonly receivedOn: PlainDate;
  /** What proves the receipt; empty = nothing. */
  readonly proof: Hash | '';
  /** Whether the right to a hearing was told. */
  readonly hearing: boolean;
};

type Claim = { readonly key: string; readonly kind: 'fact' | 'ground' | 'evidence'; readonly text: string };

export type HearingFact =
  | Fact<'hearing.notified', Told>
  | Fact<'hearing.heard', { how: 'written' | 'oral'; claims: readonly Claim[]; document: Hash | '' }>
  | Fact<'hearing.answered', { claim: string; accepted: boolean; answer: string; evidence: readonly Hash[] }>
  | Fact<'hearing.waived', { document: Hash | '' }>
  | Fact<'hearing.requested', { reason: string; document: Hash | '' }>
  | Fact<'hearing.held', { host: PersonId; noticeOn: PlainDate; heldOn: PlainDate; record: Hash; absent: boolean }>
  | Fact<'hearing.closed', { claims: number; accepted: number }>;

export type Notice = Told & { readonly by: PersonId; readonly at: Instant };
export type ClaimMade = Claim & {
  readonly how: 'written' | 'oral';
  readonly document: Hash | '';
  readonly at: Instant;
  readonly answer?: {
    readonly accepted: boolean;
    readonly text: string;
    readonly evidence: readonly Hash[];
    readonly by: PersonId;
    readonly at: Instant;
  };
};

/** 告知、陈述申辩、听证: every notice, every claim with its answer, the hearing asked for and held. */
export type Hearing = {
  readonly notices: readonly Notice[];
  readonly claims: readonly ClaimMade[];
  readonly waived?: { readonly document: Hash | ''; readonly at: Instant };
  readonly requested?: { readonly reason: string; readonly document: Hash | ''; readonly at: Instant };
  readonly held?: {
    readonly host: PersonId;
    readonly noticeOn: PlainDate;
    readonly heldOn: PlainDate;
    readonly record: Hash;
    readonly absent: boolean;
    readonly at: Instant;
  };
  readonly closedAt?: Instant;
};

export const hearing: Facet<Hearing, HearingFact> = {
  initial: { notices: [], claims: [] },
  on: {
    // What was waived or asked for answered another notice; what was claimed stays claimed.
    'hearing.notified': ({ waived: _, requested: __, held: ___, closedAt: ____, ...state }, data, stamp) => ({
      ...state,
      notices: [...state.notices, { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt }],
    }),
    'hearing.heard': (state, { how, claims, document }, stamp) => ({
      ...state,
      claims: [...state.claims, ...claims.map((claim) => ({ ...claim, how, document, at: stamp.recordedAt }))],
    }),
    'hearing.answered': (state, { claim, accepted, answer, evidence }, stamp) => ({
      ...state,
      claims: state.claims.map((one) =>
        one.key === claim
          ? {
              ...one,
              answer: {
                accepted,
                text: answer,
                evidence,
                by: stamp.signers[0]?.person ?? ('' as PersonId),
                at: stamp.recordedAt,
              },
            }
          : one,
      ),
    }),
    'hearing.waived': (state, data, stamp) => ({ ...state, waived: { ...data, at: stamp.recordedAt } }),
    'hearing.requested': (state, data, stamp) => ({ ...state, requested: { ...data, at: stamp.recordedAt } }),
    'hearing.held': (state, data, stamp) => ({ ...state, held: { ...data, at: stamp.recordedAt } }),
    'hearing.closed': (state, _, stamp) => ({ ...state, closedAt: stamp.recordedAt }),
  },
};

/** The notice that counts: the last one. */
export const standingNotice = (state: Hearing): Notice | undefined => state.notices.at(-1);

export const unanswered = (state: Hearing): readonly ClaimMade[] => state.claims.filter((claim) => !claim.answer);
