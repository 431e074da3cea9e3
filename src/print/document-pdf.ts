import type { DocumentContent } from '#documents/content.ts';
import type { Stamp } from '#documents/stamp.ts';
import { documentRows } from './document-rows.ts';
import { Drawing, drawPageNumber, drawWatermark, type Element } from './draw-rows.ts';
import type { Fonts } from './fonts.ts';
import { standings } from './foot-rows.ts';
import { BODY, bodyLeft, SIZE } from './gb.ts';
import { formatOf } from './head-rows.ts';
import { paginate } from './paginate.ts';
import { bytesOf, drawText, openPdf, type Pdf } from './pdf.ts';

/** One document as a file of its own, laid out as GB/T 9704—2012 has it. Throws `UnprintableText` naming what no font has. */
export function documentPdf(content: DocumentContent, stamp: Stamp, fonts: Fonts): Promise<Buffer> {
  const { title, number, agency } = content;
  const pdf = openPdf({ title: number ? `${title} ${number}` : title, author: agency, at: stamp.at, fonts });
  drawDocument(pdf, content, stamp);
  return bytesOf(pdf);
}

/** Where in a larger file the document stands. */
export type Within = {
  /** What its structure hangs below; left out = a document of its own. */
  readonly parent?: Element;
  /** Number of its first page in the file: decides which side is bound. */
  readonly firstPage?: number;
  /** After each page is opened: what the file adds to it. */
  readonly onPage?: (page: number) => void;
};

/** Draws the document on pages of its own, after what is there already. Answers how many. */
export function drawDocument(pdf: Pdf, content: DocumentContent, stamp: Stamp, within: Within = {}): number {
  const { doc } = pdf;
  const { parent, firstPage = 1, onPage } = within;
  const sheets = [...paginate(documentRows(pdf.fonts, content, stamp), BODY.height)];
  const root = doc.struct(parent ? 'Sect' : 'Document', { title: content.title });
  if (parent) parent.add(root);
  else doc.addStructure(root);
  const drawing = new Drawing(pdf, root);
  sheets.forEach((sheet, i) => {
    doc.addPage({ size: 'A4', margin: 0 });
    const page = firstPage + i;
    onPage?.(page);
    const word = watermarks[stamp.standing];
    if (word) drawWatermark(pdf, word);
    if (i === 0) drawStanding(pdf, root, stamp, page);
    drawing.sheet(sheet, page);
    // 信函格式首页不显示页码.
    if (i > 0 || formatOf(content) !== 'letter') drawPageNumber(pdf, i + 1, page);
  });
  root.end();
  return sheets.length;
}

const watermarks: Readonly<Partial<Record<Stamp['standing'], string>>> = { draft: '草稿', withdrawn: '已撤回' };

/** Above the text of an issued document that no longer stands as it was issued. */
function drawStanding(pdf: Pdf, root: Element, { standing }: Stamp, page: number): void {
  const words = standings[standing];
  if (!words) return;
  const { doc } = pdf;
  const element = doc.struct('P');
  root.add(element);
  element.add(doc.markStructureContent('P') as never);
  drawText(pdf, words, {
    x: bodyLeft(page) + BODY.width,
    y: BODY.top - 8,
    size: SIZE.four,
    face: 'sans',
    ink: '#B4161B',
    anchor: 'end',
  });
  doc.endMarkedContent();
}
