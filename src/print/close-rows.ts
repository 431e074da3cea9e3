import type { DocumentContent, SignatureSlot } from '#documents/content.ts';
import type { Fonts } from './fonts.ts';
import { BODY, baselineIn, EM, GRID, PITCH, SIZE } from './gb.ts';
import {
  gridRows,
  type Line,
  node,
  type Part,
  plain,
  type Row,
  type Rule,
  setLines,
  together,
  withGap,
} from './rows.ts';

/** What stands below the text: names of what is attached, who issued it and when, who signed, remarks. */

/** 附件说明：正文下空一行左空二字；名称较长回行时与上一行名称的首字对齐. */
export function attachmentRows(fonts: Fonts, names: readonly string[]): readonly Row[] {
  const rows = names.flatMap((name, i) => {
    const mark = `${i === 0 ? '附件：' : ''}${names.length > 1 ? `${i + 1}.` : ''}`;
    const hang = 5 * EM + (names.length > 1 ? widthOfGrid(fonts, `${names.length}.`) : 0);
    const left = hang - widthOfGrid(fonts, mark);
    const of = node('P');
    const set = gridRows(fonts, plain(name), of, { face: 'fangsong', left: hang });
    return set.map((row, line) => (line === 0 ? withMark(row, mark, left) : row));
  });
  return withGap(rows, PITCH);
}

const withMark = (row: Row, mark: string, x: number): Row => ({
  ...row,
  parts: row.parts.map((part, i) => (i === 0 ? { ...part, lines: [onLine(mark, x), ...part.lines] } : part)),
});

const onLine = (text: string, x: number): Line => ({
  x,
  y: baselineIn(PITCH, GRID.size),
  text,
  face: 'fangsong',
  ...GRID,
});

function widthOfGrid(fonts: Fonts, text: string): number {
  let width = 0;
  for (const char of text) width += fonts.advance(char, 'fangsong') * GRID.size + GRID.spread;
  return width;
}

/**
 * 署名和成文日期. 成文日期右空四字, the agency's name centred above it, as where a seal is to cover both; a name too long for that
 * stands 右空二字 above a date two characters further in. `sealLines` are left free above: the seal's upper edge needs them.
 */
export function signatureRows(
  fonts: Fonts,
  { agency, date }: NonNullable<DocumentContent['signature']>,
  sealLines: number,
): readonly Row[] {
  const dateWidth = widthOfGrid(fonts, date);
  const middle = BODY.width - 4 * EM - dateWidth / 2;
  const name = setLines(fonts, plain(agency), { ...GRID, face: 'fangsong', width: BODY.width - 2 * EM });
  const nameWidth = Math.max(...name.map(({ text }) => widthOfGrid(fonts, text)));
  const centred = middle + nameWidth / 2 <= BODY.width + 0.1;
  const of = node('P');
  const rows: readonly Row[] = [
    ...name.map(({ text }) => {
      const width = widthOfGrid(fonts, text);
      return lineRow(of, onLine(text, centred ? middle - width / 2 : BODY.width - 2 * EM - width));
    }),
    lineRow(node('P'), onLine(date, BODY.width - 4 * EM - dateWidth)),
  ];
  return withGap(together(rows, false), sealLines * PITCH);
}

const lineRow = (of: Part['node'], line: Line): Row => ({ height: PITCH, parts: [{ node: of, lines: [line] }] });

/** One line for each who signed or is to sign: label, name or line, day. */
export function slotRows(fonts: Fonts, slots: readonly SignatureSlot[]): readonly Row[] {
  return slots.flatMap(({ label, signed }, i) => {
    const of = node('P');
    const type = { face: 'fangsong', size: SIZE.four, width: SLOT.label } as const;
    const lines = setLines(fonts, `${plain(label)}：`, type);
    const rows = lines.map(({ text }, line): Row => {
      const last = line === lines.length - 1;
      const y = baselineIn(SLOT.height, SIZE.four);
      const said: Line = { x: 0, y, text, size: SIZE.four, face: 'fangsong' };
      const from = widthOfText(fonts, text) + 1;
      return {
        height: SLOT.height,
        keep: !last,
        parts: [{ node: of, lines: last ? [said, ...signedLines(signed, from, y)] : [said] }],
        rules: last && !signed ? [lineToSign(from, y + 1.2)] : [],
      };
    });
    return i === 0 ? withGap(rows, PITCH / 2) : rows;
  });
}

const SLOT = { height: 11, label: 78, date: 44 } as const;

const signedLines = (signed: SignatureSlot['signed'], x: number, y: number): readonly Line[] => [
  ...(signed ? [{ x, y, text: signed.name, size: SIZE.four, face: 'fangsong' as const }] : []),
  {
    x: BODY.width,
    y,
    text: signed ? signed.on : '　　　年　　月　　日',
    size: SIZE.four,
    face: 'fangsong',
    anchor: 'end',
  },
];

const lineToSign = (from: number, y: number): Rule => ({
  x1: from,
  y1: y,
  x2: BODY.width - SLOT.date - 3,
  y2: y,
  width: 0.2,
});

function widthOfText(fonts: Fonts, text: string): number {
  let width = 0;
  for (const char of text) width += fonts.advance(char, 'fangsong') * SIZE.four;
  return width;
}

/** 附注：居左空二字加圆括号. Where copies go (抄送) stands at the foot instead, see `foot-rows.ts`. */
export function noteRows(fonts: Fonts, notes: readonly string[]): readonly Row[] {
  return notes.flatMap((note) => {
    const text = plain(note);
    const bracketed = /^（[\s\S]*）$/.test(text) ? text : `（${text}）`;
    return gridRows(fonts, bracketed, node('P'), { face: 'fangsong', indent: 2 * EM });
  });
}
