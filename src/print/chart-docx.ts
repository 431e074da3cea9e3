import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type ITableCellOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Chart, HEADS, levelWord } from '#charts/chart.ts';
import { type OutlineItem, type OutlineStage, outlineOf } from '#charts/outline.ts';
import { lookOf, MEASURE, MEASURE_BOX, SECONDARY, SURFACE, WHITE } from '#charts/palette.ts';
import { carriedByXml } from '#charts/svg.ts';
import { madeOf } from './chart-made.ts';
import { coreXml } from './xlsx.ts';
import { settled } from './zip.ts';

/**
 * A chart as an editable table for Word, WPS and LibreOffice: risks, work flow and measures side by side, a row a stage, a row
 * with an arrow between two. The numbers are text, as on the chart: nothing renumbers itself behind the editor's back.
 */
export async function chartDocx(chart: Chart): Promise<Buffer> {
  const outline = outlineOf(chart);
  const made = madeOf(chart);
  const document = new Document({
    title: made.title,
    styles: {
      default: {
        document: { run: { size: pt(BODY_PT), font: FACE, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
        heading1: {
          run: { size: pt(16), bold: true, color: '000000', font: FACE },
          paragraph: { spacing: { after: 60 } },
        },
        heading2: { run: { size: pt(BODY_PT * 1.25), bold: true, color: '000000', font: FACE } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: twips(210), height: twips(297) }, margin: sides(twips(12)) },
        },
        footers: { default: new Footer({ children: [foot(chart)] }) },
        children: [
          line(chart.title, { heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
          ...(chart.subtitle ? [line(chart.subtitle, { alignment: AlignmentType.CENTER })] : []),
          line(facts(chart), { alignment: AlignmentType.CENTER, spacing: { after: 100 } }, { color: hex(SECONDARY) }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: WIDTHS.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
            columnWidths: [...WIDTHS],
            rows: [headRow(), ...outline.stages.flatMap((stage, i) => stageRows(chart, stage, i))],
          }),
          line(
            `监管电话：${outline.phones.supervision}　　服务电话：${outline.phones.service}`,
            { spacing: { before: 120 } },
            { bold: true },
          ),
          line(outline.summary, {}, { color: hex(SECONDARY) }),
          ...(chart.link ? [line(`本图网页：${chart.link}`, {}, { color: hex(SECONDARY) })] : []),
        ],
      },
    ],
  });
  const core = coreXml(made);
  const bytes = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: core }]);
  // The same chart gives the same bytes, so that its hash can be its name.
  return settled(bytes, new Date(made.at));
}

const BODY_PT = 9;
/** On every Windows and in WPS; elsewhere what stands in for a Chinese sans. */
const FACE = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '微软雅黑' } as const;
/** Half points, as Word counts type. */
const pt = (points: number): number => Math.round(points * 2);
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
/** Twips. */
const CELL_MARGIN = 90;
const WIDTHS = [twips(74), twips(38), twips(74)] as const;
const sides = (size: number) => ({ top: size, bottom: size, left: size, right: size });
const hex = (ink: string): string => ink.slice(1);

type RunLook = { readonly bold?: boolean; readonly color?: string; readonly size?: number };

const line = (text: string, options: IParagraphOptions = {}, look: RunLook = {}): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun({ text: carriedByXml(text), ...look })] });

const facts = (chart: Chart): string =>
  [
    ['单位：', chart.agency],
    ['职权编码：', chart.code],
    ['版本：', chart.version],
    ['生效日期：', chart.validFrom],
  ]
    .flatMap(([name, value]) => (value ? [`${name}${value}`] : []))
    .join('　　');

function foot(chart: Chart): Paragraph {
  const made = [
    chart.version && `版本 ${chart.version}`,
    chart.validFrom && `自 ${chart.validFrom} 起施行`,
    chart.definitionHash && `定义校验 ${chart.definitionHash.slice(0, 8)}`,
  ];
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        size: pt(7.5),
        color: hex(SECONDARY),
        children: [
          `${carriedByXml(made.filter(Boolean).join('　'))}　第 `,
          PageNumber.CURRENT,
          '/',
          PageNumber.TOTAL_PAGES,
          ' 页',
        ],
      }),
    ],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: none, bottom: none, left: none, right: none };
/** `eighths` of a point, as Word counts borders. */
const border = (ink: string, eighths: number) => {
  const one = { style: BorderStyle.SINGLE, size: eighths, color: hex(ink) };
  return { top: one, bottom: one, left: one, right: one };
};
const fill = (ink: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill: hex(ink) });

