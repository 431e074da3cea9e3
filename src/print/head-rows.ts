import type { DocumentContent } from '#documents/content.ts';
import { balanceLines } from '#typeset/lines.ts';
import type { Face, Fonts } from './fonts.ts';
import { BODY, baselineIn, EM, PAGE, PITCH, RED, SIZE } from './gb.ts';
import {
  gridRows,
  type Line,
  type Node,
  node,
  type Part,
  plain,
  type Row,
  type Rule,
  together,
  withGap,
} from './rows.ts';

/** What the top of a document looks like, and with it its foot. */
export type Format = 'document' | 'letter' | 'record';

/**
 * What an agency issues bears its name in red (GB/T 9704—2012): a decision as 文件 (7.2), what tells a party of something
 * or is a certificate as 信函 (10.1), which is lower by six lines. What persons sign in the course of a case has no red.
 */
export function formatOf({ signature, title }: DocumentContent): Format {
  if (!signature) return 'record';
  return /(通知书?|告知书?|单|凭证|回执|函|证|登记表)$/.test(title.trim()) ? 'letter' : 'document';
}

const above: Readonly<Record<Format, (fonts: Fonts, content: DocumentContent) => readonly Row[]>> = {
  document: documentHead,
  letter: letterHead,
  record: recordHead,
};

/** 眉首、标题、主送机关. */
export function headRows(fonts: Fonts, content: DocumentContent): readonly Row[] {
  const title = titleRows(fonts, content.title);
  const addressee = content.addressee
    ? withGap(gridRows(fonts, `${plain(content.addressee)}：`, node('P'), { face: 'fangsong' }), PITCH)
    : [];
  return [...above[formatOf(content)](fonts, content), ...together(title, true), ...addressee];
}

/** 发文机关标志上边缘至版心上边缘35mm；下空二行为发文字号；之下4mm为红色分隔线；再空二行为标题. */
function documentHead(fonts: Fonts, { agency, number }: DocumentContent): readonly Row[] {
  const mark = markLines(fonts, agency, MARK_TOP);
  const parts: Part[] = [{ node: node('P'), lines: mark.lines }];
  let y = mark.bottom;
  if (number) {
    const top = y + 2 * PITCH;
    parts.push({
      node: node('P'),
      lines: [centred(number, top + baselineIn(PITCH, SIZE.three), SIZE.three, 'fangsong')],
    });
    y = top + (PITCH + SIZE.three) / 2;
  }
  const red = y + RED_LINE.below;
  return [
    {
      height: onGrid(red + 2 * PITCH),
      keep: true,
      parts,
      rules: [{ x1: 0, y1: red, x2: BODY.width, y2: red, width: RED_LINE.width, ink: RED }],
    },
  ];
}

/**
 * 信函格式：发文机关标志上边缘至上页边30mm，其下4mm处红色双线（上粗下细），距下页边20mm处红色双线（上细下粗），线长170mm；发文字号
 * 顶格居版心右边缘，在第一条红色双线下，距离为三号汉字高度的7/8；标题与其上最后一个要素相距二行.
 */
function letterHead(fonts: Fonts, { agency, number }: DocumentContent): readonly Row[] {
  const mark = markLines(fonts, agency, LETTER.mark - BODY.top);
  const first = mark.bottom + RED_LINE.below;
  const parts: Part[] = [{ node: node('P'), lines: mark.lines }];
  let y = first + LETTER.apart;
  if (number) {
    y += (7 / 8) * SIZE.three;
    const line = { text: number, size: SIZE.three, face: 'fangsong', anchor: 'end' } as const;
    parts.push({ node: node('P'), lines: [{ x: BODY.width, y: y + baselineIn(SIZE.three, SIZE.three), ...line }] });
    y += SIZE.three;
  }
  const second = PAGE.height - BODY.top - LETTER.foot;
  return [
    {
      height: onGrid(y + 2 * PITCH),
      keep: true,
      parts,
      rules: [
        redLine(first, RED_LINE.width),
        redLine(first + LETTER.apart, LETTER.fine),
        redLine(second - LETTER.apart, LETTER.fine),
        redLine(second, RED_LINE.width),
      ],
    },
  ];
}

