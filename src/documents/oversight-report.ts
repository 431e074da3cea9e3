import { dayOf } from '#kernel/time.ts';
import type { DocumentBlock, DocumentContent } from './content.ts';
import { periodName, type ReportData } from './report-data.ts';
import { countWords, FIGURES, figureOf, figureWords, POWER_FIGURES } from './report-figures.ts';
import type { Score } from './scores.ts';

/** A report as it is frozen: the rows it counts, what a person wrote to them, and the month's score. */
export type Report = {
  readonly data: ReportData;
  /** 分析意见, by whoever freezes it; empty = none. */
  readonly remarks: string;
  /** Of a month; a quarter has none. */
  readonly score: Score | null;
};

export const reportTitle = ({ period }: ReportData): string =>
  `行政职权廉政风险防控监督${period.includes('Q') ? '季报' : '月报'}（${periodName(period)}）`;

/** The report as a document: each figure with how it is counted and from which rows. */
export function reportContent({ data, remarks, score }: Report): DocumentContent {
  return {
    agency: data.agency,
    title: reportTitle(data),
    number: null,
    addressee: null,
    blocks: [
      { kind: 'heading', level: 1, text: '一、指标' },
      {
        kind: 'table',
        heads: ['指标', '数值', '怎样计算'],
        shares: [4, 2, 8],
        rows: FIGURES.map((figure) => [figure.name, shown(figureOf(data, figure), figure.unit), figureWords(figure)]),
      },
      { kind: 'heading', level: 1, text: '二、分职权' },
      {
        kind: 'table',
        heads: ['职权', ...POWER_FIGURES.map(({ name }) => name)],
        shares: [5, ...POWER_FIGURES.map(() => 2)],
        rows: data.powers.map((power) => [
          power,
          ...POWER_FIGURES.map((figure) => String(figureOf(data, figure, power) ?? '')),
        ]),
      },
      ...(score ? scoreBlocks(score) : []),
      ...(remarks === '' ? [] : remarkBlocks(remarks, score !== null)),
      { kind: 'heading', level: 1, text: `${['三', '四', '五'][(score ? 1 : 0) + (remarks === '' ? 0 : 1)]}、口径` },
      ...notes(data).map((text): DocumentBlock => ({ kind: 'paragraph', text })),
    ],
    attachments: [],
    signature: null,
    notes: [],
  };
}

const shown = (value: number | null, unit: string): string => (value === null ? '无可计算' : `${value} ${unit}`);

const scoreBlocks = (score: Score): readonly DocumentBlock[] => [
  { kind: 'heading', level: 1, text: '三、单位测评' },
  {
    kind: 'paragraph',
    text: `月分 = ${score.base} + Σ（每行分值 × 行数）= ${score.total}。规则自${score.validFrom}起施行，来源：${score.source}。测评对象是单位，不涉及个人，不排名；撤销的牌不计入，登录情况不计入。`,
  },
  {
    kind: 'table',
    heads: ['项目', '每行分值', '行数', '得分', '怎样计算'],
    shares: [5, 2, 2, 2, 6],
    rows: score.items.map((item) => [
      item.text,
      String(item.points),
      String(item.n),
      String(item.sum),
      countWords(item.count),
    ]),
  },
];

const remarkBlocks = (remarks: string, scored: boolean): readonly DocumentBlock[] => [
  { kind: 'heading', level: 1, text: `${scored ? '四' : '三'}、分析意见` },
  { kind: 'paragraph', text: remarks },
];

const notes = (data: ReportData): readonly string[] => [
  `数据取自各办件的留痕记录，读取日为${dayOf(data.at)}。办件、牌、事件、台账各表随附于同名表格文件，每个指标在其中都是对这些表的公式。`,
  '期限以承诺期限为准，没有承诺的按法定期限；没有期限的办件不计入按时率。在办和在办已超期按读取时计算。',
  '牌认定之前不计入，撤销的不计入。事件只说明发生了什么，不评价任何人员或者科室。举报和请托过问只计数，不列编号。',
  ...(data.withheld > 0 ? [`另有 ${data.withheld} 件因制表人依规定回避，没有列入。`] : []),
];
