import type { PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type RecusalFact =
  | Fact<'recusal.declared', { person: PersonId; interest: string }>
  | Fact<'recusal.requested', { person: PersonId; reason: string }>
  | Fact<'recusal.answered', { person: PersonId; granted: boolean; reason: string }>;

export type RecusalRequest = {
  readonly person: PersonId;
  readonly reason: string;
  readonly at: Instant;
  readonly answer?: { readonly granted: boolean; readonly reason: string; readonly by: PersonId };
};

/** 回避: interests declared by officers themselves, and requests of the parties with their answer (公务员法 第76、77条). */
export type Recusal = {
  readonly declared: readonly { readonly person: PersonId; readonly interest: string; readonly at: Instant }[];
  readonly requests: readonly RecusalRequest[];
};

export const recusal: Facet<Recusal, RecusalFact> = {
  initial: { declared: [], requests: [] },
  on: {
    'recusal.declared': (state, data, stamp) => ({
      ...state,
      declared: [...state.declared, { ...data, at: stamp.recordedAt }],
    }),
    'recusal.requested': (state, data, stamp) => ({
      ...state,
      requests: [...state.requests, { ...data, at: stamp.recordedAt }],
    }),
    'recusal.answered': (state, data, stamp) => ({
      ...state,
      requests: state.requests.map((request) =>
        request.person === data.person && request.answer === undefined
          ? {
              ...request,
              answer: { granted: data.granted, reason: data.reason, by: stamp.signers[0]?.person ?? ('' as PersonId) },
            }
          : request,
      ),
    }),
  },
};

/** Why this person is out of the case by its own record; undefined = not out. A request not yet answered suspends. */
export function recusedBy(state: Recusal, person: PersonId): 'declared' | 'granted' | 'requested' | undefined {
  if (state.declared.some((d) => d.person === person)) return 'declared';
  const requests = state.requests.filter((r) => r.person === person);
  if (requests.some((r) => r.answer?.granted === true)) return 'granted';
  if (requests.some((r) => r.answer === undefined)) return 'requested';
  return undefined;
}
