import { randomBytes } from 'node:crypto';
import type { Actor } from '#cases/fact.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import { fault, Refusal, structural } from '#kernel/refusal.ts';
import type { Instant } from '#kernel/time.ts';
import { commitmentOf, type Drawn, drawFrom, type Framed, frameHashOf, seedOf } from '#ledger/stratified-draw.ts';
import type { Database, Queryable } from '#store/database.ts';
import { NotFound } from './app.ts';
import type { CaseFilter } from './case-list.ts';
import type { CaseLists } from './case-lists.ts';
import { DEPARTMENT, type DepartmentRecord } from './department-record.ts';

export const STRATA = ['none', 'power', 'stage', 'handler'] as const;
export const CHECK_FORMS = ['papers', 'visit', 'call'] as const;
/** Cases in one frame: they stand in the record by number. */
export const MOST_FRAMED = 5000;
/** Fewer digits could be chosen to please. */
const LEAST_SAID = 20;

export type DrawPlan = {
  readonly filter: Pick<CaseFilter, 'power' | 'stage' | 'status' | 'from' | 'to'>;
  readonly by: (typeof STRATA)[number];
  /** Of each stratum. */
  readonly n: number;
  /** How the drawn cases are looked at. */
  readonly form: (typeof CHECK_FORMS)[number];
  /** What public randomness is mixed in, named before it is known. */
  readonly source: string;
  readonly remarks: string;
};
export type Announced = DrawPlan & {
  /** Number of its entry in the department's record. */
  readonly seq: number;
  readonly at: Instant;
  readonly who: Actor;
  readonly size: number;
  readonly frameHash: string;
  readonly commitment: string;
};
export type Made = {
  readonly seq: number;
  readonly at: Instant;
  readonly who: Actor;
  readonly secret: string;
  readonly said: string;
  readonly seed: string;
  readonly drawn: readonly Drawn[];
};
export type DrawFound = Announced & { readonly made: Made | null };
export type Recomputed = { readonly commitment: boolean; readonly frame: boolean; readonly drawn: boolean };

type Deps = {
  readonly db: Database;
  readonly record: DepartmentRecord;
  readonly lists: CaseLists;
};
type Told = Omit<Announced, 'seq' | 'at' | 'who'>;

/**
 * 抽查: announced with its frame, strata, number and a commitment to a secret; drawn once, with what was said in public mixed in;
 * both in the department's own record. A draw that was not liked stays there: another is another announcement.
 */
export class Draws {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** How many each stratum has, before anything is fixed; only what this person may see. */
  async preview(person: PersonId, { filter, by, n }: Pick<DrawPlan, 'filter' | 'by' | 'n'>) {
    const frame = await this.#frame(person, filter, by);
    const strata = Map.groupBy(frame, ({ stratum }) => stratum);
    return {
      size: frame.length,
      drawn: [...strata.values()].reduce((sum, members) => sum + Math.min(n, members.length), 0),
      strata: [...strata]
        .map(([key, members]) => ({ key, n: members.length }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    };
  }

  /** Fixes the frame as it is now and commits to a secret. Refused where there is nothing to draw from, or too much. */
  async announce(actor: Actor, plan: DrawPlan): Promise<DrawFound> {
    const { db, record } = this.#deps;
    const frame = await this.#frame(actor.person, plan.filter, plan.by);
    if (plan.source.trim() === '') refuse('DRAW_SOURCE_EMPTY');
    if (frame.length === 0) refuse('DRAW_FRAME_EMPTY');
    if (frame.length > MOST_FRAMED) refuse('DRAW_FRAME_LARGE', { most: MOST_FRAMED });
    const secret = randomBytes(32).toString('hex');
    const told: Told = {
      ...plan,
      filter: { ...plan.filter },
      size: frame.length,
      frameHash: frameHashOf(frame),
      commitment: commitmentOf(secret),
    };
    const seq = await db.transaction(async (tx) => {
      await tx.query('insert into setting (key, value) values ($1, $2)', [
        secretKey(told.commitment),
        JSON.stringify(secret),
      ]);
      const entry = await record.add(tx, actor, 'draw-announced', {
        ...told,
        frame: frame.map(({ number, stratum }) => [number, stratum]),
      } as Json);
      return entry.seq;
    });
    return this.find(seq);
  }

  /** Reveals the secret and draws, once. `said`: what was thrown or published after the announcement, as it was said. */
  async draw(actor: Actor, seq: number, said: string): Promise<DrawFound> {
    const { db, record } = this.#deps;
    if (!/^[0-9]+$/.test(said) || said.length < LEAST_SAID) refuse('DRAW_SAID_SHORT', { least: LEAST_SAID });
    await db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [DEPARTMENT]);
      const { made, commitment, n } = await this.find(seq, tx);
      if (made) refuse('DRAW_MADE');
      const [kept] = await tx.query<{ value: string }>('delete from setting where key = $1 returning value', [
        secretKey(commitment),
      ]);
      if (!kept) throw new Error(`the secret of the draw of entry ${seq} is not there`);
      const seed = seedOf(kept.value, said);
      const drawn = drawFrom(await this.#framed(tx, seq), n, seed);
      await record.add(tx, actor, 'draw-made', {
        announced: seq,
        secret: kept.value,
        said,
        seed,
        drawn: drawn.map((one) => ({ ...one })),
      });
    });
    return this.find(seq);
  }

