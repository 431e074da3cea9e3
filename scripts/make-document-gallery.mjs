// Draws the documents of docs/gallery anew: a notice, a decision, a form, the contents of a case file, and the decision's DOCX as
// LibreOffice shows it. Needs pdftoppm; soffice for the last. Run: node scripts/node24.mjs scripts/make-document-gallery.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareCaseFile } from '../src/print/case-file.ts';
import { documentDocx } from '../src/print/document-docx.ts';
import { documentPdf } from '../src/print/document-pdf.ts';
import { caseFile } from '../src/print/fixtures/case-file.ts';
import { form, letter, shortLetter, stamp } from '../src/print/fixtures/documents.ts';
import { openFonts } from '../src/print/fonts.ts';

const found = (program) => spawnSync('which', [program]).status === 0;
if (!found('pdftoppm')) throw new Error('没有 pdftoppm，不能作图 / pdftoppm is not installed');

const gallery = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/gallery');
const scratch = mkdtempSync(join(tmpdir(), 'gallery-'));
// 仿宋, 小标宋 and 楷体 where this machine has them; the open faces else.
const fonts = openFonts(process.env.HENGJIAN_FONTS);

function picture(name, page = 1) {
  const to = join(gallery, `document-${name}`);
  const pages = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-r', '96', '-png', ...pages, join(scratch, `${name}.pdf`), to]);
  console.log(`${to}.png`);
}

for (const [name, content, standing] of [
  ['notice', shortLetter, 'issued'],
  ['decision', letter, 'issued'],
  ['draft', shortLetter, 'draft'],
  ['form', form, 'record'],
]) {
  writeFileSync(join(scratch, `${name}.pdf`), await documentPdf(content, stamp(standing), fonts));
  picture(name);
}
const prepared = await prepareCaseFile(caseFile(12, 60), fonts);
await prepared.write(createWriteStream(join(scratch, 'contents.pdf')));
picture('contents', 2);

if (found('soffice')) {
  writeFileSync(join(scratch, 'docx.docx'), await documentDocx(letter, stamp('issued')));
  const options = ['--headless', `-env:UserInstallation=file://${scratch}/office`, '--convert-to', 'pdf'];
  execFileSync('soffice', [...options, '--outdir', scratch, join(scratch, 'docx.docx')], { stdio: 'ignore' });
  picture('docx');
} else console.log('no soffice: document-docx.png is left as it is');
rmSync(scratch, { recursive: true, force: true });
