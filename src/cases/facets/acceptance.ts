import type { PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';
import type { Evidence } from './review.ts';

export type FormCheck = { readonly material: string; readonly complete: boolean; readonly problem: string };
export type NoticeItem = { readonly material: string; readonly problem: string };

export type AcceptanceFact =
  | Fact<'acceptance.taken-on', { officer: PersonId }>
  | Fact<
      'acceptance.slip-issued',
      { number: string; materials: readonly string[]; dueOn: PlainDate; queryCode: string }
    >
  | Fact<'acceptance.form-checked', { checks: readonly FormCheck[] }>
  | Fact<'acceptance.notice-issued', { items: readonly NoticeItem[]; replyBy: PlainDate }>
  | Fact<'acceptance.supplied', { materials: readonly string[] }>
  | Fact<'acceptance.not-supplied', { reason: string }>
  | Fact<'acceptance.accepted', Record<string, never>>
  /** By law, from the receipt, because nobody said in time what was missing. */
  | Fact<'acceptance.deemed', { from: Instant; article: string }>
  /** 不予受理, in writing: why, whose it is instead, and what the applicant may do about it. */
  | Fact<'acceptance.refused', RefusedAcceptance>;

export type RefusedAcceptance = {
  readonly ground: 'not-needed' | 'not-ours' | 'false-papers';
  readonly to: string;
  readonly reasons: string;
  readonly evidence: readonly Evidence[];
  readonly number: string;
  readonly remedy: string;
};

export type Notice = {
  readonly items: readonly NoticeItem[];
  readonly replyBy: PlainDate;
  readonly at: Instant;
  readonly by: PersonId;
  readonly answered: boolean;
  /** Materials the applicant has handed in since: what may be asked about again. */
  readonly changedSince: readonly string[];
};

/** 受理: who was asked first, the slip, the form check, the notice. */
export type Acceptance = {
  readonly responsible?: PersonId;
  readonly slip?: {
    readonly number: string;
    readonly at: Instant;
    readonly dueOn: PlainDate;
    readonly queryCode: string;
  };
  readonly checks: readonly FormCheck[];
  readonly checkedAt?: Instant;
  readonly notices: readonly Notice[];
  readonly acceptedAt?: Instant;
  readonly deemed?: { readonly article: string; readonly at: Instant };
  readonly refused?: RefusedAcceptance & { readonly at: Instant };
  readonly notSupplied?: { readonly reason: string };
};

export const acceptance: Facet<Acceptance, AcceptanceFact> = {
  initial: { checks: [], notices: [] },
  on: {
    'acceptance.taken-on': (state, data) => ({ ...state, responsible: data.officer }),
    'acceptance.slip-issued': (state, data, stamp) => ({
      ...state,
      slip: { number: data.number, at: stamp.recordedAt, dueOn: data.dueOn, queryCode: data.queryCode },
    }),
    'acceptance.form-checked': (state, data, stamp) => ({ ...state, checks: data.checks, checkedAt: stamp.recordedAt }),
    'acceptance.notice-issued': (state, data, stamp) => ({
      ...state,
      notices: [
        ...state.notices,
        {
          ...data,
          at: stamp.recordedAt,
          by: stamp.signers[0]?.person ?? ('' as PersonId),
          answered: false,
          changedSince: [],
        },
      ],
    }),
    'acceptance.supplied': (state, data) => ({
      ...state,
      checks: [],
      notices: state.notices.map((notice, i) =>
        i === state.notices.length - 1
          ? { ...notice, answered: true, changedSince: [...new Set([...notice.changedSince, ...data.materials])] }
          : notice,
      ),
    }),
    'acceptance.not-supplied': (state, data) => ({ ...state, notSupplied: data }),
    'acceptance.accepted': (state, _, stamp) => ({ ...state, acceptedAt: stamp.effectiveAt }),
    'acceptance.deemed': (state, { from, article }, stamp) => ({
      ...state,
      acceptedAt: from,
      deemed: { article, at: stamp.effectiveAt },
    }),
    'acceptance.refused': (state, data, stamp) => ({ ...state, refused: { ...data, at: stamp.effectiveAt } }),
  },
};

/** A notice that waits for the applicant. */
export const openNotice = (state: Acceptance): Notice | undefined => state.notices.find((notice) => !notice.answered);