const LETTER = { mark: 30, foot: 20, line: 170, apart: 1.1, fine: 0.25 } as const;

/** In the middle of the page, not of the 版心: letters have them on their first page only, which is bound at the left. */
function redLine(y: number, width: number): Rule {
  const x1 = (PAGE.width - LETTER.line) / 2 - BODY.bound;
  return { x1, y1: y, x2: x1 + LETTER.line, y2: y, width, ink: RED };
}

const MARK_TOP = 35;
/** In mm: the name of an agency is as large as one line allows, a long one stands in two. */
const MARK = { largest: 15, least: 8, width: 150 } as const;
const RED_LINE = { below: 4, width: 0.7 } as const;

function markLines(
  fonts: Fonts,
  agency: string,
  top: number,
): { readonly lines: readonly Line[]; readonly bottom: number } {
  const em = widthIn(fonts, agency, 'title');
  const one = Math.min(MARK.width / em, MARK.largest);
  const size = one >= MARK.least ? one : MARK.least;
  const texts = balanceLines(agency, {
    widthEm: (MARK.width + 0.1) / size,
    advance: (char) => fonts.advance(char, 'title'),
  });
  const lead = 1.3 * size;
  return {
    lines: texts.map((text, i) => ({
      ...centred(text.trim(), top + i * lead + baselineIn(size, size), size, 'title'),
      ink: RED,
    })),
    bottom: top + (texts.length - 1) * lead + size,
  };
}

/** Name of the agency and of the form, its number to the right. */
function recordHead(fonts: Fonts, { agency, number }: DocumentContent): readonly Row[] {
  const texts = balanceLines(agency, {
    widthEm: BODY.width / SIZE.smallTwo,
    advance: (char) => fonts.advance(char, 'title'),
  });
  const of = node('P');
  const rows: Row[] = texts.map((text) => ({
    height: PITCH,
    keep: true,
    parts: [{ node: of, lines: [centred(text.trim(), baselineIn(PITCH, SIZE.smallTwo), SIZE.smallTwo, 'title')] }],
  }));
  if (number) rows.push({ ...numberRow(number), keep: true });
  return rows;
}

const numberRow = (number: string): Row => ({
  height: PITCH,
  parts: [
    {
      node: node('P'),
      lines: [
        {
          x: BODY.width,
          y: baselineIn(PITCH, SIZE.four),
          text: number,
          size: SIZE.four,
          face: 'fangsong',
          anchor: 'end',
        },
      ],
    },
  ],
});

/** 标题：二号小标宋，居中，回行时词意完整. */
export function titleRows(fonts: Fonts, title: string): readonly Row[] {
  const texts = balanceLines(plain(title), {
    widthEm: (BODY.width - 2 * EM) / SIZE.two,
    advance: (char) => fonts.advance(char, 'title'),
  });
  const of: Node = node('H1');
  return texts.map((text) => ({
    height: PITCH,
    parts: [{ node: of, lines: [centred(text.trim(), baselineIn(PITCH, SIZE.two), SIZE.two, 'title')] }],
  }));
}

const centred = (text: string, y: number, size: number, face: Face): Line => ({
  x: BODY.width / 2,
  y,
  text,
  size,
  face,
  anchor: 'middle',
});

/** The text below begins on a line of the grid again; a third of a line more or less is not seen. */
const onGrid = (y: number): number => Math.ceil(y / PITCH - 1 / 3) * PITCH;

function widthIn(fonts: Fonts, text: string, face: Face): number {
  let width = 0;
  for (const char of text) width += fonts.advance(char, face);
  return width;
}
