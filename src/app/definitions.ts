import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Instant } from '#kernel/time.ts';
import { checkDefinition } from '#powers/check.ts';
import type { Power } from '#powers/definition.ts';
import type { LawCatalogue } from '#powers/law.ts';
import { loadDefinition, type Problem } from '#powers/load.ts';
import type { Database, Queryable } from '#store/database.ts';
import { NotFound } from './app.ts';
import { Channel } from './channel.ts';
import { vocabulary } from './vocabulary.ts';

/** A definition that cannot be taken: each problem with line, path and mend. */
export class DefinitionRefused extends Error {
  override readonly name = 'DefinitionRefused';
  readonly problems: readonly Problem[];
  constructor(where: string, problems: readonly Problem[]) {
    super(problems.map((p) => `${where}:${p.line} ${p.path}\n  ${p.zh}\n  ${p.en}`).join('\n'));
    this.problems = problems;
  }
}

/** A version that is stored and that this program no longer takes: it was written by an older one, whose acts or controls are gone. */
export class StoredDefinitionUnfit extends Error {
  override readonly name = 'StoredDefinitionUnfit';
  constructor({ power, version }: Pick<Row, 'power' | 'version'>, refused: DefinitionRefused) {
    super(
      `数据由另一版本的程序写入：已发布的定义 ${power} v${version} 与本程序不符，办件无法照它继续。办件没有改动。\n` +
        '  只是演示数据：npx hengjian reset --yes，再 npm start。否则请用写入它的那个版本启动。\n' +
        `The data were written by another version of this program: the published definition ${power} v${version} does not fit it, so its cases could not go on. No case was changed.\n` +
        '  Demonstration data only: npx hengjian reset --yes, then npm start. Else start the version that wrote them.\n' +
        refused.message,
    );
  }
}

/** YAML → a version, checked against everything this program knows. Throws `DefinitionRefused`. */
export function readDefinition(yaml: string, version: number, laws: LawCatalogue, where: string): Power {
  const loaded = loadDefinition(yaml);
  if (!loaded.ok) throw new DefinitionRefused(where, loaded.problems);
  const problems = checkDefinition(loaded.definition, vocabulary, laws, loaded.lineOf);
  if (problems.length > 0) throw new DefinitionRefused(where, problems);
  return { definition: loaded.definition, version, hash: createHash('sha256').update(yaml).digest('hex') };
}

type Row = { power: string; version: number; yaml: string; state: string };

const publishedRows = (db: Queryable): Promise<readonly Row[]> =>
  db.query<Row>(`select power, version, yaml, state from definition where state = 'published' order by power, version`);

function readStored(row: Row, laws: LawCatalogue): Power {
  const { power, version, yaml } = row;
  try {
    return readDefinition(yaml, version, laws, `${power} v${version}`);
  } catch (error) {
    throw error instanceof DefinitionRefused ? new StoredDefinitionUnfit(row, error) : error;
  }
}

/** Throws `StoredDefinitionUnfit` where a published version does not fit; a database without definitions yet fits. */
export async function mustFitStored(db: Queryable, laws: LawCatalogue): Promise<void> {
  const [table] = await db.query<{ there: boolean }>(`select to_regclass('definition') is not null as there`);
  if (!table?.there) return;
  for (const row of await publishedRows(db)) readStored(row, laws);
}

/** `at` is missing where an older program wrote it. */
export type Signer = { readonly person: string; readonly as: string; readonly at?: Instant };

const CHANNEL = 'hengjian_definition';

/**
 * The published versions of all powers. A published text is frozen; the newest published one starts new cases, in every running
 * process at once.
 */
export class Definitions {
  readonly #db: Database;
  readonly #channel: Channel;
  readonly #unfit = new Set<string>();
  readonly #laws: LawCatalogue;
  readonly #published = new Map<string, Map<number, Power>>();

  constructor(db: Database, laws: LawCatalogue) {
    this.#db = db;
    this.#laws = laws;
    this.#channel = new Channel(db, CHANNEL, () => this.refresh());
  }

  /** Hears from now on of what another process publishes. */
  listen(): Promise<void> {
    return this.#channel.listen();
  }

  close(): Promise<void> {
    return this.#channel.close();
  }

