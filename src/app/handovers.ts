import type { Engine } from '#cases/engine.ts';
import type { Actor } from '#cases/fact.ts';
import { handsFull, type InHand } from '#cases/in-hand.ts';
import { listActs } from '#cases/list-acts.ts';
import { namedFor } from '#cases/named-for.ts';
import { outlookOf } from '#cases/outlook.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { CaseView } from '#cases/view.ts';
import type { CaseId, Json, PersonId, Post } from '#kernel/ids.ts';
import { fault, Refusal, type RestedFault, structural } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#store/database.ts';
import { saidFaults } from '#views/speech.ts';
import { type App, Conflict, NotFound } from './app.ts';
import { DEPARTMENT, type DepartmentRecord } from './department-record.ts';
import type { Register } from './directory.ts';
import { type Viewer, visible } from './list-access.ts';

/** Cases that are shown and moved at once. */
export const MOST_HELD = 200;
/** `acted`: he worked on it and the next step is his post's, with nobody named for it. */
export type MovedKind = 'named' | 'responsible' | 'acted';
export type HeldItem = InHand | { readonly kind: 'acted'; readonly post: Post };
export type HeldRow = {
  readonly caseId: number;
  readonly number: string;
  readonly title: string;
  readonly applicant: string;
  readonly dueAt: Instant | null;
  readonly version: number;
  readonly draft: boolean;
  readonly cards: number;
  readonly items: readonly HeldItem[];
  readonly view: CaseView;
  readonly engine: Engine;
};
export type Move = {
  readonly id: number;
  readonly version: number;
  readonly kind: MovedKind;
  readonly post: Post;
  readonly to: PersonId;
};
export type Moved = {
  readonly move: Move;
  readonly number: string;
  readonly state: 'done' | 'refused' | 'changed' | 'gone';
  readonly faults: readonly RestedFault[];
  readonly view?: CaseView;
  readonly engine?: Engine;
};
/** As the department's record has it; names are looked up when it is read, words are kept as they were. */
export type HandoverEntry = {
  readonly key: string;
  readonly from: PersonId;
  readonly reason: string;
  readonly rows: readonly {
    readonly case: number;
    readonly number: string;
    readonly power: string;
    readonly stage: string;
    readonly kind: MovedKind;
    readonly post: Post;
    readonly to: PersonId;
    readonly state: Moved['state'];
    readonly why: string;
  }[];
  readonly left: readonly {
    readonly case: number;
    readonly number: string;
    readonly kind: 'exhibit' | 'meeting';
    readonly name: string;
  }[];
};
export type HandoverListed = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly data: HandoverEntry;
  /** Rows of cases that this reader may not see; `data` is without them. */
  readonly withheld: number;
};

type Options = {
  readonly db: Database;
  readonly record: DepartmentRecord;
  readonly viewerOf: (person: PersonId) => Viewer;
  readonly register: () => Register;
  readonly now: () => Instant;
  readonly open: App['open'];
  readonly act: App['act'];
};

/**
 * 离岗移交: everything that somebody has in his hands, before he goes. Each case is moved by the act that is there for it, in its
 * own chain and against the same rules; what was moved and what was not stands together in the department's record. Things in
 * custody change hands between two who both sign, so they are only shown here.
 */
export class Handovers {
  readonly #of: Options;

  constructor(options: Options) {
    this.#of = options;
  }

  /** Who has something in his hands in cases that this person may find, and in how many. */
  holders(person: PersonId): Promise<readonly { readonly person: PersonId; readonly count: number }[]> {
    const values: unknown[] = [];
    const seen = visible(this.#of.viewerOf(person), values);
    return this.#of.db.query(
      `select h.person, count(*)::int as count from case_holder h join case_summary s using (case_id)
       where s.status = 'open' and ${seen} group by h.person order by count desc, h.person limit 500`,
      values,
    );
  }

