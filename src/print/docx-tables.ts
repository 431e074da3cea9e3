import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { DocumentBlock } from '#documents/content.ts';
import { runs, STYLE, twips } from './docx-style.ts';
import { BODY, SIZE } from './gb.ts';
import { plain } from './rows.ts';
import { labelEm } from './table-rows.ts';

/** Fields and tables as Word's own tables: heads repeat, rows may be torn, cells can be edited. */

/** Left and right in a cell, in mm. */
const PAD = 1.6;

export function fieldTable(block: Extract<DocumentBlock, { kind: 'fields' }>): Table {
  const { rows } = block;
  const label = twips(labelEm(block) * SIZE.smallFour + 2 * PAD + 1);
  const pairs = Math.max(...rows.map((row) => row.length), 1);
  const share = Math.floor(twips(BODY.width) / pairs);
  return table(
    Array.from({ length: pairs }, () => [label, share - label]).flat(),
    rows.map(
      (row) =>
        new TableRow({
          children: row.flatMap(({ label: name, value }, i) => {
            const last = i === row.length - 1;
            return [
              cell(name, { style: STYLE.cell, middle: true }),
              cell(value, { style: STYLE.cell, columns: last ? 2 * (pairs - i) - 1 : 1 }),
            ];
          }),
        }),
    ),
  );
}

export function ruledTable({ heads, shares, rows }: Extract<DocumentBlock, { kind: 'table' }>): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return table(
    shares.map((share) => Math.floor((share / total) * twips(BODY.width))),
    [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((text) => cell(text, { style: STYLE.head })),
      }),
      ...rows.map((row) => new TableRow({ children: row.map((text) => cell(text, { style: STYLE.cell })) })),
    ],
  );
}

const table = (columnWidths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    rows,
    columnWidths,
    width: { size: twips(BODY.width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: twips(1.2), bottom: twips(1.2), left: twips(PAD), right: twips(PAD) },
  });

function cell(
  text: string,
  {
    style,
    middle = false,
    columns = 1,
  }: { readonly style: string; readonly middle?: boolean; readonly columns?: number },
): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(columns > 1 ? { columnSpan: columns } : {}),
    children: [
      new Paragraph({ style, ...(middle ? { alignment: 'center' as const } : {}), children: runs(plain(text)) }),
    ],
  });
}
