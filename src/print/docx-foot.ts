import { ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { DocumentContent } from '#documents/content.ts';
import type { Stamp } from '#documents/stamp.ts';
import { runs, STYLE, twips, type } from './docx-style.ts';
import { checkWords, digestWords, isCopies, isScannable } from './foot-rows.ts';
import { BODY, EM, PITCH, SIZE } from './gb.ts';
import { formatOf } from './head-rows.ts';
import { qrPng } from './qr.ts';
import { plain } from './rows.ts';

const QR_MM = 20;
const thick = { style: 'single', size: 8, color: '000000' } as const;
const fine = { style: 'single', size: 4, color: '000000' } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;
const open = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

/** 版记 as a table of lines; of a record only the digest, of a draft nothing. */
export function footTable(content: DocumentContent, stamp: Stamp): readonly (Paragraph | Table)[] {
  if (stamp.standing === 'draft' || stamp.hash === '') return [];
  const gap = new Paragraph({ keepNext: true, spacing: { line: twips(PITCH), lineRule: 'exact' } });
  if (stamp.standing === 'record') return [gap, lines([[small(digestWords(stamp.hash))]])];
  const { signature, notes } = content;
  const signed = (stamp.countersigned ?? []).map(({ name, on }) => `${name}（${on}）`);
  return [
    gap,
    lines([
      ...notes.filter(isCopies).map((note) => [spoken(plain(note))]),
      ...(signed.length > 0 ? [[spoken(`会签：${signed.join('、')}`)]] : []),
      ...(signature && formatOf(content) === 'document' ? [[issueLine(signature)]] : []),
      isScannable(stamp) ? [picture(stamp), checkable(stamp)] : [checkable(stamp)],
    ]),
  ];
}

type Half = readonly Paragraph[];

const lines = (rows: readonly (readonly Half[])[]): Table =>
  new Table({
    width: { size: twips(BODY.width), type: WidthType.DXA },
    columnWidths: [twips(QR_MM + 4), twips(BODY.width - QR_MM - 4)],
    layout: TableLayoutType.FIXED,
    borders: { ...open, top: thick, bottom: thick, insideHorizontal: fine },
    rows: rows.map(
      (halves) =>
        new TableRow({
          cantSplit: true,
          children: halves.map(
            (children) =>
              new TableCell({
                children,
                verticalAlign: VerticalAlign.CENTER,
                ...(halves.length === 1 ? { columnSpan: 2 } : {}),
                margins: { top: twips(0.8), bottom: twips(0.8), left: 0, right: 0 },
              }),
          ),
        }),
    ),
  });

const spoken = (text: string): readonly Paragraph[] => [
  new Paragraph({
    style: STYLE.foot,
    indent: { left: twips(EM + 3 * SIZE.four), right: twips(EM), hanging: twips(3 * SIZE.four) },
    children: runs(text),
  }),
];

const issueLine = ({ agency, date }: NonNullable<DocumentContent['signature']>): readonly Paragraph[] => [
  new Paragraph({
    style: STYLE.foot,
    indent: { left: twips(EM), right: twips(EM) },
    tabStops: [{ type: 'right', position: twips(BODY.width - EM) }],
    children: runs(`${plain(agency)}\t${date}印发`),
  }),
];

const small = (text: string): readonly Paragraph[] => [
  new Paragraph({
    style: STYLE.foot,
    spacing: { line: 260, lineRule: 'exact' },
    children: runs(text, type('fangsong', SIZE.smallFive)),
  }),
];

const checkable = (stamp: Stamp): readonly Paragraph[] => [
  ...checkWords(stamp).flatMap(small),
  ...small(digestWords(stamp.hash)),
];

function picture({ verifyUrl }: Stamp): Half {
  const side = Math.round((QR_MM / 25.4) * 96);
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: qrPng(verifyUrl),
          transformation: { width: side, height: side },
          altText: { name: '二维码', title: '文书验真', description: `二维码：${verifyUrl}` },
        }),
      ],
    }),
  ];
}
