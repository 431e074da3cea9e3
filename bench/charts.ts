/**
 * How fast charts are laid out and become files, every chart of `powers/` with its marks, one thread: beside the limit that
 * each step has. Cold = the first file of a new process, its fonts not read yet; loading the program is not counted.
 * `npm run bench -- charts [--rounds n] [--cold n] [--profile]`
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chartOf } from '#charts/from-definition.ts';
import { layoutChart } from '#charts/layout.ts';
import { A4P } from '#charts/page.ts';
import { svgOf } from '#charts/svg.ts';
import { loadDefinition } from '#powers/load.ts';
import { type ChartFormat, chartFile } from '#print/chart-files.ts';
import { type Fonts, openFonts } from '#print/fonts.ts';
import { percentiles } from './machine.ts';
import { profiled } from './profile.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== 'charts'),
  options: {
    rounds: { type: 'string', default: '50' },
    cold: { type: 'string', default: '7' },
    profile: { type: 'boolean', default: false },
    /** Used by itself: prints how long the first file of this process took. */
    first: { type: 'string' },
  },
});

const charts = globSync('powers/*.yaml', { cwd: root })
  .sort()
  .map((path) => {
    const loaded = loadDefinition(readFileSync(join(root, path), 'utf8'));
    if (!loaded.ok) throw new Error(`${path}: ${JSON.stringify(loaded.problems)}`);
    const power = { definition: loaded.definition, version: 1, hash: '0123456789abcdef' };
    return chartOf(power, { marks: true, origin: 'https://hengjian.invalid' });
  });
type Chart = (typeof charts)[number];

/** Milliseconds of one chart, as the issue that asked for charts on paper set them. */
type Step = {
  readonly name: string;
  readonly limitMs: number | null;
  readonly run: (chart: Chart, fonts: Fonts) => Promise<number> | number;
};
const file =
  (format: ChartFormat): Step['run'] =>
  async (chart, fonts) =>
    (await chartFile(format, chart, A4P, fonts)).length;
const steps: readonly Step[] = [
  { name: 'layout', limitMs: 1, run: (chart) => layoutChart(chart, A4P).pages.length },
  {
    name: 'SVG of a layout',
    limitMs: 3,
    run: (chart) =>
      layouts.get(chart)?.pages.reduce((sum, page) => sum + Buffer.byteLength(svgOf(chart, page)), 0) ?? 0,
  },
  { name: 'PDF, warm', limitMs: 40, run: file('pdf') },
  { name: 'PNG', limitMs: null, run: file('png') },
  { name: 'DOCX', limitMs: null, run: file('docx') },
  { name: 'XLSX', limitMs: null, run: file('xlsx') },
];
const layouts = new Map(charts.map((chart) => [chart, layoutChart(chart, A4P)]));

const COLD_MS = 150;
const MOST_PDF_BYTES = 300_000;

function report(name: string, limitMs: number | null, millis: readonly number[], bytes: string): void {
  const { p50, p99 } = percentiles(millis);
  const limit = limitMs === null ? '' : `limit ${limitMs} ms: ${p50 <= limitMs ? 'kept' : 'NOT KEPT'}`;
  if (limitMs !== null && p50 > limitMs) process.exitCode = 1;
  console.log(
    `${name.padEnd(18)} median ${p50.toFixed(2).padStart(7)} ms  p99 ${p99.toFixed(2).padStart(7)} ms  ${bytes.padEnd(22)} ${limit}`,
  );
}

async function timed(step: Step, rounds: number, fonts: Fonts): Promise<{ millis: number[]; sizes: number[] }> {
  const millis: number[] = [];
  const sizes: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const chart of charts) {
      const began = performance.now();
      sizes.push(await step.run(chart, fonts));
      millis.push(performance.now() - began);
    }
  return { millis, sizes };
}

async function main(): Promise<void> {
  const rounds = Number(values.rounds);
  console.log(
    `${cpus()[0]?.model.trim()}, Node ${process.version}, one thread; ${charts.length} charts, ${rounds} rounds, A4P with marks and QR code`,
  );
  const fonts = openFonts();
  for (const step of steps) {
    // Costlier steps are measured less often.
    const n = step.limitMs !== null && step.limitMs < 10 ? rounds : Math.max(3, Math.ceil(rounds / 5));
    await timed(step, 3, fonts);
    const run = () => timed(step, n, fonts);
    const { value, report: profile } = values.profile ? await profiled(run) : { value: await run(), report: '' };
    const { millis, sizes } = value;
    const most = Math.max(...sizes);
    report(step.name, step.limitMs, millis, step.name === 'layout' ? '' : `at most ${(most / 1000).toFixed(0)} kB`);
    if (step.name.startsWith('PDF') && most > MOST_PDF_BYTES) {
      console.log(`a PDF has ${most} bytes, more than ${MOST_PDF_BYTES}`);
      process.exitCode = 1;
    }
    if (profile) console.log(profile);
  }
  const cold = Array.from({ length: Number(values.cold) }, (_, i) => {
    const args = [import.meta.filename, '--first', String(i % charts.length)];
    return Number(execFileSync(process.execPath, [...process.execArgv, ...args], { cwd: root, encoding: 'utf8' }));
  });
  report('PDF, cold', COLD_MS, cold, '');
}

if (values.first === undefined) await main();
else {
  const [chart] = charts.slice(Number(values.first));
  if (!chart) throw new Error(`no chart ${values.first}`);
  const began = performance.now();
  await chartFile('pdf', chart, A4P, openFonts());
  console.log((performance.now() - began).toFixed(2));
}
