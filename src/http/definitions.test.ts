import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createApp } from '#app/create.ts';
import { readDepartment } from '#app/seed.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { createServer } from './server.ts';

const root = join(import.meta.dirname, '..', '..');
const OWNER = 'owner-a business-owner';
const PUBLISHERS = ['deputy-a deputy-leader', 'principal-a principal'];
const OTHERS = [
  'clerk-a clerk',
  'reviewer-a reviewer',
  'head-a section-head',
  'handler-a handler',
  'legal-a legal-reviewer',
  'inspector-a discipline-inspector',
  'inspector-b inspection-staff',
  'system-a system-administrator',
  'auditor-a security-auditor',
];
/** Another department's: theirs is the chart of penalties alone. */
const KEEPER = 'county-keeper-a chart-keeper';
const COUNTY_PUBLISHERS = ['county-deputy-a bureau-deputy', 'county-director-a bureau-director'];
const COUNTY = [KEEPER, ...COUNTY_PUBLISHERS, 'county-officer-a field-officer'];
const SENT = OTHERS.filter((one) => /^(inspector|system|auditor)-/.test(one));
const OUTSIDE = ['applicant-a applicant', 'official-a party'];
const ALL = [OWNER, ...PUBLISHERS, ...OTHERS, ...COUNTY, ...OUTSIDE];

