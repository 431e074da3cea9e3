import type { Engine } from '#cases/engine.ts';
import { type Card, type CardsFact, cards } from '#cases/facets/cards.ts';
import { type CaseView, emptyView } from '#cases/view.ts';
import type { Json, PowerKey, StageKey } from '#kernel/ids.ts';
import { type Instant, isInstant } from '#kernel/time.ts';
import type { ServiceWindow } from '#signals/window-cover.ts';
import type { SignalRow } from '#store/append-command.ts';
import type { Queryable } from '#store/database.ts';
import { CARD_KINDS, DEPARTMENT, type DepartmentCardKind, type DepartmentEntry } from './department-record.ts';
import { cardRow } from './summary.ts';

/** A card that belongs to no case, as its entries of the department's own record tell it. */
export type DepartmentCard = {
  readonly card: Card;
  /** The window that it is about. */
  readonly window: Pick<ServiceWindow, 'key' | 'name'>;
  /** By whose uses of the acts it is answered and judged. */
  readonly power: string;
  /** Numbers of its entries, in their order. */
  readonly entries: readonly number[];
};

/** What each entry about a card holds beside its fact; `at`: from when it counts, where that is earlier than its entry. */
type About = { readonly window: DepartmentCard['window']; readonly power: string; readonly at?: Instant };

export const kindOfFact = ({ type }: CardsFact): DepartmentCardKind => {
  const kind = CARD_KINDS.find((one) => one === type.replace('cards.', 'card-'));
  if (!kind) throw new Error(`no kind of entry for ${type}`);
  return kind;
};

export const dataOf = ({ data }: CardsFact, { window, power, at }: About): Json => ({
  window: { key: window.key, name: window.name },
  power,
  ...(at ? { at } : {}),
  // Sound: facts are JSON, as in a case's chain.
  fact: data as unknown as Json,
});

/** One card from its entries, the first of which raised it; throws on anything else: a bug. */
export function foldCard(entries: readonly DepartmentEntry[]): DepartmentCard {
  let state = cards.initial;
  let about: About | undefined;
  for (const { kind, actor, at, data } of entries) {
    // Sound: written by `dataOf` alone.
    const { fact, ...rest } = data as unknown as About & { readonly fact: never };
    about ??= rest;
    const evolve = cards.on[kind.replace('card-', 'cards.') as CardsFact['type']];
    const effectiveAt = rest.at !== undefined && isInstant(rest.at) ? rest.at : at;
    state = evolve(state, fact, { recordedAt: at, effectiveAt, act: kind, stage: '' as StageKey, signers: [actor] });
  }
  const [card] = state.all;
  if (!card || !about) throw new Error(`entry ${entries[0]?.seq}: a card of the department that nothing raised`);
  return { card, window: about.window, power: about.power, entries: entries.map(({ seq }) => seq) };
}

/** The card as a case's view that holds nothing else: whatever reads a case's cards reads it. */
export const viewOf = ({ card, window, power }: DepartmentCard): CaseView => ({
  ...emptyView,
  head: { ...emptyView.head, id: DEPARTMENT, number: window.name, title: window.name, power: power as PowerKey },
  cards: { all: [card] },
});

/** Its row among those of cases, under the department's own number. */
export function departmentCardRow(engine: Engine, one: DepartmentCard): SignalRow {
  const row = cardRow(engine, one.card);
  const { agency } = engine.power.definition;
  return { ...row, data: { ...row.data, agency, window: one.window.name, entries: [...one.entries] } };
}

export async function putRow(tx: Queryable, row: SignalRow): Promise<void> {
  await tx.query(
    `insert into signal (case_id, key, kind, audience, raised_at, subject, data, state) values ($1,$2,$3,$4,$5,$6,$7,$8)
     on conflict (case_id, key) do update set audience = excluded.audience, subject = excluded.subject, data = excluded.data, state = excluded.state`,
    [DEPARTMENT, row.key, row.kind, row.audience, row.raisedAt, row.subject, JSON.stringify(row.data), row.state],
  );
}
