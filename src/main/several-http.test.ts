import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { describeApi } from '#http/describe.ts';
import { testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import * as filing from '../../scenarios/filing/path.ts';
import { type Served, serve } from './fixtures/served.ts';

type Row = { readonly caseId: number; readonly state: string; readonly faults: readonly { readonly code: string }[] };

describe('several cases at once', () => {
  let served: Served;
  const ids: number[] = [];

  const post = (person: string, url: string, payload: object, headers = {}) =>
    served.post(url, payload, person, headers);
  const version = async (id: number): Promise<number> =>
    (await served.get(`/api/cases/${id}`, 'head-a')).json().version;
  const seen = (list: readonly number[]) => Promise.all(list.map(async (id) => ({ id, version: await version(id) })));
  const said = (rows: readonly Row[]) =>
    rows.map(({ state, faults }) => [state, ...faults.map(({ code }) => code)].join(' '));

  before(async () => {
    served = await serve(await testDatabase());
    for (const until of ['record-findings', 'record-findings', 'serve'] as const)
      ids.push(await play(served.app, 'filing', filing.before(until)));
  });
  after(() => served.close());

  it('assigns each by itself: what one is refused stops no other, and a repetition does nothing twice', async () => {
    const cases = await seen(ids);
    const body = { cases: [...cases, { id: 999999999, version: 1 }], to: 'reviewer-b', reason: '' };
    const key = { 'idempotency-key': 'several-1' };
    const first = await post('head-a', '/api/several/assign', body, key);
    assert.equal(first.statusCode, 200, first.body);
    // The third case is not in a stage in which a reviewer works.
    assert.deepEqual(said(first.json().rows), ['done', 'done', 'refused POST_HAS_NO_WORK_HERE', 'gone']);
    const after = await version(ids[0] ?? 0);
    assert.deepEqual(said((await post('head-a', '/api/several/assign', body, key)).json().rows).slice(0, 2), [
      'done',
      'done',
    ]);
    assert.equal(await version(ids[0] ?? 0), after);
  });

  it('each with the version that its row showed', async () => {
    const stale = ids.slice(0, 2).map((id) => ({ id, version: 1 }));
    const { rows } = (
      await post('head-a', '/api/several/assign', {
        cases: stale,
        to: 'reviewer-a',
        reason: '工作调整，由审查员甲接办。',
      })
    ).json();
    assert.deepEqual(said(rows), ['changed', 'changed']);
  });

  it('names nobody who is barred, and urges once a working day', async () => {
    const cases = await seen(ids.slice(0, 2));
    const barred = await post('head-a', '/api/several/assign', {
      cases,
      to: 'reviewer-c',
      reason: '请接办本件的审查。',
    });
    assert.deepEqual(said(barred.json().rows), ['refused ASSIGNEE_BARRED', 'refused ASSIGNEE_BARRED']);
    const urged = await post('inspector-a', '/api/several/urge', { cases });
    assert.deepEqual(said(urged.json().rows), ['done', 'done']);
    const again = await post('head-a', '/api/several/urge', { cases: await seen(ids.slice(0, 2)) });
    assert.deepEqual(said(again.json().rows), ['refused URGED_TODAY', 'refused URGED_TODAY']);
  });

  for (const { who, states } of [
    { who: 'handler-a', states: 'refused' },
    { who: 'clerk-a', states: 'refused' },
    { who: 'county-squad-a', states: 'gone' },
    { who: 'applicant-b', states: 'gone' },
    { who: 'auditor-a', states: 'gone' },
  ])
    it(`${who}: ${states}, whatever is asked`, async () => {
      const cases = await seen(ids.slice(0, 1));
      for (const [url, more] of [
        ['/api/several/assign', { to: 'reviewer-a', reason: '请接办本件的审查工作。' }],
        ['/api/several/urge', {}],
      ] as const) {
        const answer = await post(who, url, { cases, ...more });
        assert.deepEqual(
          answer.json().rows.map((row: Row) => row.state),
          [states],
          `${url} ${answer.body}`,
        );
      }
    });

  it('says who may do what, so that nobody is offered what he is refused', async () => {
    const allowed = async (who: string) => {
      const { assign, urge, print } = (await served.get('/api/several', who)).json();
      return { assign, urge, print };
    };
    assert.deepEqual(await allowed('head-a'), { assign: true, urge: true, print: true });
    assert.deepEqual(await allowed('inspector-a'), { assign: false, urge: true, print: true });
    assert.deepEqual(await allowed('clerk-a'), { assign: false, urge: false, print: true });
    assert.deepEqual(await allowed('applicant-a'), { assign: false, urge: false, print: false });
  });

  it('downloads the files of those that one may read, and the department’s record says so', async () => {
    const answer = await post('head-a', '/api/several/print', { cases: [...ids.slice(0, 2), 999999999] });
    assert.equal(answer.statusCode, 200, answer.body.slice(0, 200));
    assert.equal(answer.headers['content-type'], 'application/zip');
    assert.equal(answer.rawPayload.subarray(0, 2).toString(), 'PK');
    const [entry] = await served.app.db.query<{ data: { cases: readonly string[] } }>(
      "select data from department_entry where kind = 'cases-printed' order by seq desc limit 1",
    );
    assert.equal(entry?.data.cases.length, 2);
    assert.equal((await post('applicant-b', '/api/several/print', { cases: ids })).statusCode, 404);
    assert.equal((await post('auditor-a', '/api/several/print', { cases: ids })).statusCode, 404);
  });

  it('prints chosen documents of several as one PDF, each read in its trace, the whole in the record', async () => {
    const print = (who: string, kind: string, cases: readonly number[] = ids) =>
      post(who, '/api/several/documents', { cases: [...cases, 999999999], kind });
    const answer = await print('clerk-a', 'slips');
    assert.equal(answer.statusCode, 200, answer.body.slice(0, 300));
    const pdf = answer.rawPayload.toString('latin1');
    assert.equal(pdf.slice(0, 4), '%PDF');
    // A list and three slips, each with its other side left white.
    assert.equal(pdf.match(/\/Type \/Page\b(?!s)/g)?.length, 8);
    assert.match(pdf, /\/Outlines/);
    const [entry] = await served.app.db.query<{ data: object }>(
      "select data from department_entry where kind = 'cases-printed' order by seq desc limit 1",
    );
    const numbers = await Promise.all(
      ids.map(async (id) => (await served.get(`/api/cases/${id}`, 'head-a')).json().number),
    );
    assert.deepEqual(entry?.data, { cases: numbers, kind: 'slips', documents: 3 });
    const trace = (await served.get(`/api/cases/${ids[0]}/trace`, 'head-a')).body;
    assert.match(trace, /read-document/);
    assert.equal((await print('clerk-a', 'issued', ids.slice(2))).statusCode, 200);
  });
  for (const { who, kind, status } of [
    { who: 'clerk-a', kind: 'notices', status: 422 },
    { who: 'clerk-a', kind: 'drafts', status: 400 },
    { who: 'applicant-b', kind: 'slips', status: 403 },
    { who: 'auditor-a', kind: 'slips', status: 422 },
    { who: 'county-squad-a', kind: 'slips', status: 422 },
    { who: 'nobody', kind: 'slips', status: 401 },
  ])
    it(`${who} prints ${kind}: ${status}, and nothing is recorded`, async () => {
      const count = async () =>
        (await served.app.db.query("select 1 from department_entry where kind = 'cases-printed'")).length;
      const before = await count();
      const { statusCode, body } = await post(who, '/api/several/documents', { cases: ids, kind });
      assert.deepEqual([statusCode, await count()], [status, before], body.slice(0, 200));
    });

  it('and nothing else: no other route takes several cases, for whoever decides looks at each case by itself', async () => {
    const document = (await describeApi(() => {})) as {
      paths: Record<string, Record<string, { requestBody?: unknown }>>;
    };
    const taking = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { requestBody }]) => takesCases(requestBody))
        .map(([method]) => `${method} ${path}`),
    );
    assert.deepEqual(taking.sort(), SEVERAL);
  });
});

/** Who works, who is asked, what is copied. Never what is decided. */
const SEVERAL = [
  'post /api/handovers/{person}',
  'post /api/handovers/{person}/try',
  'post /api/several/assign',
  'post /api/several/documents',
  'post /api/several/print',
  'post /api/several/urge',
];

/** Whether a body has, at any depth, a list that is called after cases. */
function takesCases(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.entries(schema).some(
    ([name, inner]) =>
      (/cases?(ids?)?$|^ids$/i.test(name) && (inner as { type?: string } | null)?.type === 'array') ||
      takesCases(inner),
  );
}
