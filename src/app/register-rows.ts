import { inspectorPosts } from '#cases/card-posts.ts';
import type { Engine } from '#cases/engine.ts';
import type { CaseView } from '#cases/view.ts';
import type { Json } from '#kernel/ids.ts';
import type { RestedFault } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { SignalRow } from '#store/append-command.ts';
import type { EntryHead } from './event-body.ts';

/**
 * 台账: registers that nobody keeps by hand. Each of their entries is made from a case's own record and stands among the signals
 * under a kind of its own; what it says in full is read from the case, by whoever may open it.
 */
export const REGISTERS = ['orders', 'accounted', 'contacts', 'tips', 'checks', 'recusals', 'refusals'] as const;
export type RegisterKey = (typeof REGISTERS)[number];

export const kindOf = (register: RegisterKey): string => `register:${register}`;
/** Kinds among the signals that are none. */
export const NO_SIGNALS: readonly string[] = ['card', ...REGISTERS.map(kindOf)];

type Entry = {
  readonly key: string;
  readonly at: Instant;
  readonly state: string;
  readonly data: { readonly [key: string]: Json };
};

/** The register entries of a case, refusals apart: those stand in the chain of attempts. */
export function registerRows(engine: Engine, view: CaseView): readonly SignalRow[] {
  const of = (register: RegisterKey, entries: readonly Entry[]) =>
    entries.map((entry) => rowOf(engine, register, entry));
  return [
    ...of('orders', orders(view)),
    ...of('accounted', accounted(view)),
    ...of('contacts', contacts(view)),
    ...of('tips', tips(view)),
    ...of('checks', checks(view)),
    ...of('recusals', recusals(view)),
  ];
}

/** Those that an act has made or changed. */
export function changedRows(engine: Engine, before: CaseView, after: CaseView): readonly SignalRow[] {
  if (before.supervision === after.supervision && before.sealed === after.sealed && before.recusal === after.recusal)
    return [];
  const known = new Map(registerRows(engine, before).map((row) => [row.key, JSON.stringify(row)]));
  return registerRows(engine, after).filter((row) => known.get(row.key) !== JSON.stringify(row));
}

/** A refused attempt: who was not let do what, and why. */
export function refusalRow(
  engine: Engine,
  seq: number,
  { at, act, signers }: EntryHead,
  { stage, faults }: { readonly stage: string; readonly faults: readonly RestedFault[] },
): SignalRow {
  return rowOf(engine, 'refusals', {
    key: String(seq),
    at,
    state: 'refused',
    data: {
      stage,
      act,
      person: signers[0]?.person ?? '',
      faults: faults.map(({ code, control, facts }) => ({ code, control, facts })) as unknown as Json,
    },
  });
}

const rowOf = ({ power }: Engine, register: RegisterKey, { key, at, state, data }: Entry): SignalRow => ({
  key: `${kindOf(register)}:${key}`,
  kind: kindOf(register),
  audience: inspectorPosts(power),
  raisedAt: at,
  subject: null,
  data: { entry: key, ...data },
  state,
});

const orders = ({ supervision }: CaseView): readonly Entry[] =>
  supervision.orders.map(({ key, issuedAt, stage, replyBy, reply }) => ({
    key,
    at: issuedAt,
    state: reply ? 'replied' : 'open',
    data: { stage, due: replyBy },
  }));

const accounted = ({ supervision }: CaseView): readonly Entry[] =>
  supervision.accounted.map(({ key, at, handling }) => ({ key, at, state: handling, data: {} }));

const contacts = ({ sealed }: CaseView): readonly Entry[] =>
  sealed.contacts.map(({ at, manner }, i) => ({ key: String(i + 1), at, state: manner, data: { sealed: true } }));

const tips = ({ sealed }: CaseView): readonly Entry[] =>
  sealed.tips.map(({ key, at, stage, named, handled }) => ({
    key,
    at,
    state: handled ? 'handled' : 'open',
    // Whom it names: nobody counts or finds the tip about himself.
    data: { sealed: true, stage, named: [...named] },
  }));

function checks({ supervision: { draw, check } }: CaseView): readonly Entry[] {
  if (!draw?.drawn) return [];
  const state = check ? (check.agrees ? 'agrees' : 'differs') : 'drawn';
  return [{ key: '1', at: draw.at, state, data: {} }];
}

const recusals = ({ recusal }: CaseView): readonly Entry[] => [
  ...recusal.declared.map(({ at }, i) => ({ key: `declared-${i + 1}`, at, state: 'declared', data: {} })),
  ...recusal.requests.map(({ at, answer }, i) => ({
    key: `requested-${i + 1}`,
    at,
    state: answer ? (answer.granted ? 'granted' : 'refused') : 'requested',
    data: {},
  })),
];
