import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseId, PersonId } from '#kernel/ids.ts';
import { readPdf } from '#print/fixtures/read-pdf.ts';
import { testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import * as filing from '../../scenarios/filing/path.ts';
import { type Served, serve } from './fixtures/served.ts';

describe('the case file over HTTP', () => {
  let served: Served;
  let id = 0;

  const get = (person?: string, url = `/api/cases/${id}/file.pdf`) => served.get(url, person);
  const readings = async () =>
    (await get('inspector-a', `/api/cases/${id}/trace`))
      .json()
      .entries.filter((one: { act: string }) => one.act === 'read-file');

  before(async () => {
    served = await serve(await testDatabase());
    id = await play(served.app, 'filing', filing.before('serve'));
  });
  after(() => served.close());

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
    assert.equal((await get()).statusCode, 401);
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
    const { number } = (await served.app.open('inspector-a' as PersonId, id as CaseId)).view.head;
    assert.equal((await served.app.wholeCase(number)).loaded.view.head.id, id);
    await assert.rejects(served.app.wholeCase('BA-2026-999999'));
    assert.equal((await readings()).length, before);
  });
});
