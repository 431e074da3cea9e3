// Draws the charts of docs/gallery anew: every power of powers/ in colour and in grey, one for the wall, two versions compared, and
// the DOCX as LibreOffice shows it, where soffice and pdftoppm are installed. Run: node scripts/node24.mjs scripts/make-gallery.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareCharts } from '../src/charts/compare.ts';
import { chartOf } from '../src/charts/from-definition.ts';
import { A4P } from '../src/charts/page.ts';
import { loadDefinition } from '../src/powers/load.ts';
import { chartFile } from '../src/print/chart-files.ts';
import { openFonts } from '../src/print/fonts.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const gallery = join(root, 'docs/gallery');
const scratch = mkdtempSync(join(tmpdir(), 'gallery-'));
const powers = readdirSync(join(root, 'powers'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('powers', name));

const chart = (...args) =>
  execFileSync(process.execPath, [...process.execArgv, 'src/main/cli.ts', 'chart', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A name that is nobody's (RFC 2606): a code that is scanned from a picture leads nowhere.
    env: { ...process.env, PUBLIC_ORIGIN: 'https://hengjian.invalid' },
  });
chart(...powers, '--format', 'png', '-o', gallery);
chart(...powers, '--format', 'png', '--grey', '-o', gallery);
chart('powers/filing.yaml', '--format', 'png', '--page', 'A3L', '-o', `${gallery}/`);

writeFileSync(join(gallery, 'compared.png'), await compared());
console.log(join(gallery, 'compared.png'));

const docx = join(scratch, 'docx.docx');
chart('powers/filing.yaml', '-o', docx);
const found = (program) => spawnSync('which', [program]).status === 0;
if (found('soffice') && found('pdftoppm')) {
  const options = ['--headless', `-env:UserInstallation=file://${scratch}/office`, '--convert-to', 'pdf'];
  execFileSync('soffice', [...options, '--outdir', scratch, docx], { stdio: 'ignore' });
  const to = join(gallery, 'docx');
  execFileSync('pdftoppm', ['-r', '72', '-png', '-singlefile', '-gray', join(scratch, 'docx.pdf'), to]);
  console.log(`${to}.png`);
} else console.log('no soffice or no pdftoppm: docx.png is left as it is');
rmSync(scratch, { recursive: true, force: true });

/** 备案 beside an invented second version of it. */
async function compared() {
  const loaded = loadDefinition(readFileSync(join(root, 'powers/filing.yaml'), 'utf8'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { definition } = loaded;
  const stages = structuredClone(definition.stages);
  const [, accept, review] = stages;
  accept.risks[0].text = '故意刁难申请人，或者推诿不办。';
  accept.risks.splice(1, 1);
  accept.measures.push({
    ...accept.measures[0],
    id: 'filing.accept.m9',
    text: '设置意见箱，每周开箱登记。',
    bindings: [],
  });
  review.level = 'medium';
  review.answersFor = '审查人、纪检负责人';
  review.measures[0].bindings = [];
  const [before, after] = [definition, { ...definition, stages }].map((one, i) =>
    chartOf({ definition: one, version: i + 1, hash: '0'.repeat(64) }, { marks: true }),
  );
  return chartFile('png', compareCharts(before, after).chart, A4P, openFonts());
}
