import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentContent } from '#documents/content.ts';
import { documentDocx } from './document-docx.ts';
import { form, letter, shortLetter, stamp } from './fixtures/documents.ts';
import { unzip } from './fixtures/unzip.ts';
import { UnprintableText } from './unprintable.ts';

const partsOf = async (content: DocumentContent, standing: Parameters<typeof stamp>[0] = 'issued') =>
  unzip(await documentDocx(content, stamp(standing)));
const readable = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const textOf = (xml = ''): string =>
  readable([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, t]) => t).join(''));

describe('a document as DOCX', () => {
  it('says the same in the same order', async () => {
    const said = textOf((await partsOf(letter)).get('word/document.xml'));
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
    assert.ok(said.startsWith(wanted), said);
    assert.ok(said.includes('验真码：7K3M-9QXT-2VBD'));
  });
  it('is built of styles: title, headings, text, in their faces', async () => {
    const parts = await partsOf(letter);
    const body = parts.get('word/document.xml') ?? '';
    for (const style of ['Title', 'Heading1', 'Heading2', 'GbText', 'GbMark', 'GbNumber'])
      assert.ok(body.includes(`<w:pStyle w:val="${style}"/>`), style);
    const styles = parts.get('word/styles.xml') ?? '';
    for (const face of ['仿宋', '黑体', '楷体', '方正小标宋简体'])
      assert.ok(styles.includes(`w:eastAsia="${face}"`), face);
    assert.match(parts.get('word/fontTable.xml') ?? '', /w:name="仿宋"><w:altName w:val="仿宋_GB2312,/);
  });
  it('has the page of GB/T 9704 and numbers on its outer sides', async () => {
    const parts = await partsOf(letter);
    const body = parts.get('word/document.xml') ?? '';
    assert.match(body, /<w:pgSz w:w="11906" w:h="16838"/);
    assert.match(body, /w:top="2098"/);
    assert.match(body, /w:left="1587"/);
    assert.match(parts.get('word/settings.xml') ?? '', /evenAndOddHeaders/);
    const footers = [...parts].filter(([name]) => /footer\d+\.xml$/.test(name)).map(([, xml]) => xml);
    for (const side of ['left', 'right'])
      assert.ok(
        footers.some((xml) => xml.includes(`<w:jc w:val="${side}"/>`) && xml.includes('PAGE')),
        side,
      );
  });
  it('repeats the heads of a table and keeps its cells', async () => {
    const body = (await partsOf(form, 'record')).get('word/document.xml') ?? '';
    assert.match(body, /<w:tblHeader\/>/);
    assert.ok(textOf(body).includes('被检查单位演示矿业有限公司法定代表人申一'));
  });
  it('a QR code, and what it says; none on a draft, which says that it is one', async () => {
    const issued = await partsOf(shortLetter);
    assert.ok([...issued.keys()].some((name) => name.endsWith('.png')));
    assert.match(
      issued.get('word/document.xml') ?? '',
      /descr="二维码：https:\/\/hengjian.example\/verify\/7K3M-9QXT-2VBD"/,
    );
    const draft = await partsOf(shortLetter, 'draft');
    assert.ok(![...draft.keys()].some((name) => name.endsWith('.png')));
    assert.ok([...draft].some(([name, xml]) => name.includes('header') && textOf(xml).includes('草')));
  });
  it('texts from outside stay texts', async () => {
    for (const text of [
      '<script>alert(1)</script>',
      '{applicant} {{x}}',
      '{ MERGEFIELD a }',
      'A&B "甲"',
      '=1+1',
      '申请人𠮷㛃',
    ]) {
      const body = (await partsOf({ ...letter, blocks: [{ kind: 'paragraph', text }] })).get('word/document.xml') ?? '';
      assert.ok(textOf(body).includes(text), text);
      assert.ok(!body.includes('<script'));
    }
  });
  it('characters that no file may hold are refused by their names', async () => {
    for (const [char, named] of [
      ['\u0007', 'U+0007'],
      ['\u0000', 'U+0000'],
      ['\ud842', 'U+D842'],
    ]) {
      const content = {
        ...form,
        blocks: [{ kind: 'fields' as const, rows: [[{ label: '情况', value: `甲${char}` }]] }],
      };
      await assert.rejects(
        documentDocx(content, stamp('record')),
        (error: Error) => error instanceof UnprintableText && error.message.includes(named ?? ''),
      );
    }
  });
});
