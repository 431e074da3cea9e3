import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ZipFile } from 'yazl';
import { readSheet } from './read-sheet.ts';
import { isDateFormat, shownDate } from './serial-date.ts';
import { SheetRefused } from './sheet.ts';

/** A workbook as Excel writes one: shared texts, a style that shows dates, numbers in full. */
async function workbook(cells: string, more: { readonly [part: string]: string } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  const parts: { readonly [part: string]: string } = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="a" sheetId="1" r:id="rId7"/><sheet name="b" sheetId="2" r:id="rId8"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId8" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml':
      '<sst><si><t>姓名</t></si><si><r><t>张</t></r><r><t>某</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>second</t></is></c></row></sheetData></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    ...more,
  };
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const codeOf = (bytes: Buffer): Promise<string> =>
  readSheet(bytes).then(
    () => '',
    (error: unknown) => (error instanceof SheetRefused ? error.code : String(error)),
  );
const textsOf = async (bytes: Buffer) =>
  (await readSheet(bytes)).map(({ n, cells }) => [n, ...cells.map(({ text }) => text)]);

describe('XLSX', () => {
  it('the first sheet of the workbook’s own order: texts, dates, numbers, gaps, and the rows’ own numbers', async () => {
    const bytes = await workbook(
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"/><row r="5"><c r="A5" t="s"><v>1</v></c><c r="C5" s="1"><v>46293</v></c><c r="D5"><v>1.38E+10</v></c><c r="E5" s="2"><v>46293</v></c><c r="F5" t="b"><v>1</v></c></row>',
    );
    assert.deepEqual(await textsOf(bytes), [
      [1, '姓名'],
      [5, '张某', '', '2026-09-28', '13800000000', '46293', 'TRUE'],
    ]);
  });
  it('a formula is told, with or without the value that it had', async () => {
    const [row] = await readSheet(
      await workbook('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>2</v></c></row>'),
    );
    assert.deepEqual(
      row?.cells.map(({ formula }) => formula),
      [true, false],
    );
  });
  it('refuses what is locked, old, broken, empty, too wide, or says that it is another file', async () => {
    const cells = '<row r="1"><c r="A1"><v>2</v></c></row>';
    assert.equal(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])), 'SHEET_OLD');
    assert.equal(await codeOf(Buffer.from('PK nothing')), 'SHEET_BROKEN');
    assert.equal(await codeOf(await workbook('')), 'SHEET_EMPTY');
    assert.equal(await codeOf(await workbook('<row r="1"><c r="ZZ1"><v>2</v></c></row>')), 'SHEET_TOO_LARGE');
    assert.equal(await codeOf(await workbook('<row r="1"><c></row>')), 'SHEET_BROKEN');
    const evil = '<!DOCTYPE s [<!ENTITY a "aaaa">]><worksheet><sheetData>&a;</sheetData></worksheet>';
    assert.equal(await codeOf(await workbook(cells, { 'xl/worksheets/sheet2.xml': evil })), 'SHEET_BROKEN');
    assert.equal(await codeOf(await workbook(cells)), '');
  });
  it('a small archive that opens into a large one is refused before it is read', async () => {
    const bomb = await workbook('', {
      'xl/worksheets/sheet2.xml': `<worksheet>${' '.repeat(21 * 1024 * 1024)}</worksheet>`,
    });
    assert.ok(bomb.length < 200_000, String(bomb.length));
    assert.equal(await codeOf(bomb), 'SHEET_TOO_LARGE');
  });
});

describe('CSV', () => {
  const gbk = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31]);
  const table: readonly (readonly [string, Buffer, unknown])[] = [
    [
      'UTF-8 with its mark',
      Buffer.from('\uFEFF姓名,1\r\n\r\n"a,b",=2'),
      [
        [1, '姓名', '1'],
        [3, 'a,b', '=2'],
      ],
    ],
    ['GBK', gbk, [[1, '姓名', '1']]],
    ['UTF-16', Buffer.from('\uFEFF姓名\t1', 'utf16le'), [[1, '姓名', '1']]],
  ];
  for (const [name, bytes, rows] of table) it(name, async () => assert.deepEqual(await textsOf(bytes), rows));
  it('a cell that a spreadsheet would run is a formula', async () => {
    const [row] = await readSheet(Buffer.from('=1,a=1,＝1'));
    assert.deepEqual(
      row?.cells.map(({ formula }) => formula),
      [true, false, true],
    );
  });
  it('bytes that are no text are no table', async () =>
    assert.equal(await codeOf(Buffer.from([1, 0, 2])), 'SHEET_BROKEN'));
});

describe('dates in spreadsheets', () => {
  const dates: readonly (readonly [number, boolean, string])[] = [
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [46293, false, '2026-09-28'],
    [44831, true, '2026-09-28'],
    [46293.395833333336, false, '2026-09-28 09:30'],
    [0.5, false, '0.5'],
  ];
  for (const [serial, from1904, text] of dates)
    it(`${serial}${from1904 ? ' of 1904' : ''}`, () => assert.equal(shownDate(serial, from1904), text));
  const formats: readonly (readonly [number, string | undefined, boolean])[] = [
    [14, undefined, true],
    [31, undefined, true],
    [2, undefined, false],
    [170, 'yyyy-mm-dd', true],
    [170, '[$-804]m"月"d"日"', true],
    [170, '0.0"days"', false],
    [170, '[Red]0', false],
    [170, 'mm:ss', false],
  ];
  for (const [id, code, is] of formats)
    it(`format ${id} ${code ?? ''}`, () => assert.equal(isDateFormat(id, code), is));
});
