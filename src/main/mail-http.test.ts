import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testDatabase } from '#testing/database.ts';
import { type Served, serve } from './fixtures/served.ts';

type Database = Awaited<ReturnType<typeof testDatabase>>;

describe('reminders by mail, as the API gives them', () => {
  let test: Database;
  let served: Served;
  const ask = (to: string, who: string) => served.post('/api/notices/mail/address', { address: to }, who);
  const setting = async (who: string) => (await served.get('/api/notices/mail', who)).json();
  /** As the letter says it; it is not sent here. */
  const codeTo = async (address: string) => {
    const [letter] = await test.owner.query<{ body: string }>('select body from mail_out where address = $1', [
      address,
    ]);
    return /\d{6}/.exec(letter?.body ?? '')?.[0] ?? assert.fail('no letter');
  };

  before(async () => {
    test = await testDatabase();
    served = await serve(test, {
      mail: { deliver: async () => {}, origin: 'https://hengjian.invalid', everyMinutes: 15 },
    });
  });
  after(() => served.close());

  it('nobody who is not signed in has any', async () => {
    assert.equal((await served.get('/api/notices/mail')).statusCode, 401);
    for (const [method, url, payload] of [
      ['POST', 'address', { address: 'a@b.invalid' }],
      ['POST', 'code', { code: '123456' }],
      ['PUT', 'topics', { topics: ['step'] }],
      ['DELETE', 'address', undefined],
    ] as const) {
      const answer = await served.server.inject({
        method,
        url: `/api/notices/mail/${url}`,
        ...(payload ? { payload } : {}),
      });
      assert.equal(answer.statusCode, 401, `${method} ${url}`);
    }
  });

  it('each has his own: another’s code does not confirm, another’s address is not shown, the administrators included', async () => {
    assert.equal((await ask('one@hengjian.invalid', 'reviewer-a')).statusCode, 200);
    const code = await codeTo('one@hengjian.invalid');
    for (const who of ['reviewer-b', 'head-a', 'inspector-a', 'system-a', 'security-a', 'auditor-a', 'applicant-a']) {
      const answer = await served.post('/api/notices/mail/code', { code }, who);
      assert.deepEqual([answer.statusCode, answer.json().code], [422, 'MAIL_CODE_OVER'], who);
      assert.deepEqual(await setting(who), { available: true, address: null, wanted: null, topics: [] }, who);
    }
    const answer = await served.post('/api/notices/mail/code', { code }, 'reviewer-a');
    assert.deepEqual(answer.json(), { available: true, address: 'one@hengjian.invalid', wanted: null, topics: [] });
  });

  for (const [what, payload] of [
    ['no address', { address: 'nobody' }],
    ['two', { address: 'a@b.invalid, c@d.invalid' }],
    ['a second line', { address: 'a@b.invalid\r\nBcc: c@d.invalid' }],
  ] as const)
    it(`no letter goes to ${what}`, async () => {
      const answer = await served.post('/api/notices/mail/address', payload, 'reviewer-b');
      assert.equal(answer.statusCode, 400, answer.body);
      const [count] = await test.owner.query<{ n: number }>(
        `select count(*)::int as n from mail_out where person_id = 'reviewer-b'`,
      );
      assert.equal(count?.n, 0);
    });

  it('the sixth code of an hour is refused in words', async () => {
    for (let i = 0; i < 5; i++) assert.equal((await ask(`n${i}@hengjian.invalid`, 'clerk-a')).statusCode, 200);
    const answer = await ask('n5@hengjian.invalid', 'clerk-a');
    assert.deepEqual([answer.statusCode, answer.json().code], [429, 'MAIL_CODES_MANY']);
    assert.equal((await setting('clerk-a')).wanted, 'n4@hengjian.invalid');
  });
});

it('where no mail server is named nothing can be set, and it says so', async () => {
  const served = await serve(await testDatabase());
  try {
    assert.equal((await served.get('/api/notices/mail', 'reviewer-a')).json().available, false);
    const answer = await served.post('/api/notices/mail/address', { address: 'a@b.invalid' }, 'reviewer-a');
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'NO_MAIL']);
  } finally {
    await served.close();
  }
});
