import type { DocumentBlock, DocumentContent } from '#documents/content.ts';
import type { Stamp } from '#documents/stamp.ts';
import { attachmentRows, noteRows, signatureRows, slotRows } from './close-rows.ts';
import type { Face, Fonts } from './fonts.ts';
import { footRows, isCopies } from './foot-rows.ts';
import { BODY, EM, PITCH } from './gb.ts';
import { headRows } from './head-rows.ts';
import { paginate } from './paginate.ts';
import { gridRows, type Node, node, plain, type Row, together, withGap } from './rows.ts';
import { fieldRows, tableRows } from './table-rows.ts';

/** Of the space that a seal needs above agency and date, in lines: as usual, and where a page more would hold hardly anything else. */
const SEAL = { usual: 2, close: 1 } as const;
/** Longer documents end where they end: one page of many is not worth laying all of them out twice. */
const FEW_ROWS = 120;

/**
 * The whole document as rows, in reading order. What closes it never stands on a page without text above it; where agency and
 * date would need a page more, the lines above them are set closer (GB/T 9704—2012, 7.3.5.4).
 */
export function documentRows(fonts: Fonts, content: DocumentContent, stamp: Stamp): readonly Row[] {
  const usual = rowsWith(SEAL.usual, fonts, content, stamp);
  if (!content.signature || usual.length > FEW_ROWS) return usual;
  const pages = pagesOf(usual);
  if (pages === 1) return usual;
  const closer = rowsWith(SEAL.close, fonts, content, stamp);
  return pagesOf(closer) < pages ? closer : usual;
}

const pagesOf = (rows: readonly Row[]): number => [...paginate(rows, BODY.height)].length;

function rowsWith(sealLines: number, fonts: Fonts, content: DocumentContent, stamp: Stamp): readonly Row[] {
  const { blocks } = content;
  const signed = blocks.at(-1)?.kind === 'signatures' && content.attachments.length === 0 ? blocks.slice(-1) : [];
  const body = [
    ...headRows(fonts, content),
    ...bodyRows(fonts, content, blocks.slice(0, blocks.length - signed.length)),
  ];
  const close = [
    ...signed.flatMap((block) => blockRows(fonts, block, false)),
    ...(content.signature ? signatureRows(fonts, content.signature, sealLines) : []),
    ...noteRows(
      fonts,
      content.notes.filter((note) => !(isCopies(note) && stamp.standing !== 'draft')),
    ),
    ...footRows(fonts, content, stamp),
  ];
  if (close.length === 0) return body;
  return [...withCompany(body), ...together(close, false)];
}

/** Rows of text that stand on the page of the signature at least. */
const COMPANY = 2;

const withCompany = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, i) => (i >= rows.length - COMPANY ? { ...row, keep: true } : row));

const bodyRows = (
  fonts: Fonts,
  { addressee, attachments }: DocumentContent,
  blocks: readonly DocumentBlock[],
): readonly Row[] => [
  ...blocks.flatMap((block, i) => {
    const rows = blockRows(fonts, block, i === 0);
    // 标题下空一行: before the addressee, and where there is none before the text.
    if (i === 0 && addressee === null && 'text' in block) return withGap(rows, PITCH);
    return 'text' in block && isRuled(blocks[i - 1]) ? withGap(rows, AIR) : rows;
  }),
  ...attachmentRows(fonts, attachments),
];

const isRuled = (block: DocumentBlock | undefined): boolean => block?.kind === 'fields' || block?.kind === 'table';

/** Between a table and what is above or below it, in mm. */
const AIR = 3;

/** `first`: right below the title. */
export function blockRows(fonts: Fonts, block: DocumentBlock, first: boolean): readonly Row[] {
  switch (block.kind) {
    case 'heading':
      return headingRows(fonts, block);
    case 'paragraph':
      return plain(block.text)
        .split('\n')
        .filter((text) => text.trim() !== '')
        .flatMap((text) => gridRows(fonts, text.trim(), node('P'), { face: 'fangsong', indent: 2 * EM }));
    case 'fields':
      return withGap(fieldRows(fonts, block), first ? PITCH / 2 : AIR);
    case 'table':
      return withGap([...tableRows(fonts, block)], first ? PITCH / 2 : AIR);
    case 'signatures':
      return slotRows(fonts, block.slots);
  }
}

const headings: Readonly<Record<1 | 2 | 3, { readonly tag: Node['tag']; readonly face: Face }>> = {
  1: { tag: 'H2', face: 'sans' },
  2: { tag: 'H3', face: 'kai' },
  3: { tag: 'H4', face: 'fangsong' },
};

function headingRows(fonts: Fonts, { level, text }: Extract<DocumentBlock, { kind: 'heading' }>): readonly Row[] {
  const { tag, face } = headings[level];
  return together(gridRows(fonts, plain(text).replaceAll('\n', ' '), node(tag), { face, indent: 2 * EM }), true);
}
