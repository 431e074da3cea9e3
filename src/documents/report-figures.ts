import { type ReportData, type RowCount, rowsOf, SHEETS } from './report-data.ts';

/** What a report counts. A figure is a count of rows, or a share of counts: one definition for value, words and workbook. */

export type Figure = {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly rule: RowCount | { readonly part: string; readonly whole: readonly string[] };
};

const count = (key: string, name: string, sheet: RowCount['sheet'], where: RowCount['where'], unit = '件'): Figure => ({
  key,
  name,
  unit,
  rule: { sheet, where },
});

export const FIGURES: readonly Figure[] = [
  count('ended', '本期办结', 'cases', { state: '办结' }),
  count('on-time', '其中按时办结', 'cases', { state: '办结', term: '按时' }),
  count('late', '其中超期办结', 'cases', { state: '办结', term: '超期' }),
  count('in-hand', '在办', 'cases', { state: '在办' }),
  count('overdue', '其中在办已超期', 'cases', { state: '在办', term: '超期' }),
  { key: 'rate', name: '按时率', unit: '%', rule: { part: 'on-time', whole: ['on-time', 'late', 'overdue'] } },
  count('signals', '需要核查的提示', 'events', { kind: '提示' }, '条'),
  count('refusals', '被拦截的操作', 'events', { kind: '拦截' }, '次'),
  count('warnings', '本期发出预警', 'cards', { raisedIn: '是', level: '预警' }, '张'),
  count('yellow', '本期发出黄牌', 'cards', { raisedIn: '是', level: '黄牌' }, '张'),
  count('red', '本期发出红牌', 'cards', { raisedIn: '是', level: '红牌' }, '张'),
  count('withdrawn', '本期发出后撤销', 'cards', { raisedIn: '是', state: '已撤销' }, '张'),
  count('counted', '本期认定并计入', 'cards', { counted: '计入' }, '张'),
  count('orders', '发出督办单', 'entries', { register: '督办' }, '份'),
  count('orders-open', '其中未答复', 'entries', { register: '督办', state: '待答复' }, '份'),
  count('checks', '抽中复查', 'entries', { register: '抽查' }),
  count('checks-differ', '其中与审查结论不一致', 'entries', { register: '抽查', state: '不一致' }),
  count('accounted', '责任追究', 'entries', { register: '责任追究' }, '起'),
  count('recusals', '回避', 'entries', { register: '回避' }, '起'),
  count('contacts', '请托过问登记', 'entries', { register: '请托过问' }, '起'),
  count('tips', '收到举报', 'entries', { register: '举报' }, '起'),
];

/** The same for each power. */
export const POWER_FIGURES: readonly Figure[] = FIGURES.filter(({ key }) =>
  ['ended', 'on-time', 'late', 'in-hand', 'overdue', 'signals', 'refusals', 'counted'].includes(key),
);

/** Null = nothing to divide by. */
export function figureOf(data: ReportData, { rule }: Figure, power?: string): number | null {
  if ('sheet' in rule)
    return rowsOf(data, power === undefined ? rule : { ...rule, where: { ...rule.where, power } }).length;
  const of = (key: string) => figureOf(data, figureWith(key), power) ?? 0;
  const whole = rule.whole.reduce((sum, key) => sum + of(key), 0);
  return whole === 0 ? null : Math.round((of(rule.part) / whole) * 1000) / 10;
}

export function figureWith(key: string): Figure {
  const found = FIGURES.find((one) => one.key === key);
  if (!found) throw new Error(`no figure ${key}`);
  return found;
}

/** How a figure is counted, for readers. */
export function figureWords({ rule }: Figure): string {
  if ('sheet' in rule) return countWords(rule);
  const name = (key: string) => figureWith(key).name.replace(/^其中/, '');
  return `${name(rule.part)} ÷（${rule.whole.map(name).join(' + ')}）× 100`;
}

export function countWords({ sheet, where }: RowCount): string {
  const { name, columns } = SHEETS[sheet];
  const heads: { readonly [column: string]: string } = columns;
  const asked = Object.entries(where).map(([column, value]) => `${heads[column] ?? column}为“${value}”`);
  return `“${name}”表中${asked.join('、')}的行数`;
}
