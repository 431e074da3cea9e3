import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { createApp } from '#app/create.ts';
import { readDepartment } from '#app/seed.ts';
import { type Problem, problem } from '#contract/shapes.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { badRequests, goodStart } from './fixtures/bad-requests.ts';
import { createServer } from './server.ts';

const root = join(import.meta.dirname, '..', '..');
const SECRET = 'a secret of this test alone, 40 characters';

describe('the HTTP edge', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let server: FastifyInstance;
  let folder: string;
  let password = '';
  const cookies: Record<string, Record<string, string>> = {};

  const signIn = async (person: string) => {
    cookies[person] ??= await (async () => {
      const answer = await server.inject({ method: 'POST', url: '/api/demo/switch', payload: { person } });
      assert.equal(answer.statusCode, 200, answer.body);
      return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
    })();
    return cookies[person];
  };
  const as = async (person: string, options: InjectOptions) =>
    server.inject({ ...options, cookies: await signIn(person) });
  const problemIn = (
    answer: { headers: Record<string, unknown>; body: string; statusCode: number },
    status: number,
    code: string,
  ): Problem => {
    assert.equal(answer.statusCode, status, answer.body);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    const { version: _, facets: __, ...body } = JSON.parse(answer.body);
    const found = problem.parse(body);
    assert.equal(found.code, code, answer.body);
    return found;
  };

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-http-'));
    app = await createApp({
      db: test.db,
      root,
      files: folder,
      demonstration: true,
      freeClock: true,
      register: readDepartment(root),
    });
    const log = (line: string) => {
      password = line.split(' ').at(-1) ?? '';
    };
    const pages = (site: FastifyInstance) => {
      site.get('/*', async (_, reply) => reply.type('text/html').send('<p>a page</p>'));
    };
    server = await createServer({ app, pool: test.db.pool, secret: SECRET, staticDir: folder, log, pages });
  });
  after(async () => {
    await server.close();
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('signing in', () => {
    const enter = (email: string, secret: string, headers: Record<string, string> = {}) =>
      server.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload: { email, password: secret } });

    it('takes the demonstration password and knows the person from then on', async () => {
      const answer = await enter('Clerk-A@demo.hengjian.invalid', password);
      assert.equal(answer.statusCode, 200, answer.body);
      for (const cookie of [answer.headers['set-cookie']].flat())
        assert.match(String(cookie), /HttpOnly; SameSite=Lax/);
      const mine = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
      const me = await server.inject({ url: '/api/me', cookies: mine });
      assert.equal(me.json().id, 'clerk-a');
      assert.deepEqual(me.json().posts, [{ key: 'clerk', name: '受理人' }]);
      const out = await server.inject({ method: 'POST', url: '/api/auth/sign-out', cookies: mine, payload: {} });
      assert.ok(out.cookies.every(({ maxAge }) => maxAge === 0));
    });

    it('costs no query while the cookie is fresh', async () => {
      const mine = await signIn('clerk-a');
      const real = test.db.pool.connect;
      let asked = 0;
      test.db.pool.connect = new Proxy(real, {
        apply: (target, self, args) => {
          asked++;
          return Reflect.apply(target, self, args);
        },
      });
      try {
        assert.equal((await server.inject({ url: '/api/persons', cookies: mine })).statusCode, 200);
      } finally {
        test.db.pool.connect = real;
      }
      assert.equal(asked, 0);
    });

    it('refuses a wrong password and an unknown account alike', async () => {
      const wrong = problemIn(await enter('clerk-a@demo.hengjian.invalid', 'not the password'), 401, 'WRONG_PASSWORD');
      const unknown = problemIn(await enter('nobody@demo.hengjian.invalid', 'not the password'), 401, 'WRONG_PASSWORD');
      assert.deepEqual(wrong, unknown);
    });

    it('refuses a forged cookie', async () => {
      const mine = await signIn('clerk-a');
      const forged = Object.fromEntries(
        Object.entries(mine).map(([name, value]) => [name, `${value.slice(0, -6)}AAAAAA`]),
      );
      problemIn(await server.inject({ url: '/api/me', cookies: forged }), 401, 'NOT_SIGNED_IN');
    });

    it('offers no sign-up', async () => {
      for (const url of ['/api/auth/sign-up/email', '/api/auth/open-session', '/api/auth/get-session'])
        problemIn(
          await server.inject({
            method: 'POST',
            url,
            payload: { email: 'a@b.invalid', password: 'x'.repeat(20), name: 'x' },
          }),
          404,
          'NOT_FOUND',
        );
    });

    it('answers 429 after too many tries for one account', async () => {
      const codes: number[] = [];
      for (let i = 0; i < 12; i++) codes.push((await enter('head-b@demo.hengjian.invalid', 'guess')).statusCode);
      assert.equal(codes[0], 401);
      assert.equal(codes.at(-1), 429);
      problemIn(await enter('head-b@demo.hengjian.invalid', password), 429, 'TOO_MANY_TRIES');
    });

    it('asks everybody to sign in for what is not public', async () => {
      for (const url of [
        '/api/me',
        '/api/tasks',
        '/api/cases',
        '/api/cases/1',
        '/api/persons',
        '/api/notices',
        '/api/signals',
        '/api/events',
        '/api/powers/filing/start',
      ])
        problemIn(await server.inject({ url }), 401, 'NOT_SIGNED_IN');
      for (const url of ['/api/powers', '/api/powers/filing', '/api/powers/filing/versions/1', '/api/openapi.json'])
        assert.equal((await server.inject({ url })).statusCode, 200, url);
    });
  });

  describe('what it will not take', () => {
    for (const [what, request, status, code, path] of badRequests) {
      it(`${what} → ${status} ${code}`, async () => {
        const found = problemIn(await as('clerk-a', { method: 'POST', url: '/api/cases', ...request }), status, code);
        if (path !== undefined)
          assert.ok(
            found.errors?.some((error) => error.path === path && error.zh && error.en),
            JSON.stringify(found.errors),
          );
      });
    }

    it('but a whole character, and what only looks like U+0000', async () => {
      for (const contact of ['"\\ud83d\\ude00"', '"\\\\u0000"'])
        problemIn(
          await as('clerk-a', {
            method: 'POST',
            url: '/api/cases',
            headers: { 'content-type': 'application/json' },
            payload: `{"power":"filing","as":"clerk","input":{"contact":${contact}}}`,
          }),
          400,
          'BAD_INPUT',
        );
    });

    it('takes an unsafe request from its own pages', async () => {
      for (const headers of [
        { 'sec-fetch-site': 'same-origin' },
        { origin: 'http://here.invalid', host: 'here.invalid' },
      ] as Record<string, string>[])
        problemIn(
          await as('clerk-a', { method: 'POST', url: '/api/cases', headers, payload: goodStart }),
          400,
          'BAD_INPUT',
        );
    });

    it('a file above 20 MB, no file, and what is no document', async () => {
      const upload = (content: Buffer, type: string) => {
        const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="证明.pdf"\r\ncontent-type: ${type}\r\n\r\n`;
        const payload = Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--b--\r\n')]);
        return as('clerk-a', {
          method: 'POST',
          url: '/api/attachments',
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
          payload,
        });
      };
      problemIn(await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'text/plain'), 413, 'TOO_LARGE');
      problemIn(await upload(Buffer.from('MZ\0\0\0program'), 'application/pdf'), 422, 'FILE_REFUSED');
      problemIn(await as('clerk-a', { method: 'POST', url: '/api/attachments', payload: {} }), 415, 'BAD_MEDIA_TYPE');
      problemIn(
        await as('clerk-a', {
          method: 'POST',
          url: '/api/attachments',
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
          payload: '--b--\r\n',
        }),
        400,
        'NO_FILE',
      );
      assert.equal((await upload(Buffer.from('内容'), 'text/plain')).statusCode, 201);
    });
  });

  it('lists the officers of one’s own department, and no applicants', async () => {
    const listed = async (who: string) =>
      ((await as(who, { url: '/api/persons' })).json() as { rows: { id: string }[] }).rows.map(({ id }) => id);
    const seen = await listed('clerk-a');
    assert.ok(seen.includes('clerk-b') && seen.includes('inspector-a'));
    assert.ok(!seen.some((id) => id.startsWith('applicant') || id.startsWith('county')), seen.join(', '));
    assert.ok((await listed('inspector-a')).includes('county-officer-a'));
    assert.ok(!(await listed('applicant-a')).includes('clerk-a'));
  });

  it('says of which powers one may open a case', async () => {
    const opens = async (who: string) => ((await as(who, { url: '/api/me' })).json() as { opens: string[] }).opens;
    assert.deepEqual((await opens('clerk-a')).toSorted(), [
      'confirmation',
      'discipline',
      'filing',
      'inspection',
      'licence',
      'transfer',
    ]);
    assert.deepEqual(await opens('handler-a'), ['reward']);
    assert.deepEqual(await opens('county-registrar-a'), ['penalty']);
    assert.deepEqual(await opens('principal-a'), []);
  });

  it('lets the public site have what is not the API’s', async () => {
    assert.equal((await server.inject({ url: '/anything' })).body, '<p>a page</p>');
    problemIn(await server.inject({ url: '/api/anything' }), 404, 'NOT_FOUND');
  });

  it('answers a bug with a reference and nothing else', async () => {
    const { pool } = test.db;
    const real = pool.query;
    pool.query = (() => Promise.reject(new Error('secret detail of the database'))) as unknown as typeof real;
    try {
      const found = problemIn(await as('clerk-a', { url: '/api/tasks' }), 500, 'INTERNAL');
      assert.match(found.reference ?? '', /^[0-9a-f-]{36}$/);
      assert.doesNotMatch(JSON.stringify(found), /secret|database|pool/);
    } finally {
      pool.query = real;
    }
  });

  it('sends strict headers, and the staff app with a nonce of its own each time', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
    const [one, two] = [await server.inject({ url: '/app/' }), await server.inject({ url: '/app/cases/7' })];
    const nonce = /nonce="([^"]+)"/.exec(one.body)?.[1] ?? '';
    assert.match(nonce, /^[A-Za-z0-9+/]{22}==$/);
    assert.ok(String(one.headers['content-security-policy']).includes(`script-src 'self' 'nonce-${nonce}'`));
    assert.notEqual(one.body, two.body);
    const api = (await server.inject({ url: '/api/powers' })).headers;
    assert.doesNotMatch(String(api['content-security-policy']), /unsafe|nonce/);
    assert.equal(api['x-content-type-options'], 'nosniff');
    assert.equal(api['x-frame-options'], 'DENY');
    problemIn(await server.inject({ url: '/app/assets/missing.js' }), 404, 'NOT_FOUND');
    for (const url of ['/app/../package.json', '/app/%2e%2e/package.json', '/app/..%2fpackage.json'])
      assert.doesNotMatch((await server.inject({ url })).body, /hengjian"/, url);
  });
});

describe('without demonstration mode', () => {
  it('has no demonstration: no accounts, no switch, no clock', async () => {
    const test = await testDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'hengjian-http-'));
    const app = await createApp({
      db: test.db,
      root,
      files: folder,
      demonstration: false,
      register: readDepartment(root),
    });
    const lines: string[] = [];
    const server = await createServer({
      app,
      pool: test.db.pool,
      secret: SECRET,
      publicOrigin: 'https://hengjian.invalid',
      log: (line) => lines.push(line),
    });
    try {
      for (const [method, url] of [
        ['GET', 'accounts'],
        ['POST', 'switch'],
        ['GET', 'clock'],
        ['POST', 'clock'],
      ] as const) {
        const answer = await server.inject({
          method,
          url: `/api/demo/${url}`,
          ...(method === 'POST' ? { payload: { person: 'clerk-a' } } : {}),
        });
        assert.equal(answer.statusCode, 404, url);
      }
      assert.deepEqual(lines, []);
      assert.deepEqual(await test.db.query('select 1 from login."user"'), []);
      assert.match(
        String((await server.inject({ url: '/api/powers' })).headers['strict-transport-security']),
        /max-age=31536000/,
      );
    } finally {
      await server.close();
      await app.close();
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
