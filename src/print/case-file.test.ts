import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { describe, it } from 'node:test';
import type { CaseFile } from '#documents/case-file.ts';
import { prepareCaseFile } from './case-file.ts';
import { caseFile } from './fixtures/case-file.ts';
import { readPdf, rolesIn } from './fixtures/read-pdf.ts';
import { openFonts } from './fonts.ts';
import { UnprintableText } from './unprintable.ts';

const fonts = openFonts();

async function bytesOf(file: CaseFile, progress?: (page: number, of: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  await (await prepareCaseFile(file, fonts)).write(out, progress);
  return Buffer.concat(chunks);
}

describe('the case file', () => {
  it('has cover, contents, documents, materials, trace and remarks, and its contents name the pages they stand on', async () => {
    const file = caseFile(4, 60);
    const pages = await readPdf(await bytesOf(file));
    const total = pages.length;
    for (const [i, { text }] of pages.entries())
      assert.ok(text.replaceAll(/\s/g, '').startsWith(`${file.number}第${i + 1}页共${total}页`), text.slice(0, 60));
    assert.ok(pages[0]?.text.includes('行政许可案卷'));
    assert.ok(pages[0]?.text.includes(`${total}页`));
    const contents = pages[1]?.text.replaceAll(/\s/g, '') ?? '';
    const starts: readonly [name: string, number: string][] = [
      ['不予行政许可决定书', '3—'],
      ['受理通知书', '6'],
      ['材料清单', ''],
      ['全程留痕', ''],
      ['卷内备考表', String(total)],
    ];
    for (const [name, page] of starts) assert.ok(contents.includes(name) && contents.includes(page), `${name} ${page}`);
    for (const part of ['材料清单', '全程留痕', '卷内备考表']) {
      const own = pages.findIndex(({ text }, i) => i > 1 && text.includes(part)) + 1;
      assert.match(contents, new RegExp(`${part}——${own}(?!\\d)`), part);
    }
  });
  it('is one tagged document, a section for each part', async () => {
    const roles = (await readPdf(await bytesOf(caseFile(2, 30)))).flatMap(({ tree }) => rolesIn(tree));
    for (const role of ['Document', 'Sect', 'H1', 'Table', 'TH', 'TD', 'P']) assert.ok(roles.includes(role), role);
  });
  it('loses no entry of the trace over its pages, and reads its heads once', async () => {
    const pages = await readPdf(await bytesOf(caseFile(1, 200)));
    const trees = pages.flatMap(({ tree }) => rolesIn(tree));
    assert.ok(trees.length > 0);
    const numbers = pages
      .filter(({ text }) => text.includes('校验'))
      .flatMap(({ pieces }) =>
        pieces.filter(({ text, x }) => /^\d+$/.test(text) && x < 45).map(({ text }) => Number(text)),
      );
    assert.deepEqual(
      numbers,
      Array.from({ length: 200 }, (_, i) => i + 1),
    );
  });
  it('tells how far it is, and gives the same bytes each time', async () => {
    const told: string[] = [];
    const first = await bytesOf(caseFile(2, 20), (page, of) => told.push(`${page}/${of}`));
    const total = told.length;
    assert.deepEqual(
      told,
      Array.from({ length: total }, (_, i) => `${i + 1}/${total}`),
    );
    assert.deepEqual(await bytesOf(caseFile(2, 20)), first);
  });
  it('refuses before the first byte what no font can print', async () => {
    const file = caseFile(1, 3);
    const [entry] = file.trace;
    assert.ok(entry);
    await assert.rejects(
      prepareCaseFile({ ...file, trace: [{ ...entry, said: '理由：𠮷' }] }, fonts),
      (error: Error) => error instanceof UnprintableText && error.message.includes('U+20BB7'),
    );
  });
  it('draws no faster than it is taken, and stops when the reader goes away', async () => {
    const prepared = await prepareCaseFile(caseFile(60, 10), fonts);
    const out = new PassThrough({ highWaterMark: 1024 });
    let drawn = 0;
    const writing = prepared.write(out, (page) => {
      drawn = page;
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.ok(drawn > 0 && drawn < prepared.pages, `${drawn} of ${prepared.pages} drawn while nobody reads`);
    out.destroy();
    await assert.rejects(writing);
    assert.ok(drawn < prepared.pages);
  });
});
