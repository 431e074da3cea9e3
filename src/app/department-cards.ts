import { getWindowRule, type WindowRule } from '#calendar/supervision.ts';
import type { Act } from '#cases/act.ts';
import { MACHINE } from '#cases/actors.ts';
import { mayReadCard } from '#cases/card-posts.ts';
import { dueCardStep } from '#cases/cards.ts';
import type { Engine } from '#cases/engine.ts';
import { type CardsFact, cards } from '#cases/facets/cards.ts';
import type { Actor } from '#cases/fact.ts';
import type { Json, PersonId, Post } from '#kernel/ids.ts';
import { fault, Refusal, structural } from '#kernel/refusal.ts';
import { addDays, dayOf, type Instant, type PlainDate } from '#kernel/time.ts';
import { canonicalText } from '#ledger/canonical.ts';
import type { ActUse, Power } from '#powers/definition.ts';
import { powerOf, windowCard } from '#signals/window-cards.ts';
import type { SignalRow } from '#store/append-command.ts';
import type { Database, Queryable } from '#store/database.ts';
import { issueText } from './answer.ts';
import { BadInput, type LoadedCase, NotFound } from './app.ts';
import { cardNotices } from './card-notices.ts';
import { catalogue } from './catalogue.ts';
import {
  type DepartmentCard,
  dataOf,
  departmentCardRow,
  foldCard,
  kindOfFact,
  putRow,
  viewOf,
} from './department-card-rows.ts';
import { CARD_KINDS, DEPARTMENT, type DepartmentEntry, type DepartmentRecord } from './department-record.ts';
import { tell } from './inbox.ts';
import type { Windows } from './windows.ts';

type Deps = {
  readonly db: Database;
  readonly record: DepartmentRecord;
  readonly windows: Windows;
  readonly now: () => Instant;
  readonly powers: () => readonly Power[];
  readonly engineFor: (power: Power) => Engine;
};

/** A card of the department, loaded for somebody who may read it. */
export type OpenCard = LoadedCase & {
  readonly of: DepartmentCard;
  /** From how many minutes on an empty window was a card on its day. */
  readonly rule: WindowRule['empty'];
};
/** An act that somebody can do about it now, as which post, and whom it may name. */
export type CardForm = {
  readonly act: OnCard;
  readonly as: Post;
  readonly persons: readonly { readonly value: string; readonly label: string }[];
};

/** Acts on a card; those who may do them are the power's. */
const ON_CARDS = ['answer-card', 'assign-card', 'judge-card', 'ask-card-review', 'review-card', 'close-card'] as const;
type OnCard = (typeof ON_CARDS)[number];
const onCard = (act: string): OnCard | undefined => ON_CARDS.find((one) => one === act);
/** How far back a server that stood still looks for empty windows. */
const DAYS_BACK = 7;
const NOTHING_AHEAD = { awaited: () => [], posts: () => [], against: () => [] };

/**
 * 窗口无人: cards that belong to no case. Each is entries of the department's own record, read by the same facet and handled by the
 * same acts as a case's; its row stands among theirs under the department's number.
 */
export class DepartmentCards {
  readonly #deps: Deps;
  #looked: PlainDate | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Raises what is new, and lets what nobody answered become the next. */
  async tick(): Promise<void> {
    const { windows, now } = this.#deps;
    const today = dayOf(now());
    const first = this.#looked !== undefined && this.#looked <= today ? this.#looked : addDays(today, -DAYS_BACK);
    for (let day = first; day <= today; day = addDays(day, 1))
      for (const { window, gaps } of await windows.days(day)) {
        const power = gaps.length > 0 && (await windows.inUse(window.key, day)) && powerOf(window, this.#deps.powers());
        if (!power) continue;
        const engine = this.#deps.engineFor(power);
        for (const gap of gaps) {
          const data = windowCard(power, engine.ctx, window, gap);
          if (data) await this.#raise(engine, window, { type: 'cards.raised', data });
        }
      }
    this.#looked = today;
    const waiting = await this.#deps.db.query<{ key: string }>(
      `select key from signal where case_id = $1 and kind = 'card' and state = 'raised'`,
      [DEPARTMENT],
    );
    for (const { key } of waiting) await this.#lapse(key);
  }