  /**
   * Takes up what another process has published. Returns, once, what this program, an older one, cannot read: its own versions go
   * on starting cases here, and a case under the other says so when it is opened.
   */
  async refresh(): Promise<readonly StoredDefinitionUnfit[]> {
    await this.#channel.listen();
    const known = [...this.#published].flatMap(([key, versions]) =>
      [...versions.keys()].map((version) => `${key} ${version}`),
    );
    const rows = await this.#db.query<Row>(
      `select power, version, yaml, state from definition
       where state = 'published' and power || ' ' || version <> all($1::text[]) order by power, version`,
      [[...known, ...this.#unfit]],
    );
    return rows.flatMap((row) => {
      try {
        this.#keep(row);
        return [];
      } catch (error) {
        if (!(error instanceof StoredDefinitionUnfit)) throw error;
        this.#unfit.add(`${row.power} ${row.version}`);
        return [error];
      }
    });
  }

  /**
   * Reads what is published, and publishes version 1 of each file that is new, as delivered with the program. Throws
   * `StoredDefinitionUnfit` where a version that cases may run under no longer fits.
   */
  async load(folder: string, now: Instant): Promise<void> {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    for (const file of files.filter((name) => name.endsWith('.yaml')).sort()) {
      const yaml = readFileSync(join(folder, file), 'utf8');
      const power = readDefinition(yaml, 1, this.#laws, join(basename(folder), file));
      await this.#db.query(
        `insert into definition (power, version, hash, yaml, state, published_at, signers)
         values ($1, 1, $2, $3, 'published', $4, '[]') on conflict do nothing`,
        [power.definition.key, power.hash, yaml, now],
      );
    }
    for (const row of await publishedRows(this.#db)) this.#keep(row);
  }

  #keep(row: Row): Power {
    const read = readStored(row, this.#laws);
    const { power, version } = row;
    const versions = this.#published.get(power) ?? new Map<number, Power>();
    versions.set(version, read);
    this.#published.set(power, versions);
    return read;
  }

  /** The newest published version of each power, in the file order of their keys. */
  current(): readonly Power[] {
    return [...this.#published.values()].flatMap((versions) => versions.get(Math.max(...versions.keys())) ?? []);
  }

  find(key: string, version?: number): Power | undefined {
    const versions = this.#published.get(key);
    return versions?.get(version ?? Math.max(...versions.keys()));
  }

  /** The version a case is pinned to, also when another process published it. */
  async get(key: string, version: number): Promise<Power> {
    const known = this.find(key, version);
    if (known) return known;
    const [row] = await this.#db.query<Row>(
      'select power, version, yaml, state from definition where power = $1 and version = $2',
      [key, version],
    );
    if (!row) throw new Error(`case pinned to ${key} v${version}, which is not stored`);
    return this.#keep(row);
  }

  async text(key: string, version: number): Promise<string | undefined> {
    const [row] = await this.#db.query<{ yaml: string }>(
      'select yaml from definition where power = $1 and version = $2',
      [key, version],
    );
    return row?.yaml;
  }

  /** The text as this program reads it, of the power that it is said to be of. Throws `DefinitionRefused`. */
  mustBeOf(key: string, yaml: string): Power {
    const power = readDefinition(yaml, 0, this.#laws, key);
    if (power.definition.key !== key)
      throw new DefinitionRefused(key, [
        {
          path: 'key',
          line: 1,
          zh: `这是“${power.definition.key}”的定义，不是“${key}”的。`,
          en: `This defines "${power.definition.key}", not "${key}".`,
        },
      ]);
    return power;
  }

  /** Stores a checked text as the next version; nothing runs under it yet. */
  async propose(tx: Queryable, { key, yaml, hash, signer, base, note }: Proposed): Promise<number> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`definition:${key}`]);
    const [row] = await tx.query<{ version: number }>(
      `insert into definition (power, version, hash, yaml, state, signers, base, note)
       select $1, coalesce(max(version), 0) + 1, $2, $3, 'draft', $4, $5, $6 from definition where power = $1
       returning version`,
      [key, hash, yaml, JSON.stringify([signer]), base, note],
    );
    if (!row) throw new Error('no version was stored');
    return row.version;
  }

  /** The proposed version and who proposed it; undefined when it is none. */
  async draft(key: string, version: number): Promise<{ yaml: string; proposer: Signer } | undefined> {
    const [row] = await this.#db.query<{ yaml: string; signers: Signer[] }>(
      `select yaml, signers from definition where power = $1 and version = $2 and state = 'draft'`,
      [key, version],
    );
    return row?.signers[0] ? { yaml: row.yaml, proposer: row.signers[0] } : undefined;
  }

  /** Of two who sign at once the second finds no draft any more. */
  async markPublished(
    tx: Queryable,
    key: string,
    version: number,
    signers: readonly Signer[],
    now: Instant,
  ): Promise<void> {
    const rows = await tx.query(
      `update definition set state = 'published', published_at = $3, signers = $4
       where power = $1 and version = $2 and state = 'draft' returning version`,
      [key, version, now, JSON.stringify(signers)],
    );
    if (!rows[0]) throw new NotFound();
    await tx.query(`select pg_notify('${CHANNEL}', '')`);
  }

  async markReturned(tx: Queryable, key: string, version: number, reason: string): Promise<void> {
    const rows = await tx.query(
      `update definition set state = 'returned', returned = $3
       where power = $1 and version = $2 and state = 'draft' returning version`,
      [key, version, reason],
    );
    if (!rows[0]) throw new NotFound();
  }
}

export type Proposed = {
  readonly key: string;
  readonly yaml: string;
  readonly hash: string;
  readonly signer: Signer;
  readonly base: number | null;
  readonly note: string;
};
