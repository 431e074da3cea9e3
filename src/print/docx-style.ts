import { HeadingLevel, type IPropertiesOptions, LineRuleType, type ParagraphChild, TextRun } from 'docx';
import { BODY, EM, PAGE, PITCH, SIZE } from './gb.ts';

/** The styles of GB/T 9704—2012 by their Word names, and the page of 22 lines of 28 characters. */

/** Twentieths of a point. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
/** Half points. */
const half = (mm: number): number => Math.round((mm * 144) / 25.4);

export const FACES = { fangsong: '仿宋', kai: '楷体', sans: '黑体', song: '宋体', title: '方正小标宋简体' } as const;
type DocxFace = keyof typeof FACES;

const font = (face: DocxFace) => {
  const name = FACES[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
};

export const type = (face: DocxFace, size: number) => ({ font: font(face), size: half(size) });
/** 三号 on the grid: see {@link CLOSER}. */
const grid = (face: DocxFace) => ({ ...type(face, SIZE.three), characterSpacing: CLOSER });

/**
 * 固定值, 22 of them a page. No grid of the section beside it: forms and small print would be pulled onto it too, and a face with
 * more air of its own would take two of its lines.
 */
const line = { line: twips(PITCH), lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
/**
 * 28 characters of 三号 would be wider than the page body: each stands closer, in twentieths of a point. Word's own grid of
 * characters would do the same, but LibreOffice counts it from another size and sets 23 a line.
 */
const CLOSER = -4;
const twoCharacters = { firstLine: twips(2 * EM), firstLineChars: 200 } as const;

export const STYLE = {
  mark: 'GbMark',
  number: 'GbNumber',
  addressee: 'GbAddressee',
  text: 'GbText',
  cell: 'GbCell',
  head: 'GbHead',
  sign: 'GbSign',
  foot: 'GbFoot',
} as const;

const black = '000000';

export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { ...type('fangsong', SIZE.three), language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    title: {
      run: { ...type('title', SIZE.two), color: black },
      paragraph: { alignment: 'center', spacing: line, keepNext: true },
    },
    heading1: {
      run: { ...grid('sans'), color: black },
      paragraph: { spacing: line, indent: twoCharacters, keepNext: true },
    },
    heading2: {
      run: { ...grid('kai'), color: black },
      paragraph: { spacing: line, indent: twoCharacters, keepNext: true },
    },
    heading3: {
      run: { ...grid('fangsong'), color: black },
      paragraph: { spacing: line, indent: twoCharacters, keepNext: true },
    },
  },
  paragraphStyles: [
    own(STYLE.mark, '发文机关标志', { alignment: 'center', spacing: { before: 0, after: 0 } }, {}),
    own(STYLE.number, '发文字号', { spacing: line }, grid('fangsong')),
    own(STYLE.addressee, '主送机关', { spacing: line }, grid('fangsong')),
    own(STYLE.text, '公文正文', { alignment: 'both', spacing: line, indent: twoCharacters }, grid('fangsong')),
    own(
      STYLE.cell,
      '表格文字',
      { spacing: { line: 360, lineRule: LineRuleType.EXACT } },
      type('fangsong', SIZE.smallFour),
    ),
    own(
      STYLE.head,
      '表格栏头',
      { alignment: 'center', spacing: { line: 360, lineRule: LineRuleType.EXACT } },
      type('sans', SIZE.smallFour),
    ),
    own(STYLE.sign, '签名', { spacing: { ...line, line: twips(11) } }, type('fangsong', SIZE.four)),
    own(STYLE.foot, '版记', { spacing: { line: 400, lineRule: LineRuleType.EXACT } }, type('fangsong', SIZE.four)),
  ],
};

function own(id: string, name: string, paragraph: object, run: object) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph,
    run,
  };
}

export const headingOf = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export const page = {
  page: {
    size: { width: twips(PAGE.width), height: twips(PAGE.height) },
    margin: {
      top: twips(BODY.top),
      bottom: twips(PAGE.height - BODY.top - BODY.height),
      left: twips(BODY.bound),
      // 28 times 15.8 pt is a hair wider than 156 mm.
      right: twips(PAGE.width - BODY.bound - BODY.width) - 8,
      header: twips(15),
      footer: twips(25),
      gutter: 0,
    },
  },
} as const;

/** Where a face is not installed, Word takes the next of these; `altName` is its own way of saying so. */
const others: Readonly<Record<DocxFace, readonly string[]>> = {
  fangsong: ['仿宋_GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
  kai: ['楷体_GB2312', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC'],
  sans: ['SimHei', 'Noto Sans CJK SC'],
  song: ['SimSun', 'Noto Serif CJK SC'],
  title: ['小标宋', '方正小标宋_GBK', 'STZhongsong', 'Noto Serif CJK SC'],
};

/** `word/fontTable.xml`, which the library fills with embedded fonts only. */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...(Object.keys(FACES) as DocxFace[]).map(
    (face) =>
      // The family is what LibreOffice goes by where it has none of the names.
      `<w:font w:name="${FACES[face]}"><w:altName w:val="${others[face].join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${face === 'sans' ? 'swiss' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`,
  ),
  '</w:fonts>',
].join('');

/** Lines of a text as runs, each on a line of its own. */
export const runs = (text: string, more: object = {}): ParagraphChild[] =>
  text.split('\n').map((part, i) => new TextRun({ text: part, ...(i > 0 ? { break: 1 } : {}), ...more }));
