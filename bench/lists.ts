/**
 * What a page of the desk and of the lists costs the server among many cases, beside the same among few: median, p95 and p99 of
 * whole requests (session, query, rows, JSON), one after the other. Fills read models alone: lists read nothing else.
 * `npm run bench -- lists [--few 1000] [--many 100000] [--times 200]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '#app/create.ts';
import { searchRowOf } from '#app/search-text.ts';
import { readDepartment } from '#app/seed.ts';
import { createServer } from '#http/server.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Database } from '#store/database.ts';
import { testDatabase } from '#testing/database.ts';
import { describeMachine, share, ticks } from './machine.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    few: { type: 'string', default: '1000' },
    many: { type: 'string', default: '100000' },
    times: { type: 'string', default: '200' },
  },
});
const root = join(import.meta.dirname, '..');
const times = Number(values.times);
const NOW = Date.parse('2026-09-28T10:00:00+08:00');
const DAY = 86_400_000;
const AT_ONCE = 2000;
const FIRST = 200_000_000;
/** One case in so many is under way. */
const ONE_OPEN_IN = 20;
const POWERS = ['filing', 'licence', 'confirmation', 'inspection', 'reward', 'transfer'];
const HANDS = ['clerk-a', 'clerk-b', 'reviewer-a', 'reviewer-b', 'head-a', 'deputy-a', 'handler-a', 'legal-a'];
const POSTS = ['clerk', 'reviewer', 'section-head', 'deputy-leader', 'handler'];
const PLACES = ['潞州', '上党', '屯留', '襄垣', '平顺', '黎城', '壶关', '长子', '武乡', '沁县', '沁源', '高新'];
const NAMES = '明德恒泰鑫源博远华盛宏达永安瑞丰嘉禾中信广厦天成';
const KINDS = ['矿业', '化工', '建材', '机械', '物流', '能源', '食品', '装饰'];

const companyOf = (n: number): string => {
  const at = (i: number) => NAMES[i % NAMES.length] ?? '';
  return `演示${PLACES[n % PLACES.length]}${at(n * 7)}${at(n * 13 + 3)}${KINDS[n % KINDS.length]}有限公司`;
};

type Case = ReturnType<typeof caseOf>;
/** Spread over years, the newest last; of 3,000 applicants. */
function caseOf(n: number, of: number) {
  const open = n % ONE_OPEN_IN === 0;
  const created = NOW - ((of - n) / of) * 5 * 365 * DAY;
  const company = n % 3000;
  const row = {
    id: FIRST + n,
    number: `BA-2026-${String(n).padStart(6, '0')}`,
    power: POWERS[n % POWERS.length] ?? '',
    applicant: companyOf(company),
    title: '生产安全事故应急预案备案',
    creditCode: `9114${String(company).padStart(14, '0')}`,
    created: new Date(created).toISOString(),
    updated: new Date(open ? NOW - (n % 5) * DAY : created + 20 * DAY).toISOString(),
    stage: open ? (['accept', 'review', 'decide'][n % 3] ?? '') : 'close',
    status: open ? 'open' : 'ended',
    due: open ? new Date(NOW + ((n % 60) - 10) * DAY).toISOString() : null,
    post: POSTS[n % POSTS.length] ?? '',
    hands: [0, 1, 2, 3, 4].map((i) => HANDS[(n + i) % HANDS.length] ?? ''),
  };
  return { ...row, open, search: searchRowOf(row) };
}

