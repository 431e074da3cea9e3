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
  | Fact<'clock.extended', { term: Term; document: string; reasons: string }>
  | Fact<'clock.overrun-explained', { key: string; reason: string }>
  | Fact<'clock.overrun-answered', { key: string; reply: string; accepted: boolean }>;

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

export type Overrun = {
  readonly key: string;
  readonly reason: string;
  readonly explainedAt: Instant;
  readonly explainedBy: string;
  readonly reply?: { readonly text: string; readonly accepted: boolean };
};

/** The case's own clock: what is needed to compute every deadline again from the record. */
export type Clock = {
  readonly startedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly restarts: number;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly { readonly term: Term; readonly document: string; readonly reasons: string }[];
  readonly overruns: readonly Overrun[];
};

export const clock: Facet<Clock, ClockFact> = {
  initial: { restarts: 0, pauses: [], extensions: [], overruns: [] },
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
    'clock.overrun-explained': (state, data, stamp) => ({
      ...state,
      overruns: [
        ...state.overruns.filter((overrun) => overrun.key !== data.key),
        { ...data, explainedAt: stamp.recordedAt, explainedBy: stamp.signers[0]?.person ?? '' },
      ],
    }),
    'clock.overrun-answered': (state, data) => ({
      ...state,
      overruns: state.overruns.map((overrun) =>
        overrun.key === data.key ? { ...overrun, reply: { text: data.reply, accepted: data.accepted } } : overrun,
      ),
    }),
  },
};

export const isPaused = (state: Clock): boolean => state.pauses.some((pause) => pause.to === undefined);
