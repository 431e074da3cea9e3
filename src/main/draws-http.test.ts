import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { DepartmentRecord } from '#app/department-record.ts';
import type { DrawShown } from '#contract/draw-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import { actor, at } from '#testing/case.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { type Served, serve } from './fixtures/served.ts';

const KINDS = ['form', 'opinion', 'plan', 'resources'];
const SAID = '16243516243516243516';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('draws of spot checks over HTTP', () => {
  let test: TestDatabase;
  let served: Served;
  before(async () => {
    test = await testDatabase();
    served = await serve(test);
    const { app } = served;
    await app.moveClock(at('2026-09-28 09:00'));
    const materials = await Promise.all(
      KINDS.map(async (key) => ({
        material: key,
        hash: (await app.upload('clerk-a' as PersonId, key, 'text/plain', Buffer.from(`内容 ${key}`))).hash,
        name: `${key}.pdf`,
        pages: 1,
      })),
    );
    for (let i = 0; i < 8; i++)
      await app.start({ actor: actor('clerk-a') }, 'filing', {
        applicant: '演示商场有限公司',
        creditCode: '91140400MADEM0B02E',
        contact: '经办人某',
        phone: '0000-0000000',
        fields: { 'plan-name': `预案 ${i}`, 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '店长' },
        materials,
      });
  });
  after(() => served.close());

  const plan = {
    as: 'discipline-inspector',
    frame: { power: 'filing' },
    by: 'power',
    n: 3,
    form: 'papers',
    source: '当场掷骰 20 次',
    remarks: '',
  };
  const post = async (url: string, body: object, person = 'inspector-a') => {
    const answer = await served.post(`/api/oversight${url}`, body, person);
    return {
      status: answer.statusCode,
      body: answer.json(),
      code: answer.json().faults?.[0]?.code ?? answer.json().code,
    };
  };
  const get = async (url: string, person = 'inspector-a') => {
    const answer = await served.get(`/api/oversight${url}`, person);
    return {
      status: answer.statusCode,
      body: answer.json(),
      code: answer.json().faults?.[0]?.code ?? answer.json().code,
    };
  };
  const announce = async (change: object = {}): Promise<DrawShown> => {
    const { status, body } = await post('/draws', { ...plan, ...change });
    assert.equal(status, 201, JSON.stringify(body));
    return body;
  };

  it('is for inspectors, in a post by which they inspect', async () => {
    const { seq } = await announce();
    for (const person of ['clerk-a', 'deputy-a', 'principal-a', 'owner-a', 'applicant-a', 'system-a', 'auditor-a']) {
      for (const url of ['/draws', '/draw-frame', `/draws/${seq}`, `/draws/${seq}/again`])
        assert.equal((await get(url, person)).status, 403, `${person} ${url}`);
      assert.equal((await post('/draws', plan, person)).status, 403);
      assert.equal((await post(`/draws/${seq}`, { as: plan.as, said: SAID }, person)).status, 403);
    }
    assert.equal((await post('/draws', { ...plan, as: 'principal' })).status, 403);
    assert.equal((await post(`/draws/${seq}`, { as: 'clerk', said: SAID })).status, 403);
    assert.deepEqual([(await get('/draws/999999')).status, (await get('/draws/0')).status], [404, 400]);
  });

  it('says how many the frame has before anything is fixed', async () => {
    const of = async (query: string) => {
      const { size, drawn, strata } = (await get(`/draw-frame?n=3&${query}`)).body;
      assert.equal(drawn, Math.min(size, 3));
      return [size, strata.map(({ name, n }: { name: string; n: number }) => [name, n])];
    };
    const name = '生产安全事故应急预案备案';
    assert.deepEqual(await of('power=filing&by=power'), [8, [[name, 8]]]);
    assert.deepEqual(await of('power=filing&stage=accept&by=stage'), [8, [[`${name} · 受理`, 8]]]);
    assert.deepEqual(await of('power=filing&status=ended'), [0, []]);
    assert.deepEqual(await of('power=filing&from=2026-09-29'), [0, []]);
    assert.deepEqual(await of('power=licence'), [0, []]);
    assert.equal((await get('/draw-frame?stage=accept')).status, 400);
  });

  it('announces nothing that cannot be drawn, or that does not say where its digits come from', async () => {
    assert.equal((await post('/draws', { ...plan, frame: { power: 'licence' } })).code, 'DRAW_FRAME_EMPTY');
    assert.equal((await post('/draws', { ...plan, source: ' ' })).code, 'DRAW_SOURCE_EMPTY');
    assert.equal((await post('/draws', { ...plan, n: 0 })).code, 'BAD_INPUT');
  });

  it('commits before it draws, and draws once what anybody computes again', async () => {
    const announced = await announce();
    assert.deepEqual([announced.size, announced.made], [8, null]);
    assert.match(announced.commitment, /^[0-9a-f]{64}$/);
    assert.equal((await get(`/draws/${announced.seq}/again`)).code, 'DRAW_NOT_MADE');
    const draw = (said: string) => post(`/draws/${announced.seq}`, { as: plan.as, said });
    assert.equal((await draw(SAID.slice(1))).code, 'DRAW_SAID_SHORT');
    assert.equal((await draw(`${SAID.slice(1)}x`)).code, 'DRAW_SAID_SHORT');
    const both = await Promise.all([draw(SAID), draw(SAID)]);
    assert.deepEqual(both.map(({ status, code }) => [status, code]).toSorted(), [
      [200, undefined],
      [422, 'DRAW_MADE'],
    ]);
    const { made } = (await get(`/draws/${announced.seq}`)).body as DrawShown;
    assert.ok(made);
    assert.equal(hash(made.secret), announced.commitment);
    assert.equal(hash(`${made.secret},${SAID}`), made.seed);
    const all = (await test.db.query<{ number: string }>(`select number from case_summary where power = 'filing'`)).map(
      ({ number }) => number,
    );
    const value = (number: string) => hash(`${made.seed},${number}`);
    assert.deepEqual(
      made.drawn.map((one) => [one.number, one.value]),
      all
        .toSorted((a, b) => (value(a) < value(b) ? -1 : 1))
        .slice(0, 3)
        .map((number) => [number, value(number)]),
    );
    assert.deepEqual((await get(`/draws/${announced.seq}/again`)).body, { commitment: true, frame: true, drawn: true });
    assert.deepEqual(
      (await served.app.record.list({ kinds: ['draw-made'], limit: 5 })).map(({ actor: by }) => by.person),
      ['inspector-a'],
    );
    assert.deepEqual(await served.app.record.verify(), []);
    const kept = await test.db.query(`select 1 from setting where value::text like $1`, [`%${made.secret}%`]);
    assert.deepEqual(kept, []);
  });

  it('finds what was altered since', async () => {
    const { seq } = await announce();
    await post(`/draws/${seq}`, { as: plan.as, said: SAID });
    const again = async () => (await get(`/draws/${seq}/again`)).body;
    /** The list of entries as somebody who could write there would leave it; the chain stays. */
    const alter = (which: string, to: string) =>
      test.db.query(
        `with gone as (delete from department_entry where ${which} = $1 returning *)
         insert into department_entry (seq, kind, person_id, post, at, data) select seq, kind, person_id, post, at, ${to} from gone`,
        [seq],
      );
    await alter('seq', `data #- '{frame,0}'`);
    assert.equal((await again()).frame, false);
    await alter(`(data ->> 'announced')::int`, `jsonb_set(data, '{said}', '"99999999999999999999"')`);
    assert.deepEqual([(await again()).commitment, (await again()).drawn], [false, false]);
    await new DepartmentRecord(test.db, served.app.now).restore();
    assert.deepEqual(await again(), { commitment: true, frame: true, drawn: true });
  });

  it('hides of the drawn cases those that the reader is out of, and says how many', async () => {
    const { seq } = await announce({ n: 8 });
    await post(`/draws/${seq}`, { as: plan.as, said: SAID });
    await test.db.query(
      `update case_summary set extra = extra || '{"recused": ["inspector-b"]}' where case_id = (select min(case_id) from case_summary)`,
    );
    const drawn = async (person: string) => {
      const { made } = (await get(`/draws/${seq}`, person)).body as DrawShown;
      return [made?.drawn.length, made?.withheld];
    };
    assert.deepEqual(
      [await drawn('inspector-a'), await drawn('inspector-b')],
      [
        [8, 0],
        [7, 1],
      ],
    );
    assert.equal((await get('/draw-frame', 'inspector-b')).body.size, 7);
  });

  it('lists them newest first, page by page', async () => {
    const { rows, next } = (await get('/draws?limit=2')).body;
    assert.equal(rows.length, 2);
    assert.ok(rows[0].seq > rows[1].seq && rows[0].drawnAt !== null);
    const second = (await get(`/draws?limit=2&before=${next}`)).body;
    assert.ok(second.rows[0].seq < rows[1].seq);
    assert.equal(JSON.stringify(rows).includes('"frame":[['), false);
  });
});