async function fill(db: Database, size: number): Promise<void> {
  for (let from = 0; from < size; from += AT_ONCE) {
    const cases = Array.from({ length: Math.min(AT_ONCE, size - from) }, (_, i) => caseOf(from + i, size));
    const of = (pick: (one: Case) => unknown, list = cases) => list.map(pick);
    await db.query(
      `insert into case_summary (case_id, number, agency, power, definition_version, title, applicant, created_at, stage, status, due_at, updated_at, version, extra)
       select id, number, 'demo', power, 1, title, applicant, created, stage, status, due, updated, 9,
         jsonb_build_object('creditCode', code, 'files', '[]'::jsonb, 'recused', '[]'::jsonb, 'outcome', '')
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[], $9::text[], $10::timestamptz[], $11::timestamptz[])
         c(id, number, power, title, applicant, code, created, stage, status, due, updated)`,
      [
        ...([
          'id',
          'number',
          'power',
          'title',
          'applicant',
          'creditCode',
          'created',
          'stage',
          'status',
          'due',
          'updated',
        ] as const),
      ].map((key) => of((one) => one[key])),
    );
    const under = cases.filter(({ open }) => open);
    await db.query(
      `insert into task (case_id, key, post, person, kind, due_at, title)
       select id, 'next:note', post, null, 'NEXT_STEP', due, 'decide' from unnest($1::bigint[], $2::text[], $3::timestamptz[]) c(id, post, due)`,
      [of((one) => one.id, under), of((one) => one.post, under), of((one) => one.due, under)],
    );
    const hands = cases.flatMap((one) => one.hands.map((person) => ({ person, one })));
    await db.query(
      `insert into case_hand (person, case_id, acted_on, open) select * from unnest($1::text[], $2::bigint[], $3::date[], $4::boolean[])`,
      [
        hands.map(({ person }) => person),
        hands.map(({ one }) => one.id),
        hands.map(({ one }) => one.updated.slice(0, 10)),
        hands.map(({ one }) => one.open),
      ],
    );
    await db.query(
      `insert into case_search (case_id, text, grams) select (c ->> 'id')::bigint, c ->> 'text', array(select jsonb_array_elements_text(c -> 'grams'))
       from jsonb_array_elements($1::jsonb) c`,
      [JSON.stringify(cases.map(({ id, search }) => ({ id, ...search })))],
    );
  }
}

type Asked = {
  readonly name: string;
  readonly person: string;
  readonly url: (n: number) => string;
  readonly times: number;
};

async function build(size: number, folder: string, undo: (() => Promise<unknown>)[]) {
  const test = await testDatabase();
  undo.push(() => test.close());
  const began = performance.now();
  await fill(test.db, size);
  await test.owner.query('vacuum (analyze)');
  const register = readDepartment(root);
  const app = await createApp({
    db: test.db,
    root,
    files: join(folder, 'files'),
    demonstration: true,
    register,
    wallClock: () => NOW,
  });
  const server = await createServer({ app, pool: test.db.pool, secret: 'a secret of this bench alone, 40 characters' });
  undo.push(async () => {
    await server.close();
    await app.close();
  });
  const cookies = new Map<string, Record<string, string>>();
  const cookiesOf = async (person: string) => {
    const answer = await server.inject({ method: 'POST', url: '/api/demo/switch', payload: { person } });
    const mine = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
    cookies.set(person, mine);
    return mine;
  };
  const ask = async (person: string, url: string, body?: object) => {
    const mine = cookies.get(person) ?? (await cookiesOf(person));
    const began = performance.now();
    const answer = await server.inject({
      method: body ? 'POST' : 'GET',
      url,
      cookies: mine,
      ...(body ? { payload: body } : {}),
    });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    return { millis: performance.now() - began, bytes: answer.rawPayload.length };
  };
  const [held] = await test.db.query<{ mb: number }>(
    `select (pg_total_relation_size('case_summary') + pg_total_relation_size('case_search') + pg_total_relation_size('case_hand') + pg_total_relation_size('task')) / 1048576 as mb`,
  );
  console.log(
    `${size.toLocaleString('en')} cases filled in ${((performance.now() - began) / 1000).toFixed(0)} s; read models of lists ${held?.mb} MB`,
  );
  // As far as page 1000, or as there are pages.
  const deep = async (filter: object) => {
    let after: string | null = null;
    for (let rows = 0; rows < Math.min(50_000, size - 100); rows += 2000) {
      const page = await app.lists.cases('clerk-a' as PersonId, {
        ...filter,
        limit: Math.min(2000, size - 100 - rows),
        ...(after ? { after } : {}),
      });
      after = page.next ?? after;
    }
    return after ?? '';
  };
  return { size, ask, db: test.db, after: await deep({}) };
}

