import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { CaseFile } from '#documents/case-file.ts';
import { FilePages } from './case-file-pages.ts';
import { contentsRows, coverRows, type Listed, materialRows, remarksRows, traceRows } from './case-file-parts.ts';
import { drawDocument } from './document-pdf.ts';
import { documentRows } from './document-rows.ts';
import type { Element } from './draw-rows.ts';
import type { Fonts } from './fonts.ts';
import { BODY } from './gb.ts';
import { paginate, type Sheet } from './paginate.ts';
import { openPdf } from './pdf.ts';
import type { Row } from './rows.ts';

export type PreparedFile = {
  readonly pages: number;
  /** Streams the file. Ends `out`; rejects when it is closed before. `progress` is told after each page. */
  write(out: Writable, progress?: (page: number, of: number) => void): Promise<void>;
};

/**
 * The case file (案卷) as one PDF: cover, contents, documents, materials, trace, remarks; pages numbered through. It is laid out
 * twice, the first time only to count pages, so that the contents can stand in front. One part is in memory at a time, and pages
 * go out as fast as they are taken. Throws `UnprintableText` naming what no font has, before a byte is written.
 */
export async function prepareCaseFile(file: CaseFile, fonts: Fonts): Promise<PreparedFile> {
  const parts = partsOf(file, fonts);
  const counts: number[] = [];
  for (const part of parts) counts.push(await pagesOf(fonts, part.rows()));
  const unnumbered = parts.map(({ name, number, on }): Listed => ({ name, number, on, from: 0, to: 0 }));
  const cover = await pagesOf(fonts, coverRows(fonts, file, 0));
  const front = cover + (await pagesOf(fonts, contentsRows(fonts, unnumbered)));
  const listed = unnumbered.map((part, i): Listed => {
    const from = front + 1 + counts.slice(0, i).reduce((sum, pages) => sum + pages, 0);
    return { ...part, from, to: from + (counts[i] ?? 0) - 1 };
  });
  const pages = front + counts.reduce((sum, count) => sum + count, 0);

  const write: PreparedFile['write'] = async (out, progress = () => {}) => {
    const pdf = openPdf({ title: `${file.kind}案卷 ${file.number}`, author: file.agency, at: file.at, fonts });
    const sink = new FilePages(pdf, { label: file.number, total: pages, progress });
    const draw = async (): Promise<void> => {
      const root = pdf.doc.struct('Document', { title: file.title });
      pdf.doc.addStructure(root);
      await sink.draw(root, '封面', sheetsOf(coverRows(fonts, file, pages)));
      await sink.draw(root, '卷内目录', sheetsOf(contentsRows(fonts, listed)));
      for (const part of parts) await part.draw(sink, root);
      root.end();
      pdf.doc.end();
    };
    const drawn = draw();
    // So that whoever waits for the rest of the file learns of it.
    drawn.catch((error: Error) => pdf.doc.destroy(error));
    await Promise.all([pipeline(pdf.doc, out), drawn]);
  };
  return { pages, write };
}

const sheetsOf = (rows: Iterable<Row>): Iterable<Sheet> => paginate(rows, BODY.height);

/** How many pages they take, every character of which has a font. */
async function pagesOf(fonts: Fonts, rows: Iterable<Row>): Promise<number> {
  let pages = 0;
  for (const sheet of sheetsOf(rows)) {
    for (const { row } of sheet)
      for (const { lines } of row.parts) for (const { text, face } of lines) fonts.split(text, face);
    pages++;
    // Between pages others are served.
    await setImmediate();
  }
  return pages;
}

type Part = Pick<Listed, 'name' | 'number' | 'on'> & {
  readonly rows: () => Iterable<Row>;
  readonly draw: (sink: FilePages, root: Element) => Promise<void>;
};

function partsOf(file: CaseFile, fonts: Fonts): readonly Part[] {
  const documents = file.documents.map(({ name, number, on, content, stamp }): Part => {
    const title = number === null ? name : `${name} ${number}`;
    return {
      name,
      number,
      on,
      rows: () => documentRows(fonts, content, stamp),
      draw: (sink, root) =>
        sink.drawWith(title, (pdf, onPage, firstPage) =>
          drawDocument(pdf, content, stamp, { parent: root, firstPage, onPage }),
        ),
    };
  });
  const list = (name: string, rows: () => Iterable<Row>): Part => ({
    name,
    number: null,
    on: null,
    rows,
    draw: (sink, root) => sink.draw(root, name, sheetsOf(rows())),
  });
  return [
    ...documents,
    ...(file.materials.length > 0 ? [list('材料清单', () => materialRows(fonts, file))] : []),
    list('全程留痕', () => traceRows(fonts, file)),
    list('卷内备考表', () => remarksRows(fonts, file)),
  ];
}