const cell = (column: 0 | 1 | 2, children: readonly Paragraph[], more: Partial<ITableCellOptions> = {}): TableCell =>
  new TableCell({
    width: { size: WIDTHS[column], type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: CELL_MARGIN, right: CELL_MARGIN },
    ...more,
    children: children.length > 0 ? [...children] : [new Paragraph({})],
  });

/** Said again on top of every page. */
const headRow = (): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: ([HEADS.risks, HEADS.flow, HEADS.measures] as const).map((head, i) =>
      cell(i as 0 | 1 | 2, [line(head, { alignment: AlignmentType.CENTER }, { bold: true })], {
        shading: fill(SURFACE),
        borders: { ...NO_BORDERS, bottom: { style: BorderStyle.SINGLE, size: 12, color: '0B4F9E' } },
      }),
    ),
  });

function stageRows(chart: Chart, stage: OutlineStage, i: number): readonly TableRow[] {
  const row = new TableRow({
    // A row longer than a page has to break; any other stays whole.
    cantSplit: [...stage.risks, ...stage.measures].reduce((n, { text }) => n + text.length, 0) < 1500,
    children: [risks(stage), flow(chart, stage), measures(stage)],
  });
  const next = chart.stages[i + 1];
  const joined = !chart.flow || chart.flow.some(({ from, to }) => from === stage.key && to === next?.key);
  return next ? [row, arrowRow(joined)] : [row];
}

const arrowRow = (joined: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    children: ([0, 1, 2] as const).map((column) =>
      cell(column, [line(column === 1 && joined ? '↓' : '', { alignment: AlignmentType.CENTER })], {
        borders: NO_BORDERS,
        margins: { top: 0, bottom: 0, left: CELL_MARGIN, right: CELL_MARGIN },
      }),
    ),
  });

function risks(stage: OutlineStage): TableCell {
  if (stage.levelLine === null) return cell(0, [], { borders: NO_BORDERS });
  const look = lookOf(stage.level);
  const hollow = look.strip === WHITE || look.bars === null;
  const level = new Paragraph({
    spacing: { before: 40 },
    children: [
      new TextRun('风险等级：'),
      new TextRun({
        text: ` ${levelWord(stage.level)} `,
        bold: true,
        color: hex(look.on),
        shading: fill(look.strip),
        ...(hollow ? { border: { style: BorderStyle.SINGLE, size: 6, color: hex(look.ink) } } : {}),
      }),
    ],
  });
  return cell(0, [...stage.risks.map(item), level], {
    shading: fill(look.box),
    borders: border(look.ink, Math.max(4, Math.round((look.border.width * 8 * 72) / 25.4))),
  });
}

function flow(chart: Chart, stage: OutlineStage): TableCell {
  const nameOf = (key: string): string => chart.stages.find((one) => one.key === key)?.name ?? key;
  const next = chart.stages[stage.number]?.key;
  const elsewhere = (chart.flow ?? []).filter(({ from, to }) => from === stage.key && to !== next);
  const centred = { alignment: AlignmentType.CENTER };
  return cell(
    1,
    [
      line(stage.name, { ...centred, heading: HeadingLevel.HEADING_2 }),
      // A table has no place for an arrow that passes others by: it is said.
      ...elsewhere.map(({ to }) => line(`→ ${nameOf(to)}`, centred, { color: hex(SECONDARY) })),
    ],
    { borders: border('#1A1F29', 12) },
  );
}

function measures(stage: OutlineStage): TableCell {
  const answers =
    stage.answersForLine === null ? [] : [line(stage.answersForLine, {}, { bold: true, color: hex(MEASURE) })];
  const children = [...stage.measures.map(item), ...answers];
  if (children.length === 0) return cell(2, [], { borders: NO_BORDERS });
  return cell(2, children, { shading: fill(MEASURE_BOX), borders: border(MEASURE, 6) });
}

const HANGING = twips(5);

const item = ({ number, text, mark }: OutlineItem): Paragraph =>
  new Paragraph({
    indent: { left: HANGING, hanging: HANGING },
    // The mark stands at the right edge, as on the chart, and on a line of its own where there is no room.
    tabStops: [
      { type: 'left', position: HANGING },
      { type: 'right', position: WIDTHS[0] - 2 * CELL_MARGIN },
    ],
    children: [
      new TextRun({ children: [`${number}.`, '\t'] }),
      new TextRun(carriedByXml(text)),
      ...(mark ? [new TextRun({ children: ['\t', mark.words], color: hex(SECONDARY), size: pt(7.5) })] : []),
    ],
  });
