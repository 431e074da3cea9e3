import type { Term } from '#calendar/term.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type ClockFact =
  | Fact<'clock.started', { at: Instant }>
  /** The authority has answered (one-time notice given, case decided): its term runs no further. */
  | Fact<'clock.answered', { by: string }>
  /** A missing material came in: the term runs anew from this receipt (预案办法 第28条 counts from receipt; reading: proposal). */
  | Fact<'clock.restarted', { at: Instant }>
  | Fact<'clock.paused', { ground: string; document: string; reasons?: string }>
  | Fact<'clock.resumed', { document: string; result?: string }>
  | Fact<'clock.extended', { term: Term; document: string; reasons: string }>;

export type Pause = {
  readonly from: Instant;
  readonly to?: Instant;
  readonly ground: string;
  readonly document: string;
  /** What for and how long, as the applicant was told. */
  readonly reasons?: string;
  /** What came of it. */
  readonly result?: string;
};

/** The case's own clock: what is needed to compute every deadline again from the record. */
export type Clock = {
  readonly startedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly restarts: number;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly { readonly term: Term; readonly document: string; readonly reasons: string }[];
};

export const clock: Facet<Clock, ClockFact> = {
  initial: { restarts: 0, pauses: [], extensions: [] },
  on: {
    'clock.started': (state, data) => ({ ...state, startedAt: data.at }),
    'clock.answered': (state, _, stamp) => ({ ...state, answeredAt: state.answeredAt ?? stamp.effectiveAt }),
    'clock.restarted': ({ answeredAt: _, ...state }, data) => ({
      ...state,
      startedAt: data.at,
      restarts: state.restarts + 1,
      pauses: [],
      extensions: [],
    }),
    'clock.extended': (state, data) => ({ ...state, extensions: [...state.extensions, data] }),
    'clock.paused': (state, data, stamp) => ({
      ...state,
      pauses: [...state.pauses, { ...data, from: stamp.effectiveAt }],
    }),
    'clock.resumed': (state, { result }, stamp) => ({
      ...state,
      pauses: state.pauses.map((pause) =>
        pause.to === undefined ? { ...pause, to: stamp.effectiveAt, ...(result ? { result } : {}) } : pause,
      ),
    }),
  },
};

export const isPaused = (state: Clock): boolean => state.pauses.some((pause) => pause.to === undefined);
