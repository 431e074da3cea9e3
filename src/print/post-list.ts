import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { carriedByXml } from '#charts/svg.ts';
import { coreXml, xlsxOf } from './xlsx.ts';
import { settled } from './zip.ts';

/** 岗位廉政风险清单 on paper and as a table: a row for each stage of each power in which a post acts. */

export type PostListRow = {
  readonly post: string;
  readonly postLevel: string;
  readonly power: string;
  readonly stage: string;
  readonly level: string;
  readonly acts: string;
  readonly risks: readonly string[];
  readonly measures: readonly string[];
  readonly answersFor: string;
};
export type PostList = {
  readonly agency: string;
  /** ISO 8601: of when it is. */
  readonly at: string;
  readonly rows: readonly PostListRow[];
};

export const POST_LIST_TITLE = '岗位廉政风险清单';
const COLUMNS = [
  { head: '岗位', width: 14, mm: 22 },
  { head: '岗位风险等级', width: 9, mm: 14 },
  { head: '职权', width: 20, mm: 28 },
  { head: '环节', width: 12, mm: 20 },
  { head: '环节风险等级', width: 9, mm: 14 },
  { head: '可以办理的动作', width: 28, mm: 38 },
  { head: '风险点', width: 44, mm: 60 },
  { head: '防控措施', width: 44, mm: 60 },
  { head: '责任人', width: 12, mm: 17 },
] as const;

const numbered = (texts: readonly string[]): readonly string[] => texts.map((text, i) => `${i + 1}. ${text}`);
const cellsOf = (row: PostListRow): readonly (readonly string[])[] => [
  [row.post],
  [row.postLevel],
  [row.power],
  [row.stage],
  [row.level],
  [row.acts],
  numbered(row.risks),
  numbered(row.measures),
  [row.answersFor],
];

export async function postListXlsx({ agency, at, rows }: PostList): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sheet = {
    name: POST_LIST_TITLE,
    columns: COLUMNS.map(({ head, width }) => ({ head, width })),
    rows: rows.map((row) => cellsOf(row).map((lines) => lines.join('\n'))),
  };
  for await (const chunk of xlsxOf({ title: POST_LIST_TITLE, author: agency, at, sheets: [sheet] })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const FACE = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '微软雅黑' } as const;

/** On A4 across, the heads said again on every page. */
export async function postListDocx({ agency, at, rows }: PostList): Promise<Buffer> {
  const cell = (lines: readonly string[], mm: number, bold = false): TableCell =>
    new TableCell({
      width: { size: twips(mm), type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: (lines.length > 0 ? lines : ['']).map(
        (text) => new Paragraph({ children: [new TextRun({ text: carriedByXml(text), bold })] }),
      ),
    });
  const mm = (i: number): number => COLUMNS[i]?.mm ?? 20;
  const document = new Document({
    title: POST_LIST_TITLE,
    styles: {
      default: {
        document: { run: { size: 17, font: FACE, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
        heading1: { run: { size: 32, bold: true, color: '000000', font: FACE }, paragraph: { spacing: { after: 80 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
            margin: { top: twips(12), bottom: twips(12), left: twips(12), right: twips(12) },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: ['第 ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES, ' 页'] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            children: [new TextRun(POST_LIST_TITLE)],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun(carriedByXml(`${agency}　　依据各职权现行防控图生成　　${at.slice(0, 10)}`))],
          }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: twips(COLUMNS.reduce((sum, one) => sum + one.mm, 0)), type: WidthType.DXA },
            columnWidths: COLUMNS.map((one) => twips(one.mm)),
            rows: [
              new TableRow({
                tableHeader: true,
                cantSplit: true,
                children: COLUMNS.map(({ head, mm: width }) => cell([head], width, true)),
              }),
              ...rows.map(
                (row) =>
                  new TableRow({ cantSplit: true, children: cellsOf(row).map((lines, i) => cell(lines, mm(i))) }),
              ),
            ],
          }),
        ],
      },
    ],
  });
  const core = coreXml({ title: POST_LIST_TITLE, author: agency, at });
  const bytes = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: core }]);
  return settled(bytes, new Date(at));
}