  /** In how many cases, whoever asks; counted to `most`. */
  async count(leaver: PersonId, most: number): Promise<number> {
    const [row] = await this.#of.db.query<{ n: number }>(
      `select count(*)::int as n from (select 1 from case_holder join case_summary using (case_id)
       where person = $1 and status = 'open' limit $2) found`,
      [leaver, most],
    );
    return row?.n ?? 0;
  }

  /** What he has in his hands, as far as this person may see it: by power and stage, least time left first. */
  async held(
    person: PersonId,
    leaver: PersonId,
  ): Promise<{ readonly rows: readonly HeldRow[]; readonly more: boolean }> {
    const viewer = this.#of.viewerOf(person);
    const posts = this.#postsOf(leaver);
    const values: unknown[] = [leaver, posts, this.#of.now(), viewer.directory.posts(person), person];
    const seen = visible(viewer, values);
    const found = await this.#of.db.query<Omit<HeldRow, 'items' | 'view' | 'engine'>>(
      `select s.case_id as "caseId", s.number, s.title, coalesce(s.applicant, '') as applicant, s.due_at as "dueAt", s.version,
         exists (select 1 from draft d where d.person_id = $1 and d.case_id = s.case_id and d.expires_at > $3) as draft,
         (select count(*)::int from ${CARDS} and g.case_id = s.case_id) as cards
       from (select case_id from case_holder where person = $1
             union select g.case_id from ${CARDS}
             union select h.case_id from case_hand h join task t using (case_id)
               where h.person = $1 and h.open and t.kind = 'NEXT_STEP' and t.person is null and t.post = any($2)) x
         join case_summary s using (case_id)
       where s.status = 'open' and ${seen}
       order by s.power, s.stage, coalesce(s.due_at, 'infinity'::timestamptz), s.case_id limit ${MOST_HELD + 1}`,
      values,
    );
    const rows: HeldRow[] = [];
    for (const row of found.slice(0, MOST_HELD)) {
      const loaded = await this.#open(person, row.caseId);
      if (!loaded) continue;
      const items = this.#items(loaded, leaver, posts);
      if (items.length > 0 || row.cards > 0) rows.push({ ...row, ...loaded, items });
    }
    return { rows, more: found.length > MOST_HELD };
  }

  /** What would stand against each of these moves. Writes nothing. */
  async try(person: PersonId, leaver: PersonId, moves: readonly Move[]): Promise<readonly Moved[]> {
    const rows: Moved[] = [];
    for (const move of moves) {
      const loaded = await this.#open(person, move.id);
      if (!loaded) rows.push({ move, number: '', state: 'gone', faults: [] });
      else {
        const { view, engine } = loaded;
        const faults = this.#isHeld(loaded, leaver, move) ? against(engine, view, move) : [];
        rows.push({ move, number: view.head.number, state: 'done', faults, view, engine });
      }
    }
    return rows;
  }

  /**
   * Moves each of these by itself: what one is refused stops no other, and a repetition under the same key does nothing twice.
   * Then writes the list of all of them into the department's record; its number, or null where none was moved.
   */
  async move(
    actor: Actor,
    leaver: PersonId,
    { moves, reason, key }: { readonly moves: readonly Move[]; readonly reason: string; readonly key: string },
  ): Promise<{ readonly rows: readonly Moved[]; readonly list: number | null }> {
    const rows: Moved[] = [];
    for (const move of moves) rows.push(await this.#one(actor.person, leaver, move, reason, key));
    if (!rows.some(({ state }) => state === 'done')) return { rows, list: null };
    return { rows, list: await this.#list(actor, leaver, reason, key, rows) };
  }

  /** Lists that name this person on one of its sides, or all where he may read all; newest first. */
  async lists(person: PersonId, all: boolean, seq?: number): Promise<readonly HandoverListed[]> {
    const entries = await this.#of.record.list({
      kinds: ['cases-handed-over'],
      limit: seq === undefined ? 50 : 1,
      ...(seq === undefined ? {} : { before: seq + 1 }),
    });
    const shown: HandoverListed[] = [];
    for (const entry of entries) {
      if (seq !== undefined && entry.seq !== seq) continue;
      const data = entry.data as unknown as HandoverEntry;
      if (!(all || [entry.actor.person, data.from, ...data.rows.map(({ to }) => to)].includes(person))) continue;
      const seen = await this.#seen(
        person,
        [...data.rows, ...data.left].map((row) => row.case),
      );
      const rows = data.rows.filter((row) => seen.has(row.case));
      const left = data.left.filter((row) => seen.has(row.case));
      if (rows.length === 0) continue;
      shown.push({ ...entry, data: { ...data, rows, left }, withheld: data.rows.length - rows.length });
    }
    return shown;
  }

  /** That a list left the program is on the record before it does. */
  async exported(actor: Actor, seq: number, format: string): Promise<void> {
    await this.#of.record.change(actor, 'handover-exported', { list: seq, format }, async () => {});
  }

  async #one(person: PersonId, leaver: PersonId, move: Move, reason: string, key: string): Promise<Moved> {
    const loaded = await this.#open(person, move.id);
    if (!loaded) return { move, number: '', state: 'gone', faults: [] };
    const { view, engine } = loaded;
    const known = { move, number: view.head.number, view, engine };
    const act = move.kind === 'responsible' ? 'hand-over' : 'reassign';
    const input = { to: move.to, reason, ...(act === 'reassign' ? { post: move.post } : {}) };
    try {
      const listed = listActs(engine, view, person).find((one) => one.act === act);
      const as = listed?.as ?? engine.ctx.directory.posts(person)[0];
      if (!listed || as === undefined)
        throw new Refusal([structural('stage-order', fault('NOT_IN_THIS_STAGE', { act, stage: view.head.stage }))]);
      const request = {
        actor: { person, as },
        idempotencyKey: `${key}-${move.id}-${move.kind}-${move.post}`,
      };
      // What he no longer has in his hands is somebody else's, unless this very request moved it.
      const version = this.#isHeld(loaded, leaver, move) ? move.version : -1;
      await this.#of.act(request, move.id, act, input, version);
      return { ...known, state: 'done', faults: [] };
    } catch (error) {
      if (error instanceof Refusal) return { ...known, state: 'refused', faults: error.faults };
      if (error instanceof Conflict) return { ...known, state: 'changed', faults: [] };
      if (error instanceof NotFound) return { ...known, state: 'gone', faults: [] };
      throw error;
    }
  }

  async #list(actor: Actor, leaver: PersonId, reason: string, key: string, rows: readonly Moved[]): Promise<number> {
    const left = new Map<string, HandoverEntry['left'][number]>();
    for (const { move, number } of rows) {
      const loaded = await this.#open(actor.person, move.id);
      for (const item of loaded ? this.#items(loaded, leaver, []) : [])
        if (item.kind === 'exhibit' || item.kind === 'meeting')
          left.set(`${move.id} ${item.key}`, { case: move.id, number, kind: item.kind, name: item.name });
    }
    const data: HandoverEntry = {
      key,
      from: leaver,
      reason,
      rows: rows
        .filter(({ state }) => state !== 'gone')
        .map(({ move, number, state, faults, view, engine }) => ({
          case: move.id,
          number,
          power: view?.head.power ?? '',
          stage: view?.head.stage ?? '',
          kind: move.kind,
          post: move.post,
          to: move.to,
          state,
          why: engine ? [...new Set(saidFaults(engine, faults).map(({ text }) => text.zh))].join('') : '',
        })),
      left: [...left.values()],
    };
    return this.#of.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [DEPARTMENT]);
      const at = `select max(seq) as seq from department_entry where kind = 'cases-handed-over' and data ->> 'key' = $1`;
      const [known] = await tx.query<{ seq: number | null }>(at, [key]);
      if (known?.seq) return known.seq;
      await this.#of.record.add(tx, actor, 'cases-handed-over', JSON.parse(JSON.stringify(data)) as Json);
      const [made] = await tx.query<{ seq: number }>(at, [key]);
      return made?.seq ?? 0;
    });
  }

  async #open(person: PersonId, id: number): Promise<{ readonly view: CaseView; readonly engine: Engine } | null> {
    try {
      const { view, engine } = await this.#of.open(person, id);
      return { view, engine };
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }

  async #seen(person: PersonId, cases: readonly number[]): Promise<ReadonlySet<number>> {
    const values: unknown[] = [[...new Set(cases)]];
    const seen = visible(this.#of.viewerOf(person), values);
    const rows = await this.#of.db.query<{ id: CaseId }>(
      `select case_id as id from case_summary s where case_id = any($1::bigint[]) and ${seen}`,
      values,
    );
    return new Set(rows.map(({ id }) => Number(id)));
  }

  /** Posts that he holds or held. */
  #postsOf(person: PersonId): readonly Post[] {
    return [
      ...new Set(
        this.#of
          .register()
          .holdings.filter((one) => one.person === person)
          .map(({ post }) => post),
      ),
    ];
  }

  #items(
    { view, engine }: { readonly view: CaseView; readonly engine: Engine },
    leaver: PersonId,
    posts: readonly Post[],
  ): readonly HeldItem[] {
    const held = handsFull(view, engine.power.definition).get(leaver) ?? [];
    const taken = new Set(held.flatMap((item) => ('post' in item ? [item.post] : [])));
    const acted = view.hands.some((hand) => hand.person === leaver);
    const open = acted ? outlookOf(engine, view).awaited() : [];
    const his = open
      .filter((step) => posts.includes(step.post) && !taken.has(step.post) && !namedFor(engine, view, step))
      .map(({ post }) => post);
    return [...held, ...[...new Set(his)].map((post) => ({ kind: 'acted' as const, post }))];
  }

  #isHeld(
    loaded: { readonly view: CaseView; readonly engine: Engine },
    leaver: PersonId,
    { kind, post }: Move,
  ): boolean {
    return this.#items(loaded, leaver, this.#postsOf(leaver)).some(
      (item) => item.kind === kind && 'post' in item && item.post === post,
    );
  }
}

/** Cards whose answer $1 owes and of which $5, holder of the posts $4, may hear. */
const CARDS = `signal g where g.kind = 'card' and g.subject = $1 and g.state = 'raised' and (g.audience && $4 or g.subject = $5)`;

function against(engine: Engine, view: CaseView, { kind, post, to }: Move): readonly RestedFault[] {
  if (kind !== 'responsible') return outlookOf(engine, view).against(post, to);
  if (!engine.ctx.directory.posts(to).includes(post))
    return [structural('act', fault('ASSIGNEE_WITHOUT_POST', { person: to, posts: [post] }))];
  return recusalGround(view, to, engine.ctx.directory)
    ? [structural('act', fault('ASSIGNEE_BARRED', { person: to }, ['other-officer']))]
    : [];
}