async function main(folder: string, undo: (() => Promise<unknown>)[]): Promise<void> {
  const built = [];
  for (const size of [Number(values.few), Number(values.many)]) built.push(await build(size, folder, undo));
  const [few] = built;
  if (few) console.log(await describeMachine(few.db));
  console.log(`one request at a time, ${times} of each; ${HANDS.length} officers have acted in five cases of eight`);
  const word = encodeURIComponent;
  const asked = (after: string): readonly Asked[] => [
    { name: 'desk, to do', person: 'clerk-a', url: () => '/api/desk', times },
    { name: 'desk, waiting', person: 'clerk-a', url: () => '/api/desk?tab=waiting', times },
    { name: 'desk, done', person: 'clerk-a', url: () => '/api/desk?tab=done', times },
    { name: 'desk, to do, words', person: 'clerk-a', url: (n) => `/api/desk?text=${word(companyOf(n * 20))}`, times },
    { name: 'list, first page', person: 'clerk-a', url: () => '/api/cases', times },
    { name: 'list, page 1000', person: 'clerk-a', url: () => `/api/cases?after=${after}`, times },
    {
      name: 'list, one number',
      person: 'clerk-a',
      url: (n) => `/api/cases?text=BA-2026-${String(n * 3).padStart(6, '0')}`,
      times,
    },
    { name: 'list, a name', person: 'clerk-a', url: (n) => `/api/cases?text=${word(companyOf(n))}`, times },
    { name: 'list, pinyin initials', person: 'clerk-a', url: () => '/api/cases?text=yslz', times },
    { name: 'list, words of nearly all', person: 'clerk-a', url: () => `/api/cases?text=${word('有限公司')}`, times },
    { name: 'list, words of none', person: 'clerk-a', url: () => `/api/cases?text=${word('没有这家')}`, times },
    { name: 'list, overdue', person: 'clerk-a', url: () => '/api/cases?lamp=overdue', times },
    { name: 'list, by power, ended', person: 'clerk-a', url: () => '/api/cases?power=licence&status=ended', times },
    { name: 'list, by who handled', person: 'clerk-a', url: () => '/api/cases?handler=legal-a', times },
    { name: 'list, a month', person: 'clerk-a', url: () => '/api/cases?from=2026-03-01&to=2026-03-31', times },
    { name: 'list, latest change first', person: 'clerk-a', url: () => '/api/cases?sort=updated', times },
  ];
  console.log(
    `\n${''.padEnd(28)}${built.map(({ size }) => `${size.toLocaleString('en')} cases: median, p95, p99 ms`.padStart(44)).join('')}`,
  );
  for (const [i, one] of asked('').entries()) {
    const before = ticks();
    const figures: string[] = [];
    for (const { ask, after } of built) {
      const { person, url, times: n } = asked(after)[i] ?? one;
      for (let warm = 0; warm < 5; warm++) await ask(person, url(warm));
      const millis: number[] = [];
      for (let k = 0; k < n; k++) millis.push((await ask(person, url(k))).millis);
      figures.push(line(millis));
    }
    console.log(
      `${one.name.padEnd(28)}${figures.map((text) => text.padStart(44)).join('')}   ${share(before, ticks())}`,
    );
  }
  for (const { size, ask } of built) {
    for (const format of ['csv', 'xlsx']) {
      const millis: number[] = [];
      let bytes = 0;
      const filter =
        size > 10_000 ? { from: new Date(NOW - (10_000 / size) * 5 * 365 * DAY).toISOString().slice(0, 10) } : {};
      for (let k = 0; k < 5; k++) {
        const taken = await ask('clerk-a', '/api/exports/cases', { as: 'clerk', format, filter });
        millis.push(taken.millis);
        bytes = taken.bytes;
      }
      console.log(
        `export ${format} of ${Math.min(size, 10_000).toLocaleString('en')} rows among ${size.toLocaleString('en')}: ${line(millis)} ms, ${(bytes / 1024).toFixed(0)} KB`,
      );
    }
  }
}

function line(millis: readonly number[]): string {
  const sorted = millis.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return [at(0.5), at(0.95), at(0.99)].map((one) => one.padStart(8)).join('');
}

const folder = mkdtempSync(join(tmpdir(), 'hengjian-bench-'));
const undo: (() => Promise<unknown>)[] = [];
try {
  await main(folder, undo);
} finally {
  for (const step of undo.reverse()) await step();
  rmSync(folder, { recursive: true, force: true });
}
