import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import createClient from 'openapi-fetch';
import { createApp } from '#app/create.ts';
import { readDepartment } from '#app/seed.ts';
import type { paths } from '#contract/generated/api.d.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { createServer } from './server.ts';

const root = join(import.meta.dirname, '..', '..');

type Client = ReturnType<typeof createClient<paths>>;

describe('a filing over the API, with the typed client', () => {
  let test: TestDatabase;
  let app: Awaited<ReturnType<typeof createApp>>;
  let server: Awaited<ReturnType<typeof createServer>>;
  let origin: string;
  let folder: string;
  let id = 0;
  const hashes: Record<string, string> = {};
  const cookies: Record<string, string> = {};

  /** A client over the wire, signed in as this person. */
  async function as(person: string): Promise<Client> {
    cookies[person] ??= await fetch(`${origin}/api/demo/switch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    }).then((answer) =>
      answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    );
    return createClient<paths>({ baseUrl: origin, headers: { cookie: cookies[person] } });
  }
  const clock = async (to: string) =>
    assert.ok((await (await as('clerk-a')).POST('/api/demo/clock', { body: { to } })).data);
  const perform = async (person: string, post: string, act: string, input: object = {}, expectedVersion?: number) =>
    (await as(person)).POST('/api/cases/{id}/acts/{act}', {
      params: { path: { id, act } },
      body: { as: post, input, ...(expectedVersion === undefined ? {} : { expectedVersion }) },
    });
  const done = async (...given: Parameters<typeof perform>) => {
    const { data, error } = await perform(...given);
    assert.ok(data, JSON.stringify(error));
    return data;
  };
  const detail = async (person: string) => {
    const { data, error } = await (await as(person)).GET('/api/cases/{id}', { params: { path: { id } } });
    assert.ok(data, JSON.stringify(error));
    return data;
  };
  const application = () => ({
    applicant: '演示矿业有限公司',
    creditCode: '91140400MADEM0A01M',
    contact: '矿业公司经办人',
    phone: '0000-0000000',
    fields: { 'plan-name': '综合应急预案', 'published-on': '2026-09-15', 'unit-kind': 'mine', principal: '矿长' },
    materials: ['form', 'opinion', 'plan', 'resources'].map((key) => ({
      material: key,
      hash: hashes[key] ?? '',
      name: `${key}.txt`,
      pages: 10,
    })),
  });
  const start = async (person: string, post: string, key: string, input: object = application()) =>
    (await as(person)).POST('/api/cases', {
      params: { header: { 'idempotency-key': key } },
      body: { power: 'filing', as: post, input },
    });

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
    server = await createServer({ app, pool: test.db.pool, secret: 'a secret of this test alone, 40 characters' });
    origin = await server.listen({ port: 0, host: '127.0.0.1' });
    await clock('2026-09-28T09:00:00+08:00');
    for (const name of ['form', 'opinion', 'plan', 'resources']) {
      const body = new FormData();
      body.append('file', new Blob([`内容 ${name}`], { type: 'text/plain' }), `${name}.txt`);
      await as('clerk-a');
      const answer = await fetch(`${origin}/api/attachments`, {
        method: 'POST',
        headers: { cookie: cookies['clerk-a'] ?? '' },
        body,
      });
      assert.equal(answer.status, 201);
      hashes[name] = ((await answer.json()) as { hash: string }).hash;
    }
  });
  after(async () => {
    await server.close();
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('offers the form that opens a case, in Chinese', async () => {
    const { data } = await (await as('clerk-a')).GET('/api/powers/{key}/start', {
      params: { path: { key: 'filing' } },
    });
    assert.equal(data?.act?.open, true);
    const form = data.act.form as { properties: Record<string, { title?: string }> };
    assert.equal(form.properties.creditCode?.title, '统一社会信用代码');
    assert.ok(data.act.choices['unit-kind']?.some((choice) => choice.value === 'mine'));
    assert.ok(data.materials.some((material) => material.key === 'plan'));
    const other = await (await as('reviewer-a')).GET('/api/powers/{key}/start', {
      params: { path: { key: 'filing' } },
    });
    assert.equal(other.data?.act?.open, false);
    assert.deepEqual(
      other.data.act.reasons.map((reason) => reason.code),
      ['NOT_YOUR_POST'],
    );
  });

  it('opens a case once for one key, and no other case for it', async () => {
    const first = await start('clerk-a', 'clerk', 'key-1');
    assert.equal(first.response.status, 201);
    id = first.data?.caseId ?? 0;
    assert.equal(first.response.headers.get('location'), `/api/cases/${id}`);
    assert.match(first.data?.receipt ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual((await start('clerk-a', 'clerk', 'key-1')).data, first.data);
    const reused = await start('clerk-a', 'clerk', 'key-1', { ...application(), contact: '另一人' });
    assert.equal(reused.response.status, 422);
    assert.equal(reused.error && 'code' in reused.error && reused.error.code, 'KEY_REUSED');
  });

  it('shows the case with its clocks, rail and what is owed', async () => {
    const seen = await detail('clerk-a');
    assert.equal(seen.application.fields.find((field) => field.key === 'unit-kind')?.value, 'mine');
    assert.deepEqual(seen.rail.map((stage) => stage.state).slice(0, 3), ['done', 'current', 'ahead']);
    const slip = seen.rail[1]?.measures.find((measure) => measure.text.includes('受理单'));
    assert.equal(slip?.state, 'owed', JSON.stringify(seen.rail[1]?.measures));
    assert.ok(slip.owed.every((said) => said.zh !== '' && said.en !== ''));
    assert.ok(seen.deadlines.length > 0);
    for (const deadline of seen.deadlines)
      assert.equal(deadline.lines.filter((line) => line.counted).length, deadline.term.n);
    assert.ok(seen.duties.some((duty) => duty.code === 'ISSUE_SLIP' && duty.mine));
  });

  it('lists each act as open or with every reason why not, and refuses with the same', async () => {
    const { data } = await (await as('clerk-a')).GET('/api/cases/{id}/acts', { params: { path: { id } } });
    const accept = data?.rows.find((act) => act.act === 'accept');
    assert.equal(accept?.open, false);
    const refused = await perform('clerk-a', 'clerk', 'accept');
    assert.equal(refused.response.status, 422);
    assert.equal(refused.error?.code, 'REFUSED');
    const faults = refused.error && 'faults' in refused.error ? (refused.error.faults ?? []) : [];
    const missing = faults.find((fault) => fault.code === 'SLIP_MISSING');
    assert.ok(missing, JSON.stringify(faults));
    assert.ok(missing.rests.some((rests) => rests.kind === 'measure'));
    assert.match(missing.text.zh, /受理单/);
    assert.ok(
      faults.some((fault) => fault.text.zh.includes('“应急预案电子文本”')),
      JSON.stringify(faults),
    );
    assert.deepEqual(missing.mend, ['issue-slip']);
    assert.notEqual(missing.mendText.zh, '');
  });

  it('says 409 only when something changed that the act sees', async () => {
    const version = (await detail('clerk-a')).version;
    await done('clerk-a', 'clerk', 'issue-slip', {}, version);
    const checks = ['form', 'opinion', 'plan', 'resources'].map((material) => ({
      material,
      complete: true,
      problem: '',
    }));
    const stale = await perform('clerk-a', 'clerk', 'check-form', { checks }, version);
    assert.equal(stale.response.status, 409, JSON.stringify(stale.data));
    const conflict = stale.error as { version: number; facets: string[] };
    assert.equal(conflict.version, (await detail('clerk-a')).version);
    assert.deepEqual(conflict.facets, ['acceptance']);
    await done('clerk-a', 'clerk', 'check-form', { checks }, conflict.version);
    assert.equal((await done('clerk-a', 'clerk', 'accept')).stage, 'review');
  });

  it('says which field of an act is wrong, and takes no time or actor with it', async () => {
    const wrong = await perform('reviewer-a', 'reviewer', 'hand-in-review', {
      proposal: 'file',
      opinion: 7,
      recordedAt: '2020-01-01T00:00:00.000Z',
    });
    assert.equal(wrong.response.status, 400);
    const errors = wrong.error && 'errors' in wrong.error ? (wrong.error.errors ?? []) : [];
    assert.ok(
      errors.some((error) => error.path.includes('opinion')),
      JSON.stringify(errors),
    );
    assert.ok(
      errors.some((error) => error.path.includes('recordedAt')),
      JSON.stringify(errors),
    );
    assert.equal((await perform('reviewer-a', 'reviewer', 'no-such-act')).response.status >= 400, true);
  });

  it('does not exist for who is recused, and shows the applicant his own side only', async () => {
    const hidden = await (await as('reviewer-c')).GET('/api/cases/{id}', { params: { path: { id } } });
    assert.equal(hidden.response.status, 404);
    const told = await (await as('reviewer-c')).GET('/api/notices');
    assert.equal(told.data?.rows.length, 1);
    assert.match(told.data.rows[0]?.text.zh ?? '', /回避/);
    const seen = await detail('applicant-a');
    assert.equal(seen.application.applicant, '演示矿业有限公司');
    assert.deepEqual(
      [seen.review.items, seen.signals, seen.orders, seen.sealed, seen.archive],
      [[], [], [], null, null],
    );
    assert.ok(seen.rail.every((stage) => stage.measures.every((measure) => measure.owed.length === 0)));
    const other = await (await as('applicant-b')).GET('/api/cases/{id}', { params: { path: { id } } });
    assert.equal(other.response.status, 404);
    const trace = await (await as('applicant-a')).GET('/api/cases/{id}/trace', { params: { path: { id } } });
    assert.equal(trace.response.status, 404);
  });

  it('keeps the sealed chain to the inspectors', async () => {
    const before = (await detail('clerk-a')).version;
    await done('clerk-a', 'clerk', 'register-contact', {
      about: 'reviewer-a',
      who: '某人',
      manner: 'in-person',
      words: '请关照这件事尽快办结',
      handed: '',
    });
    assert.equal((await detail('clerk-a')).version, before);
    assert.equal((await detail('clerk-a')).sealed, null);
    assert.equal((await detail('inspector-a')).sealed?.contacts[0]?.by.name, '受理员甲');
    const lanes = async (person: string) => {
      const { data } = await (await as(person)).GET('/api/cases/{id}/trace', { params: { path: { id } } });
      assert.equal(data?.intact, true, JSON.stringify(data?.problems));
      return [...new Set(data?.entries.map((entry) => entry.lane))].sort();
    };
    assert.deepEqual(await lanes('head-a'), ['attempts', 'case']);
    assert.deepEqual(await lanes('inspector-a'), ['attempts', 'case', 'sealed']);
  });

  it('hands out a material and has its reading in the trace', async () => {
    const answer = await fetch(`${origin}/api/cases/${id}/materials/${hashes.plan}?as=reviewer`, {
      headers: { cookie: await as('reviewer-a').then(() => cookies['reviewer-a'] ?? '') },
    });
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), '内容 plan');
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''plan\.txt$/);
    const { data } = await (await as('head-a')).GET('/api/cases/{id}/trace', { params: { path: { id } } });
    assert.ok(data?.entries.some((entry) => entry.kind === 'read' && entry.signers[0]?.name === '审查员甲'));
    const elsewhere = await fetch(`${origin}/api/cases/${id}/materials/${'0'.repeat(64)}`, {
      headers: { cookie: cookies['reviewer-a'] ?? '' },
    });
    assert.equal(elsewhere.status, 404);
  });

  it('tells watchers of a change, and names no case that was not asked for', async () => {
    const listen = async (person: string, path: string) => {
      await as(person);
      const answer = await fetch(`${origin}${path}`, {
        headers: { cookie: cookies[person] ?? '' },
      });
      assert.equal(answer.status, 200);
      return answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    };
    const until = async (reader: Awaited<ReturnType<typeof listen>>, found: RegExp) => {
      let text = '';
      while (!found.test(text)) {
        const { value, done: ended } = (await reader?.read()) ?? { done: true, value: '' };
        assert.ok(!ended, text);
        text += value;
      }
      return text;
    };
    const watching = await listen('reviewer-a', `/api/events?case=${id}`);
    const elsewhere = await listen('reviewer-c', '/api/events');
    const { version } = await done('reviewer-a', 'reviewer', 'raise-doubt', {
      what: '预案发布日期与评审日期先后不一致，请说明情况。',
    });
    assert.match(await until(watching, /event: case/), new RegExp(`data: \\{"caseId":${id},"version":${version}\\}`));
    assert.doesNotMatch(await until(elsewhere, /event: changed\ndata: \{\}/), /caseId/);
    await as('reviewer-c');
    assert.equal(
      (await fetch(`${origin}/api/events?case=${id}`, { headers: { cookie: cookies['reviewer-c'] ?? '' } })).status,
      404,
    );
    // The streams are left open: the server must be able to stop all the same.
  });

  it('has happened what the law makes of silence; lists say so with their lamps', async () => {
    await clock('2026-10-20T09:00:00+08:00');
    const seen = await detail('head-a');
    assert.equal(seen.decision?.deemed, true);
    const { data } = await (await as('head-a')).GET('/api/cases', {
      params: { query: { power: 'filing', limit: 10 } },
    });
    const row = data?.rows.find((one) => one.id === id);
    assert.ok(row);
    assert.equal(row.stage, seen.stage);
    assert.equal(row.stageName, seen.rail.find((stage) => stage.state === 'current')?.name);
    assert.equal(row.lamp, 'overdue', JSON.stringify(row));
    assert.ok(
      seen.deadlines.some((deadline) => deadline.kind === 'stage' && deadline.lamp === 'overdue'),
      JSON.stringify(seen.deadlines),
    );
    const tasks = await (await as('handler-a')).GET('/api/tasks');
    assert.ok(
      tasks.data?.rows.some((task) => task.caseId === id && task.lamp === 'overdue' && task.text.zh !== ''),
      JSON.stringify(tasks.data),
    );
  });

  it('tells inspectors of every signal, and others of theirs', async () => {
    const signals = await (await as('inspector-a')).GET('/api/signals');
    const found = signals.data?.rows.filter((one) => one.caseId === id) ?? [];
    assert.equal(found.length, 1, 'a case stands there once, with all its signals');
    const [row] = found;
    const overdue = row?.signals.find(({ signal }) => signal.code === 'STAGE_OVERDUE')?.signal;
    assert.ok(row && overdue, JSON.stringify(signals.data));
    assert.ok(overdue.rests.length > 0);
    assert.match(overdue.text.zh, /期限/);
    assert.equal(row.power, 'filing');
    const ofLevel = await (await as('inspector-a')).GET('/api/signals', {
      params: { query: { level: overdue.level } },
    });
    assert.ok(ofLevel.data?.rows.every((one) => one.signals.every(({ signal }) => signal.level === overdue.level)));
    assert.ok(ofLevel.data?.rows.some((one) => one.caseId === id));
    const other = await (await as('inspector-a')).GET('/api/signals', { params: { query: { power: 'licence' } } });
    assert.deepEqual(other.data, { rows: [], next: null });
    assert.equal((await (await as('head-a')).GET('/api/signals')).response.status, 403);
    assert.ok((await detail('inspector-a')).signals.length >= (await detail('handler-a')).signals.length);
  });

  it('publishes a version with two officers', async () => {
    const { data: yaml } = await (await as('owner-a')).GET('/api/powers/{key}/versions/{n}', {
      params: { path: { key: 'filing', n: 1 } },
      parseAs: 'text',
    });
    const owner = await as('owner-a');
    const wrong = await owner.POST('/api/powers/{key}/versions', {
      params: { path: { key: 'filing' } },
      body: { as: 'business-owner', yaml: 'schema: 1' },
    });
    assert.equal(wrong.error?.code, 'DEFINITION_WRONG');
    const proposed = await owner.POST('/api/powers/{key}/versions', {
      params: { path: { key: 'filing' } },
      body: { as: 'business-owner', yaml: String(yaml) },
    });
    assert.equal(proposed.response.status, 201, JSON.stringify(proposed.error));
    const path = { key: 'filing', n: proposed.data?.version ?? 0 };
    assert.equal((await fetch(`${origin}/api/powers/filing/versions/${path.n}`)).status, 401);
    const alone = await owner.POST('/api/powers/{key}/versions/{n}/publish', {
      params: { path },
      body: { as: 'business-owner' },
    });
    assert.equal(alone.response.status, 403);
    const published = await (await as('principal-a')).POST('/api/powers/{key}/versions/{n}/publish', {
      params: { path },
      body: { as: 'principal' },
    });
    assert.equal(published.data?.version, path.n);
  });
});
