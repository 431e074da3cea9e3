import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DocumentContent } from '#documents/content.ts';
import { NOT_AT_END, NOT_AT_START } from '#typeset/break-points.ts';
import { documentRows } from './document-rows.ts';
import { form, letter, shortLetter, stamp } from './fixtures/documents.ts';
import { openFonts } from './fonts.ts';
import { BODY, CHARS, EM, LINES, PITCH, SIZE } from './gb.ts';
import { paginate, type Sheet } from './paginate.ts';
import type { Line, Row } from './rows.ts';

const fonts = openFonts();
const sheetsOf = (content: DocumentContent, standing: Parameters<typeof stamp>[0] = 'issued'): readonly Sheet[] => [
  ...paginate(documentRows(fonts, content, stamp(standing)), BODY.height),
];

const linesOf = (row: Row): readonly Line[] => row.parts.flatMap(({ lines }) => lines);
const textOf = (sheets: readonly Sheet[]): string =>
  sheets
    .flatMap((sheet) => sheet.filter(({ again }) => !again).flatMap(({ row }) => linesOf(row)))
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');

function widthOf({ text, size, face, spread = 0 }: Line): number {
  let width = -spread;
  for (const char of text) width += fonts.advance(char, face) * size + spread;
  return width;
}
const leftOf = (line: Line): number =>
  line.x - (line.anchor === 'end' ? widthOf(line) : line.anchor === 'middle' ? widthOf(line) / 2 : 0);
/** Half of a 点号 at the end of a line is white. */
const inkRight = (line: Line): number =>
  leftOf(line) + widthOf(line) - (/[，。、；：！？]$/.test(line.text) ? line.size / 2 : 0);

const withBlocks = (blocks: DocumentContent['blocks'], more: Partial<DocumentContent> = {}): DocumentContent => ({
  ...letter,
  blocks,
  ...more,
});
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });

describe('the grid of GB/T 9704', () => {
  it('22 lines of 28 characters fill a page', () => {
    const [, second] = sheetsOf(withBlocks([paragraph('安'.repeat(28 * 60))]));
    assert.ok(second);
    assert.equal(second.length, LINES);
    for (const { row } of second) {
      const [line] = linesOf(row);
      assert.ok(line);
      assert.equal(Array.from(line.text).length, CHARS);
      assert.ok(Math.abs(widthOf(line) - BODY.width) < EM / 10, `${widthOf(line)} mm`);
    }
    assert.ok(Math.abs((second[1]?.y ?? 0) - PITCH) < 0.001);
  });
  it('a paragraph begins two characters in, goes on at the edge', () => {
    const rows = sheetsOf(withBlocks([paragraph('安'.repeat(60))])).flat();
    const xs = rows.flatMap(({ row }) => linesOf(row)).filter(({ text }) => text.startsWith('安'));
    assert.deepEqual(
      xs.map(({ x }) => Math.round((x / EM) * 100) / 100),
      [2, 0, 0],
    );
  });
  it('heads stand in their faces and sizes', () => {
    const lines = sheetsOf(letter)
      .flat()
      .flatMap(({ row }) => linesOf(row));
    const by = (text: string) => lines.find((line) => line.text.startsWith(text));
    assert.deepEqual([by('不予行政许可')?.face, by('不予行政许可')?.size], ['title', SIZE.two]);
    assert.equal(by('一、')?.face, 'sans');
    assert.equal(by('（一）')?.face, 'kai');
    assert.equal(by('你单位')?.face, 'fangsong');
    assert.equal(by('长治高新区')?.ink, '#C8102E');
  });
  it('成文日期 ends four characters from the edge, the name centred above it', () => {
    const lines = sheetsOf(letter)
      .flat()
      .flatMap(({ row }) => linesOf(row));
    const date = lines.find(({ text }) => text === '2026年10月23日');
    const name = lines.filter(({ text }) => text === letter.agency)[1];
    assert.ok(date && name);
    assert.ok(Math.abs(leftOf(date) + widthOf(date) - (BODY.width - 4 * EM)) < 0.2);
    assert.ok(Math.abs(leftOf(date) + widthOf(date) / 2 - leftOf(name) - widthOf(name) / 2) < 0.2);
  });
  it('a notice to a party is a letter and fits one page; a decision is a document', () => {
    assert.equal(sheetsOf(shortLetter).length, 1);
    const [first] = sheetsOf({ ...shortLetter, title: '准予行政许可决定书' });
    const mark = linesOf(first?.[0]?.row ?? { height: 0, parts: [] })[0];
    assert.ok(mark && mark.y > 35, 'its upper edge 35 mm below that of the page body');
  });
});

