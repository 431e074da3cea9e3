import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createApp } from '#app/create.ts';
import { readDepartment } from '#app/seed.ts';
import { createServer } from '#http/server.ts';
import { readPdf } from '#print/fixtures/read-pdf.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import * as filing from '../../scenarios/filing/path.ts';
import { publicSite } from './pages.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the case file over HTTP', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let server: FastifyInstance;
  let folder: string;
  let id = 0;

  const get = async (person: string | null, url = `/api/cases/${id}/file.pdf`) => {
    if (person === null) return server.inject({ url });
    const answer = await server.inject({ method: 'POST', url: '/api/demo/switch', payload: { person } });
    return server.inject({ url, cookies: Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value])) });
  };
  const readings = async () =>
    (await get('inspector-a', `/api/cases/${id}/trace`))
      .json()
      .entries.filter((one: { act: string }) => one.act === 'read-file');

  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-case-file-'));
    app = await createApp({
      db: test.db,
      root,
      files: folder,
      demonstration: true,
      freeClock: true,
      register: readDepartment(root),
    });
    server = await createServer({
      app,
      pool: test.db.pool,
      secret: 'a secret of this test alone, 40 characters',
      publicOrigin: 'https://hengjian.invalid',
      pages: await publicSite(app, {}),
    });
    id = await play(app, 'filing', filing.before('serve'));
  });
  after(async () => {
    await server.close();
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the whole case, its own reading the last entry of the trace', async () => {
    const answer = await get('handler-a');
    assert.equal(answer.statusCode, 200, answer.body.slice(0, 300));
    assert.equal(answer.headers['content-type'], 'application/pdf');
    assert.match(
      decodeURIComponent(String(answer.headers['content-disposition'])),
      /^inline; filename\*=UTF-8''案卷 BA-\d{4}-\d{6}\.pdf$/,
    );
    assert.equal(answer.headers['cache-control'], 'private, no-store');
    const pages = await readPdf(answer.rawPayload);
    const text = pages
      .map((page) => page.text)
      .join('')
      .replaceAll(/\s/g, '');
    for (const said of ['备案]案卷', '卷内目录', '受理单', '材料清单', '全程留痕', '卷内备考表', '查阅案卷'])
      assert.ok(text.includes(said), said);
    assert.ok(!/[{}]|undefined|\[object/.test(text), 'no place left, no value unsaid');
  });
  it('counts each reading, and nobody reads it who may not see the trace', async () => {
    const before = (await readings()).length;
    assert.equal((await get('handler-a')).statusCode, 200);
    assert.equal((await readings()).length, before + 1);
    assert.equal((await get(null)).statusCode, 401);
    for (const person of ['applicant-a', 'system-a']) {
      const answer = await get(person);
      assert.equal(answer.statusCode, 404, `${person}: ${answer.body.slice(0, 200)}`);
    }
    assert.equal((await get('handler-a', '/api/cases/999999/file.pdf')).statusCode, 404);
    assert.equal((await get('handler-a', `/api/cases/${id}/file.pdf?as=principal`)).statusCode, 403);
    assert.equal((await readings()).length, before + 1);
  });
  it('for the machine’s operator by number, without a mark in the case', async () => {
    const before = (await readings()).length;
    const [row] = await test.db.query<{ number: string }>('select number from case_summary where case_id = $1', [id]);
    assert.equal((await app.wholeCase(row?.number ?? '')).loaded.view.head.id, id);
    await assert.rejects(app.wholeCase('BA-2026-999999'));
    assert.equal((await readings()).length, before);
  });
});
