import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addMs } from '#kernel/time.ts';
import { actor, at } from '#testing/case.ts';
import { testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import * as filing from '../../scenarios/filing/path.ts';
import { compareReadModels } from '../app/rebuild.ts';
import { type Served, serve } from './fixtures/served.ts';

const INSPECTOR = 'inspector-a';
const REGISTERS = ['orders', 'accounted', 'contacts', 'tips', 'checks', 'recusals', 'refusals'];

describe('the oversight centre over HTTP', () => {
  let served: Served;
  let id = 0;

  const get = async (url: string, person = INSPECTOR) => {
    const answer = await served.get(`/api/oversight${url}`, person);
    assert.equal(answer.statusCode, 200, `${url}: ${answer.body.slice(0, 300)}`);
    return answer.json();
  };
  const act = (person: string, what: string, input: object) =>
    served.app.act({ actor: actor(person) }, id, what, input);
  const register = async (key: string, query = '', person = INSPECTOR) =>
    (await get(`/registers/${key}${query}`, person)).rows;
  const said = (row: { lines: { label: { zh: string }; text: { zh: string } }[] }, label: string) =>
    row.lines.find((line) => line.label.zh === label)?.text.zh;

  before(async () => {
    served = await serve(await testDatabase());
    id = await play(served.app, 'filing', filing.before('serve'));
  });
  after(() => served.close());

  it('is for inspectors: everybody else 403, nobody 401', async () => {
    for (const url of ['', '/map', '/map/filing/review', ...REGISTERS.map((key) => `/registers/${key}`)]) {
      assert.equal((await served.get(`/api/oversight${url}`)).statusCode, 401, url);
      for (const person of ['clerk-a', 'deputy-a', 'principal-a', 'owner-a', 'applicant-a', 'system-a', 'auditor-a'])
        assert.equal((await served.get(`/api/oversight${url}`, person)).statusCode, 403, `${person} ${url}`);
      for (const person of [INSPECTOR, 'inspector-b'])
        assert.equal((await served.get(`/api/oversight${url}`, person)).statusCode, 200, `${person} ${url}`);
    }
    assert.equal((await served.get('/api/oversight/map/filing/nowhere', INSPECTOR)).statusCode, 404);
    assert.equal((await served.get('/api/oversight/registers/nothing', INSPECTOR)).statusCode, 400);
    assert.equal((await served.get('/api/oversight/map?period=2026-13', INSPECTOR)).statusCode, 400);
  });

  it('a refused attempt stands in its register and on the map, in its stage and month alone', async () => {
    const cell = async (period: string) =>
      (await get(`/map?period=${period}`)).rows
        .find((row: { power: string }) => row.power === 'filing')
        .cells.find((one: { stage: string }) => one.stage === 'deliver');
    const before = await cell('2026-10');
    await assert.rejects(act('reviewer-a', 'issue-document', { document: 'registration' }));
    const after = await cell('2026-10');
    assert.equal(after.refusals, before.refusals + 1);
    assert.equal((await cell('2026-09')).refusals, 0);
    assert.ok(after.per100 >= 100 && after.heat === 3);
    const [row] = await register('refusals', '?power=filing');
    assert.deepEqual(
      [row.caseId, said(row, '操作'), said(row, '人员'), said(row, '环节')],
      [id, '签发文书', '审查员甲', '送达'],
    );
    assert.ok((said(row, '未通过的原因') ?? '').length > 5);
    const stage = await get('/map/filing/deliver?period=2026-10');
    assert.equal(stage.events[0].kind, 'refusal');
    assert.deepEqual((await get('/map/filing/deliver?period=2026-09')).events, []);
  });

  it('an order waits until it is answered, late past its day; the front page counts it', async () => {
    await act(INSPECTOR, 'issue-order', { matter: '请说明送达为何推迟。' });
    assert.deepEqual([(await get('')).orders, (await get('')).ordersOverdue], [1, 0]);
    assert.deepEqual([(await get('?power=licence')).orders], [0]);
    const [open] = await register('orders', '?state=open');
    assert.deepEqual([said(open, '事由'), open.state], ['请说明送达为何推迟。', 'open']);
    assert.deepEqual(await register('orders', '?state=replied'), []);
    await served.app.moveClock(at('2026-10-20 09:00'));
    assert.equal((await get('')).ordersOverdue, 1);
    await act('handler-a', 'answer-order', { order: 'o1', reply: '收件人外出，已改日送达。' });
    assert.equal((await get('')).orders, 0);
    const [answered] = await register('orders', '?state=replied');
    assert.deepEqual([said(answered, '答复'), said(answered, '答复人')], ['收件人外出，已改日送达。', '办理员甲']);
  });

  it('a tip is counted and listed for inspectors, and not for the inspector whom it names', async () => {
    const tip = { route: 'phone', matter: '来电反映纪检员乙过问本件办理。', stage: 'review' };
    await act(INSPECTOR, 'link-tip', { ...tip, named: ['inspector-b'] });
    assert.deepEqual([(await get('')).tips, (await get('', 'inspector-b')).tips], [1, 0]);
    assert.equal((await register('tips')).length, 1);
    assert.deepEqual(await register('tips', '', 'inspector-b'), []);
    assert.ok(!(await served.get('/api/oversight/map/filing/review', INSPECTOR)).body.includes('纪检员乙过问'));
  });

  it('on time is what ended within its term, over that and what is overdue in hand', async () => {
    const { inHand, overdue, ended, onTime, onTimePercent } = await get('?period=2026-10');
    assert.deepEqual([inHand, ended, onTime], [1, 0, 0]);
    assert.deepEqual([overdue, onTimePercent], overdue > 0 ? [1, 0] : [0, null]);
    const end = await served.app.db.query<{ on_time: boolean }>('select on_time from case_end');
    assert.deepEqual(end, []);
  });

  it('what is overdue in hand is the list that its figure leads to', async () => {
    const list = async (query: string, person = INSPECTOR) =>
      (await served.get(`/api/cases?status=open&${query}`, person)).json().rows.map((row: { id: number }) => row.id);
    const due = async (to: string) =>
      served.app.db.query(`update case_summary set extra = extra || jsonb_build_object('caseDue', $1::text)`, [to]);
    const [kept] = await served.app.db.query<{ extra: object }>('select extra from case_summary');
    const now = served.app.now();
    await due(addMs(now, 60_000));
    assert.deepEqual([await list('term=over'), (await get('')).overdue], [[], 0]);
    await due(addMs(now, -1));
    assert.deepEqual([await list('term=over'), (await get('')).overdue], [[id], 1]);
    assert.deepEqual([await list('term=over&power=licence'), (await get('?power=licence')).overdue], [[], 0]);
    assert.equal((await served.get('/api/cases?term=near', INSPECTOR)).statusCode, 400);
    await served.app.db.query('update case_summary set extra = $1', [JSON.stringify(kept?.extra)]);
  });

  it('pages by keyset: each once', async () => {
    for (const who of ['reviewer-b', 'clerk-b', 'head-a'])
      await assert.rejects(act(who, 'issue-document', { document: 'registration' }));
    const seen: string[] = [];
    for (let next = ''; ; ) {
      const page = await get(`/registers/refusals?limit=1${next ? `&after=${encodeURIComponent(next)}` : ''}`);
      seen.push(...page.rows.map((row: { entry: string }) => row.entry));
      if (page.next === null) break;
      next = page.next;
    }
    const all = (await register('refusals')).map((row: { entry: string }) => row.entry);
    assert.ok(all.length >= 4);
    assert.deepEqual(seen, all);
  });

  it('a recused inspector finds nothing of the case, in lists and counts alike', async () => {
    await act(INSPECTOR, 'issue-order', { matter: '请补充说明送达经过。' });
    assert.equal((await get('', 'inspector-b')).orders, 1);
    await act('inspector-b', 'declare-interest', { interest: '申请人的股东是本人近亲属。' });
    assert.deepEqual(
      [await register('refusals', '', 'inspector-b'), await register('orders', '', 'inspector-b')],
      [[], []],
    );
    assert.deepEqual([(await get('')).orders, (await get('', 'inspector-b')).orders], [1, 0]);
    assert.deepEqual([(await get('')).inHand, (await get('', 'inspector-b')).inHand], [1, 0]);
    const map = await get('/map?period=2026-10', 'inspector-b');
    const events = map.rows.flatMap((row: { cells: { refusals: number }[] }) => row.cells.map((cell) => cell.refusals));
    assert.ok(events.every((n: number) => n === 0));
    assert.equal((await register('recusals'))[0].state, 'declared');
  });

  it('all of it is what the record says, made anew', async () => {
    const { differences } = await compareReadModels(served.app.db, served.app, { write: false, progress: () => {} });
    assert.deepEqual(differences, []);
  });
});
