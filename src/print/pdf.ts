import PDFDocument from 'pdfkit';
import type { Face, Fonts } from './fonts.ts';

/** A PDF as everything here needs it: tagged (PDF/UA), zh-CN, title shown, fonts embedded, the same bytes from the same input. */
export type PdfOptions = {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  /** The moment the content is of, not that of printing: the same content gives the same file. ISO 8601. */
  readonly at: string;
  readonly fonts: Fonts;
};

export type Pdf = { readonly doc: PDFKit.PDFDocument; readonly fonts: Fonts };

export const MM = 72 / 25.4;

/** A document without a page yet; sizes and margins are each page's own. */
export function openPdf({ title, author, subject, at, fonts }: PdfOptions): Pdf {
  const doc = new PDFDocument({
    autoFirstPage: false,
    // Typed from the options; the typings lag behind.
    ...({ subset: 'PDF/UA' } as object),
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    margin: 0,
    font: null as never,
    info: {
      Title: title,
      Author: author,
      Subject: subject ?? title,
      Creator: '衡鉴',
      Producer: '衡鉴',
      CreationDate: new Date(at),
    },
  });
  return { doc, fonts };
}

export type PlacedText = {
  /** In mm from the top left of the page: left edge and baseline. */
  readonly x: number;
  readonly y: number;
  /** In mm. */
  readonly size: number;
  readonly face: Face;
  readonly ink?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** Sets one line at its place; fonts change where the face lacks a character. */
export function drawText(
  { doc, fonts }: Pdf,
  text: string,
  { x, y, size, face, ink = '#000000', anchor = 'start' }: PlacedText,
): void {
  const pieces = fonts.split(text, face);
  const points = size * MM;
  const widths = pieces.map((piece) => {
    use(doc, piece.font);
    return doc.fontSize(points).widthOfString(piece.text);
  });
  const width = widths.reduce((sum, one) => sum + one, 0);
  let left = x * MM - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  pieces.forEach((piece, i) => {
    use(doc, piece.font);
    doc
      .fontSize(points)
      .fillColor(ink)
      .text(piece.text, left, y * MM, { lineBreak: false, baseline: 'alphabetic' });
    left += widths[i] ?? 0;
  });
}

/** In mm. */
export function textWidth({ doc, fonts }: Pdf, text: string, size: number, face: Face): number {
  let width = 0;
  for (const piece of fonts.split(text, face)) {
    use(doc, piece.font);
    width += doc.fontSize(size * MM).widthOfString(piece.text);
  }
  return width / MM;
}

const registered = new WeakMap<PDFKit.PDFDocument, Set<string>>();

function use(doc: PDFKit.PDFDocument, { name, file }: ReturnType<Fonts['split']>[number]['font']): void {
  const known = registered.get(doc) ?? new Set<string>();
  registered.set(doc, known);
  // A font parsed once serves every document.
  if (!known.has(name)) doc.registerFont(name, file as never);
  known.add(name);
  doc.font(name);
}

/** Ends the document and gathers its bytes: for what is a page or a few. What may be long is piped instead. */
export function bytesOf({ doc }: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}
