// Draws every kind of document that the honest runs of a power bring forth, page by page, onto one sheet a power:
// docs/gallery/documents-POWER.png. Needs pdftoppm. Run: node scripts/node24.mjs scripts/make-document-sheets.mjs [POWER …] [--dpi 50] [--out FOLDER]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { documentsOf } from '../src/documents/catalogue.ts';
import { playIn } from '../src/main/run-scenario.ts';
import { loadScenarios } from '../src/main/scenarios.ts';
import { documentPdf } from '../src/print/document-pdf.ts';
import { stamp } from '../src/print/fixtures/documents.ts';
import { openFonts } from '../src/print/fonts.ts';
import { indexedPng } from '../src/print/indexed-png.ts';
import { delivered, engineAt } from '../src/testing/case.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dpi: { type: 'string', default: '50' }, out: { type: 'string', default: join(root, 'docs/gallery') } },
});
const COLUMNS = 6;
const fonts = openFonts(process.env.HENGJIAN_FONTS);
const { honest } = await loadScenarios();

for (const [power, runs] of Map.groupBy(honest, ({ id }) => id.split('/')[0])) {
  if (positionals.length > 0 && !positionals.includes(power)) continue;
  const kinds = new Map();
  for (const run of runs) {
    const { view, now } = playIn(power, { drawn: run.drawn ?? false }, run.steps).at(-1);
    const { power: definition, ctx } = engineAt(now, delivered(power));
    for (const one of documentsOf(view, definition, ctx))
      if (one.content) kinds.set(one.name, kinds.get(one.name) ?? one);
  }
  const scratch = mkdtempSync(join(tmpdir(), 'sheet-'));
  const pages = [];
  let n = 0;
  for (const { name, content, standing } of kinds.values()) {
    const file = join(scratch, `${String(n++).padStart(3, '0')}`);
    writeFileSync(`${file}.pdf`, await documentPdf(content, stamp(standing), fonts));
    execFileSync('pdftoppm', ['-r', values.dpi, '-gray', '-png', `${file}.pdf`, file]);
    console.log(`${power} ${name}`);
  }
  for (const picture of readdirSync(scratch)
    .filter((one) => one.endsWith('.png'))
    .sort())
    pages.push(readFileSync(join(scratch, picture)).toString('base64'));
  rmSync(scratch, { recursive: true, force: true });
  const [width, height] = [210, 297].map((mm) => Math.round((mm * Number(values.dpi)) / 25.4));
  const [wide, high] = [COLUMNS * (width + 6) + 6, Math.ceil(pages.length / COLUMNS) * (height + 6) + 6];
  const images = pages.map((data, i) => {
    const [x, y] = [6 + (i % COLUMNS) * (width + 6), 6 + Math.floor(i / COLUMNS) * (height + 6)];
    return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><rect width="100%" height="100%" fill="#888888"/>${images.join('')}</svg>`;
  const { width: across, height: down, pixels } = new Resvg(svg).render();
  const to = join(values.out, `documents-${power}.png`);
  const png = indexedPng({ width: across, height: down, data: pixels });
  writeFileSync(to, png);
  console.log(`${to} ${pages.length} pages, ${Math.round(png.length / 1000)} kB`);
}