describe('who may do what with a chart', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let server: FastifyInstance;
  let folder: string;
  const cookies = new Map<string, Record<string, string>>();
  const as = async (who: string, method: 'GET' | 'POST', url: string, body?: object) => {
    const [person = '', post = ''] = who.split(' ');
    let mine = cookies.get(person);
    if (!mine) {
      const answer = await server.inject({ method: 'POST', url: '/api/demo/switch', payload: { person } });
      mine = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
      cookies.set(person, mine);
    }
    return server.inject({
      method,
      url: `/api${url}`,
      cookies: mine,
      ...(body ? { payload: { as: post, ...body } } : {}),
    });
  };

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-http-'));
    const register = readDepartment(root);
    app = await createApp({ db: test.db, root, files: folder, demonstration: true, freeClock: true, register });
    await app.moveClock(parseInstant('2026-11-20T09:00:00+08:00'));
    server = await createServer({ app, pool: test.db.pool, secret: 'a secret of this test alone, 40 characters' });
  });
  after(async () => {
    await server.close();
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** In this order: each row leaves what the next one needs. `allowed` gets another answer than 401, 403 and 404. */
  const table: readonly (readonly [
    name: string,
    method: 'GET' | 'POST',
    url: string,
    body: object | undefined,
    allowed: readonly string[],
  ])[] = [
    ['reads a draft', 'GET', '/powers/filing/draft', undefined, [OWNER]],
    ['sees the forms', 'GET', '/powers/filing/forms', undefined, [OWNER]],
    [
      'saves a draft',
      'POST',
      '/powers/filing/draft',
      { revision: 0, edits: [{ at: 'phones.service', value: '0000-0000000' }] },
      [OWNER],
    ],
    ['proposes', 'POST', '/powers/filing/draft/propose', { revision: 1, note: '公布电话' }, [OWNER]],
    ['discards a draft', 'POST', '/powers/filing/draft/discard', {}, [OWNER]],
    ['sees the versions', 'GET', '/powers/filing/versions', undefined, [OWNER, ...PUBLISHERS, ...OTHERS, ...COUNTY]],
    [
      'reads what is proposed',
      'GET',
      '/powers/filing/versions/2',
      undefined,
      [OWNER, ...PUBLISHERS, ...OTHERS.filter((one) => one.startsWith('inspector-'))],
    ],
    [
      'sees what a proposal changes',
      'GET',
      '/powers/filing/difference?from=1&to=2',
      undefined,
      [OWNER, ...PUBLISHERS, ...OTHERS.filter((one) => one.startsWith('inspector-'))],
    ],
    [
      'sees it drawn',
      'GET',
      '/powers/filing/difference/1.svg?from=1&to=2',
      undefined,
      [OWNER, ...PUBLISHERS, ...OTHERS.filter((one) => one.startsWith('inspector-'))],
    ],
    ['sees the doubts', 'GET', '/powers/filing/doubts', undefined, [OWNER, ...PUBLISHERS, ...OTHERS]],
    [
      'decides a doubt',
      'POST',
      '/powers/filing/doubts',
      { doubt: 'doubt:图｜防控图未列“一次性告知后不予备案”的去向', verdict: 'rejected', reason: '流程中已有' },
      [OWNER],
    ],
    ['sees the review', 'GET', '/powers/filing/review', undefined, [OWNER, ...PUBLISHERS, ...OTHERS]],
    ['sees the list of posts', 'GET', '/posts', undefined, [OWNER, ...PUBLISHERS, ...OTHERS, ...COUNTY]],
    ['takes it along', 'GET', '/posts/list.xlsx', undefined, [OWNER, ...PUBLISHERS, ...OTHERS, ...COUNTY]],
    ['sends back', 'POST', '/powers/filing/versions/2/return', { reason: '请写明出处' }, [PUBLISHERS[0] ?? '']],
    ['reads the other chart’s draft', 'GET', '/powers/penalty/draft', undefined, [KEEPER]],
    ['sees the other chart’s forms', 'GET', '/powers/penalty/forms', undefined, [KEEPER]],
    [
      'saves the other chart’s draft',
      'POST',
      '/powers/penalty/draft',
      { revision: 0, edits: [{ at: 'phones.service', value: '0000-0000000' }] },
      [KEEPER],
    ],
    [
      'proposes for the other chart',
      'POST',
      '/powers/penalty/draft/propose',
      { revision: 1, note: '公布电话' },
      [KEEPER],
    ],
    ['sees the other chart’s doubts', 'GET', '/powers/penalty/doubts', undefined, [...COUNTY, ...SENT]],
    ['sees the other chart’s review', 'GET', '/powers/penalty/review', undefined, [...COUNTY, ...SENT]],
    [
      'sees what the other proposal changes',
      'GET',
      '/powers/penalty/difference?from=1&to=2',
      undefined,
      [KEEPER, ...COUNTY_PUBLISHERS, ...OTHERS.filter((one) => one.startsWith('inspector-'))],
    ],
    ['publishes the other chart', 'POST', '/powers/penalty/versions/2/publish', {}, [COUNTY_PUBLISHERS[0] ?? '']],
  ];
  for (const [name, method, url, body, allowed] of table)
    it(`${name}: ${allowed.length} of ${ALL.length}`, async () => {
      // Whoever may comes last: what he does is not there for the others to find.
      for (const who of [
        ...ALL.filter(
          (one) =>
            !allowed.includes(one) &&
            !(
              (name === 'sends back' && PUBLISHERS.includes(one)) ||
              (name.startsWith('publishes') && COUNTY_PUBLISHERS.includes(one))
            ),
        ),
        ...allowed,
      ]) {
        const { statusCode, body: text } = await as(who, method, url, body);
        if (allowed.includes(who)) assert.ok([200, 201].includes(statusCode), `${who} ${statusCode} ${text}`);
        else assert.ok([403, 404].includes(statusCode), `${who} ${statusCode} ${text}`);
      }
      assert.equal(
        (await server.inject({ method, url: `/api${url}`, ...(body ? { payload: { as: '', ...body } } : {}) }))
          .statusCode,
        401,
      );
    });

  it('whoever sees cases raises doubts, and nobody by a post that sees none', async () => {
    const doubt = { text: '中', why: '请核对', proposal: '' };
    for (const who of ['system-a system-administrator', 'auditor-a security-auditor', ...OUTSIDE, ...COUNTY]) {
      const { statusCode } = await as(who, 'POST', '/powers/filing/doubts/raise', doubt);
      assert.ok([403, 404].includes(statusCode), `${who} ${statusCode}`);
    }
    for (const who of ['reviewer-a clerk', 'reviewer-a none'])
      assert.equal((await as(who, 'POST', '/powers/filing/doubts/raise', doubt)).statusCode, 403, who);
    for (const [i, who] of [OWNER, ...PUBLISHERS, 'reviewer-a reviewer', 'inspector-b inspection-staff'].entries())
      assert.equal(
        (await as(who, 'POST', '/powers/filing/doubts/raise', { ...doubt, text: `疑点 ${i}` })).statusCode,
        201,
        who,
      );
    assert.equal((await as(KEEPER, 'POST', '/powers/penalty/doubts/raise', doubt)).statusCode, 201);
  });

  it('nobody publishes but those two posts, and not what was sent back', async () => {
    for (const who of ALL.filter((one) => !PUBLISHERS.includes(one)))
      assert.equal((await as(who, 'POST', '/powers/filing/versions/2/publish', {})).statusCode, 403, who);
    assert.equal((await as(PUBLISHERS[1] ?? '', 'POST', '/powers/filing/versions/2/publish', {})).statusCode, 404);
  });

  it('the yearly review is the owner’s alone', async () => {
    for (const who of ALL.filter((one) => one !== OWNER)) {
      const answer = await as(who, 'POST', '/powers/filing/review', { risks: [], note: 'x' });
      assert.equal(answer.statusCode, 403, who);
    }
    const answer = await as(OWNER, 'POST', '/powers/filing/review', { risks: [], note: 'x' });
    assert.equal(answer.statusCode, 400);
    assert.match(answer.body, /还没有评估结论/);
    assert.equal((await as(KEEPER, 'POST', '/powers/penalty/review', { risks: [], note: 'x' })).statusCode, 400);
    assert.equal((await as(OWNER, 'POST', '/powers/penalty/review', { risks: [], note: 'x' })).statusCode, 403);
  });

  it('each is told which charts he drafts, publishes and reads beside', async () => {
    const told = async (who: string) => {
      const { rows } = (await as(who, 'GET', '/my-charts')).json() as {
        rows: { power: string; draftsAs: string | null; publishesAs: string | null; reads: boolean }[];
      };
      return ['filing', 'penalty'].map((key) => {
        const { power: _, ...right } = rows.find(({ power }) => power === key) ?? { power: '' };
        return Object.values(right);
      });
    };
    assert.deepEqual(await told(OWNER), [
      ['business-owner', null, true],
      [null, null, false],
    ]);
    assert.deepEqual(await told(PUBLISHERS[0] ?? ''), [
      [null, 'deputy-leader', true],
      [null, null, false],
    ]);
    assert.deepEqual(await told(KEEPER), [
      [null, null, false],
      ['chart-keeper', null, true],
    ]);
    assert.deepEqual(await told(COUNTY_PUBLISHERS[1] ?? ''), [
      [null, null, false],
      [null, 'bureau-director', true],
    ]);
    assert.deepEqual(await told('inspector-a discipline-inspector'), [
      [null, null, true],
      [null, null, true],
    ]);
    assert.equal((await as('applicant-a applicant', 'GET', '/my-charts')).statusCode, 403);
  });

  it('each is told what the charts ask of him, and outsiders nothing', async () => {
    const told = async (who: string) => {
      const { rows } = (await as(who, 'GET', '/chart-duties')).json() as { rows: { kind: string; power: string }[] };
      return [...new Set(rows.map(({ kind }) => kind))].toSorted();
    };
    assert.deepEqual(await told('clerk-a clerk'), []);
    assert.deepEqual(await told('applicant-a applicant'), []);
    assert.deepEqual(await told(OWNER), ['doubts', 'phones', 'returned', 'review']);
    assert.deepEqual(await told('inspector-a discipline-inspector'), []);
    await app.moveClock(parseInstant('2027-02-01T09:00:00+08:00'));
    assert.deepEqual(await told('inspector-a discipline-inspector'), ['review-overdue']);
    assert.deepEqual(await told('deputy-a deputy-leader'), []);
  });

  it('the list of posts is a workbook and a text document', async () => {
    for (const format of ['xlsx', 'docx']) {
      const { rawPayload, headers } = await as('clerk-a clerk', 'GET', `/posts/list.${format}`);
      assert.equal(rawPayload.subarray(0, 2).toString(), 'PK', format);
      assert.match(String(headers['content-disposition']), /attachment/);
    }
  });

  it('whoever does not see proposals finds only what is published', async () => {
    const shown = async (who: string) => {
      const { rows } = (await as(who, 'GET', '/powers/filing/versions')).json() as {
        rows: { version: number; signs: boolean }[];
      };
      return rows.map(({ version, signs }) => `${version}${signs ? '!' : ''}`).join();
    };
    const saved = await as(OWNER, 'POST', '/powers/filing/draft', {
      revision: 1,
      edits: [{ at: 'phones.service', value: '1' }],
    });
    assert.equal(saved.statusCode, 200, saved.body);
    assert.equal((await as(OWNER, 'POST', '/powers/filing/draft/propose', { revision: 2, note: 'x' })).statusCode, 201);
    assert.equal(await shown('clerk-a clerk'), '1');
    assert.equal(await shown(OWNER), '3,2,1');
    assert.equal(await shown('inspector-a discipline-inspector'), '3,2,1');
    assert.equal(await shown('deputy-a deputy-leader'), '3!,2,1');
  });

  it('what is wrong with a draft comes back with its box, and what cannot be meant is refused', async () => {
    const edits = [{ at: 'measure:filing.accept.m1:bindings', value: [{ control: 'no-such', with: 1 }, null, 'x'] }];
    const saved = await as(OWNER, 'POST', '/powers/filing/draft', { revision: 0, edits });
    assert.equal(saved.statusCode, 200, saved.body);
    const { problems } = saved.json() as { problems: { at: string | null }[] };
    assert.ok(problems.length > 0 && problems.every(({ at }) => at === edits[0]?.at), saved.body);
    assert.equal((await as(OWNER, 'POST', '/powers/filing/draft/propose', { revision: 1, note: 'x' })).statusCode, 400);
    assert.equal((await as(OWNER, 'POST', '/powers/filing/draft', { revision: 0, edits })).statusCode, 409);
  });
});
