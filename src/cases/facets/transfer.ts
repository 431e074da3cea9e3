import type { Hash, PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** A paper of the case that went along, in the version that was there. */
export type Attachment = { readonly material: string; readonly hash: Hash };

export type ContestRoute = 'reconsideration' | 'oversight' | 'none';

export type TransferFact =
  | Fact<'transfer.team-named', { team: readonly PersonId[]; reason: string }>
  | Fact<
      'transfer.handed-over',
      {
        document: string;
        to: string;
        receiver: string;
        attachments: readonly Attachment[];
        on: PlainDate;
        proof: Hash | '';
      }
    >
  /** `forwardedTo`: where it is not theirs, the body to which they passed it on; empty = they gave it back or kept it. */
  | Fact<
      'transfer.receipt',
      { number: string; by: string; receivedOn: PlainDate; accepted: boolean; forwardedTo: string; document: Hash | '' }
    >
  | Fact<'transfer.docketed', { number: string; on: PlainDate; document: Hash | '' }>
  | Fact<'transfer.not-docketed', { reasons: string; on: PlainDate; document: Hash | '' }>
  | Fact<
      'transfer.articles-handed-over',
      { articles: readonly string[]; to: string; on: PlainDate; proof: Hash | ''; partyTold: Hash | '' }
    >
  | Fact<'transfer.contested', { route: ContestRoute; reasons: string; document: Hash | '' }>
  | Fact<'transfer.asked', { document: Hash | ''; replyBy: PlainDate }>
  | Fact<'transfer.outcome', { by: 'receiver' | 'us'; outcome: string; on: PlainDate; document: Hash | '' }>;

type DataOf<T extends TransferFact['type']> = Extract<TransferFact, { type: T }>['data'];
type At<T extends TransferFact['type']> = DataOf<T> & { readonly at: Instant };

/** 移送: who prepared it, what went to whom, and what the receiving body made of it. */
export type Transfer = {
  readonly team: readonly PersonId[];
  readonly handedOver: readonly At<'transfer.handed-over'>[];
  readonly receipts: readonly At<'transfer.receipt'>[];
  /** Answers of the police, oldest first: a case that was not docketed may be docketed after all. */
  readonly dockets: readonly {
    readonly docketed: boolean;
    readonly number: string;
    readonly reasons: string;
    readonly on: PlainDate;
    readonly document: Hash | '';
    readonly at: Instant;
  }[];
  readonly articles: readonly At<'transfer.articles-handed-over'>[];
  readonly contested: readonly At<'transfer.contested'>[];
  readonly asked: readonly At<'transfer.asked'>[];
  readonly outcomes: readonly At<'transfer.outcome'>[];
};

export const transfer: Facet<Transfer, TransferFact> = {
  initial: {
    team: [],
    handedOver: [],
    receipts: [],
    dockets: [],
    articles: [],
    contested: [],
    asked: [],
    outcomes: [],
  },
  on: {
    'transfer.team-named': (state, data) => ({ ...state, team: data.team }),
    'transfer.handed-over': (state, data, stamp) => ({
      ...state,
      handedOver: [...state.handedOver, { ...data, at: stamp.recordedAt }],
    }),
    'transfer.receipt': (state, data, stamp) => ({
      ...state,
      receipts: [...state.receipts, { ...data, at: stamp.recordedAt }],
    }),
    'transfer.docketed': (state, data, stamp) => ({
      ...state,
      dockets: [...state.dockets, { ...data, docketed: true, reasons: '', at: stamp.recordedAt }],
    }),
    'transfer.not-docketed': (state, data, stamp) => ({
      ...state,
      dockets: [...state.dockets, { ...data, docketed: false, number: '', at: stamp.recordedAt }],
    }),
    'transfer.articles-handed-over': (state, data, stamp) => ({
      ...state,
      articles: [...state.articles, { ...data, at: stamp.recordedAt }],
    }),
    'transfer.contested': (state, data, stamp) => ({
      ...state,
      contested: [...state.contested, { ...data, at: stamp.recordedAt }],
    }),
    'transfer.asked': (state, data, stamp) => ({
      ...state,
      asked: [...state.asked, { ...data, at: stamp.recordedAt }],
    }),
    'transfer.outcome': (state, data, stamp) => ({
      ...state,
      outcomes: [...state.outcomes, { ...data, at: stamp.recordedAt }],
    }),
  },
};

/** The receipt that counts: the last one, for a case that is passed on gets another. */
export const lastReceipt = (state: Transfer) => state.receipts.at(-1);
/** Where the case is now: the body that the last receipt passed it on to, else the one that it was handed to. */
export const standsWith = (state: Transfer): string =>
  state.receipts.findLast((one) => one.forwardedTo !== '')?.forwardedTo ?? state.handedOver.at(-1)?.to ?? '';
export const lastDocket = (state: Transfer) => state.dockets.at(-1);
/** What was undertaken against the last refusal to docket; undefined = nothing yet. */
export function contestOfLast(state: Transfer) {
  const last = lastDocket(state);
  if (!last || last.docketed) return undefined;
  return state.contested.findLast((one) => one.at >= last.at);
}
