/** Chinese words that papers use for values of the record. Papers are Chinese as the law's forms are; screens have words of their own. */
export const papers = {
  method: {
    direct: '直接送达',
    left: '留置送达',
    post: '邮寄送达',
    electronic: '电子送达',
    announcement: '公告送达',
  },
  vote: { for: '赞成', against: '反对', abstain: '弃权' },
  stance: { agree: '同意', disagree: '不同意' },
  exhibit: {
    document: '书证',
    object: '物证',
    photo: '照片',
    recording: '视听资料',
    seized: '扣押、先行登记保存物品',
    statement: '陈述、证言',
  },
  exhibitState: { found: '在库', missing: '缺失', altered: '有变动' },
  disposal: { returned: '返还', treasury: '上缴国库', destroyed: '销毁' },
  role: { party: '当事人', witness: '证人', unit: '有关单位人员' },
  confirmed: { signed: '核对无误并签名', refused: '拒绝签名，已注明' },
  claim: { fact: '事实', ground: '理由', evidence: '证据' },
  how: { written: '书面', oral: '口头' },
  part: {
    sanction: '执行处分、处罚',
    announced: '宣布',
    'personnel-file': '归入本人档案',
    reported: '报公务员主管部门备案',
    pay: '变更工资待遇',
    fine: '缴纳罚款',
    rectified: '改正违法行为',
  },
  handling: {
    penalty: '另案给予行政处罚',
    transfer: '移送有关机关',
    order: '责令改正',
    criticised: '批评教育',
    'not-pursued': '不予追究',
  },
  appeal: { review: '复核', complaint: '申诉' },
  answer: { upheld: '维持', changed: '变更', revoked: '撤销' },
  contest: { reconsideration: '提请复议', oversight: '建议检察机关立案监督', none: '不提请复议' },
  accounted: {
    reminded: '提醒谈话',
    criticised: '通报批评',
    admonished: '诫勉谈话',
    referred: '移送有权机关处理',
    none: '不予追究',
  },
  card: { warning: '预警', yellow: '黄牌', red: '红牌' },
  cardKind: { time: '时限', conduct: '行为' },
  manner: { corrected: '纠正', explained: '说明', contested: '申诉' },
  excuse: {
    none: '无',
    'self-corrected': '自行发现并纠正',
    'false-material': '对方隐瞒情况或者提供虚假材料',
    'force-majeure': '不可抗力',
  },
  judgement: { upheld: '维持', lowered: '降级', withdrawn: '撤销', restored: '恢复原来的级别' },
  list: { recommended: '推荐名单', compiled: '汇总名单', approved: '审定名单' },
  kind: { collective: '先进集体', individual: '先进个人' },
  unit: { workingDays: '个工作日', days: '日', hours: '小时', months: '个月', years: '年' },
} as const;

/** The word of a value; empty where there is none, so that it is told as missing and never printed as a key. */
export const wordFor = (list: keyof typeof papers, value: string): string =>
  (papers[list] as { readonly [key: string]: string })[value] ?? '';