  /** Throws NotFound where there is none, or none that he may read. */
  async open(person: PersonId, key: string): Promise<OpenCard> {
    const of = await this.#find(this.#deps.db, rowKey(key));
    const engine = this.#engineOf(of);
    const { directory } = engine.ctx;
    if (!mayReadCard(engine.power, of.card, person, directory)) throw new NotFound();
    const rule = getWindowRule(engine.ctx.supervision, dayOf(of.card.raisedAt)).empty;
    return { of, rule, view: viewOf(of), engine, inspector: false, party: false };
  }

  /** What this person can do about it now. */
  forms({ view, engine: { power, ctx } }: OpenCard, person: PersonId): readonly CardForm[] {
    return power.definition.anytime.flatMap((use): readonly CardForm[] => {
      const name = onCard(use.act);
      const act = name && catalogue.acts.get(name);
      if (!act) return [];
      const as = ctx.directory
        .posts(person)
        .find(
          (post) => use.by.includes(post) && !act.idle?.(view, power, ctx, { person, as: post }, use, NOTHING_AHEAD),
        );
      if (as === undefined) return [];
      const { choices } = act.options?.(power, view, ctx, use, { person, as }, NOTHING_AHEAD) ?? {};
      return [{ act: name, as, persons: choices?.person ?? [] }];
    });
  }

  /** Does such an act about it. Throws NotFound, BadInput or Refusal as a case does. */
  async act(actor: Actor, key: string, name: string, input: { readonly [field: string]: unknown }): Promise<void> {
    await this.open(actor.person, key);
    await this.#deps.db.transaction(async (tx) => {
      await lock(tx);
      const of = await this.#find(tx, rowKey(key));
      const engine = this.#engineOf(of);
      const { facts } = perform(engine, of, actor, name, { ...input, card: of.card.key });
      for (const fact of facts) await this.#write(tx, engine, of, fact, actor);
    });
  }

  /** Rows that differ from what the record says; `write` makes them anew, and what is missing of the notices. */
  async compare(write: boolean): Promise<readonly string[]> {
    const { db, record } = this.#deps;
    const entries = await record.list({ kinds: CARD_KINDS, limit: 1_000_000 });
    const byCard = Map.groupBy(entries.toReversed(), cardOf);
    const stored = await db.query<SignalRow>(
      `select key, kind, audience, raised_at as "raisedAt", subject, data, state from signal where case_id = $1`,
      [DEPARTMENT],
    );
    const made = [...byCard.values()].map((list) => {
      const of = foldCard(list);
      return departmentCardRow(this.#engineOf(of), of);
    });
    const said = new Map(stored.map((row) => [row.key, textOf(row)]));
    const differing = [
      ...made.filter((row) => said.get(row.key) !== textOf(row)).map(({ key }) => key),
      ...stored.filter(({ key }) => !made.some((row) => row.key === key)).map(({ key }) => key),
    ];
    if (write)
      await db.transaction(async (tx) => {
        await lock(tx);
        await tx.query('delete from signal where case_id = $1', [DEPARTMENT]);
        for (const row of made) await putRow(tx, row);
        for (const list of byCard.values())
          for (const i of list.keys()) await this.#tell(tx, list.slice(0, i), list.slice(0, i + 1));
      });
    return differing;
  }

  async #raise(engine: Engine, window: DepartmentCard['window'], fact: CardsFact): Promise<void> {
    const { db } = this.#deps;
    const isThere = async (on: Queryable) => (await this.#entries(on, rowKey(fact.data.key))).length > 0;
    if (await isThere(db)) return;
    await db.transaction(async (tx) => {
      await lock(tx);
      const about = { window, power: engine.power.definition.key };
      if (!(await isThere(tx))) await this.#write(tx, engine, about, fact, MACHINE);
    });
  }

  async #lapse(key: string): Promise<void> {
    await this.#deps.db.transaction(async (tx) => {
      await lock(tx);
      for (;;) {
        const of = await this.#find(tx, key);
        const engine = this.#engineOf(of);
        const step = dueCardStep(engine, viewOf(of));
        if (!step) return;
        // Sound: a step of a card is a fact of cards.
        await this.#write(tx, engine, { ...of, at: step.at }, step.fact as CardsFact, MACHINE);
      }
    });
  }

  async #write(
    tx: Queryable,
    engine: Engine,
    about: Pick<DepartmentCard, 'window' | 'power'> & { readonly at?: Instant },
    fact: CardsFact,
    actor: Actor,
  ): Promise<void> {
    const before = await this.#entries(tx, rowKey(fact.data.key));
    const entry = await this.#deps.record.add(tx, actor, kindOfFact(fact), dataOf(fact, about));
    await putRow(tx, departmentCardRow(engine, foldCard([...before, entry])));
    await this.#tell(tx, before, [...before, entry]);
  }

  async #tell(tx: Queryable, before: readonly DepartmentEntry[], after: readonly DepartmentEntry[]): Promise<void> {
    const [of, entry] = [foldCard(after), after.at(-1)];
    const engine = this.#engineOf(of);
    const was = before.length > 0 ? viewOf(foldCard(before)) : { ...viewOf(of), cards: cards.initial };
    await tell(
      tx,
      cardNotices(engine, was, viewOf(of)).map(({ person, kind, data: { number, level } }) => ({
        person,
        at: entry?.at ?? engine.ctx.now,
        kind,
        data: { number, level, card: of.card.key, source: `1/${entry?.seq}/${kind}/` } as { [key: string]: Json },
      })),
    );
  }

  #engineOf({ power }: DepartmentCard): Engine {
    const powers = this.#deps.powers();
    const found = powers.find(({ definition }) => definition.key === power) ?? powers[0];
    if (!found) throw new Error('a card of the department, and no power by whose rules it is handled');
    return this.#deps.engineFor(found);
  }

  async #find(on: Queryable, key: string): Promise<DepartmentCard> {
    const entries = await this.#entries(on, key);
    if (entries.length === 0) throw new NotFound();
    return foldCard(entries);
  }

  /** By their numbers, which its row holds: a card costs the same however long the record is. */
  async #entries(on: Queryable, key: string): Promise<readonly DepartmentEntry[]> {
    const [row] = await on.query<{ entries: number[] }>(
      `select data -> 'entries' as entries from signal where case_id = $1 and key = $2`,
      [DEPARTMENT, key],
    );
    return row ? this.#deps.record.entries(on, row.entries) : [];
  }
}

