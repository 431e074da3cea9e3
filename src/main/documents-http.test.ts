import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DocumentRow } from '#contract/document-shapes.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { testDatabase } from '#testing/database.ts';
import { play } from '#testing/play.ts';
import { path as discipline } from '../../scenarios/discipline/path.ts';
import * as filing from '../../scenarios/filing/path.ts';
import type { Step } from '../../scenarios/format.ts';
import { ORIGIN, type Served, serve } from './fixtures/served.ts';

describe('documents over HTTP: for those who may read them, and for anybody who has a code', () => {
  let served: Served;
  let id = 0;
  let confidential = 0;
  let letter: DocumentRow;

  const get: Served['get'] = (...asked) => served.get(...asked);
  const rowsOf = async (person: string, of = id): Promise<readonly DocumentRow[]> => {
    const answer = await get(`/api/cases/${of}/documents`, person);
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json().rows;
  };
  const issued = (rows: readonly DocumentRow[]): DocumentRow =>
    rows.find(({ verify, key }) => verify !== null && key.startsWith('letter.')) ?? assert.fail('nothing issued');
  const codeOf = ({ verify }: DocumentRow): string => verify?.code ?? assert.fail('no code');
  const request = (person: string, post: string) => ({ actor: { person: person as PersonId, as: post as Post } });
  const plain = (body: string) =>
    body
      .slice(body.indexOf('<main'))
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  before(async () => {
    served = await serve(await testDatabase());
    id = await play(served.app, 'filing', filing.before('serve'));
    confidential = await play(served.app, 'discipline', discipline.before('serve'));
    letter = issued(await rowsOf('handler-a'));
  });
  after(async () => {
    await served.close();
  });

  it('lists them with their standing and how they are verified, under the address that was set', () => {
    assert.equal(letter.standing, 'issued');
    assert.match(letter.verify?.hash ?? '', /^[0-9a-f]{64}$/);
    assert.equal(letter.verify?.url, `${ORIGIN}/verify/${codeOf(letter).replaceAll('-', '')}`);
  });

  it('hands one out as PDF and DOCX, under its own Chinese name, for nobody’s cache, shown by our own pages alone', async () => {
    for (const [format, begins, disposition] of [
      ['pdf', '%PDF-1.', 'inline'],
      ['docx', 'PK\u0003\u0004', 'attachment'],
    ] as const) {
      const answer = await get(`/api/cases/${id}/documents/${letter.key}.${format}`, 'handler-a');
      assert.equal(answer.statusCode, 200, answer.body);
      assert.ok(answer.rawPayload.subarray(0, 8).toString('latin1').startsWith(begins), format);
      const header = String(answer.headers['content-disposition']);
      assert.ok(header.startsWith(`${disposition}; filename*=UTF-8''`), header);
      assert.equal(decodeURIComponent(header.split("''")[1] ?? ''), `${letter.name}（${letter.number}）.${format}`);
      assert.match(header, /^[\x20-\x7e]+$/);
      assert.equal(answer.headers['cache-control'], 'private, no-store');
      assert.match(String(answer.headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'self'/);
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      const again = await get(`/api/cases/${id}/documents/${letter.key}.${format}`, 'handler-a');
      if (format === 'pdf') assert.ok(again.rawPayload.equals(answer.rawPayload), 'the same bytes');
    }
  });

  it('has each reading in the trace before the file is sent', async () => {
    const reads = async () =>
      (await get(`/api/cases/${id}/trace`, 'inspector-a'))
        .json()
        .entries.filter((one: { act: string }) => one.act === 'read-document');
    const before = (await reads()).length;
    await get(`/api/cases/${id}/documents/${letter.key}.pdf`, 'reviewer-a');
    const now = await reads();
    assert.equal(now.length, before + 1);
    assert.equal(now.at(-1).signers[0].name, '审查员甲');
    assert.equal(now.at(-1).actName.zh, '查阅文书');
  });

  it('gives nothing to whoever may not see the case, and does not say why', async () => {
    const paths = [`/api/cases/${id}/documents`, `/api/cases/${id}/documents/${letter.key}.pdf`];
    for (const path of paths) {
      assert.equal((await get(path)).statusCode, 401);
      for (const person of ['applicant-b', 'reviewer-c', 'system-a'])
        assert.equal((await get(path, person)).statusCode, 404, `${person} ${path}`);
    }
    const secret = issued(await rowsOf('officer-a', confidential));
    for (const person of ['clerk-b', 'reviewer-c', 'official-b', 'applicant-a'])
      for (const path of ['', `/${secret.key}.pdf`])
        assert.equal(
          (await get(`/api/cases/${confidential}/documents${path}`, person)).statusCode,
          404,
          `${person} ${path}`,
        );
  });

  it('answers unknown documents, formats, posts and parameters by name', async () => {
    for (const [file, status] of [
      ['letter.nothing.pdf', 404],
      [`${letter.key}.exe`, 400],
      [`${letter.key}`, 400],
      ['..%2f..%2fetc%2fpasswd.pdf', 400],
      [`${letter.key}.pdf?as=principal`, 403],
      [`${letter.key}.pdf?other=1`, 400],
    ] as const) {
      const answer = await get(`/api/cases/${id}/documents/${file}`, 'handler-a');
      assert.equal(answer.statusCode, status, `${file} ${answer.body}`);
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    }
  });

  it('names the character that no font has, and sends no broken file', async () => {
    const rare = (steps: readonly Step[]): readonly Step[] =>
      JSON.parse(JSON.stringify(steps).replaceAll('演示矿业有限公司', '演示𠮷矿业有限公司'));
    const other = await play(served.app, 'filing', rare(filing.before('serve')));
    const { key } = issued(await rowsOf('handler-a', other));
    const answer = await get(`/api/cases/${other}/documents/${key}.pdf`, 'handler-a');
    assert.equal(answer.statusCode, 422, answer.body);
    const { code, errors } = answer.json();
    assert.equal(code, 'UNPRINTABLE');
    assert.match(errors[0].zh, /𠮷（U\+20BB7）/);
  });

  it('the applicant finds his own on the page of his case, and nobody else’s', async () => {
    const page = await get(`/cases/${id}/chart`, 'applicant-a');
    assert.equal(page.statusCode, 200);
    const links = [...page.body.matchAll(/href="(\/api\/cases\/[^"]+\.pdf)"/g)].map(([, link = '']) => link);
    assert.deepEqual(
      links.sort(),
      (await rowsOf('applicant-a')).map(({ key }) => `/api/cases/${id}/documents/${key}.pdf`).sort(),
    );
    assert.ok(links.includes(`/api/cases/${id}/documents/${letter.key}.pdf`));
    for (const link of links) assert.equal((await get(link, 'applicant-a')).statusCode, 200, link);
    assert.doesNotMatch((await get(`/cases/${id}/chart`, 'handler-a')).body, /documents\/[^"]+\.pdf/);
  });

  describe('/verify', () => {
    const verify = (path: string, headers: Record<string, string> = {}) => get(`/verify${path}`, undefined, headers);

    it('says body, day and standing to whoever has the code, typed in any way or scanned', async () => {
      const code = codeOf(letter);
      const answers = await Promise.all(
        [`/${code}`, `/${code.replaceAll('-', '')}`, `?code=${code.toLowerCase()}`, `?code=${letter.verify?.hash}`].map(
          (path) => verify(path),
        ),
      );
      for (const answer of answers) {
        assert.equal(answer.statusCode, 200, answer.body);
        const text = plain(answer.body);
        assert.match(
          text,
          /确有这份文书 .*签发机关 长治高新区经济运行与安全监管部 签发日期 2026年\d+月\d+日.*现在的状态 已签发，没有更正或者撤销/,
        );
        assert.equal(answer.headers['cache-control'], 'no-store');
        assert.doesNotMatch(answer.body, /<script/);
      }
    });

    it('says nothing else: no name, number, person or case, and nothing by which a confidential paper could be told', async () => {
      const secret = issued(await rowsOf('officer-a', confidential));
      const view = (await served.app.open('inspector-a' as PersonId, confidential)).view;
      const { body } = await verify(`/${codeOf(secret)}`);
      for (const word of [
        secret.name,
        secret.number,
        view.application.applicant,
        view.head.number,
        view.head.title,
        '处分',
        'discipline',
        String(confidential),
      ])
        assert.ok(word && !body.includes(word), word ?? 'a word');
      const blank = (page: string, { verify: asked }: DocumentRow) =>
        page
          .replaceAll(asked?.code ?? '', 'CODE')
          .replaceAll(/\d{4}年\d+月\d+日（[^）]+）|\d{4}年\d+月\d+日/g, 'DAY')
          .replaceAll(/href="[^"]*lang=[^"]*"/g, '');
      assert.equal(blank(body, secret), blank((await verify(`/${codeOf(letter)}`)).body, letter));
    });

    it('a code that was never given is unknown, one with a wrong character is mistyped, anything else is no code', async () => {
      const code = codeOf(letter);
      const wrong = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
      for (const [path, status, says] of [
        ['/0000-0000-0000-0000', 404, /没有查到这份文书/],
        [`?code=${'0'.repeat(64)}`, 404, /没有查到这份文书/],
        [`/${wrong}`, 400, /验真码输错了/],
        ['?code=备案登记表', 400, /这不是验真码/],
        [`?code=${letter.number}`, 400, /这不是验真码/],
        ['/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 400, /&lt;script&gt;/],
      ] as const) {
        const answer = await verify(path, { 'x-forwarded-for': '192.0.2.9' });
        assert.equal(answer.statusCode, status, path);
        assert.match(answer.body, says, path);
        assert.doesNotMatch(answer.body, /<script|签发机关 <|经济运行与安全监管部<\/dd>/, path);
      }
      for (const path of [`/${code}?other=1`, `?code=${code}&other=1`])
        assert.equal((await verify(path)).statusCode, 404, path);
    });

    it('says that a document was corrected, and when; what corrects it is verified by a code of its own', async () => {
      const other = await play(served.app, 'filing', filing.before('serve'));
      const before = issued(await rowsOf('handler-a', other));
      const wrong = (await get(`/api/cases/${other}`, 'handler-a'))
        .json()
        .documents[0].text.match(/预案名称：(.+)/)?.[1];
      const input = {
        document: 'registration',
        changes: [{ wrong, right: `${wrong}（修订）` }],
        reason: '抄录时漏写“修订”二字。',
      };
      const { held } = await served.app.act(request('deputy-a', 'deputy-leader'), other, 'correct-document', input);
      await served.app.sign(request('handler-b', 'handler'), other, held ?? '');
      const rows = await rowsOf('handler-a', other);
      const after = rows.find(({ key }) => key === before.key);
      assert.deepEqual(
        [after?.standing, after?.verify],
        ['corrected', before.verify],
        'the same content under the same code',
      );
      assert.notEqual(after?.changedAt, null);
      const corrected = await verify(`/${codeOf(before)}`);
      assert.equal(corrected.statusCode, 200);
      assert.match(plain(corrected.body), /确有这份文书，但已经更正 .*已于2026年\d+月\d+日.*更正 请以更正文书为准/);
      const correction = rows.find(({ key }) => key.startsWith(`${before.key}.correction`));
      assert.match(
        plain((await verify(`/${correction ? codeOf(correction) : ''}`)).body),
        /确有这份文书 .*已签发，没有更正/,
      );
      const file = await get(`/api/cases/${other}/documents/${before.key}.pdf`, 'applicant-a');
      assert.equal(file.statusCode, 200);
    });

    it('is linked from every page and speaks English', async () => {
      assert.match((await get('/')).body, /href="\/verify"/);
      const english = await verify(`/${codeOf(letter)}`, { cookie: 'hengjian-lang=en' });
      assert.match(
        plain(english.body),
        /This document was issued .*Issued by 长治.*Issued; neither corrected nor revoked/,
      );
    });

    it('does not let one visitor try codes in numbers', async () => {
      const statuses: number[] = [];
      for (let i = 0; i < 35; i++) statuses.push((await verify('/0000-0000-0000-0000')).statusCode);
      assert.ok(statuses.includes(404));
      assert.equal(statuses.at(-1), 429);
    });
  });
});