  /** Newest first. */
  async list(before: number | undefined, limit: number): Promise<readonly DrawFound[]> {
    const { db } = this.#deps;
    const rows = await db.query<Row>(
      `select ${COLUMNS} from department_entry where kind = 'draw-announced' and ($1::int is null or seq < $1)
       order by seq desc limit $2`,
      [before ?? null, limit],
    );
    return withMade(db, rows);
  }

  /** Throws NotFound where that entry announces no draw. */
  async find(seq: number, on: Queryable = this.#deps.db): Promise<DrawFound> {
    const rows = await on.query<Row>(
      `select ${COLUMNS} from department_entry where kind = 'draw-announced' and seq = $1`,
      [seq],
    );
    const [found] = await withMade(on, rows);
    if (!found) throw new NotFound();
    return found;
  }

  /** Everything again from what stands in the record: the secret against its commitment, the frame against its hash, the drawn. */
  async recompute(seq: number): Promise<Recomputed> {
    const { db } = this.#deps;
    const { made, commitment, frameHash, n } = await this.find(seq);
    if (!made) return refuse('DRAW_NOT_MADE');
    const frame = await this.#framed(db, seq);
    const again = drawFrom(frame, n, seedOf(made.secret, made.said));
    const text = (drawn: readonly Drawn[]) =>
      JSON.stringify(drawn.map(({ number, stratum, value }) => [number, stratum, value]));
    return {
      commitment: commitmentOf(made.secret) === commitment && seedOf(made.secret, made.said) === made.seed,
      frame: frameHashOf(frame) === frameHash,
      drawn: text(again) === text(made.drawn),
    };
  }

  async #frame(person: PersonId, filter: DrawPlan['filter'], by: DrawPlan['by']): Promise<readonly Framed[]> {
    const rows = await this.#deps.lists.numbers(person, filter, MOST_FRAMED + 1);
    const strata = {
      none: () => '',
      power: ({ power }: (typeof rows)[number]) => power,
      stage: ({ power, stage }: (typeof rows)[number]) => `${power} ${stage}`,
      handler: ({ handler }: (typeof rows)[number]) => handler ?? '',
    };
    return rows.map((row) => ({ number: row.number, stratum: strata[by](row) }));
  }

  async #framed(on: Queryable, seq: number): Promise<readonly Framed[]> {
    const [row] = await on.query<{ frame: readonly (readonly [string, string])[] }>(
      `select data -> 'frame' as frame from department_entry where seq = $1`,
      [seq],
    );
    return (row?.frame ?? []).map(([number, stratum]) => ({ number, stratum }));
  }
}

type Row = Pick<Announced, 'seq' | 'at' | 'who'> & { readonly data: Told };
const COLUMNS = `seq, at, jsonb_build_object('person', person_id, 'as', post) as who, data - 'frame' as data`;
const secretKey = (commitment: string): string => `draw-secret:${commitment}`;

async function withMade(on: Queryable, rows: readonly Row[]): Promise<readonly DrawFound[]> {
  const made = await on.query<Made & { readonly announced: number }>(
    `select seq, at, jsonb_build_object('person', person_id, 'as', post) as who, (data ->> 'announced')::int as announced,
       data ->> 'secret' as secret, data ->> 'said' as said, data ->> 'seed' as seed, data -> 'drawn' as drawn
     from department_entry where kind = 'draw-made' and (data ->> 'announced')::int = any($1)`,
    [rows.map(({ seq }) => seq)],
  );
  const byPlan = new Map(made.map(({ announced, ...one }) => [announced, one]));
  return rows.map(({ data, ...row }) => ({ ...data, ...row, made: byPlan.get(row.seq) ?? null }));
}

function refuse(code: string, facts: { readonly [name: string]: Json } = {}): never {
  throw new Refusal([structural('spot-draw', fault(code, facts))]);
}
