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
  /** In mm, added after each character (taken off when negative): the grid of a page, a line set out to its measure. */
  readonly spread?: number;
};

/** Sets one line at its place; fonts change where the face lacks a character. */
export function drawText(
  pdf: Pdf,
  text: string,
  { x, y, size, face, ink = '#000000', anchor = 'start', spread = 0 }: PlacedText,
): void {
  const { doc, fonts } = pdf;
  const width = anchor === 'start' ? 0 : textWidth(pdf, text, size, face, spread);
  let left = x - (anchor === 'end' ? width : width / 2);
  doc.fillColor(ink);
  for (const { text: piece, font } of fonts.split(text, face)) {
    use(doc, font);
    const codes = setCodes(doc, piece);
    // The page is turned upside down (pdfkit measures from the top), so is each letter.
    const place = `1 0 0 -1 ${number(left * MM)} ${number(y * MM)} Tm`;
    const type = `/${codes.font} ${number(size * MM)} Tf ${number(spread * MM)} Tc`;
    doc.addContent(`BT ${type} ${place} <${codes.hex}> Tj ET`);
    left += advanceOf(fonts, piece, size, face, spread);
  }
}

/** In mm. */
export function textWidth({ fonts }: Pdf, text: string, size: number, face: Face, spread = 0): number {
  return Math.max(advanceOf(fonts, text, size, face, spread) - spread, 0);
}

function advanceOf(fonts: Fonts, text: string, size: number, face: Face, spread: number): number {
  let width = 0;
  for (const char of text) width += fonts.advance(char, face) * size + spread;
  return width;
}

/** The part of pdfkit that its typings leave out: a font that encodes, and the fonts that a page names. */
type Inside = {
  readonly _font: { readonly id: string; ref(): unknown; encode(text: string): readonly [readonly string[], unknown] };
  readonly page: { readonly fonts: Record<string, unknown> };
};

/** `doc.text` saves and restores the whole state around each line and writes a fifth more: here only what the line needs. */
function setCodes(doc: PDFKit.PDFDocument, text: string): { readonly font: string; readonly hex: string } {
  const { _font: font, page } = doc as unknown as Inside;
  page.fonts[font.id] ??= font.ref();
  return { font: font.id, hex: font.encode(text)[0].join('') };
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

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
