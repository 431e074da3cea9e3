import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { KnownOrganisationShape, TriedRow } from '#contract/intake-shapes.ts';
import { testDatabase } from '#testing/database.ts';
import { ORIGIN, type Served, serve } from './fixtures/served.ts';

const CODE = '91140400MADEM0B02E';
const application = (change: object = {}) => ({
  applicant: '演示商场有限公司',
  creditCode: CODE,
  contact: '商场公司经办人',
  phone: '0000-0000000',
  fields: {
    'plan-name': '综合应急预案',
    'published-on': '2026-09-01',
    'unit-kind': 'crowded',
    principal: '单位负责人',
  },
  materials: [],
  ...change,
});

describe('收件 over the API', () => {
  let on: Served;
  let count: () => Promise<number>;
  const cookies = new Map<string, Record<string, string>>();
  const post = async (person: string, url: string, payload: object) => {
    if (!cookies.has(person)) {
      const answer = await on.server.inject({ method: 'POST', url: '/api/demo/switch', payload: { person } });
      cookies.set(person, Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value])));
    }
    return on.server.inject({
      method: 'POST',
      url,
      payload,
      headers: { origin: ORIGIN },
      cookies: cookies.get(person) ?? {},
    });
  };
  const tried = async (person: string, as: string, inputs: readonly object[], power = 'filing') =>
    post(person, '/api/intake/try', { power, as, inputs });
  const known = async (person: string | undefined, code = CODE) => on.get(`/api/organisations/${code}`, person);

  before(async () => {
    const test = await testDatabase();
    on = await serve(test);
    count = async () => {
      const [row] = await test.db.query<{ n: number }>('select count(*)::int as n from event');
      return row?.n ?? -1;
    };
    const to = '2026-09-28T09:00:00+08:00';
    assert.equal((await post('clerk-a', '/api/demo/clock', { to })).statusCode, 200);
  });
  after(() => on.close());

  it('tries a stack out, each row on its own, and writes nothing', async () => {
    const before = await count();
    const answer = await tried('clerk-a', 'clerk', [
      application(),
      application({ contact: '' }),
      application({ fields: {} }),
      application({ receivedAt: '2026-09-27T23:59:59+08:00' }),
      application({ receivedAt: '2026-09-28T00:00:00+08:00' }),
      application({ receivedAt: '2026-09-25T09:00:00+08:00', lateReason: '窗口停电，次日补录。' }),
      application({ receivedAt: '2026-09-28T09:01:00+08:00' }),
    ]);
    assert.equal(answer.statusCode, 200, answer.body);
    const { rows } = answer.json() as { rows: TriedRow[] };
    assert.deepEqual(
      rows.map(({ ok, errors, faults }) => [ok, errors.map(({ path }) => path), faults.map(({ code }) => code)]),
      [
        [true, [], []],
        [false, ['contact'], []],
        [false, [], ['FIELD_MISSING', 'FIELD_MISSING', 'FIELD_MISSING', 'FIELD_MISSING']],
        [false, [], ['LATE_REASON_MISSING']],
        [true, [], []],
        [true, [], []],
        [false, [], ['RECEIVED_IN_FUTURE']],
      ],
    );
    assert.match(rows[2]?.faults[0]?.text.zh ?? '', /应急预案名称/);
    assert.match(rows[3]?.faults[0]?.mendText.zh ?? '', /写明/);
    assert.equal(await count(), before);
  });

  it('what was tried and is in order is entered, and known by its code from then on', async () => {
    const { name } = (await known('clerk-a')).json() as KnownOrganisationShape;
    assert.equal(name, '');
    const input = application({ receivedAt: '2026-09-25T09:00:00+08:00', lateReason: '窗口停电，次日补录。' });
    const answer = await post('clerk-a', '/api/cases', { power: 'filing', as: 'clerk', input });
    assert.equal(answer.statusCode, 201, answer.body);
    const { number, caseId } = answer.json() as { number: string; caseId: number };
    const found = (await known('clerk-a')).json() as KnownOrganisationShape;
    assert.deepEqual(
      [found.name, found.contact, found.phone, found.cases.map((one) => one.number)],
      ['演示商场有限公司', '商场公司经办人', '0000-0000000', [number]],
    );
    const detail = (await on.get(`/api/cases/${caseId}`, 'clerk-a')).json() as { application: { lateReason: string } };
    assert.equal(detail.application.lateReason, '窗口停电，次日补录。');
  });

  it('an organisation of which one is out is not known to one, by its other officers it is', async () => {
    const mine = application({ creditCode: '91140400MADEM0A01M', applicant: '演示矿业有限公司' });
    assert.equal((await post('clerk-a', '/api/cases', { power: 'filing', as: 'clerk', input: mine })).statusCode, 201);
    const told = (await known('clerk-b', '91140400MADEM0A01M')).json() as KnownOrganisationShape;
    assert.equal(told.name, '演示矿业有限公司');
    // A head of the section opens inspections; the county's registrar has no cases here.
    const county = (await known('county-registrar-a', '91140400MADEM0A01M')).json() as KnownOrganisationShape;
    assert.deepEqual([county.name, county.phone, county.cases], ['', '', []]);
  });

  for (const [person, as, look, attempt] of [
    ['clerk-a', 'clerk', 200, 200],
    ['head-a', 'section-head', 200, 200],
    ['reviewer-a', 'reviewer', 403, 403],
    ['inspector-a', 'discipline-inspector', 403, 403],
    ['deputy-a', 'deputy-leader', 403, 403],
    ['system-a', 'system-administrator', 403, 403],
    ['applicant-b', 'applicant', 403, 403],
  ] as const)
    it(`${person}: looks up ${look}, tries ${attempt}`, async () => {
      assert.equal((await known(person)).statusCode, look);
      assert.equal((await tried(person, as, [application()])).statusCode, attempt);
    });
  it('a post that one does not hold, a power that is not there, nothing at all, more than a stack, nobody', async () => {
    assert.equal((await tried('clerk-a', 'section-head', [application()])).statusCode, 403);
    assert.equal((await tried('clerk-a', 'clerk', [application()], 'no-such')).statusCode, 404);
    assert.equal((await tried('clerk-a', 'clerk', [])).statusCode, 400);
    assert.equal((await tried('clerk-a', 'clerk', Array(101).fill({}))).statusCode, 400);
    assert.equal((await known(undefined)).statusCode, 401);
    assert.equal((await known('clerk-a', 'A-B')).statusCode, 400);
  });
  it('a post that opens other powers is refused row by row', async () => {
    const { rows } = (await tried('head-a', 'section-head', [application()])).json() as { rows: TriedRow[] };
    assert.deepEqual(
      rows[0]?.faults.map(({ code }) => code),
      ['NOT_YOUR_POST'],
    );
  });
});
