import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Card } from '#cases/facets/cards.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { unzip } from '#print/fixtures/unzip.ts';
import { actor, at } from '#testing/case.ts';
import { testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import * as filing from '../../scenarios/filing/path.ts';
import { type Served, serve } from './fixtures/served.ts';

const INSPECTOR = 'inspector-a';
const MONTH = 'period=2026-10';
const OVERDUE = '环节期限计算有误，请核对日历。';

describe('reports and scores over HTTP', () => {
  let served: Served;
  let id = 0;

  const get = async (url: string, person = INSPECTOR) => {
    const answer = await served.get(`/api/oversight${url}`, person);
    assert.equal(answer.statusCode, 200, `${url}: ${answer.body.slice(0, 300)}`);
    return answer;
  };
  const json = async (url: string) => (await get(url)).json();
  const figure = async (key: string, query = MONTH): Promise<number | null> =>
    (await json(`/report?${query}`)).figures.find((one: { key: string }) => one.key === key).value;
  const act = (person: string, what: string, input: object) =>
    served.app.act({ actor: actor(person) }, id, what, input);
  /** Answered by whoever holds the post that owes it, judged by the principal. */
  const judged = async ({ key, posts }: Card, outcome: string) => {
    const owing = served.app.directory().holders(posts[0] as Post)[0] ?? '';
    await act(owing, 'answer-card', { card: key, manner: 'contested', text: OVERDUE });
    await act('principal-a', 'judge-card', { card: key, outcome, reasons: OVERDUE });
  };
  const freeze = (person: string, as: string, period = '2026-10') =>
    served.post('/api/oversight/report/freeze', { as, agency: AGENCY, period, remarks: '本月情况平稳。' }, person);
  let AGENCY = '';

  before(async () => {
    served = await serve(await testDatabase());
    id = await play(served.app, 'filing', filing.before('serve'));
    AGENCY = served.app.reports.agencies()[0] ?? '';
  });
  after(() => served.close());

  it('are for inspectors alone', async () => {
    for (const url of [
      '/reports',
      '/report',
      '/report.docx',
      '/report.xlsx',
      '/scores',
      '/registers/tips/export.xlsx',
    ]) {
      assert.equal((await served.get(`/api/oversight${url}`)).statusCode, 401, url);
      for (const person of ['clerk-a', 'principal-a', 'applicant-a', 'auditor-a'])
        assert.equal((await served.get(`/api/oversight${url}`, person)).statusCode, 403, `${person} ${url}`);
    }
    assert.equal((await freeze('principal-a', 'principal')).statusCode, 403);
    assert.equal((await served.get('/api/oversight/report?agency=nobody', INSPECTOR)).statusCode, 404);
  });

  it('counts what stands in the record, and says how', async () => {
    const before = await figure('refusals');
    await assert.rejects(act('reviewer-a', 'issue-document', { document: 'registration' }));
    await act(INSPECTOR, 'issue-order', { matter: '请说明送达为何推迟。' });
    assert.deepEqual(
      [await figure('refusals'), await figure('orders'), await figure('orders-open')],
      [(before ?? 0) + 1, 1, 1],
    );
    assert.equal(await figure('orders', 'period=2026-09'), 0);
    const { figures } = await json(`/report?${MONTH}`);
    assert.match(figures.find((one: { key: string }) => one.key === 'rate').words, /按时办结 ÷（/);
  });

  it('a score counts an order, not a card that was withdrawn', async () => {
    const score = async () => (await json(`/scores?${MONTH}`)).now;
    assert.deepEqual([(await score()).base, (await score()).total], [100, 99.5]);
    await served.app.moveClock(at('2026-10-26 09:00'));
    const { view } = await served.app.open(INSPECTOR as PersonId, id);
    const [first, second] = view.cards.all.filter((card) => card.kind === 'time' && card.level !== 'warning');
    assert.ok(first && second);
    await judged(first, 'withdrawn');
    assert.equal((await score()).total, 99.5);
    await judged(second, 'upheld');
    assert.equal((await score()).total, second.level === 'red' ? 98 : 98.5);
    assert.deepEqual(await figure('counted'), 1);
  });

  it('the workbook holds its figures as formulas over its data', async () => {
    const answer = await get(`/report.xlsx?${MONTH}`);
    const sheet = unzipped(answer.rawPayload, 'xl/worksheets/sheet1.xml');
    assert.match(sheet, /<f>COUNTIFS\('台账'!\$A\$2:\$A\$\d+,&quot;督办&quot;\)<\/f><v>1<\/v>/);
    assert.match(sheet, /<f>IF\(\(B3\+B4\+B6\)=0,&quot;&quot;,ROUND\(B3\/\(B3\+B4\+B6\)\*100,1\)\)<\/f>/);
    const formulas = sheet.match(/<f>/g)?.length;
    assert.equal(formulas, (await json(`/report?${MONTH}`)).figures.length);
    assert.ok((await get(`/report.docx?${MONTH}`)).rawPayload.length > 5000);
  });

  it('is frozen once, by the lead inspector, after its period; then no change of a case alters it', async () => {
    const codes = async (answer: Promise<{ json(): { faults?: { code: string }[] }; statusCode: number }>) => {
      const got = await answer;
      return [got.statusCode, got.json().faults?.map(({ code }) => code)];
    };
    assert.deepEqual(await codes(freeze(INSPECTOR, 'discipline-inspector')), [422, ['REPORT_PERIOD_RUNS']]);
    await served.app.moveClock(at('2026-11-02 09:00'));
    assert.deepEqual(await codes(freeze('inspector-b', 'inspection-staff')), [422, ['REPORT_NOT_YOURS']]);
    assert.equal((await freeze('inspector-b', 'discipline-inspector')).statusCode, 403);
    const frozen = await freeze(INSPECTOR, 'discipline-inspector');
    assert.equal(frozen.statusCode, 201, frozen.body);
    assert.deepEqual(await codes(freeze(INSPECTOR, 'discipline-inspector')), [422, ['REPORT_FROZEN']]);

    const before = (await json(`/report?${MONTH}`)).figures;
    const files = (await get(`/report.xlsx?${MONTH}`)).rawPayload.length;
    await act('handler-a', 'answer-order', { order: 'o1', reply: '收件人外出，已改日送达。' });
    assert.deepEqual((await json(`/report?${MONTH}`)).figures, before);
    assert.equal((await json(`/report?${MONTH}`)).remarks, '本月情况平稳。');
    assert.ok(Math.abs((await get(`/report.xlsx?${MONTH}`)).rawPayload.length - files) < 50);

    const { hash, seq } = frozen.json();
    const found = await served.app.reports.find(AGENCY, '2026-10');
    assert.deepEqual([found?.seq, found?.hash, hash.length], [seq, hash, 64]);
    assert.equal((await json('/reports')).frozen[0].hash, hash);
    assert.equal((await json(`/scores?${MONTH}`)).differs, false);
  });

  it('what leaves as a file stands in the record of the department', async () => {
    const exported = async () =>
      (
        await served.app.db.query<{ kind: string; data: { register?: string; rows?: number } }>(
          `select kind, data from department_entry where kind like '%-exported' order by seq desc`,
        )
      ).map(({ kind, data }) => [kind, data.register, data.rows]);
    const before = (await exported()).length;
    const answer = await get('/registers/orders/export.xlsx?state=replied');
    assert.match(unzipped(answer.rawPayload, 'xl/worksheets/sheet1.xml'), /由 纪检负责人甲 于 .*导出；筛选：状态/);
    const after = await exported();
    assert.deepEqual([after.length, after[0]], [before + 1, ['register-exported', 'orders', 1]]);
  });
});

const unzipped = (archive: Buffer, name: string): string => (unzip(archive).get(name) ?? '').replaceAll('&#39;', "'");
