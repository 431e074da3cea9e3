/**
 * What the oversight centre's pages cost at the database after many years, against after one with as many cases a year: median
 * and the slowest of 20, in ms. Read models alone are filled, by SQL. `npm run bench -- oversight [--years 5] [--a-year 20000]`
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CaseFilter, countCases } from '#app/case-list.ts';
import { readDefinition } from '#app/definitions.ts';
import { directoryOf } from '#app/directory.ts';
import { Oversight, type Viewer } from '#app/oversight.ts';
import { reportRows } from '#app/report-rows.ts';
import { readRules } from '#app/rules.ts';
import { readDepartment } from '#app/seed.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { parsePeriod } from '#kernel/period.ts';
import { parseInstant } from '#kernel/time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { describeMachine, median } from './machine.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: { years: { type: 'string', default: '5' }, 'a-year': { type: 'string', default: '20000' } },
});
const A_YEAR = Number(values['a-year']);
/** All but these are ended. */
const OPEN = Math.ceil(A_YEAR / 20);
const ROUNDS = 20;
const root = join(import.meta.dirname, '..');
const rules = readRules(root);
const powers = globSync('powers/*.yaml', { cwd: root }).map((file) =>
  readDefinition(readFileSync(join(root, file), 'utf8'), 1, rules.laws, file),
);
const AGENCY = powers[0]?.definition.agency ?? '';
const NOW = parseInstant('2026-11-25T09:00:00+08:00');
const viewer: Viewer = {
  person: 'inspector-a' as PersonId,
  posts: ['discipline-inspector' as Post],
  interests: ['91140400MADEM0A01M'],
};

/** The front's figures that lead to a list are counted as that list is. */
const directory = directoryOf(readDepartment(root), NOW);
const reader = { ...viewer, directory, reach: { only: [], without: [] } };

/** As many cases a year, the last of them open; three signals, one card and half a refused attempt a case, one order in ten. */
async function fill({ owner }: TestDatabase, years: number): Promise<void> {
  const cases = A_YEAR * years;
  await owner.query(
    `insert into case_summary (case_id, number, agency, power, definition_version, title, applicant, created_at, stage, status, updated_at, version, extra)
     select 100000000 + n, 'X-' || n, '本单位', (array['filing','licence','inspection','reward','confirmation','transfer','discipline'])[1 + n % 7], 1,
       '办件', '申请人', t, 'review', case when n > $1::int - $3::int then 'open' else 'ended' end, t, 10,
       jsonb_build_object('creditCode', 'C' || n, 'recused', '[]'::jsonb, 'files', '[]'::jsonb) ||
       case when n > $1::int - $3::int then jsonb_build_object('caseDue', t + interval '20 days')
         else jsonb_build_object('endedAt', t + interval '15 days', 'onTime', n % 9 > 0) end
     from (select n, timestamptz '2026-11-25' - ($1::int - n) * (interval '1 year' / $2::int) as t from generate_series(1, $1::int) n) c`,
    [cases, A_YEAR, OPEN],
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
  await owner.query(
    `update signal set state = 'raised' where kind = 'card' and case_id > $1::int - $2::int and case_id % 10 = 0`,
    [100_000_000 + cases, OPEN],
  );
  await owner.query('vacuum analyze');
}

async function measure(years: number): Promise<ReadonlyMap<string, string>> {
  const test = await testDatabase();
  try {
    await fill(test, years);
    const oversight = new Oversight(test.db, () => NOW);
    const [month, quarter] = [parsePeriod('2026-10'), parsePeriod('2026-Q3')];
    if (!month || !quarter) throw new Error('no period');
    const count = (filter: CaseFilter) =>
      countCases(
        test.db,
        reader,
        { status: 'open', ...filter },
        { now: NOW, calendar: rules.calendar },
        Number.MAX_SAFE_INTEGER,
      );
    const cell = { power: 'filing', stage: 'review', period: month, limit: 50 };
    const work: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['front page, a month', () => Promise.all([oversight.front(viewer, month), count({}), count({ term: 'over' })])],
      ['risk map, a month', () => oversight.map(viewer, month)],
      ['risk map, a quarter', () => oversight.map(viewer, quarter)],
      ['cell, a month', () => oversight.cell(viewer, cell)],
      ['report of a month', () => reportRows(test.db, viewer, powers, { agency: AGENCY, period: month, now: NOW })],
      ['orders, first page', () => oversight.register(viewer, { register: 'orders', limit: 50 })],
      ['refusals, first page', () => oversight.register(viewer, { register: 'refusals', limit: 50 })],
    ];
    if (years > 1) console.log(await describeMachine(test.db));
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

const years = Number(values.years);
const [one, all] = [await measure(1), await measure(years)];
const cases = (n: number) => `${(A_YEAR * n).toLocaleString('en')} cases`;
for (const [name, shown] of all)
  console.log(
    `${name.padEnd(24)} ${cases(1)} in a year ${one.get(name)} ms   ${cases(years)} in ${years} years ${shown} ms`,
  );
