import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { migrate } from './migrate.ts';

describe('the database', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  const asOwner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = await test.owner.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  it('is migrated once, whoever starts first', async () => {
    const lines: string[] = [];
    await Promise.all([1, 2, 3].map(() => asOwner((client) => migrate(client, (line) => lines.push(line)))));
    assert.deepEqual(lines, []);
  });

  it('asks whether what is stored fits before it changes anything, and only then', async () => {
    await asOwner(async (client) => {
      const names = async () =>
        (await client.query('select name from migration order by name')).rows.map((row) => row.name);
      const before = await names();
      const unfit = async () => {
        throw new Error('unfit');
      };
      await migrate(client, () => {}, unfit);
      const {
        rows: [last],
      } = await client.query('delete from migration where name = $1 returning name, sha256', [before.at(-1)]);
      await assert.rejects(
        migrate(client, () => {}, unfit),
        /^Error: unfit$/,
      );
      assert.deepEqual(await names(), before.slice(0, -1));
      await client.query('insert into migration (name, sha256) values ($1, $2)', [last.name, last.sha256]);
    });
  });

  it('stops at a migration that was altered after it was applied', async () => {
    await asOwner(async (client) => {
      await client.query(`update migration set sha256 = 'x' where name = '0001-record.sql'`);
      await assert.rejects(
        migrate(client, () => {}),
        /0001-record\.sql.*altered/s,
      );
      const { rows } = await client.query(
        `select 1 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`,
      );
      assert.equal(rows.length, 0, 'and leaves no lock');
    });
  });

  it('stops at a database that is newer than the program', async () => {
    await asOwner(async (client) => {
      await client.query(`insert into migration (name, sha256) values ('9999-future.sql', 'x')`);
      await assert.rejects(
        migrate(client, () => {}),
        /比程序新（9999-future\.sql）[\s\S]*newer than this program/,
      );
    });
  });

  it('connects as hengjian_app, and RESET ROLE leads nowhere else', async () => {
    const user = await test.db.transaction(async (tx) => {
      await tx.query('reset role');
      return tx.query('select current_user as user');
    });
    assert.deepEqual(user, [{ user: 'hengjian_app' }]);
  });

  it('rolls a transaction back when its work throws, and gives the connection back', async () => {
    for (let i = 0; i < 15; i++) {
      await assert.rejects(
        test.db.transaction(async (tx) => {
          await tx.query(`insert into setting values ('half', '1')`);
          throw new Error('no');
        }),
        /no/,
      );
    }
    assert.deepEqual(await test.db.query(`select 1 from setting where key = 'half'`), []);
  });

  it('answers bigint as numbers, instants as UTC text, days as text', async () => {
    const rows = await test.db.query(
      `select 9007199254740991::bigint as n, '2026-03-01 17:00+08'::timestamptz as at, '2026-03-01'::date as day`,
    );
    assert.deepEqual(rows, [{ n: 9007199254740991, at: '2026-03-01T09:00:00.000Z', day: '2026-03-01' }]);
    await assert.rejects(test.db.query('select 9007199254740992::bigint'), /not a safe integer/);
  });

  it('updates heads and list rows in place: no index is touched', async () => {
    const rows = await test.db.query<{ name: string; options: string[] }>(
      `select relname as name, reloptions as options from pg_class where relname in ('case_head', 'case_summary') order by 1`,
    );
    for (const row of rows) assert.ok(row.options.includes('fillfactor=70'), row.name);
    const changing = [
      'title',
      'stage',
      'status',
      'exit',
      'due_at',
      'updated_at',
      'version',
      'handler',
      'lamp',
      'extra',
    ];
    const indexed = await test.db.query<{ column: string }>(
      `select a.attname as column from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indrelid = 'case_summary'::regclass`,
    );
    assert.deepEqual(
      indexed.filter(({ column }) => changing.includes(column)),
      [],
    );
    assert.ok(indexed.length > 3);
  });
});
