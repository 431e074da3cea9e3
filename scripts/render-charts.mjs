// Draws the charts of the fixtures into docs/gallery: SVG always, PNG too where a system Chromium is found.
// Run: node scripts/node24.mjs scripts/render-charts.mjs [A4P|A4L|A3P|A3L|web] [--out FOLDER] [--png] [--key POWER]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { layoutChart } from '../src/charts/layout.ts';
import { A3L, A3P, A4L, A4P, WEB } from '../src/charts/page.ts';
import { svgOf } from '../src/charts/svg.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(root, 'docs/gallery') },
    png: { type: 'boolean', default: false },
    key: { type: 'string' },
    dpi: { type: 'string', default: '144' },
  },
});
const page = { A4P, A4L, A3P, A3L, web: WEB }[positionals[0] ?? 'A4P'];
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
mkdirSync(values.out, { recursive: true });

/** A plain HTML shell with the exact pixel size: Chromium scales a bare SVG file by its own rules. */
function png(svg, laid, file) {
  const scratch = mkdtempSync(join(tmpdir(), 'chart-'));
  const px = (mm) => Math.round((mm * Number(values.dpi)) / 25.4);
  const html = join(scratch, 'page.html');
  writeFileSync(
    html,
    `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block;width:${px(laid.widthMm)}px;height:${px(laid.heightMm)}px}</style>${svg}`,
  );
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  execFileSync(
    chromium,
    [
      ...flags,
      `--user-data-dir=${join(scratch, 'profile')}`,
      `--window-size=${px(laid.widthMm)},${px(laid.heightMm)}`,
      `--screenshot=${file}`,
      `file://${html}`,
    ],
    { stdio: 'ignore' },
  );
  rmSync(scratch, { recursive: true, force: true });
}

for (const { key, chart } of JSON.parse(readFileSync(join(root, 'src/charts/fixtures/charts.json'), 'utf8'))) {
  if (values.key && values.key !== key) continue;
  const started = performance.now();
  const laid = layoutChart(chart, page);
  const between = performance.now();
  const files = laid.pages.map((one) => ({ one, svg: svgOf(chart, one) }));
  const ended = performance.now();
  for (const { one, svg } of files) {
    const name = `${key}-${page.key}${one.of > 1 ? `-${one.number}` : ''}`;
    writeFileSync(join(values.out, `${name}.svg`), svg);
    if (values.png && chromium) png(svg, one, join(values.out, `${name}.png`));
  }
  console.log(
    `${key} ${page.key} ${laid.pointSize} pt, ${laid.pages.length} page(s), layout ${(between - started).toFixed(1)} ms, svg ${(ended - between).toFixed(1)} ms`,
  );
}
