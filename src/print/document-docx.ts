import { Document, Footer, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import type { DocumentBlock, DocumentContent, SignatureSlot } from '#documents/content.ts';
import type { Stamp } from '#documents/stamp.ts';
import { widthOf } from '#typeset/measure.ts';
import { footTable } from './docx-foot.ts';
import { fontTable, headingOf, page, runs, STYLE, styles, twips, type } from './docx-style.ts';
import { fieldTable, ruledTable } from './docx-tables.ts';
import { isCopies, standings } from './foot-rows.ts';
import { BODY, EM, PITCH, RED, SIZE } from './gb.ts';
import { type Format, formatOf } from './head-rows.ts';
import { plain } from './rows.ts';
import { refuseControls } from './unprintable.ts';

/**
 * One document as an editable file with the styles and the page of GB/T 9704—2012. Its text is the content's; who changes it
 * has no longer the document whose digest it bears. Throws `UnprintableText` naming characters that no file may hold.
 */
export async function documentDocx(content: DocumentContent, stamp: Stamp): Promise<Buffer> {
  for (const text of textsIn(content)) refuseControls(text);
  const document = new Document({
    title: content.title,
    creator: content.agency,
    lastModifiedBy: content.agency,
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: [
      {
        properties: { ...page, titlePage: formatOf(content) === 'letter' },
        headers: headersOf(stamp),
        footers: { first: letterFoot(), default: pageNumber('right'), even: pageNumber('left') },
        children: [...head(content), ...content.blocks.flatMap(blockOf), ...close(content, stamp)],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable }]);
}

/** Every text of it, wherever it stands. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

type Child = Paragraph | Table;

function head(content: DocumentContent): readonly Child[] {
  const { title, addressee } = content;
  const format = formatOf(content);
  return [
    ...above[format](content),
    new Paragraph({
      heading: 'Title',
      spacing: {
        before: format === 'record' ? 0 : twips(2 * PITCH),
        after: twips(addressee ? PITCH : PITCH / 2),
        line: twips(PITCH),
        lineRule: 'exact',
      },
      children: runs(plain(title)),
    }),
    ...(addressee ? [new Paragraph({ style: STYLE.addressee, children: runs(`${plain(addressee)}：`) })] : []),
  ];
}

const above: Readonly<Record<Format, (content: DocumentContent) => readonly Paragraph[]>> = {
  /** 发文机关标志上边缘至版心上边缘35mm；下空二行为发文字号；之下4mm为红色分隔线. */
  document: ({ agency, number }) => [
    markLine(agency, { spacing: { before: twips(35), after: 0 } }),
    new Paragraph({
      style: STYLE.number,
      alignment: 'center',
      spacing: { before: twips(2 * PITCH), after: 0, line: twips(PITCH), lineRule: 'exact' },
      border: { bottom: { style: 'single', size: 16, space: 4, color: RED_INK } },
      children: runs(number ?? ''),
    }),
  ],
  /** 信函格式：红色双线上粗下细，线长170mm；发文字号居版心右边缘. */
  letter: ({ agency, number }) => [
    markLine(agency, {
      indent: { left: twips(-7), right: twips(-7) },
      spacing: { before: 0, after: 0 },
      border: { bottom: { style: 'thickThinSmallGap', size: 24, space: 6, color: RED_INK } },
    }),
    new Paragraph({
      style: STYLE.number,
      alignment: 'right',
      spacing: { before: twips(3), after: 0, line: twips(PITCH), lineRule: 'exact' },
      children: runs(number ?? ''),
    }),
  ],
  record: ({ agency, number }) => [
    new Paragraph({ style: STYLE.mark, children: [new TextRun({ text: agency, ...type('title', SIZE.smallTwo) })] }),
    ...(number
      ? [
          new Paragraph({
            style: STYLE.number,
            alignment: 'right',
            children: runs(number, type('fangsong', SIZE.four)),
          }),
        ]
      : []),
  ],
};

const RED_INK = RED.slice(1);

const markLine = (agency: string, more: object): Paragraph =>
  new Paragraph({
    style: STYLE.mark,
    ...more,
    children: [new TextRun({ text: agency, color: RED_INK, ...type('title', markSize(agency)) })],
  });

/** As large as one line allows, in mm. */
const markSize = (agency: string): number => Math.min(149 / widthOf(agency), 15);

function blockOf(block: DocumentBlock): readonly Child[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: headingOf[block.level], children: runs(plain(block.text).replaceAll('\n', ' ')) }),
      ];
    case 'paragraph':
      return plain(block.text)
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text) => new Paragraph({ style: STYLE.text, children: runs(text.trim()) }));
    case 'fields':
      return [fieldTable(block), thin()];
    case 'table':
      return [ruledTable(block), thin()];
    case 'signatures':
      return block.slots.map(slotOf);
  }
}

