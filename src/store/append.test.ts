import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { act, EMPTY_LANE, headAfter, oneEntry, summaryOf, TEST_LOG, taskOf } from '#testing/append.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import type { AppendCommand, AppendResult, IssuedDocument } from './append-command.ts';
import { loadEvents, loadEventsOf, loadHeads, nextCaseIds, peekNumber } from './cases.ts';
import { GroupCommitter } from './group-commit.ts';
import { findIssued, issuedOf } from './issued-documents.ts';

describe('append', () => {
  let test: TestDatabase;
  let writer: GroupCommitter;
  before(async () => {
    test = await testDatabase();
    writer = new GroupCommitter({ db: test.db });
  });
  after(async () => {
    await writer.close();
    await test.close();
  });

  const newCase = async (): Promise<CaseId> => (await nextCaseIds(test.db, 1))[0]!;
  const count = async (table: string, caseId: CaseId): Promise<number> =>
    (await test.db.query<{ n: number }>(`select count(*) as n from ${table} where case_id = $1`, [caseId]))[0]!.n;
  const kinds = (results: readonly AppendResult[], kind: string) =>
    results.filter((result) => result.kind === kind).length;

  it('stores the bytes it was given, the head, the queue row and the read models', async () => {
    const id = await newCase();
    const first = act(id, EMPTY_LANE, {
      summary: summaryOf(id, 1, { title: '引号"与\\反斜线，逗号{}', extra: { 备注: ['无'] } }),
    });
    assert.deepEqual(await writer.append(first), { kind: 'written' });
    const [row] = await loadEvents(test.db, id, 'case');
    const [event] = first.lanes[0].events;
    assert.deepEqual(row, { seq: 1, entry: event.entry, hash: event.hash, body: event.body, salt: event.salt });
    assert.deepEqual((await loadHeads(test.db, id)).case, { seq: 1, hash: event.hash });
    assert.equal(await count('tlog_queue', id), 1);
    const [summary] = await test.db.query<Record<string, unknown>>('select * from case_summary where case_id = $1', [
      id,
    ]);
    assert.equal(summary?.title, '引号"与\\反斜线，逗号{}');
    assert.equal(summary?.due_at, '2026-03-01T09:00:00.000Z');
    assert.deepEqual(summary?.extra, { 备注: ['无'] });
    assert.equal(summary?.exit, null);

    const second = act(id, headAfter(first), {
      summary: summaryOf(id, 2, { number: 'ignored', exit: 'granted', title: '新名' }),
    });
    assert.deepEqual(await writer.append(second), { kind: 'written' });
    const [changed] = await test.db.query<Record<string, unknown>>(
      'select number, title, exit, version from case_summary where case_id = $1',
      [id],
    );
    assert.deepEqual(changed, { number: `BA-2026-${id}`, title: '新名', exit: 'granted', version: 2 });
    const tasks = await test.db.query<{ key: string }>('select key from task where case_id = $1', [id]);
    assert.deepEqual(tasks, [{ key: 'act-2' }], 'the first task is done, the second is open');
  });

  it('refuses a lane that is not where it is expected, and writes nothing of the command', async () => {
    const id = await newCase();
    const first = act(id, EMPTY_LANE);
    await writer.append(first);
    const stale: [string, AppendCommand][] = [
      ['opened twice', act(id, EMPTY_LANE)],
      ['one ahead', act(id, { seq: 2, hash: headAfter(first).hash })],
      [
        'an empty lane that is expected to have one',
        { caseId: id, lanes: [oneEntry(id, headAfter(first)), oneEntry(id, headAfter(first), 'sealed')] },
      ],
      ['another case that does not exist', act(await newCase(), headAfter(first))],
    ];
    for (const [name, command] of stale) assert.deepEqual(await writer.append(command), { kind: 'conflict' }, name);
    assert.equal(await count('event', id), 1);
    assert.equal(await count('tlog_queue', id), 1);
    assert.equal((await loadHeads(test.db, id)).sealed.seq, 0);
  });

  it('has a document in the register exactly where its command is written, and its standing renewed by its hash', async () => {
    const [id, other] = [await newCase(), await newCase()];
    const document = (n: number, change: Partial<IssuedDocument> = {}): IssuedDocument => ({
      hash: `${id}${n}`.padEnd(64, '0'),
      code: `${id}${n}`.padStart(16, 'Z'),
      key: `letter.${n}`,
      agency: '演示局“甲”',
      issuedAt: '2026-03-01T09:00:00.000Z' as Instant,
      standing: 'issued',
      changedAt: null,
      ...change,
    });
    const first = act(id, EMPTY_LANE, { documents: [document(1), document(2)] });
    // One batch: what is stale leaves nothing behind, what has no document is written beside it.
    const results = await Promise.all([
      writer.append(first),
      writer.append(act(other, { seq: 4, hash: headAfter(first).hash }, { documents: [document(3)] })),
      writer.append(act(await newCase(), EMPTY_LANE)),
    ]);
    assert.deepEqual(
      results.map(({ kind }) => kind),
      ['written', 'conflict', 'written'],
    );
    assert.deepEqual(await issuedOf(test.db, id), [document(1), document(2)]);
    assert.equal(await count('issued_document', other), 0);
    const corrected = document(1, { standing: 'corrected', changedAt: '2026-03-02T09:00:00.000Z' as Instant });
    await writer.append(act(id, headAfter(first), { documents: [corrected] }));
    assert.deepEqual(await issuedOf(test.db, id), [corrected, document(2)]);
    assert.deepEqual(await findIssued(test.db, { column: 'code', value: corrected.code }), {
      agency: corrected.agency,
      standing: 'corrected',
      issuedAt: corrected.issuedAt,
      changedAt: corrected.changedAt,
    });
    assert.equal(await findIssued(test.db, { column: 'hash', value: document(3).hash }), undefined);
  });

  it('takes back the whole command when its document has the code of another', async () => {
    const [id, other] = [await newCase(), await newCase()];
    const document = (of: CaseId, hash: string): IssuedDocument => ({
      hash: hash.repeat(64),
      code: 'AAAABBBBCCCCDDDD',
      key: `letter.${of}`,
      agency: '演示局',
      issuedAt: '2026-03-01T09:00:00.000Z' as Instant,
      standing: 'issued',
      changedAt: null,
    });
    await writer.append(act(id, EMPTY_LANE, { documents: [document(id, 'a')] }));
    await assert.rejects(writer.append(act(other, EMPTY_LANE, { documents: [document(other, 'b')] })), /duplicate key/);
    assert.equal(await count('event', other), 0);
  });

  it('takes several entries in three lanes as one', async () => {
    const id = await newCase();
    const lapse = oneEntry(id, EMPTY_LANE);
    const lapsed = headAfter({ caseId: id, lanes: [lapse] });
    const two = { ...lapse, events: [lapse.events[0], oneEntry(id, lapsed).events[0]] as const };
    const result = await writer.append({
      caseId: id,
      lanes: [two, oneEntry(id, EMPTY_LANE, 'sealed'), oneEntry(id, EMPTY_LANE, 'attempts')],
      summary: summaryOf(id, 2),
    });
    assert.deepEqual(result, { kind: 'written' });
    const heads = await loadHeads(test.db, id);
    assert.deepEqual([heads.case.seq, heads.sealed.seq, heads.attempts.seq], [2, 1, 1]);
    assert.deepEqual(
      verifyChain(await loadEvents(test.db, id, 'case'), { log: TEST_LOG, lane: 'case', caseId: id, head: heads.case }),
      [],
    );
    assert.equal((await loadEvents(test.db, id, 'case', 1)).length, 1);
  });

  it('answers 100 parallel identical requests with one event and one answer', async () => {
    const id = await newCase();
    const request = (): AppendCommand =>
      act(id, EMPTY_LANE, {
        idempotency: {
          actor: 'p-0001',
          key: `k-${id}`,
          requestHash: Buffer.alloc(32, 1),
          answer: { ok: true, case: id },
        },
      });
    const other = new GroupCommitter({ db: test.db });
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, i) => (i % 2 ? writer : other).append(request())),
    );
    await other.close();
    assert.equal(kinds(results, 'written'), 1);
    assert.equal(kinds(results, 'duplicate'), 99);
    assert.deepEqual(
      results.find((result) => result.kind === 'duplicate'),
      { kind: 'duplicate', answer: { ok: true, case: id } },
    );
    assert.equal(await count('event', id), 1);
  });

  it('answers one key used for 60 different new cases with one case', async () => {
    const ids = await nextCaseIds(test.db, 60);
    const results = await Promise.all(
      ids.map((id) =>
        writer.append(
          act(id, EMPTY_LANE, {
            idempotency: { actor: 'p-0002', key: 'same', requestHash: Buffer.alloc(32, 2), answer: id },
          }),
        ),
      ),
    );
    assert.equal(kinds(results, 'written'), 1);
    assert.equal((await loadEventsOf(test.db, ids, 'case')).size, 1);
  });

  it('tells a key used again for something else, and forgets the key of a command that lost', async () => {
    const id = await newCase();
    const keyed = (command: AppendCommand, fill: number): AppendCommand => ({
      ...command,
      idempotency: { actor: 'p-0003', key: 'k', requestHash: Buffer.alloc(32, fill), answer: fill },
    });
    assert.deepEqual(await writer.append(keyed(act(id, { seq: 4, hash: EMPTY_LANE.hash }), 1)), { kind: 'conflict' });
    const first = act(id, EMPTY_LANE);
    assert.deepEqual(await writer.append(keyed(first, 2)), { kind: 'written' });
    assert.deepEqual(await writer.append(keyed(act(id, headAfter(first)), 3)), { kind: 'key-reused' });
    assert.deepEqual(await writer.append(keyed(act(id, headAfter(first)), 2)), { kind: 'duplicate', answer: 2 });
  });

  it('gives register numbers without a gap or a double, whoever loses', async () => {
    const ids = await nextCaseIds(test.db, 40);
    const other = new GroupCommitter({ db: test.db });
    const taken = await Promise.all(
      ids.map(async (id, i) => {
        for (;;) {
          const number = await peekNumber(test.db, 'BA', 2026);
          const command = act(id, EMPTY_LANE, {
            numbers: [
              { kind: 'BA', year: 2026, number },
              { kind: 'page', year: 2026, number },
            ],
          });
          const result = await (i % 2 ? writer : other).append(command);
          if (result.kind === 'written') return number;
          assert.equal(result.kind, 'number-taken');
          assert.equal((await loadHeads(test.db, id)).case.seq, 0, 'nothing of the loser was written');
        }
      }),
    );
    await other.close();
    assert.deepEqual(
      taken.toSorted((a, b) => a - b),
      ids.map((_, i) => i + 1),
    );
    assert.equal(await peekNumber(test.db, 'page', 2026), 41);
  });

  it('lets one command that cannot be stored fail alone', async () => {
    const ids = await nextCaseIds(test.db, 9);
    const results = await Promise.allSettled(
      ids.map((id, i) =>
        writer.append(act(id, EMPTY_LANE, i === 4 ? { summary: summaryOf(id, 1, { title: 'nul \u0000' }) } : {})),
      ),
    );
    assert.deepEqual(
      results.map((result) => result.status === 'fulfilled'),
      ids.map((_, i) => i !== 4),
    );
    assert.equal(await count('event', ids[4]!), 0);
    const [unencodable] = await nextCaseIds(test.db, 1);
    await assert.rejects(
      writer.append(act(unencodable!, EMPTY_LANE, { summary: summaryOf(unencodable!, 2 ** 40) })),
      /Unstorable|range/,
    );
  });

  it('keeps signals and notices, replaced by key', async () => {
    const id = await newCase();
    const first = act(id, EMPTY_LANE, {
      signals: [
        {
          key: 's1',
          kind: 'yellow',
          audience: ['inspector', 'leader'],
          raisedAt: summaryOf(id, 1).createdAt,
          subject: null,
          data: { n: 1 },
          state: 'open',
        },
      ],
      notices: [{ person: 'p-0001' as never, at: summaryOf(id, 1).createdAt, kind: 'returned', data: {} }],
    });
    await writer.append(first);
    await writer.append(act(id, headAfter(first), { signals: [{ ...first.signals![0]!, state: 'contested' }] }));
    const rows = await test.db.query('select kind, audience, data, state from signal where case_id = $1', [id]);
    assert.deepEqual(rows, [{ kind: 'yellow', audience: ['inspector', 'leader'], data: { n: 1 }, state: 'contested' }]);
    assert.equal((await test.db.query(`select 1 from notice where person = 'p-0001'`)).length, 1);
  });

  it('keeps every chain whole when two writers fight over the same cases', async () => {
    const ids = await nextCaseIds(test.db, 5);
    const writers = [writer, new GroupCommitter({ db: test.db }), new GroupCommitter({ db: test.db, maxBatch: 3 })];
    const outcomes = { written: 0, conflict: 0 };
    await Promise.all(
      Array.from({ length: 30 }, async (_, i) => {
        for (let n = 0; n < 20; n++) {
          const id = ids[(i + n) % ids.length]!;
          const { case: head } = await loadHeads(test.db, id);
          const result = await writers[i % 3]!.append(act(id, head, { tasks: { remove: [], put: [taskOf(1)] } }));
          assert.ok(result.kind === 'written' || result.kind === 'conflict');
          outcomes[result.kind]++;
        }
      }),
    );
    await Promise.all(writers.slice(1).map((one) => one.close()));
    assert.ok(outcomes.conflict > 0, 'there was a fight');
    const chains = await loadEventsOf(test.db, ids, 'case');
    assert.equal([...chains.values()].flat().length, outcomes.written);
    for (const [caseId, rows] of chains) {
      assert.deepEqual(
        verifyChain(rows, { log: TEST_LOG, lane: 'case', caseId, head: (await loadHeads(test.db, caseId)).case }),
        [],
      );
    }
  });

  it('loses nothing acknowledged and doubles nothing when its connection is cut again and again', async () => {
    const ids = await nextCaseIds(test.db, 8);
    // The login user of the sessions is the one who may end them.
    const cutter = test.connection ? test.db : test.owner;
    let cuts = 0;
    const cutting = (async () => {
      while (cuts < 12) {
        const rows = await cutter.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'select append_batch%'`,
        );
        cuts += rows.length;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    const heads = await Promise.all(
      ids.map(async (id) => {
        let head = EMPTY_LANE;
        while (cuts < 12) {
          const command = act(id, head);
          assert.deepEqual(await writer.append(command), { kind: 'written' });
          head = headAfter(command);
        }
        return head;
      }),
    );
    await cutting;
    for (const [i, id] of ids.entries()) {
      assert.deepEqual((await loadHeads(test.db, id)).case, heads[i]);
      assert.equal((await loadEvents(test.db, id, 'case')).length, heads[i]!.seq);
    }
  });

  const forbidden = [
    ...['event', 'case_head', 'tlog_queue', 'idempotency', 'register_number', 'migration'].flatMap((table) => [
      `delete from ${table}`,
      `truncate ${table}`,
    ]),
    `update event set body = null`,
    `insert into event (case_id, lane, seq, entry, hash) values (1, 0, 1, '', sha256(''))`,
    `update case_head set seq = 0`,
    `update register_number set next = 1`,
    `alter table event add column x int`,
    `drop table event`,
    `create table mine (x int)`,
    `update attachment set size = 0`,
    `set role hengjian_owner`,
  ];
  for (const sql of forbidden) {
    it(`the app may not: ${sql}`, async () => {
      await assert.rejects(
        test.db.transaction((tx) => tx.query(sql)),
        (error: { code?: string }) => error.code === '42501' || (sql.startsWith('set role') && error.code === '22023'),
      );
    });
  }
});
