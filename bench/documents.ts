/**
 * How fast a document becomes a file, and what a case file of 300 pages takes: beside the limit that each has. The case file is
 * written by a process of its own, run as the product runs; its memory is the whole process's, fonts and program included.
 * `npm run bench -- documents [--rounds n] [--profile]`
 */
import { execFileSync } from 'node:child_process';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { prepareCaseFile } from '#print/case-file.ts';
import { documentDocx } from '#print/document-docx.ts';
import { documentPdf } from '#print/document-pdf.ts';
import { caseFile } from '#print/fixtures/case-file.ts';
import { form, letter, shortLetter, stamp } from '#print/fixtures/documents.ts';
import { openFonts } from '#print/fonts.ts';
import { productEnv, productFlags } from '../scripts/node24.mjs';
import { memoryOf, percentiles, processCpu } from './machine.ts';
import { profiled } from './profile.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== 'documents'),
  options: {
    rounds: { type: 'string', default: '200' },
    profile: { type: 'boolean', default: false },
    /** Used by itself: writes the case file and prints what it took. */
    file: { type: 'boolean', default: false },
  },
});

const fonts = openFonts();
const PAGE_MS = 15;
const FILE_MB = 300;

type Step = { readonly name: string; readonly limitMs: number | null; readonly run: () => Promise<Buffer> };
const steps: readonly Step[] = [
  { name: 'notice, one page, PDF', limitMs: PAGE_MS, run: () => documentPdf(shortLetter, stamp('issued'), fonts) },
  { name: 'form, one page, PDF', limitMs: PAGE_MS, run: () => documentPdf(form, stamp('record'), fonts) },
  { name: 'decision, two pages, PDF  ', limitMs: null, run: () => documentPdf(letter, stamp('issued'), fonts) },
  { name: 'decision, DOCX', limitMs: null, run: () => documentDocx(letter, stamp('issued')) },
];

async function main(): Promise<void> {
  const rounds = Number(values.rounds);
  for (const { name, limitMs, run } of steps) {
    for (let i = 0; i < 20; i++) await run();
    const millis: number[] = [];
    let bytes = 0;
    const work = async (): Promise<void> => {
      for (let i = 0; i < rounds; i++) {
        const began = performance.now();
        bytes = (await run()).length;
        millis.push(performance.now() - began);
      }
    };
    const cpu = processCpu(process.pid);
    const report = values.profile ? (await profiled(work)).report : await work();
    const { p50, p99 } = percentiles(millis);
    const cpuMs = (processCpu(process.pid) - cpu) / 1000 / rounds;
    const kept = limitMs === null ? '' : `limit ${limitMs} ms: ${p50 <= limitMs ? 'kept' : 'NOT KEPT'}`;
    if (limitMs !== null && p50 > limitMs) process.exitCode = 1;
    console.log(
      `${name.padEnd(27)} median ${p50.toFixed(1).padStart(6)} ms  p99 ${p99.toFixed(1).padStart(6)} ms  CPU ${cpuMs.toFixed(1).padStart(5)} ms  ${(bytes / 1000).toFixed(0).padStart(4)} kB  ${kept}`,
    );
    if (report) console.log(report);
  }
  const args = [...productFlags, import.meta.filename, '--file'];
  const told = execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...productEnv } });
  const { pages, prepareMs, writeMs, megabytes, peak } = JSON.parse(told);
  const kept = pages >= 300 && peak <= FILE_MB;
  if (!kept) process.exitCode = 1;
  console.log(
    `case file, ${pages} pages      counted in ${(prepareMs / 1000).toFixed(1)} s, written in ${(writeMs / 1000).toFixed(1)} s, ${megabytes.toFixed(1)} MB; process at most ${peak.toFixed(0)} MB  limit ${FILE_MB} MB: ${kept ? 'kept' : 'NOT KEPT'}`,
  );
}

async function writeFile(): Promise<void> {
  const began = performance.now();
  const prepared = await prepareCaseFile(caseFile(110, 2200), fonts);
  const counted = performance.now();
  let bytes = 0;
  const out = new Writable({
    write(chunk: Buffer, _, done) {
      bytes += chunk.length;
      done();
    },
  });
  await prepared.write(out);
  const { peak } = memoryOf(process.pid);
  const told = { prepareMs: counted - began, writeMs: performance.now() - counted, megabytes: bytes / 1e6, peak };
  console.log(JSON.stringify({ pages: prepared.pages, ...told }));
}

if (values.file) await writeFile();
else await main();
