import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentContent } from '#documents/content.ts';
import { documentPdf } from './document-pdf.ts';
import { form, letter, shortLetter, stamp } from './fixtures/documents.ts';
import { readPdf, rolesIn } from './fixtures/read-pdf.ts';
import { openFonts } from './fonts.ts';
import { BODY, PAGE } from './gb.ts';
import { UnprintableText } from './unprintable.ts';

const fonts = openFonts();
const read = async (content: DocumentContent, standing: Parameters<typeof stamp>[0] = 'issued') =>
  readPdf(await documentPdf(content, stamp(standing), fonts));
const flat = (text: string): string => text.replaceAll(/\s/g, '');
const withText = (text: string): DocumentContent => ({ ...letter, blocks: [{ kind: 'paragraph', text }] });

describe('a document as PDF', () => {
  it('is read in the order of its content', async () => {
    const pages = await read(letter);
    const said = flat(pages.map(({ text }) => text.replace(/— \d+ —/, '')).join(''));
    const wanted = [
      letter.agency,
      letter.number,
      letter.title,
      `${letter.addressee}：`,
      ...letter.blocks.map((block) => ('text' in block ? block.text : '')),
      `附件：1.${letter.attachments[0]}2.${letter.attachments[1]}`,
      letter.signature?.agency,
      letter.signature?.date,
      `（${letter.notes[0]}）`,
      letter.notes[1],
    ].join('');
    assert.ok(said.startsWith(flat(wanted)), said);
    assert.ok(said.includes('验真码：7K3M-9QXT-2VBD'));
    assert.ok(said.endsWith(stamp('issued').hash));
  });
  it('has a structure to be read by: headings, paragraphs, tables with heads, the QR code said', async () => {
    const roles = (await read(letter)).flatMap(({ tree }) => rolesIn(tree));
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'Figure']) assert.ok(roles.includes(role), role);
    const table = (await read(form, 'record')).flatMap(({ tree }) => rolesIn(tree));
    for (const role of ['Table', 'TR', 'TH', 'TD']) assert.ok(table.includes(role), role);
    assert.ok(!table.includes('Figure'), 'a record has no QR code');
  });
  it('numbers its pages outside on odd and even pages, in the margin', async () => {
    const pages = await read({ ...letter, blocks: [...letter.blocks, ...letter.blocks] });
    assert.ok(pages.length > 2);
    pages.forEach((page, i) => {
      const number = page.pieces.find(({ text }) => text === `— ${i + 1} —`);
      assert.ok(number && number.y > BODY.top + BODY.height + 6);
      assert.equal(number.x > PAGE.width / 2, i % 2 === 0);
    });
  });
  it('a draft says so on every page and cannot be checked', async () => {
    const pages = await read({ ...letter, blocks: [{ kind: 'paragraph', text: '办理。'.repeat(400) }] }, 'draft');
    assert.ok(pages.length > 1);
    for (const { text, tree } of pages) {
      assert.ok(text.startsWith('草稿'));
      assert.ok(!rolesIn(tree).includes('Figure'));
    }
    assert.ok(!pages.some(({ text }) => text.includes('验真码')));
  });
  it('a corrected or withdrawn one says so at its head and foot', async () => {
    for (const [standing, words] of [
      ['corrected', '本文书已经更正'],
      ['withdrawn', '本文书已经撤回'],
    ] as const) {
      const [page] = await read(shortLetter, standing);
      assert.equal(page?.text.split(words).length, 3, standing);
    }
  });
  it('has no QR code where the address of the check page is not known', async () => {
    const bytes = await documentPdf(shortLetter, { ...stamp('issued'), verifyUrl: '/verify/7K3M9QXT2VBD' }, fonts);
    const [page] = await readPdf(bytes);
    assert.ok(page && !rolesIn(page.tree).includes('Figure'));
    assert.ok(page.text.includes('验真码：7K3M-9QXT-2VBD'));
    assert.ok(!page.text.includes('扫描'));
  });
  it('is the same, byte by byte, whatever was printed before', async () => {
    const first = await documentPdf(letter, stamp('issued'), openFonts());
    const other = openFonts();
    await documentPdf(withText('先印别的：ABC，·•'), stamp('issued'), other);
    assert.deepEqual(await documentPdf(letter, stamp('issued'), other), first);
  });
  it('embeds every font that it uses', async () => {
    const bytes = (await documentPdf(letter, stamp('issued'), fonts)).toString('latin1');
    const used = bytes.match(/\/Subtype \/Type0/g)?.length ?? 0;
    assert.ok(used >= 3);
    assert.equal(bytes.match(/\/FontFile[23] /g)?.length, used);
  });
});

describe('texts that come from outside', () => {
  const kept: readonly [title: string, text: string][] = [
    ['markup', '<script>alert(1)</script>&amp;'],
    ['places of a template', '{applicant} $[field] {{conclusion.failed}}'],
    ['PDF syntax', '(甲) \\) >> endobj %%EOF'],
    ['a Latin name', 'Société Générale d’Exploitation GmbH & Co. KG'],
    ['a name without a space', 'A'.repeat(120)],
    ['a rare character that a font has', '申请人㛃某'],
    ['three times the length', '办理危险化学品经营许可，'.repeat(120)],
  ];
  for (const [title, text] of kept) {
    it(`${title}: printed as it is`, async () => {
      const pages = await read(withText(text));
      const said = flat(pages.map((page) => page.text.replace(/— \d+ —/, '')).join(''));
      assert.ok(said.includes(flat(text)), said);
    });
  }
  const refused: readonly [title: string, text: string, named: string][] = [
    ['a character that no font has', '申请人𠮷某', 'U+20BB7'],
    ['a control character', '申请人\u0007某', 'U+0007'],
    ['half a character', '申请人\ud842某', 'U+D842'],
  ];
  for (const [title, text, named] of refused) {
    it(`${title}: refused by its name`, async () => {
      await assert.rejects(
        async () => documentPdf(withText(text), stamp('issued'), fonts),
        (error: Error) => error instanceof UnprintableText && error.message.includes(named),
      );
    });
  }
  it('line ends and tabs of a form are no characters to print', async () => {
    const [page] = await read(withText('第一段\r\n第二段\t接着'));
    assert.ok(page?.text.includes('第一段第二段'));
  });
});
