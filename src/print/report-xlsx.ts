import { type Report, reportTitle } from '#documents/oversight-report.ts';
import { type ReportData, type RowCount, SHEET_KEYS, SHEETS, type SheetKey } from '#documents/report-data.ts';
import {
  countWords,
  FIGURES,
  type Figure,
  figureOf,
  figureWith,
  figureWords,
  POWER_FIGURES,
} from '#documents/report-figures.ts';
import { type Cell, columnName, type Formula, type Sheet, type Workbook, xlsxOf } from './xlsx.ts';

type Row = (Cell | Formula)[];

/** The report as a workbook: data sheets, and each figure a formula over them. Change a row and the figures follow. */
export const reportXlsx = (report: Report, mark: string): AsyncGenerator<Buffer> => xlsxOf(reportBook(report, mark));

/** `mark`: how it stands, who asked for it and when; the last line of the figures. */
export function reportBook({ data, remarks, score }: Report, mark: string): Workbook {
  return {
    title: reportTitle(data),
    author: data.agency,
    at: data.at,
    sheets: [
      figureSheet(data, [...(remarks === '' ? [] : [`分析意见：${remarks}`]), mark]),
      powerSheet(data),
      ...(score
        ? [
            {
              name: '单位测评',
              columns: [
                { head: '项目', width: 34 },
                { head: '每行分值', width: 10 },
                { head: '行数', width: 8 },
                { head: '得分', width: 8 },
                { head: '怎样计算', width: 60 },
                { head: '来源', width: 24 },
              ],
              rows: scoreRows(score, data),
            },
          ]
        : []),
      ...SHEET_KEYS.map((key) => dataSheet(data, key)),
    ],
  };
}

function figureSheet(data: ReportData, lines: readonly string[]): Sheet {
  const place = new Map(FIGURES.map(({ key }, i) => [key, `B${i + 2}`]));
  return {
    name: '指标',
    columns: [
      { head: '指标', width: 24 },
      { head: '数值', width: 10 },
      { head: '单位', width: 8 },
      { head: '怎样计算', width: 70 },
    ],
    rows: [
      ...FIGURES.map(
        (figure): Row => [
          figure.name,
          { formula: formulaOf(figure, data, place), value: figureOf(data, figure) ?? '' },
          figure.unit,
          figureWords(figure),
        ],
      ),
      ...lines.map((line): Row => [line]),
    ],
  };
}

function powerSheet(data: ReportData): Sheet {
  return {
    name: '分职权',
    columns: [{ head: '职权', width: 34 }, ...POWER_FIGURES.map(({ name }) => ({ head: name, width: 12 }))],
    rows: data.powers.map(
      (power, i): Row => [
        power,
        ...POWER_FIGURES.map((figure): Cell | Formula => ({
          formula: counting(
            figure.rule as RowCount,
            data,
            `,${range(data, (figure.rule as RowCount).sheet, 'power')},$A${i + 2}`,
          ),
          value: figureOf(data, figure, power) ?? 0,
        })),
      ],
    ),
  };
}

function scoreRows(score: NonNullable<Report['score']>, data: ReportData): readonly Row[] {
  const last = score.items.length + 1;
  return [
    ...score.items.map(
      (item, i): Row => [
        item.text,
        item.points,
        { formula: counting(item.count, data), value: item.n },
        { formula: `B${i + 2}*C${i + 2}`, value: item.sum },
        countWords(item.count),
        item.source,
      ],
    ),
    [`月分（基础分 ${score.base}）`, null, null, { formula: `${score.base}+SUM(D2:D${last})`, value: score.total }],
  ];
}

const dataSheet = (data: ReportData, key: SheetKey): Sheet => {
  const columns = Object.entries(SHEETS[key].columns);
  return {
    name: SHEETS[key].name,
    columns: columns.map(([, head]) => ({ head, width: head === '职权' ? 34 : 16 })),
    rows: data[key].map((row) => columns.map(([column]) => row[column] ?? '')),
  };
};

function formulaOf(figure: Figure, data: ReportData, place: ReadonlyMap<string, string>): string {
  const { rule } = figure;
  if ('sheet' in rule) return counting(rule, data);
  const whole = rule.whole.map((key) => place.get(figureWith(key).key)).join('+');
  return `IF((${whole})=0,"",ROUND(${place.get(rule.part)}/(${whole})*100,1))`;
}

const counting = ({ sheet, where }: RowCount, data: ReportData, more = ''): string =>
  `COUNTIFS(${Object.entries(where)
    .map(([column, value]) => `${range(data, sheet, column)},"${value.replaceAll('"', '""')}"`)
    .join(',')}${more})`;

/** A column of a data sheet, its head left out. */
function range(data: ReportData, sheet: SheetKey, column: string): string {
  const name = columnName(Object.keys(SHEETS[sheet].columns).indexOf(column));
  return `'${SHEETS[sheet].name}'!$${name}$2:$${name}$${Math.max(data[sheet].length, 1) + 1}`;
}
