import { type Chart, levelWord } from '#charts/chart.ts';
import { type OutlineItem, type OutlineStage, outlineOf } from '#charts/outline.ts';
import { madeOf } from './chart-made.ts';
import { startsFormula, type Workbook, xlsxOf } from './xlsx.ts';

/** A chart as tables: one of all for CSV; stages, risks, measures and who answers for them, a sheet each, for Excel. */

const RISK = '风险点';
const MEASURE = '防控措施';

type Line = {
  readonly stage: OutlineStage;
  readonly kind: typeof RISK | typeof MEASURE;
  readonly item: OutlineItem;
};

const linesOf = (chart: Chart): readonly Line[] =>
  outlineOf(chart).stages.flatMap((stage) => [
    ...stage.risks.map((item): Line => ({ stage, kind: RISK, item })),
    ...stage.measures.map((item): Line => ({ stage, kind: MEASURE, item })),
  ]);

/** 责任人 as the chart has it; '' where it names nobody. */
const answersFor = (chart: Chart, { number }: OutlineStage): string => chart.stages[number - 1]?.answersFor ?? '';
/** 高, 中, 低, 未定级; '' where the stage has no risks. */
const levelOf = (stage: OutlineStage): string => (stage.levelLine === null ? '' : levelWord(stage.level));

/** UTF-8 with a byte order mark, without which Excel takes it for GBK; RFC 4180. A stage without texts keeps a line of its own. */
export function chartCsv(chart: Chart): string {
  const head = ['环节序号', '环节', '类别', '序号', '内容', '风险等级', '责任人', '落实或应对方式', '编号'];
  const lines = linesOf(chart);
  const rows = outlineOf(chart).stages.flatMap((stage) => {
    const own = lines.filter((line) => line.stage.number === stage.number);
    const first = [String(stage.number), stage.name];
    if (own.length === 0) return [[...first, '', '', '', '', answersFor(chart, stage), '', '']];
    return own.map(({ kind, item }) => [
      ...first,
      kind,
      String(item.number),
      item.text,
      kind === RISK ? levelOf(stage) : '',
      kind === MEASURE ? answersFor(chart, stage) : '',
      item.mark?.words ?? '',
      item.id,
    ]);
  });
  return `\ufeff${[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
function csvCell(text: string): string {
  const shown = (startsFormula(text) ? `'${text}` : text).toWellFormed();
  return /[",\r\n]|^\s|\s$/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

export async function chartXlsx(chart: Chart): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of xlsxOf(bookOf(chart))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function bookOf(chart: Chart): Workbook {
  const { stages, phones } = outlineOf(chart);
  const lines = linesOf(chart);
  const itemSheet = (kind: Line['kind'], mark: string) => ({
    name: kind,
    columns: [
      { head: '环节序号', width: 9 },
      { head: '环节', width: 16 },
      { head: '序号', width: 7 },
      { head: kind === RISK ? '风险点及表现形式' : '防控措施', width: 64 },
      { head: kind === RISK ? '风险等级' : '责任人', width: kind === RISK ? 10 : 22 },
      { head: mark, width: 14 },
      { head: '编号', width: 22 },
    ],
    rows: lines
      .filter((line) => line.kind === kind)
      .map(({ stage, item }) => [
        stage.number,
        stage.name,
        item.number,
        item.text,
        kind === RISK ? levelOf(stage) : answersFor(chart, stage),
        item.mark?.words ?? '',
        item.id,
      ]),
  });
  const persons = [...new Set(chart.stages.flatMap((stage) => stage.answersFor ?? []))];
  return {
    ...madeOf(chart),
    sheets: [
      {
        name: '环节',
        columns: [
          { head: '序号', width: 7 },
          { head: '环节', width: 22 },
          { head: '风险等级', width: 10 },
          { head: '风险点数', width: 10 },
          { head: '防控措施数', width: 12 },
          { head: '责任人', width: 28 },
        ],
        rows: stages.map((stage) => [
          stage.number,
          stage.name,
          levelOf(stage),
          stage.risks.length,
          stage.measures.length,
          answersFor(chart, stage),
        ]),
      },
      itemSheet(RISK, '应对方式'),
      itemSheet(MEASURE, '落实方式'),
      {
        name: '责任人',
        columns: [
          { head: '责任人', width: 28 },
          { head: '负责的环节', width: 64 },
          { head: '防控措施数', width: 12 },
        ],
        rows: persons.map((person) => {
          const own = chart.stages.filter((stage) => stage.answersFor === person);
          return [
            person,
            own.map((stage) => stage.name).join('、'),
            own.reduce((n, { measures }) => n + measures.length, 0),
          ];
        }),
      },
      {
        name: '说明',
        columns: [
          { head: '项目', width: 16 },
          { head: '内容', width: 80 },
        ],
        rows: [
          ['名称', chart.title],
          ['职权', chart.subtitle ?? ''],
          ['单位', chart.agency],
          ['职权编码', chart.code],
          ['版本', chart.version],
          ['生效日期', chart.validFrom],
          ['监管电话', phones.supervision],
          ['服务电话', phones.service],
          ['定义校验', chart.definitionHash ?? ''],
          ['网页', chart.link ?? ''],
        ],
      },
    ],
  };
}