/** Two tables that touch become one in Word. */
const thin = (): Paragraph => new Paragraph({ spacing: { line: 120, lineRule: 'exact', before: 0, after: 0 } });

const slotOf = ({ label, signed }: SignatureSlot): Paragraph =>
  new Paragraph({
    style: STYLE.sign,
    keepLines: true,
    keepNext: true,
    tabStops: [
      { type: 'left', position: twips(BODY.width - 47), leader: signed ? 'none' : 'underscore' },
      { type: 'right', position: twips(BODY.width) },
    ],
    children: [
      ...runs(`${plain(label)}：${signed ? signed.name : ''}`),
      new TextRun({ text: `\t\t${signed ? signed.on : '年　　月　　日'}` }),
    ],
  });

function close(content: DocumentContent, stamp: Stamp): readonly Child[] {
  const { attachments, signature, notes } = content;
  return [
    ...attachments.map((name, i) => attachmentOf(name, i, attachments.length)),
    ...(signature ? signatureOf(signature) : []),
    ...notes
      .filter((note) => !isCopies(note) || stamp.standing === 'draft')
      .map((note) => new Paragraph({ style: STYLE.text, keepNext: true, children: runs(bracketed(plain(note))) })),
    ...footTable(content, stamp),
  ];
}

const bracketed = (text: string): string => (/^（[\s\S]*）$/.test(text) ? text : `（${text}）`);

function attachmentOf(name: string, i: number, of: number): Paragraph {
  const number = of > 1 ? `${i + 1}.` : '';
  const hanging = 3 * EM + (of > 1 ? widthOf(`${of}.`) * EM : 0);
  const own = i === 0 ? hanging : hanging - 3 * EM;
  return new Paragraph({
    style: STYLE.addressee,
    keepNext: i === of - 1,
    spacing: { before: i === 0 ? twips(PITCH) : 0, line: twips(PITCH), lineRule: 'exact' },
    indent: { left: twips(2 * EM + hanging), hanging: twips(own) },
    children: runs(`${i === 0 ? '附件：' : ''}${number}${plain(name)}`),
  });
}

/** 成文日期右空四字, the name centred above it. */
function signatureOf({ agency, date }: NonNullable<DocumentContent['signature']>): readonly Paragraph[] {
  const nameRight = Math.max(4 + widthOf(date) / 2 - widthOf(agency) / 2, 0);
  const line = (text: string, em: number, before: number): Paragraph =>
    new Paragraph({
      style: STYLE.addressee,
      alignment: 'right',
      keepNext: true,
      indent: { right: twips(em * EM) },
      spacing: { before: twips(before), line: twips(PITCH), lineRule: 'exact' },
      children: runs(plain(text)),
    });
  return [line(agency, nameRight, 2 * PITCH), line(date, 4, 0)];
}

/** 信函格式首页不显示页码，下有红色双线，上细下粗. */
const letterFoot = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        indent: { left: twips(-7), right: twips(-7) },
        border: { top: { style: 'thinThickSmallGap', size: 24, space: 1, color: RED_INK } },
      }),
    ],
  });

/** 单页码居右空一字，双页码居左空一字. */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side,
        indent: { [side]: twips(SIZE.four) },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...type('song', SIZE.four) })],
      }),
    ],
  });

function headersOf({ standing }: Stamp) {
  const word = standing === 'draft' ? '草　稿' : standings[standing];
  if (!word) return {};
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: 'right',
          children: [new TextRun({ text: word, color: 'B4161B', ...type('sans', SIZE.four) })],
        }),
      ],
    });
  return { first: header(), default: header(), even: header() };
}
