// Writes src/typeset/advances.json: how wide the narrow characters of the chart's face are, in thousandths of an em.
// Everything wide (汉字, kana, full-width marks) is one em and needs no table. Run: node scripts/node24.mjs scripts/make-advances.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fonts = join(root, 'node_modules/@embedpdf/fonts-sc/fonts');

/** Latin with Chinese pinyin, Greek, Cyrillic, general punctuation and letter-like signs: all that is narrow in a Chinese text. */
const LAST_NARROW = 0x2fff;
/** Noto Sans Hans 1.0 draws the dash at .89 em; its successors and 微软雅黑 at 1 em. The wider one keeps a line inside its box in each of them. */
const AT_LEAST = new Map([[0x2014, 1000]]);

function narrowOf(file) {
  const face = fontkit.create(readFileSync(join(fonts, file)));
  const scale = 1000 / face.unitsPerEm;
  const runs = [];
  for (const code of face.characterSet
    .filter((c) => c >= 0x20 && c <= LAST_NARROW && c !== 0x7f)
    .sort((a, b) => a - b)) {
    const advance = Math.max(Math.round(face.glyphForCodePoint(code).advanceWidth * scale), AT_LEAST.get(code) ?? 0);
    if (advance === 1000 && code > 0x7f) continue;
    const last = runs.at(-1);
    if (last && last.first + last.advances.length === code) last.advances.push(advance);
    else runs.push({ first: code, advances: [advance] });
  }
  return runs;
}

const table = {
  face: 'Noto Sans SC (SIL OFL 1.1), from @embedpdf/fonts-sc 1.0.0',
  unitsPerEm: 1000,
  regular: narrowOf('NotoSansHans-Regular.otf'),
  bold: narrowOf('NotoSansHans-Bold.otf'),
};
writeFileSync(join(root, 'src/typeset/advances.json'), `${JSON.stringify(table)}\n`);
console.log(`regular ${table.regular.length} runs, bold ${table.bold.length} runs`);