describe('pages', () => {
  it('a signature never stands without two lines of text above it', () => {
    for (let n = 1; n <= 70; n++) {
      const sheets = sheetsOf(withBlocks([paragraph('安'.repeat(28 * n))], { attachments: [], notes: [] }));
      const last = sheets.find((sheet) =>
        sheet.some(({ row }) => linesOf(row).some(({ text }) => text === letter.signature?.date)),
      );
      assert.ok(last);
      const before = last.findIndex(({ row }) => linesOf(row).some(({ text }) => text === letter.agency));
      const above = last.slice(0, before).filter(({ row }) => linesOf(row).some(({ text }) => /^安+$/.test(text)));
      assert.ok(
        sheets.length === 1 || above.length >= Math.min(2, n),
        `${n} lines: ${above.length} above the signature`,
      );
    }
  });
  it('agency and date stand closer where that saves a page, and nowhere else', () => {
    const gapOf = (sheets: ReturnType<typeof sheetsOf>) => {
      const rows = sheets.flat().map(({ row }) => row);
      const date = rows.findIndex((row) => linesOf(row).some(({ text }) => text === letter.signature?.date));
      return rows[date - 1]?.gap;
    };
    const gaps = Array.from({ length: 40 }, (_, n) => {
      const sheets = sheetsOf(withBlocks([paragraph('安'.repeat(28 * (n + 1)))], { attachments: [], notes: [] }));
      return { gap: gapOf(sheets) ?? 0, pages: sheets.length };
    });
    assert.deepEqual([...new Set(gaps.map(({ gap }) => Math.round(gap / PITCH)))].sort(), [1, 2]);
    // One line more, and closeness helps no longer: a page more, with the usual space.
    for (const [n, { gap, pages }] of gaps.entries())
      if (gap < 2 * PITCH - 0.1) assert.deepEqual(gaps[n + 1], { gap: 2 * PITCH, pages: pages + 1 });
  });
  it('a heading never ends a page', () => {
    for (let n = 1; n <= 40; n++) {
      const blocks = [
        paragraph('安'.repeat(28 * n)),
        { kind: 'heading' as const, level: 1 as const, text: '二、依据' },
        paragraph('办'),
      ];
      for (const sheet of sheetsOf(withBlocks(blocks)))
        assert.notEqual(linesOf(sheet.at(-1)?.row ?? { height: 0, parts: [] })[0]?.text, '二、依据');
    }
  });
  it('a table goes on under its heads, read only once', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [`${i + 1}`, `事项${i + 1}`]);
    const sheets = sheetsOf(withBlocks([{ kind: 'table', heads: ['序号', '事项名称'], shares: [1, 5], rows }]));
    assert.ok(sheets.length > 2);
    assert.ok(sheets.slice(1, 3).every(([first]) => first?.again === true));
    assert.equal(textOf(sheets).split('事项名称').length, 2);
    for (const [, name] of rows) assert.ok(textOf(sheets).includes(name ?? ''));
  });
  it('a row higher than a page is torn between its lines', () => {
    const long = Array.from({ length: 900 }, (_, i) => `第${i}项，`).join('');
    const sheets = sheetsOf(
      withBlocks([{ kind: 'table', heads: ['事项', '情况'], shares: [1, 3], rows: [['一', long]] }]),
    );
    assert.ok(sheets.length > 2);
    assert.ok(textOf(sheets).includes(long));
  });
  it('fields longer than a page too, their label said once', () => {
    const long = '情况说明，'.repeat(700);
    const sheets = sheetsOf(
      { ...form, blocks: [{ kind: 'fields', rows: [[{ label: '检查情况', value: long }]] }] },
      'record',
    );
    assert.ok(sheets.length > 1);
    assert.ok(textOf(sheets).includes(`检查情况${long}`));
  });
});

