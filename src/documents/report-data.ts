import type { Instant, PlainDate } from '#kernel/time.ts';

/**
 * The rows of a period's report (监督报告): every figure is a count of these, in the workbook as a formula over them. They name cases
 * and stages, no persons; of tips and contacts they say only that there was one.
 */

export const SHEETS = {
  cases: {
    name: '办件',
    columns: { number: '编号', power: '职权', state: '状态', term: '期限', started: '开始日', ended: '办结日' },
  },
  cards: {
    name: '牌',
    columns: {
      number: '编号',
      power: '职权',
      stage: '环节',
      kind: '类别',
      level: '级别',
      state: '处理',
      raised: '发牌日',
      raisedIn: '是否本期发牌',
      counted: '是否本期计入',
    },
  },
  events: { name: '事件', columns: { number: '编号', power: '职权', stage: '环节', kind: '类别', day: '日期' } },
  entries: { name: '台账', columns: { register: '台账', number: '编号', power: '职权', state: '状态', day: '日期' } },
} as const;

export type SheetKey = keyof typeof SHEETS;
export const SHEET_KEYS = Object.keys(SHEETS) as readonly SheetKey[];
export type ReportRow = { readonly [column: string]: string };

export type ReportData = {
  readonly agency: string;
  /** `2026-11` or `2026-Q4`. */
  readonly period: string;
  readonly first: PlainDate;
  /** When the rows were read. */
  readonly at: Instant;
  /** Cases that whoever drew it up is out of: they are not among the rows. */
  readonly withheld: number;
  readonly powers: readonly string[];
} & { readonly [key in SheetKey]: readonly ReportRow[] };

/** Rows of a sheet in which every one of these columns has this value. */
export type RowCount = { readonly sheet: SheetKey; readonly where: { readonly [column: string]: string } };

export const rowsOf = (data: ReportData, { sheet, where }: RowCount): readonly ReportRow[] => {
  const asked = Object.entries(where);
  return data[sheet].filter((row) => asked.every(([column, value]) => row[column] === value));
};

/** `2026年11月`, `2026年第4季度` */
export function periodName(key: string): string {
  const [year = '', part = ''] = key.split('-');
  return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
}
