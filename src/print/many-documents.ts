import type { DocumentContent } from '#documents/content.ts';
import type { Stamp } from '#documents/stamp.ts';
import { drawDocument } from './document-pdf.ts';
import { artifact } from './draw-rows.ts';
import type { Fonts } from './fonts.ts';
import { bytesOf, openPdf } from './pdf.ts';

/** Documents of several cases as one file: what is printed at once. */
export type ManyDocuments = {
  readonly agency: string;
  /** Who prints, when, what was asked for: said on the first page. */
  readonly mark: string;
  /** ISO 8601. */
  readonly at: string;
  readonly cases: readonly {
    readonly number: string;
    readonly title: string;
    readonly documents: readonly {
      readonly name: string;
      readonly number: string | null;
      readonly content: DocumentContent;
      readonly stamp: Stamp;
    }[];
    /** Names of those that cannot be written out, and what they lack. */
    readonly unwritten: readonly { readonly name: string; readonly missing: readonly string[] }[];
  }[];
};

export const MANY_TITLE = '合并打印目录';

/**
 * One PDF: a list of what is in it, then each document laid out as if it were alone. Each begins on a front side, so that on
 * paper printed on both sides no two persons' papers share a sheet; the outline names each case and its documents.
 */
export function manyDocumentsPdf(many: ManyDocuments, fonts: Fonts): Promise<Buffer> {
  const pdf = openPdf({ title: MANY_TITLE, author: many.agency, at: many.at, fonts });
  const { doc } = pdf;
  const root = doc.struct('Document', { title: MANY_TITLE });
  doc.addStructure(root);
  const record: Stamp = { hash: '', shortCode: '', verifyUrl: '', standing: 'record', at: many.at };
  const put = (content: DocumentContent, stamp: Stamp, mark: (page: number) => void): void => {
    const pages = drawDocument(pdf, content, stamp, { parent: root, onPage: (page) => page === 1 && mark(page) });
    if (pages % 2 === 0) return;
    doc.addPage({ size: 'A4', margin: 0 });
    // Left white: the other side of a last page. Said to be no content, for whoever has the file read out.
    artifact(pdf, 'Layout', () => {});
  };
  put(contentsOf(many), record, () => doc.outline.addItem(MANY_TITLE));
  for (const { number, title, documents } of many.cases) {
    let outline: PDFKit.PDFOutline | undefined;
    for (const { name, number: own, content, stamp } of documents)
      put(content, stamp, () => {
        outline ??= doc.outline.addItem(`${number} ${title}`);
        outline.addItem(own === null ? name : `${name} ${own}`);
      });
  }
  root.end();
  return bytesOf(pdf);
}

function contentsOf({ agency, mark, cases }: ManyDocuments): DocumentContent {
  const rows = cases.flatMap(({ number, title, documents, unwritten }) => [
    ...documents.map((one) => [number, title, one.name, one.number ?? '—']),
    ...unwritten.map((one) => [number, title, `${one.name}（未装入）`, `缺少：${one.missing.join('、')}`]),
  ]);
  return {
    agency,
    title: MANY_TITLE,
    number: null,
    addressee: null,
    blocks: [
      { kind: 'paragraph', text: mark },
      {
        kind: 'table',
        heads: ['序号', '编号', '事项', '文书', '文号'],
        shares: [2, 8, 7, 5, 8],
        rows: rows.map((row, i) => [String(i + 1), ...row]),
      },
    ],
    attachments: [],
    signature: null,
    notes: [],
  };
}
