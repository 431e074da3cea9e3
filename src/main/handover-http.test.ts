import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { compareReadModels } from '#app/rebuild.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import * as filing from '../../scenarios/filing/path.ts';
import * as inspection from '../../scenarios/inspection/path.ts';
import { type Served, serve } from './fixtures/served.ts';

type Fault = { readonly code: string };
type Row = {
  readonly caseId: number;
  readonly version: number;
  readonly items: readonly { readonly kind: string; readonly post: string; readonly name: string }[];
};
const REASON = '审查员乙自本日起调离，在办件由他人接办。';

describe('handing over the cases of somebody who leaves', () => {
  let served: Served;
  const ids: number[] = [];
  const page = async (leaver: string, who = 'head-a') => (await served.get(`/api/handovers/${leaver}`, who)).json();
  const kinds = async (leaver: string, who = 'head-a') =>
    (await page(leaver, who)).rows.map((row: Row) => row.items.map(({ kind, post }) => `${kind} ${post}`).join());
  const moves = async (to: string) =>
    (await page('reviewer-b')).rows.flatMap((row: Row) =>
      row.items.map(({ kind, post }) => ({ id: row.caseId, version: row.version, kind, post, to })),
    );
  const said = (rows: readonly { state?: string; faults: readonly Fault[] }[]) =>
    rows.map(({ state = 'tried', faults }) => [state, ...faults.map(({ code }) => code)].join(' '));
  const record = (kind: string) =>
    served.app.db.query<{ seq: number; data: { rows: readonly { to: string; state: string; why: string }[] } }>(
      'select seq, data from department_entry where kind = $1 order by seq desc',
      [kind],
    );

  before(async () => {
    served = await serve(await testDatabase());
    for (const until of ['record-findings', 'record-findings', 'record-findings'] as const)
      ids.push(await play(served.app, 'filing', filing.before(until)));
    for (const id of ids.slice(0, 2))
      await served.app.act({ actor: { person: 'head-a' as PersonId, as: 'section-head' as Post } }, id, 'reassign', {
        to: 'reviewer-b',
      });
  });
  after(() => served.close());

  it('whoever directs sees who has what in his hands', async () => {
    const { holders } = (await served.get('/api/handovers', 'head-a')).json();
    assert.deepEqual(
      holders.filter(({ id }: { id: string }) => id === 'reviewer-b'),
      [{ id: 'reviewer-b', name: '审查员乙', left: false, count: 2 }],
    );
    assert.deepEqual(await kinds('reviewer-b'), ['named reviewer', 'named reviewer']);
    const { candidates } = await page('reviewer-b');
    assert.ok(candidates[0].persons.every(({ id }: { id: string }) => id !== 'reviewer-b'));
  });

  for (const { who, leaver, status } of [
    { who: 'head-a', leaver: 'reviewer-b', status: 200 },
    { who: 'deputy-a', leaver: 'reviewer-b', status: 200 },
    { who: 'reviewer-b', leaver: 'reviewer-b', status: 200 },
    { who: 'reviewer-a', leaver: 'reviewer-b', status: 404 },
    { who: 'clerk-a', leaver: 'reviewer-b', status: 404 },
    { who: 'inspector-a', leaver: 'reviewer-b', status: 404 },
    { who: 'county-squad-a', leaver: 'reviewer-b', status: 404 },
    { who: 'head-a', leaver: 'county-officer-a', status: 404 },
    { who: 'head-a', leaver: 'applicant-a', status: 404 },
    { who: 'head-a', leaver: 'nobody-at-all', status: 404 },
    { who: 'auditor-a', leaver: 'reviewer-b', status: 404 },
    { who: 'applicant-a', leaver: 'reviewer-b', status: 403 },
  ])
    it(`${who} asks what ${leaver} has in his hands, and moves it: ${status}`, async () => {
      const cases = [{ id: 1, version: 1, kind: 'named', post: 'reviewer', to: 'reviewer-a' }];
      const url = `/api/handovers/${leaver}`;
      assert.equal((await served.get(url, who)).statusCode, status);
      assert.equal((await served.post(`${url}/try`, { cases }, who)).statusCode, status);
      assert.equal((await served.post(url, { cases, reason: REASON }, who)).statusCode, status);
      assert.equal((await record('cases-handed-over')).length, 0);
    });

  it('how many there are is told to administrators, who see none of them', async () => {
    const count = async (who: string) => (await served.get('/api/handovers/reviewer-b/count', who)).json().count;
    assert.deepEqual([await count('system-a'), await count('security-a'), await count('head-a')], [2, 2, 2]);
    assert.equal((await served.get('/api/handovers/reviewer-b/count', 'reviewer-a')).statusCode, 404);
  });

  it('whoever is about to approve that he goes is told', async () => {
    const change = { kind: 'post-ended', person: 'reviewer-b', post: 'reviewer' };
    const made = await served.post('/api/admin/changes', { change }, 'system-a');
    assert.equal(made.statusCode, 200, made.body);
    const { rows } = (await served.get('/api/admin/changes?state=pending', 'security-a')).json();
    assert.match(rows[0].notes[0].zh, /^此人名下还有 2 件在办件没有移交/);
    await served.post(`/api/admin/changes/${made.json().id}/withdrawal`, {}, 'system-a');
  });

  it('a successor whom a rule bars is told before, and why; nothing is written by asking', async () => {
    const before = (await page('reviewer-b')).rows.map(({ version }: Row) => version);
    const tried = await served.post('/api/handovers/reviewer-b/try', { cases: await moves('reviewer-c') }, 'head-a');
    assert.deepEqual(said(tried.json().rows), ['tried ASSIGNEE_BARRED', 'tried ASSIGNEE_BARRED']);
    const other = await served.post('/api/handovers/reviewer-b/try', { cases: await moves('clerk-a') }, 'head-a');
    assert.deepEqual(said(other.json().rows), ['tried ASSIGNEE_WITHOUT_POST', 'tried ASSIGNEE_WITHOUT_POST']);
    const fits = await served.post('/api/handovers/reviewer-b/try', { cases: await moves('reviewer-a') }, 'head-a');
    assert.deepEqual(said(fits.json().rows), ['tried', 'tried']);
    assert.deepEqual(
      (await page('reviewer-b')).rows.map(({ version }: Row) => version),
      before,
    );
  });

  it('each is moved by itself, and all stand on one list; a repetition does nothing twice', async () => {
    const [first, second] = await moves('reviewer-a');
    const body = {
      cases: [first, { ...second, to: 'reviewer-c' }, { ...first, id: ids[2], version: 1 }],
      reason: REASON,
    };
    const key = { 'idempotency-key': 'leaves-1' };
    const answer = await served.post('/api/handovers/reviewer-b', body, 'head-a', key);
    assert.equal(answer.statusCode, 200, answer.body);
    // The third was never his: somebody who was not asked would be named for it.
    assert.deepEqual(said(answer.json().rows), ['done', 'refused ASSIGNEE_BARRED', 'changed']);
    const again = await served.post('/api/handovers/reviewer-b', body, 'head-a', key);
    assert.equal(again.json().rows[0].state, 'done');
    assert.equal(again.json().list, answer.json().list);
    const [entry, ...rest] = await record('cases-handed-over');
    assert.equal(rest.length, 0);
    assert.deepEqual(
      entry?.data.rows.map(({ to, state }) => `${to} ${state}`),
      ['reviewer-a done', 'reviewer-c refused', 'reviewer-a changed'],
    );
    assert.match(entry?.data.rows[1]?.why ?? '', /审查员丙/);
    const trace = (await served.get(`/api/cases/${first.id}/trace`, 'head-a')).body;
    assert.ok(trace.includes(REASON) && trace.includes('reassign'));
    assert.deepEqual(await kinds('reviewer-b'), ['named reviewer']);
    assert.ok((await kinds('reviewer-a')).includes('named reviewer'));
  });

  it('nothing moved makes no list, and a reason that says nothing moves nothing', async () => {
    const cases = await moves('reviewer-a');
    const { rows, list } = (await served.post('/api/handovers/reviewer-b', { cases, reason: '……' }, 'head-a')).json();
    assert.deepEqual([said(rows), list], [['refused REASONS_EMPTY'], null]);
    assert.equal((await record('cases-handed-over')).length, 1);
  });

  it('he hands over his own himself, before he goes', async () => {
    const cases = await moves('reviewer-a');
    const { rows } = (await served.post('/api/handovers/reviewer-b', { cases, reason: REASON }, 'reviewer-b')).json();
    assert.deepEqual(said(rows), ['done']);
    assert.deepEqual(await kinds('reviewer-b'), []);
  });

  it('the list is read by its sides and by whoever directs, as PDF and DOCX, and each reading is recorded', async () => {
    const seqs = async (who: string) => (await served.get('/api/handovers', who)).json().lists.length;
    assert.deepEqual(
      [await seqs('head-a'), await seqs('reviewer-b'), await seqs('reviewer-a'), await seqs('inspector-a')],
      [2, 2, 2, 2],
    );
    assert.deepEqual([await seqs('clerk-a'), await seqs('county-squad-a')], [0, 0]);
    const seq = (await record('cases-handed-over')).at(-1)?.seq;
    for (const [format, begins] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const file = await served.get(`/api/handover-lists/${seq}/${format}`, 'head-a');
      assert.equal(file.statusCode, 200, file.body.slice(0, 300));
      assert.equal(file.rawPayload.subarray(0, begins.length).toString(), begins);
    }
    assert.equal((await record('handover-exported')).length, 2);
    for (const who of ['clerk-a', 'county-squad-a', 'auditor-a'])
      assert.equal((await served.get(`/api/handover-lists/${seq}/pdf`, who)).statusCode, 404);
  });

  it('what is in custody is shown, and changes hands only in its case', async () => {
    const id = await play(served.app, 'inspection', inspection.before('hand-in-review'));
    const { view } = await served.app.open('head-a' as PersonId, id);
    const keeper = view.exhibits.all[0]?.custody.at(-1)?.person ?? '';
    const row = (await page(keeper)).rows.find(({ caseId }: Row) => caseId === id);
    assert.ok(row.items.some(({ kind }: { kind: string }) => kind === 'exhibit'));
  });

  it('who has what can be made anew from the events', async () => {
    const options = { write: false, progress: () => {} };
    assert.deepEqual((await compareReadModels(served.app.db, served.app, options)).differences, []);
    const rows = await served.app.db.query('select person, case_id from case_holder order by 1, 2');
    await served.app.db.query('update case_summary set extra = extra - $1', ['held']);
    assert.deepEqual(await served.app.db.query('select * from case_holder'), []);
    await compareReadModels(served.app.db, served.app, { ...options, write: true });
    assert.deepEqual(await served.app.db.query('select person, case_id from case_holder order by 1, 2'), rows);
  });
});
