import type { Firm } from './people.ts';

/** What both procedures have in common: the lead, the exhibits, the facts found and the papers that show them. */

export const matter = (firm: Firm, fields: object = {}) => ({
  applicant: firm.name,
  creditCode: firm.code,
  contact: '',
  phone: '',
  fields: {
    'party-kind': firm.kind,
    address: firm.address,
    site: '生产作业场所',
    place: 'here',
    source: 'inspection',
    lead: '检查中发现作业场所缺少安全警示标志。',
    'conduct-on': '2026-07-30',
    crime: false,
    ...fields,
  },
  materials: [{ material: 'lead', hash: `$file:${firm.files}-lead`, name: '线索登记表.pdf', pages: 2 }],
});

const names: Readonly<Record<string, string>> = {
  'site-record': '现场检查笔录',
  photos: '现场照片',
  identity: '营业执照',
  records: '教育培训台账',
};
export const exhibit = (firm: Firm, key: string, file = `${firm.files}-${key}`) => ({
  kind: key === 'photos' ? 'photo' : 'document',
  name: names[key] ?? key,
  material: key,
  hash: `$file:${file}`,
  pages: 4,
});

type Found = { readonly answer: unknown; readonly on: string; readonly note: string };
const right: Readonly<Record<string, Found>> = {
  identified: { answer: true, on: 'identity', note: '营业执照与现场负责人身份一致' },
  'in-time': { answer: true, on: 'site-record', note: '检查时行为仍在继续' },
  proven: { answer: 1, on: 'site-record', note: '笔录与照片相互印证' },
  breaches: { answer: 0, on: 'site-record', note: '作业符合操作规程' },
  signs: { answer: 0, on: 'photos', note: '标志齐全' },
  untrained: { answer: 0, on: 'site-record', note: '抽查台账记录齐全' },
  hazards: { answer: 0, on: 'site-record', note: '未发现应消除而未消除的隐患' },
  exits: { answer: 0, on: 'photos', note: '出口畅通' },
  'plan-unfiled': { answer: false, on: 'site-record', note: '预案备案在有效期内' },
  relieved: { answer: false, on: 'site-record', note: '检查前未采取措施' },
  slight: { answer: false, on: 'site-record', note: '不属于初次违法' },
  'no-fault': { answer: false, on: 'site-record', note: '未提出没有过错的证据' },
};
export const items = Object.keys(right);

export type Facts = Readonly<Record<string, unknown>>;
/** All items, with these answers in place of the usual ones. */
export const findings = (facts: Facts, of: readonly string[] = items) => ({
  findings: of.map((item) => {
    const { answer, on, note } = right[item] as Found;
    return item in facts
      ? { item, answer: facts[item], evidence: [{ material: on, page: 2 }], note: '现场逐处核对，见笔录第二页' }
      : { item, answer, evidence: [{ material: on, page: 2 }], note };
  }),
});

export const SIGNS = { law: '安全生产法', article: '第99条第1款第1项' };
export const HAZARD = { law: '安全生产法', article: '第102条' };
export const BREACH = { law: '安全生产违法行为行政处罚办法', article: '全文' };
export const SLIGHT = { law: '行政处罚法', article: '第33条第1款' };

export type Weighed = {
  readonly charges: readonly string[];
  readonly articles: readonly object[];
  readonly sanction?: string;
  readonly fen?: number;
};
export const PARTS = ['当事人名称', '违法事实', '处罚种类和依据', '处罚内容', '决定日期'];
