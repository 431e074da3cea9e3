import type { Hash, PersonId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type AppealsFact =
  | Fact<'appeals.lodged', { key: string; kind: 'review' | 'complaint'; reasons: string; document: Hash | '' }>
  | Fact<'appeals.received', { key: string; number: string; handler: PersonId }>
  | Fact<'appeals.declined', { key: string; reasons: string }>
  | Fact<
      'appeals.answered',
      { key: string; outcome: 'upheld' | 'changed' | 'revoked'; answer: string; sanction?: string; document: Hash }
    >;

export type Appeal = {
  readonly key: string;
  /** 复核 to the body that decided, or 申诉 above it. */
  readonly kind: 'review' | 'complaint';
  readonly reasons: string;
  readonly document: Hash | '';
  readonly lodgedAt: Instant;
  readonly received?: { readonly number: string; readonly handler: PersonId; readonly at: Instant };
  readonly declined?: { readonly reasons: string; readonly at: Instant };
  readonly answer?: {
    readonly outcome: 'upheld' | 'changed' | 'revoked';
    readonly text: string;
    /** Step of the ladder to which the decision was changed. */
    readonly sanction?: string;
    readonly document: Hash;
    readonly by: PersonId;
    readonly at: Instant;
  };
};

/** 复核、申诉: lodged, given a number and another handler, answered. */
export type Appeals = { readonly all: readonly Appeal[] };

const onOne = (state: Appeals, key: string, change: (appeal: Appeal) => Appeal): Appeals => ({
  all: state.all.map((appeal) => (appeal.key === key ? change(appeal) : appeal)),
});

export const appeals: Facet<Appeals, AppealsFact> = {
  initial: { all: [] },
  on: {
    'appeals.lodged': (state, data, stamp) => ({ all: [...state.all, { ...data, lodgedAt: stamp.effectiveAt }] }),
    'appeals.received': (state, { key, number, handler }, stamp) =>
      onOne(state, key, ({ declined: _, ...appeal }) => ({
        ...appeal,
        received: { number, handler, at: stamp.recordedAt },
      })),
    'appeals.declined': (state, { key, reasons }, stamp) =>
      onOne(state, key, (appeal) => ({ ...appeal, declined: { reasons, at: stamp.recordedAt } })),
    'appeals.answered': (state, { key, outcome, answer, sanction, document }, stamp) =>
      onOne(state, key, (appeal) => ({
        ...appeal,
        answer: {
          outcome,
          text: answer,
          ...(sanction === undefined ? {} : { sanction }),
          document,
          by: stamp.signers[0]?.person ?? ('' as PersonId),
          at: stamp.recordedAt,
        },
      })),
  },
};

export const openAppeals = (state: Appeals): readonly Appeal[] =>
  state.all.filter((appeal) => !appeal.answer && !appeal.declined);
