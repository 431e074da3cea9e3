/**
 * What the oversight centre's pages cost at the database among many cases, against among few: median and the slowest of 20, in ms.
 * Read models alone are filled, by SQL. `npm run bench -- oversight [--many 100000]`
 */
import { parseArgs } from 'node:util';
import { Oversight, type Viewer } from '#app/oversight.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { parsePeriod } from '#kernel/period.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { describeMachine, median } from './machine.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: { few: { type: 'string', default: '1000' }, many: { type: 'string', default: '100000' } },
});
const ROUNDS = 20;
const NOW = parseInstant('2026-11-25T09:00:00+08:00');
const viewer: Viewer = {
  person: 'inspector-a' as PersonId,
  posts: ['discipline-inspector' as Post],
  interests: ['91140400MADEM0A01M'],
};

/** Spread over three years, one case in 20 open; three signals, one card and half a refused attempt a case, one order in ten. */
async function fill({ owner }: TestDatabase, cases: number): Promise<void> {
  await owner.query(
    `insert into case_summary (case_id, number, agency, power, definition_version, title, applicant, created_at, stage, status, updated_at, version, extra)
     select 100000000 + n, 'X-' || n, '本单位', (array['filing','licence','inspection','reward','confirmation','transfer','discipline'])[1 + n % 7], 1,
       '办件', '申请人', t, 'review', case when n % 20 = 0 then 'open' else 'ended' end, t, 10,
       jsonb_build_object('creditCode', 'C' || n, 'recused', '[]'::jsonb, 'files', '[]'::jsonb) ||
       case when n % 20 = 0 then jsonb_build_object('caseDue', t + interval '20 days')
         else jsonb_build_object('endedAt', t + interval '15 days', 'onTime', n % 9 > 0) end
     from (select n, timestamptz '2023-11-25' + n * (interval '3 years' / $1) as t from generate_series(1, $1::int) n) c`,
    [cases],
  );
  const signals = `insert into signal (case_id, key, kind, audience, raised_at, data, state)
    select case_id, $1 || ':' || k, $1, '{discipline-inspector}', created_at + k * interval '3 days', $2::jsonb, $3
    from case_summary, generate_series(1, $4::int) k where case_id % $5::int = 0`;
  const data = { stage: 'review', level: 'yellow', control: 'time-limit', sealed: false, order: false };
  await owner.query(signals, ['STAGE_OVERDUE', JSON.stringify(data), 'raised', 3, 1]);
  await owner.query(signals, ['card', JSON.stringify(data), 'closed', 1, 1]);
  await owner.query(signals, [
    'register:refusals',
    '{"stage":"review","faults":[{"control":"materials"}]}',
    'refused',
    1,
    2,
  ]);
  await owner.query(signals, [
    'register:orders',
    '{"stage":"review","due":"2026-01-01T00:00:00.000Z"}',
    'replied',
    1,
    10,
  ]);
  await owner.query(`update signal set state = 'raised' where kind = 'card' and case_id % 200 = 0`);
  await owner.query('vacuum analyze');
}

async function measure(cases: number): Promise<ReadonlyMap<string, string>> {
  const test = await testDatabase();
  try {
    await fill(test, cases);
    const oversight = new Oversight(test.db, () => NOW);
    const [month, quarter] = [parsePeriod('2026-10'), parsePeriod('2026-Q3')];
    if (!month || !quarter) throw new Error('no period');
    const cell = { power: 'filing', stage: 'review', period: month, limit: 50 };
    const work: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['front page, a month', () => oversight.front(viewer, month)],
      ['risk map, a month', () => oversight.map(viewer, month)],
      ['risk map, a quarter', () => oversight.map(viewer, quarter)],
      ['cell, a month', () => oversight.cell(viewer, cell)],
      ['orders, first page', () => oversight.register(viewer, { register: 'orders', limit: 50 })],
      ['refusals, first page', () => oversight.register(viewer, { register: 'refusals', limit: 50 })],
    ];
    if (cases > 50_000) console.log(await describeMachine(test.db));
    const found = new Map<string, string>();
    for (const [name, run] of work) {
      await run();
      const times: number[] = [];
      for (let n = 0; n < ROUNDS; n++) {
        const from = performance.now();
        await run();
        times.push(performance.now() - from);
      }
      found.set(name, `${median(times).toFixed(1)} / ${Math.max(...times).toFixed(1)}`);
    }
    return found;
  } finally {
    await test.close();
  }
}

const [few, many] = [await measure(Number(values.few)), await measure(Number(values.many))];
for (const [name, shown] of many)
  console.log(`${name.padEnd(24)} ${values.few} cases ${few.get(name)} ms   ${values.many} cases ${shown} ms`);
