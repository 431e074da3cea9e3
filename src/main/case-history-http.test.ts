import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseChanges, CaseDraft } from '#contract/history-shapes.ts';
import type { Trace } from '#contract/shapes.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import { path as discipline } from '../../scenarios/discipline/path.ts';
import * as filing from '../../scenarios/filing/path.ts';
import { type Served, serve } from './fixtures/served.ts';

describe('what happened in a case, and what is typed and not sent', () => {
  let test: TestDatabase;
  let served: Served;
  /** At 审查: findings are recorded, no conclusion yet. */
  let id = 0;
  let confidential = 0;

  const send = async (method: 'PUT' | 'DELETE', url: string, person: string, payload?: object) => {
    const answer = await served.server.inject({ method: 'POST', url: '/api/demo/switch', payload: { person } });
    const cookies = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
    return served.server.inject({ method, url, cookies, ...(payload ? { payload } : {}) });
  };
  const act = (person: string, post: string, key: string, input: object, of = id) =>
    served.app.act({ actor: { person: person as PersonId, as: post as Post } }, of, key, input);
  const traceFor = async (person: string): Promise<Trace> =>
    (await served.get(`/api/cases/${id}/trace`, person)).json();
  const version = async (): Promise<number> => (await served.get(`/api/cases/${id}`, 'reviewer-a')).json().version;
  const since = async (n: number, person = 'reviewer-a'): Promise<CaseChanges> =>
    (await served.get(`/api/cases/${id}/changes?since=${n}`, person)).json();

  before(async () => {
    test = await testDatabase();
    served = await serve(test);
    id = await play(served.app, 'filing', filing.before('hand-in-review'));
    confidential = await play(served.app, 'discipline', discipline.before('serve'));
  });
  after(() => served.close());

  describe('a colleague’s change', () => {
    it('is nothing where nothing was done', async () =>
      assert.deepEqual(await since(await version()), { version: await version(), entries: [], values: [] }));

    it('is told with who did it and each value before and after', async () => {
      const looked = await version();
      await act('reviewer-b', 'reviewer', 'raise-doubt', { what: '公布日期与签署页不一致' });
      const raised = await since(looked);
      assert.match(raised.entries[0]?.sentence.zh ?? '', /^审查员乙（审查人）办理“提出质疑”。$/);
      assert.deepEqual(
        raised.values.map(({ label, before: was, after: is }) => [label.zh, was, is?.zh]),
        [['公布日期与签署页不一致', null, '等待核实答复']],
      );
    });

    it('to those alone who may see the trace', async () => {
      const status = async (person: string, of = id) =>
        (await served.get(`/api/cases/${of}/changes?since=1`, person)).statusCode;
      assert.deepEqual(
        await Promise.all(
          ['reviewer-b', 'inspector-a', 'finance-a', 'applicant-a', 'system-a'].map((one) => status(one)),
        ),
        [200, 200, 404, 404, 404],
      );
      assert.equal(await status('official-a', confidential), 404);
      assert.equal((await served.get(`/api/cases/${id}/changes?since=0`, 'reviewer-a')).statusCode, 400);
    });
  });

  describe('the trace', () => {
    it('says of each chain what was checked', async () => {
      const trace = await traceFor('reviewer-a');
      assert.equal(trace.intact, true);
      const own = trace.chains.find(({ lane }) => lane === 'case');
      assert.equal(own?.entries, await version());
      assert.equal(own?.last, trace.entries.findLast(({ lane }) => lane === 'case')?.hash);
      assert.equal(own?.first, trace.entries.find(({ lane, seq }) => lane === 'case' && seq === 1)?.hash);
      assert.deepEqual(
        trace.chains.map(({ lane }) => lane),
        ['case', 'attempts'],
      );
      assert.deepEqual(
        (await traceFor('inspector-a')).chains.map(({ lane }) => lane),
        ['case', 'sealed', 'attempts'],
      );
    });

    it('shows what was found with the page that shows it, in the version of that time', async () => {
      const { entries } = await traceFor('reviewer-a');
      const found = entries.find((one) => one.act === 'record-findings');
      const cited = found?.lines.find(({ paper }) => paper !== null);
      assert.match(cited?.shown.zh ?? '', /第 \d+ 页$/);
      assert.match(cited?.paper?.hash ?? '', /^[0-9a-f]{64}$/);
      assert.ok(
        entries.every(({ sentence, lines }) =>
          [sentence, ...lines.flatMap(({ label, shown }) => [label, shown])].every(
            ({ zh }) => !zh.includes('未登记的名称'),
          ),
        ),
      );
    });

    it('of a step of the sealed chain that was refused only inspectors hear', async () => {
      await assert.rejects(
        act('clerk-a', 'clerk', 'handle-tip', { key: 't1', result: '已核实，没有发现问题', named: [] }),
      );
      const heard = async (person: string) => (await traceFor(person)).entries.some((one) => one.act === 'handle-tip');
      assert.deepEqual([await heard('clerk-a'), await heard('inspector-a')], [false, true]);
    });
  });

  describe('the export', () => {
    it('is handed to inspectors alone, and stands in the trace and in the department’s record', async () => {
      const asked = (person: string) => served.get(`/api/cases/${id}/export.json`, person);
      assert.equal((await asked('reviewer-a')).statusCode, 404);
      const made = (await asked('inspector-a')).json();
      assert.deepEqual(
        [made.format, made.lanes.map(({ lane }: { lane: string }) => lane)],
        ['hengjian-case-1', ['case', 'attempts']],
      );
      const trace = await traceFor('inspector-a');
      assert.equal(trace.entries.filter((one) => one.act === 'read-export').length, 1);
      const entries = await test.db.query<{ kind: string; data: { number: string } }>(
        `select kind, data from department_entry where kind = 'case-exported'`,
      );
      assert.deepEqual(
        entries.map(({ data }) => data.number),
        [made.number],
      );
    });
  });

  describe('a draft', () => {
    const url = (of = id, key = 'hand-in-review') => `/api/cases/${of}/drafts/${key}`;
    const opinion = { base: 3, value: { proposal: 'approve', opinion: '材料齐全，八个项目' } };
    const own = async (person: string): Promise<readonly CaseDraft[]> =>
      (await served.get(`/api/cases/${id}/drafts`, person)).json().rows;
    const listed = async (person: string) =>
      (await served.get('/api/drafts', person)).json().rows.map((row: CaseDraft) => [row.caseId, row.act]);

    it('is its owner’s alone', async () => {
      assert.equal((await send('PUT', url(), 'reviewer-a', opinion)).statusCode, 200);
      const [kept] = await own('reviewer-a');
      assert.deepEqual([kept?.base, kept?.value], [3, opinion.value]);
      assert.ok(kept?.lines.some(({ shown }) => shown.zh === '材料齐全，八个项目'));
      assert.deepEqual(await listed('reviewer-a'), [[id, 'hand-in-review']]);
      assert.deepEqual([await own('reviewer-b'), await listed('reviewer-b')], [[], []]);
      assert.equal((await send('DELETE', url(), 'reviewer-b')).statusCode, 204);
      assert.equal((await own('reviewer-a')).length, 1);
    });

    for (const [title, person, status] of [
      ['whoever sees the case keeps one', 'clerk-a', 200],
      ['an applicant of another case finds nothing', 'applicant-b', 404],
      ['nor does an administrator', 'system-a', 404],
    ] as const)
      it(title, async () => {
        assert.equal((await send('PUT', url(), person, opinion)).statusCode, status);
        assert.equal((await served.get(`/api/cases/${id}/drafts`, person)).statusCode, status);
      });

    it('of a step that nobody knows, or larger than its bound, is refused', async () => {
      assert.equal((await send('PUT', url(id, 'no-such-act'), 'reviewer-a', opinion)).statusCode, 404);
      const long = { base: 1, value: { opinion: 'x'.repeat(300_001) } };
      const refused = await send('PUT', url(), 'reviewer-a', long);
      assert.deepEqual([refused.statusCode, refused.json().code], [413, 'DRAFT_TOO_LARGE']);
      assert.equal((await own('reviewer-a'))[0]?.base, 3);
    });

    it('of the sealed chain does not reach the server', async () => {
      const refused = await send('PUT', url(id, 'register-contact'), 'reviewer-a', {
        base: 1,
        value: { words: '打招呼' },
      });
      assert.deepEqual([refused.statusCode, refused.json().code], [422, 'DRAFT_STAYS_HERE']);
      assert.equal((await test.db.query(`select 1 from draft where act = 'register-contact'`)).length, 0);
    });

    it('goes when its step is done, and leaves others alone', async () => {
      await send('PUT', url(id, 'raise-doubt'), 'reviewer-a', { base: 1, value: { what: '还有一处' } });
      await act('reviewer-a', 'reviewer', 'raise-doubt', { what: '还有一处' });
      assert.deepEqual(await listed('reviewer-a'), [[id, 'hand-in-review']]);
    });

    it('goes on its day', async () => {
      const [kept] = await own('reviewer-a');
      await served.app.moveClock(parseInstant(new Date(Date.parse(kept?.expiresAt ?? '') - 1000).toISOString()));
      assert.equal((await own('reviewer-a')).length, 1);
      await served.app.moveClock(parseInstant(kept?.expiresAt ?? ''));
      assert.equal((await own('reviewer-a')).length, 0);
      assert.equal((await test.db.query('select 1 from draft where person_id = $1', ['reviewer-a'])).length, 0);
    });
  });

  it('the end of a case takes its drafts away', async () => {
    const steps = filing.before('close');
    const other = await play(served.app, 'filing', steps);
    const url = `/api/cases/${other}/drafts`;
    const kept = async () => (await served.get(url, 'reviewer-b')).json().rows.length;
    await send('PUT', `${url}/raise-doubt`, 'reviewer-b', { base: 1, value: { what: '还想问一句' } });
    assert.equal(await kept(), 1);
    await play(served.app, 'filing', [filing.one('close')], other);
    assert.equal(await kept(), 0);
    await send('PUT', `${url}/raise-doubt`, 'reviewer-b', { base: 1, value: { what: '办结之后' } });
    await served.app.tick();
    assert.equal(await kept(), 1, 'what is typed after the end stays');
  });

  it('the check names the first entry that was altered', async () => {
    const second = (await traceFor('inspector-a')).entries.find(({ lane, seq }) => lane === 'case' && seq === 2);
    await test.owner.query(`update event set body = body || ' '::bytea where hash = decode($1, 'hex')`, [second?.hash]);
    const trace = await traceFor('inspector-a');
    assert.equal(trace.intact, false);
    const own = trace.chains.find(({ lane }) => lane === 'case');
    assert.deepEqual([own?.broken?.seq, own?.broken?.fault.zh], [2, '正文与记录里的摘要不符']);
    assert.equal(trace.chains.find(({ lane }) => lane === 'attempts')?.broken, null);
  });
});
