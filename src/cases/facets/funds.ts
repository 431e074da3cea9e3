import type { Hash, PersonId } from '#kernel/ids.ts';
import type { Instant, PlainDate } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

/** Money in whole 分. A payee is the key of an entry of a list. */
export type FiscalLine = { readonly payee: string; readonly fen: number };

export type FundsFact =
  | Fact<'funds.fiscal-document', { number: string; hash: Hash; lines: readonly FiscalLine[] }>
  | Fact<'funds.account-registered', { payee: string; holder: string; account: string; proof: Hash }>
  | Fact<'funds.paid', { payee: string; fen: number; account: string; paidOn: PlainDate; proof: Hash }>
  | Fact<'funds.reconciled', { owed: number; paid: number; note: string }>
  | Fact<'funds.received', { kind: 'fine' | 'gains'; fen: number; receivedOn: PlainDate; proof: Hash }>;

export type FiscalDocument = {
  readonly number: string;
  readonly hash: Hash;
  readonly lines: readonly FiscalLine[];
  readonly by: PersonId;
  readonly at: Instant;
};

export type PayeeAccount = {
  readonly payee: string;
  readonly holder: string;
  readonly account: string;
  readonly proof: Hash;
  readonly by: readonly PersonId[];
  readonly at: Instant;
};

export type Payment = {
  readonly payee: string;
  readonly fen: number;
  readonly account: string;
  readonly paidOn: PlainDate;
  readonly proof: Hash;
  readonly by: PersonId;
  readonly at: Instant;
};

export type Receipt = {
  readonly kind: 'fine' | 'gains';
  readonly fen: number;
  readonly receivedOn: PlainDate;
  readonly proof: Hash;
  readonly at: Instant;
};

/** 资金: what the treasury confirmed, to which accounts it may go, what was paid and what came in. */
export type Funds = {
  readonly fiscal: readonly FiscalDocument[];
  readonly accounts: readonly PayeeAccount[];
  readonly paid: readonly Payment[];
  readonly received: readonly Receipt[];
  readonly reconciled?: { readonly owed: number; readonly paid: number; readonly note: string; readonly at: Instant };
};

export const funds: Facet<Funds, FundsFact> = {
  initial: { fiscal: [], accounts: [], paid: [], received: [] },
  on: {
    'funds.fiscal-document': (state, data, stamp) => ({
      ...state,
      fiscal: [...state.fiscal, { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt }],
    }),
    'funds.account-registered': (state, data, stamp) => ({
      ...state,
      accounts: [
        ...state.accounts,
        { ...data, by: stamp.signers.map((signer) => signer.person), at: stamp.recordedAt },
      ],
    }),
    'funds.paid': (state, data, stamp) => ({
      ...state,
      paid: [...state.paid, { ...data, by: stamp.signers[0]?.person ?? ('' as PersonId), at: stamp.recordedAt }],
    }),
    'funds.reconciled': (state, data, stamp) => ({ ...state, reconciled: { ...data, at: stamp.recordedAt } }),
    'funds.received': (state, data, stamp) => ({
      ...state,
      received: [...state.received, { ...data, at: stamp.recordedAt }],
    }),
  },
};

/** The fiscal document that stands: the last one. */
export const fiscalDocument = (state: Funds): FiscalDocument | undefined => state.fiscal.at(-1);

/** The account to which a payee's money goes: the last one registered. */
export const accountOf = (state: Funds, payee: string): PayeeAccount | undefined =>
  state.accounts.findLast((one) => one.payee === payee);

export const sumOf = (lines: readonly { readonly fen: number }[]): number =>
  lines.reduce((sum, line) => sum + line.fen, 0);

/** Lines of the fiscal document that stands and are not yet paid. */
export const unpaidLines = (state: Funds): readonly FiscalLine[] =>
  (fiscalDocument(state)?.lines ?? []).filter((line) => !state.paid.some((paid) => paid.payee === line.payee));
