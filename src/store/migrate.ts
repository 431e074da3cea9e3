import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Queryable } from './database.ts';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number that nothing else in the database locks. */
const LOCK = 7_215_001;

/**
 * Brings the tables up to this program's version, each file in one transaction, one process at a time.
 * Throws when an applied file was altered, or when the database knows a file that this program does not. `mustFit` is asked
 * before tables that hold something are changed: when it throws, the older program can still be started.
 */
export async function migrate(
  client: pg.Client,
  log: (line: string) => void,
  mustFit?: (db: Queryable) => Promise<void>,
): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
    const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
    const files = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.sql'))
      .sort();
    for (const name of applied.keys()) {
      if (!files.includes(name)) {
        throw new Error(
          `数据库比程序新（${name}），请使用更新的程序。\nThe database is newer than this program (${name}): use a newer program.`,
        );
      }
    }
    if (applied.size > 0 && files.some((name) => !applied.has(name))) await mustFit?.(queryable(client));
    for (const name of files) {
      const sql = readFileSync(join(FOLDER, name), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before)
        throw new Error(`迁移文件 ${name} 在应用之后被修改。\nThe migration ${name} was altered after it was applied.`);
      await client.query('begin');
      try {
        await client.query(sql);
        await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`migration ${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
      log(`migration ${name} applied`);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

const queryable = (client: pg.Client): Queryable => ({
  query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows,
});
