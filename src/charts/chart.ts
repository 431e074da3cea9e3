/** A power's 防控图 as its layout needs it: plain words, in the order of the work flow. The definition of a power is mapped to it. */

export type Level = 'high' | 'medium' | 'low';
/** How a measure is enforced: bound to machinery · the product's own structure · the department's own record · words on paper. */
export type MeasureMark = 'bound' | 'structural' | 'department' | 'paper';
/** How a risk is answered: refused · raised as a card · left to a channel of report · not at all. */
export type RiskMark = 'blocked' | 'detected' | 'reported' | 'open';
export type Mark = MeasureMark | RiskMark;

/** In a comparison of two versions: only in the newer · only in the older · in both, but not the same. */
export type Change = 'added' | 'removed' | 'changed';

export type ChartText = {
  readonly id: string;
  readonly text: string;
  readonly mark?: Mark;
  readonly href?: string;
  readonly change?: Change;
  /** Left out = its place in the list; null = it has none any more. */
  readonly number?: number | null;
};

export type Arrow = { readonly from: string; readonly to: string };

export type ChartStage = {
  readonly key: string;
  readonly name: string;
  /** null = the source gives none (未定级). */
  readonly level: Level | null;
  readonly risks: readonly ChartText[];
  readonly measures: readonly ChartText[];
  /** 责任人, in the chart's words; null = the source names none. */
  readonly answersFor: string | null;
  /** In a comparison: of the stage itself; and its level and 责任人 where those differ, with what they were. */
  readonly change?: Change;
  readonly levelNote?: string;
  readonly answersNote?: string;
};

export type Chart = {
  readonly agency: string;
  readonly title: string;
  readonly subtitle?: string;
  /** 职权编码. */
  readonly code: string;
  readonly version: string;
  /** 生效日期, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** 监管电话, 服务电话; '' prints (待公布), never an invented number. */
  readonly phones: { readonly supervision: string; readonly service: string };
  readonly stages: readonly ChartStage[];
  /** The arrows between stages, by key, where the work branches; left out = from each to the next. */
  readonly flow?: readonly Arrow[];
  /** Hash of the definition the chart was drawn from; its first eight digits are printed. */
  readonly definitionHash?: string;
  /** Address of the live page, printed as a QR code; left out = no code. */
  readonly link?: string;
  /** Of a comparison: the versions compared. */
  readonly compared?: { readonly from: string; readonly to: string };
};

/** The three heads, as in the department's own charts. */
export const HEADS = { risks: '风险点等级及表现形式', flow: '工作流程', measures: '防控措施及责任人' } as const;
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { high: '高', medium: '中', low: '低' };
export const UNRATED = '未定级';
export const LEVELS: readonly Level[] = ['high', 'medium', 'low'];
export const RISK_MARKS: readonly RiskMark[] = ['blocked', 'detected', 'reported', 'open'];
export const MEASURE_MARKS: readonly MeasureMark[] = ['bound', 'structural', 'department', 'paper'];
export const CHANGES: readonly Change[] = ['added', 'removed', 'changed'];
export const CHANGE_WORDS: Readonly<Record<Change, string>> = { added: '新增', removed: '删去', changed: '改动' };
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  blocked: '系统拦截',
  detected: '系统发现',
  reported: '渠道举报',
  open: '尚无应对',
  bound: '系统执行',
  structural: '结构保证',
  department: '部门落实',
  paper: '仅为文字',
};

export const levelWord = (level: Level | null): string => (level === null ? UNRATED : LEVEL_WORDS[level]);
/** As the department's own charts say it below the risks. */
export const levelLineOf = (level: Level | null): string => `风险等级：${levelWord(level)}`;
export const shownPhone = (phone: string): string => phone.trim() || '(待公布)';
/** 责任人 line of a stage; null where the source names nobody. */
export const answersForLine = (stage: ChartStage): string | null =>
  stage.answersNote ?? (stage.answersFor === null ? null : `责任人：${stage.answersFor}`);

/** One sentence for those who hear the chart: 共 N 个环节，高 a 项…. Counts stages that have risks. */
export function summaryOf(chart: Chart): string {
  const rated = chart.stages.filter((stage) => stage.risks.length > 0);
  const count = (level: Level | null): number => rated.filter((stage) => stage.level === level).length;
  const levels = [...LEVELS, null].map((level) => ({ level, n: count(level) })).filter(({ n }) => n > 0);
  const risks = chart.stages.reduce((n, stage) => n + stage.risks.length, 0);
  const measures = chart.stages.reduce((n, stage) => n + stage.measures.length, 0);
  const words = levels.map(({ level, n }) => `${level === null ? UNRATED : `${LEVEL_WORDS[level]}风险`} ${n} 个`);
  return `共 ${chart.stages.length} 个环节${words.length ? `，其中${words.join('、')}` : ''}；风险点 ${risks} 项，防控措施 ${measures} 项。`;
}
