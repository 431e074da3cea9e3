import type { DocumentBlock, DocumentContent } from '#documents/content.ts';
import type { Stamp } from '#documents/stamp.ts';
import { breakLines } from '#typeset/lines.ts';
import type { Face, Fonts } from './fonts.ts';
import { bytesOf, drawText, MM, openPdf, type Pdf } from './pdf.ts';

/** One document as a file of its own. Throws `UnprintableText` naming the characters that no font has. */
export function documentPdf(content: DocumentContent, stamp: Stamp, fonts: Fonts): Promise<Buffer> {
  const pdf = openPdf({ title: content.title, author: content.agency, at: stamp.at, fonts });
  drawDocument(pdf, content, stamp);
  return bytesOf(pdf);
}

/** Draws the document on pages of its own, after what is there already. */
export function drawDocument(pdf: Pdf, content: DocumentContent, stamp: Stamp): void {
  const { doc } = pdf;
  let line = LINES;
  const put = (text: string, face: Face, indent = 0): void => {
    for (const one of breakLines(text, { widthEm: CHARS - indent })) {
      if (line >= LINES) {
        doc.addPage({ size: 'A4', margin: 0 });
        if (stamp.standing === 'draft')
          drawText(pdf, '草稿', { x: 105, y: 25, size: 8, face: 'title', anchor: 'middle' });
        line = 0;
      }
      const element = doc.struct('P');
      const mark = doc.markStructureContent('P');
      drawText(pdf, one.trimEnd(), { x: 28 + indent * EM, y: 37 + (line + 0.7) * PITCH, size: SIZE, face });
      doc.endMarkedContent();
      element.add(mark as never);
      doc.addStructure(element);
      element.end();
      line++;
    }
  };
  put(content.agency, 'title');
  put(content.title, 'title');
  if (content.number) put(content.number, 'fangsong');
  if (content.addressee) put(`${content.addressee}：`, 'fangsong');
  for (const text of content.blocks.flatMap(linesOf)) put(text, 'fangsong', 2);
  for (const text of content.attachments) put(`附件：${text}`, 'fangsong', 2);
  if (content.signature) {
    put(content.signature.agency, 'fangsong');
    put(content.signature.date, 'fangsong');
  }
  for (const text of content.notes) put(text, 'fangsong', 2);
}

const LINES = 22;
const CHARS = 28;
const EM = 156 / CHARS;
const PITCH = 225 / LINES;
const SIZE = (16 * 1) / MM;

function linesOf(block: DocumentBlock): readonly string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
  if (block.kind === 'fields') return block.rows.flatMap((row) => row.map(({ label, value }) => `${label}：${value}`));
  if (block.kind === 'table') return [block.heads, ...block.rows].map((cells) => cells.join('　'));
  return block.slots.map(({ label, signed }) => (signed ? `${label}：${signed.name} ${signed.on}` : `${label}：`));
}
