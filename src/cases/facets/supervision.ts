import type { PersonId, StageKey } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type SupervisionFact =
  | Fact<'supervision.order-issued', { key: string; matter: string; replyBy: Instant }>
  | Fact<'supervision.order-answered', { key: string; reply: string }>
  | Fact<'supervision.spot-check-drawn', { seed: string; value: string; oneIn: number; drawn: boolean }>
  | Fact<'supervision.spot-check-done', { findings: string; agrees: boolean }>
  | Fact<'supervision.accounted', { key: string; responsible: PersonId; handling: string; reason: string }>;

export type SupervisionOrder = {
  readonly key: string;
  readonly matter: string;
  readonly replyBy: Instant;
  readonly stage: StageKey;
  readonly issuedAt: Instant;
  readonly reply?: { readonly text: string; readonly by: PersonId; readonly at: Instant };
};

/** 监督: orders with their replies, the draw of a spot check and its result, who was held to account for what. */
export type Supervision = {
  readonly orders: readonly SupervisionOrder[];
  readonly draw?: {
    readonly seed: string;
    readonly value: string;
    readonly oneIn: number;
    readonly drawn: boolean;
    readonly at: Instant;
  };
  readonly check?: { readonly findings: string; readonly agrees: boolean; readonly by: PersonId; readonly at: Instant };
  readonly accounted: readonly {
    readonly key: string;
    readonly responsible: PersonId;
    readonly handling: string;
    readonly reason: string;
    readonly by: PersonId;
    readonly at: Instant;
  }[];
};

export const supervision: Facet<Supervision, SupervisionFact> = {
  initial: { orders: [], accounted: [] },
  on: {
    'supervision.order-issued': (state, data, stamp) => ({
      ...state,
      orders: [...state.orders, { ...data, stage: stamp.stage, issuedAt: stamp.recordedAt }],
    }),
    'supervision.order-answered': (state, data, stamp) => ({
      ...state,
      orders: state.orders.map((order) =>
        order.key === data.key
          ? {
              ...order,
              reply: { text: data.reply, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
            }
          : order,
      ),
    }),
    'supervision.spot-check-drawn': (state, data, stamp) => ({ ...state, draw: { ...data, at: stamp.recordedAt } }),
    'supervision.spot-check-done': (state, data, stamp) => ({
      ...state,
      check: { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
    }),
    'supervision.accounted': (state, data, stamp) => ({
      ...state,
      accounted: [
        ...state.accounted,
        { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt },
      ],
    }),
  },
};