const textOf = (row: SignalRow): string => canonicalText({ ...row, subject: row.subject ?? '' });
const rowKey = (card: string): string => `card:${card}`;
const cardOf = ({ data }: DepartmentEntry): string => (data as { readonly fact: { readonly key: string } }).fact.key;
/** As every writer of the record does: two who act about one card meet here. */
const lock = (tx: Queryable) => tx.query('select pg_advisory_xact_lock($1)', [DEPARTMENT]);

function perform(
  engine: Engine,
  of: DepartmentCard,
  actor: Actor,
  name: string,
  input: { readonly [field: string]: unknown },
): { readonly facts: readonly CardsFact[] } {
  const { power, ctx } = engine;
  const act = onCard(name) && (catalogue.acts.get(name) as Act<unknown> | undefined);
  const use: ActUse | undefined = power.definition.anytime.find((one) => one.act === name);
  if (!act || !use) throw new NotFound();
  if (!use.by.includes(actor.as))
    throw new Refusal([structural('posts', fault('NOT_YOUR_POST', { act: name, post: actor.as, posts: use.by }))]);
  const parsed = act.input.safeParse(input);
  if (!parsed.success) throw new BadInput(parsed.error.issues.flatMap(issueText));
  const done = act.perform({
    input: parsed.data,
    view: viewOf(of),
    use,
    actor,
    signers: [actor],
    power,
    ctx,
    answers: {},
    outlook: NOTHING_AHEAD,
  });
  // Sound: the acts on cards state facts of cards alone.
  if ('facts' in done) return { facts: done.facts as readonly CardsFact[] };
  const [first, ...rest] = done.map((one) => structural('cards', one));
  if (!first) throw new Error(`${name} neither stated a fact nor named a fault`);
  throw new Refusal([first, ...rest]);
}
