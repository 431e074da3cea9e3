import type { CaseId, PersonId, Post, PowerKey, StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** `forward` along the chart, `back` for re-work, `out` of the flow before its end (withdrawn, referred away, not supplied). */
export type Exit = 'forward' | 'back' | 'out';

export type HeadFact =
  | Fact<
      'head.opened',
      { id: CaseId; number: string; power: PowerKey; definition: number; stage: StageKey; title: string }
    >
  | Fact<'head.moved', { to: StageKey; exit: Exit; outcome: string }>
  | Fact<'head.ended', { exit: Exit; outcome: string }>;

export type StageVisit = { readonly stage: StageKey; readonly from: Instant; readonly to?: Instant };

/** Where the case is, and which definition it is pinned to. */
export type Head = {
  readonly id: CaseId;
  readonly number: string;
  readonly power: PowerKey;
  readonly definition: number;
  readonly title: string;
  readonly stage: StageKey;
  readonly status: 'none' | 'open' | 'ended';
  /** How the case last left a stage; `out` marks a case that ended before its decision. */
  readonly exit: Exit;
  readonly outcome: string;
  /** Each stay in a stage, in order; a stage returned to has a second stay. */
  readonly visits: readonly StageVisit[];
};

export const head: Facet<Head, HeadFact> = {
  initial: {
    id: 0 as CaseId,
    number: '',
    power: '' as PowerKey,
    definition: 0,
    title: '',
    stage: '' as StageKey,
    status: 'none',
    exit: 'forward',
    outcome: '',
    visits: [],
  },
  on: {
    'head.opened': (state, data, stamp) => ({
      ...state,
      ...data,
      status: 'open',
      visits: [{ stage: data.stage, from: stamp.effectiveAt }],
    }),
    'head.moved': (state, data, stamp) => ({
      ...state,
      stage: data.to,
      exit: data.exit,
      outcome: data.outcome,
      visits: [...closeLast(state.visits, stamp.effectiveAt), { stage: data.to, from: stamp.effectiveAt }],
    }),
    'head.ended': (state, data, stamp) => ({
      ...state,
      status: 'ended',
      exit: state.exit === 'out' ? 'out' : data.exit,
      outcome: data.outcome,
      visits: closeLast(state.visits, stamp.effectiveAt),
    }),
  },
};

const closeLast = (visits: readonly StageVisit[], at: Instant): readonly StageVisit[] =>
  visits.map((visit, i) => (i === visits.length - 1 ? { ...visit, to: at } : visit));

/** One signed act, in order: what separation of duties and the trace rest on. */
export type Hand = {
  readonly act: string;
  readonly person: PersonId;
  readonly as: Post;
  readonly stage: StageKey;
  readonly at: Instant;
};