const hanzi = fc.constantFrom(...'受理审查决定送达监管责任回避线索材料告知听证移送备案奖励许可');
const clause = fc
  .tuple(
    fc.array(fc.oneof(hanzi, fc.constantFrom('A', 'w', '7', 'GB/T 9704—2012', '2026年10月9日', '《安全生产法》')), {
      minLength: 1,
      maxLength: 30,
    }),
    fc.constantFrom('，', '。', '、', '；', '：', '（见附件）', '”'),
  )
  .map(([chars, mark]) => chars.join('') + mark);
const text = fc.array(clause, { minLength: 1, maxLength: 25 }).map((clauses) => clauses.join(''));
const block = fc.oneof(
  { weight: 4, arbitrary: text.map(paragraph) },
  text.map((t) => ({ kind: 'heading' as const, level: 1 as const, text: `一、${t.slice(0, 60)}` })),
  fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }).map((pairs) => ({
    kind: 'fields' as const,
    rows: pairs.map(([label, value], i) =>
      i % 2 === 0
        ? [{ label: label.slice(0, 12), value }]
        : [
            { label: '甲', value },
            { label: '乙', value },
          ],
    ),
  })),
  fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }).map((rows) => ({
    kind: 'table' as const,
    heads: ['事项', '情况', '依据'],
    shares: [1, 2, 1],
    rows,
  })),
);

describe('any document', () => {
  it('stays inside the 版心, in lines of at most 28 em and pages of at most 22 lines, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 8 }),
        fc.array(text, { maxLength: 3 }),
        (blocks, notes) => {
          const content = withBlocks(blocks, { notes });
          const sheets = sheetsOf(content);
          for (const sheet of sheets) {
            let bottom = 0;
            for (const { row, y } of sheet) {
              assert.ok(y >= bottom - 0.01, 'rows do not overlap');
              bottom = y + row.height;
              for (const line of linesOf(row)) {
                assert.ok(leftOf(line) >= -0.01, `left of the page body: ${line.text}`);
                assert.ok(
                  inkRight(line) <= BODY.width + 0.3,
                  `beyond the page body by ${inkRight(line) - BODY.width}: ${line.text}`,
                );
              }
            }
            assert.ok(bottom <= BODY.height + 0.01, `below the page body: ${bottom}`);
            assert.ok(sheet.filter(({ row }) => row.height === PITCH).length <= LINES);
          }
          const said = textOf(sheets);
          for (const one of blocks) {
            const texts =
              'text' in one ? [one.text] : one.kind === 'fields' ? one.rows.flat().map(({ value }) => value) : [];
            for (const t of texts) assert.ok(said.includes(t.replaceAll(/\s/g, '')), `lost: ${t}`);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
  it('never starts or ends a line of a paragraph with a forbidden mark', () => {
    fc.assert(
      fc.property(text, (t) => {
        const rows = documentRows(fonts, withBlocks([paragraph(t)], { attachments: [], notes: [] }), stamp('draft'));
        const lines = rows.filter(({ height }) => height === PITCH).map((row) => linesOf(row)[0]?.text ?? '');
        const from = lines.findIndex((line) => line.startsWith(t.slice(0, 1)) && t.startsWith(line));
        const own = lines.slice(from, lines.indexOf(letter.agency, from));
        assert.equal(own.join('').replaceAll(/\s/g, ''), t.replaceAll(/\s/g, ''));
        own.forEach((line, i) => {
          if (i > 0) assert.ok(!NOT_AT_START.includes(line[0] ?? ''), `starts with a mark: ${own.join('|')}`);
          if (i < own.length - 1) assert.ok(!NOT_AT_END.includes(line.at(-1) ?? ''), `ends with a mark: ${line}`);
        });
      }),
      { numRuns: 150 },
    );
  });
});
