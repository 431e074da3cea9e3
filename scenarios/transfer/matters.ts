/** What is transferred, what is registered of it, and what is truly found. Every name is invented. */

const mine = { name: '演示矿业有限公司', creditCode: '91140400MADEM0A01M', contact: '矿业公司经办人' };
export const HEALTH = '演示区卫生健康局';
export const POLICE = '演示区公安分局';
export const COMMISSION = '演示区监察委员会';

const names: Readonly<Record<string, string>> = {
  form: '移送事项登记表',
  record: '检查记录',
  proof: '现场照片和检测数据',
  report: '调查报告',
  articles: '涉案物品清单',
  appraisal: '鉴定结论',
};
export const PAGES = 8;
/** One handed-in material; `file` = another file than the usual one. */
export const material = (key: string, file: string) => ({
  material: key,
  hash: `$file:${file}`,
  name: `${names[key] ?? key}.pdf`,
  pages: PAGES,
});

export type Matter = {
  readonly materials: readonly string[];
  readonly files: string;
  readonly fields: { readonly [key: string]: string };
  readonly applicant: { readonly name: string; readonly creditCode: string; readonly contact: string };
  readonly subject: string;
};
export const dust: Matter = {
  materials: ['form', 'record', 'proof'],
  files: 'dust',
  fields: {
    matter: '破碎车间粉尘超标且未为职工配发防护用品',
    kind: 'occupational-health',
    reporter: '安全生产执法大队',
    'found-on': '2026-09-11',
    enforcer: 'none',
    earlier: 'none',
  },
  applicant: mine,
  subject: '',
};
export const explosion: Matter = {
  materials: ['form', 'record', 'report', 'articles', 'appraisal'],
  files: 'explosion',
  fields: {
    matter: '强令工人冒险作业致三人死亡',
    kind: 'crime',
    reporter: '安全生产执法大队',
    'found-on': '2026-09-11',
    enforcer: 'own',
    earlier: 'stays',
  },
  applicant: mine,
  subject: '',
};
export const favours: Matter = {
  materials: ['form', 'record'],
  files: 'favours',
  fields: {
    matter: '工作人员收受企业财物的问题线索',
    kind: 'official',
    reporter: '纪检工作人员',
    'found-on': '2026-09-14',
    enforcer: 'none',
    earlier: 'none',
  },
  applicant: { name: '综合科员甲', creditCode: '', contact: '' },
  subject: 'official-a',
};

type Changed = {
  readonly materials?: readonly string[];
  readonly files?: { readonly [material: string]: string };
  readonly fields?: object;
};
/** What is registered of a matter. */
export const application = (matter: Matter, { materials, files, fields }: Changed = {}) => ({
  applicant: matter.applicant.name,
  creditCode: matter.applicant.creditCode,
  subject: matter.subject,
  contact: matter.applicant.contact,
  phone: '0000-0000000',
  fields: { ...matter.fields, ...fields },
  materials: (materials ?? matter.materials).map((key) => material(key, files?.[key] ?? `${matter.files}-${key}`)),
});

export const checks = (matter: Matter, problems: Readonly<Record<string, string>> = {}) => ({
  checks: matter.materials.map((key) => ({
    material: key,
    complete: problems[key] === undefined,
    problem: problems[key] ?? '',
  })),
});

type Finding = { answer: unknown; on: string; note: string };
const right: { readonly [kind: string]: Readonly<Record<string, Finding>> } = {
  'occupational-health': {
    source: { answer: true, on: 'form', note: '登记表与检查记录一致' },
    found: { answer: '2026-09-11', on: 'record', note: '照检查记录抄录' },
    problems: { answer: 2, on: 'record', note: '粉尘超标、未配发防护用品' },
    shown: { answer: 3, on: 'proof', note: '照片两张、检测数据一份' },
    theirs: { answer: true, on: 'record', note: '职业健康监管属卫生健康主管部门' },
    'no-crime': { answer: 0, on: 'record', note: '没有发现涉嫌犯罪的情形' },
    ours: { answer: true, on: 'record', note: '通风设施隐患已另行责令整改' },
  },
  crime: {
    source: { answer: true, on: 'form', note: '登记表与询问笔录一致' },
    found: { answer: '2026-09-11', on: 'record', note: '照事故现场记录抄录' },
    facts: { answer: 2, on: 'report', note: '强令冒险作业、隐瞒监测数据' },
    crime: { answer: 1, on: 'report', note: '重大责任事故罪一节' },
    threshold: { answer: true, on: 'report', note: '死亡三人，达到追诉标准' },
    kept: { answer: 0, on: 'articles', note: '逐件清点，账实相符' },
    tested: { answer: true, on: 'appraisal', note: '由法定鉴定机构出具' },
  },
  official: {
    source: { answer: true, on: 'form', note: '登记表与情况说明一致' },
    found: { answer: '2026-09-14', on: 'record', note: '照情况说明抄录' },
    persons: { answer: 1, on: 'record', note: '情况说明第二页' },
    breaches: { answer: 1, on: 'record', note: '收受财物一节' },
  },
};
export const items = (kind = 'occupational-health'): readonly string[] => Object.keys(right[kind] ?? {});

type Change = {
  answer?: unknown;
  notApplicable?: boolean;
  evidence?: readonly object[];
  note?: string;
};
/** A true finding on an item, changed. */
export function finding(item: string, change: Change = {}, kind = 'occupational-health') {
  const { answer, on, note } = right[kind]?.[item] ?? { answer: true, on: 'record', note: '' };
  return { item, answer, evidence: [{ material: on, page: 2 }], note, ...change };
}
export const findings = (kind = 'occupational-health', ...changed: readonly { item: string }[]) => ({
  findings: items(kind).map((item) => changed.find((one) => one.item === item) ?? finding(item, {}, kind)),
});

export const OPINION = '粉尘超标、未配发防护用品两项问题有检测数据和照片印证，依法由卫生健康主管部门处理，建议移送。';
export const REASONS = '审查结论清楚，事项不属本部门职责，应当移送卫生健康主管部门。';
export const REFUSED = '所报问题属本部门职责，不属其他部门处理，由本部门依法处理。';
