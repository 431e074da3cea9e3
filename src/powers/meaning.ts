/**
 * What a measure of a chart can be taken to mean. A control declares which of these it may serve: a binding that serves
 * none of its measure's meanings is refused at load, so that nothing is hung on a sentence to make a number.
 */
export const meanings = [
  'acceptance-slip', // 受理单
  'first-responsible', // 首问负责
  'one-time-notice', // 一次性告知
  'service-commitment', // 服务承诺
  'open-procedure', // 政务公开，明确工作程序、时限
  'time-limit', // 限时办结
  'published-conditions', // 按照核准规定办理
  'internal-check', // 内部监督检查
  'complaints', // 投诉举报受理、举报电话、举报箱、信访
  'quantified-standard', // 量化审查标准
  'recusal', // 回避
  'strict-procedure', // 严格操作程序
  'trace', // 留痕
  'spot-check', // 定期抽查
  'collective-appraisal', // 集体评议
  'supervision', // 纪检监察
  'standards-and-authority', // 按照相关标准、程序及权限
  'full-process-supervision', // 全过程监察
  'no-favours', // 杜绝人情关系
  'education', // 教育
  'consultation', // 会商
  'accountability', // 责任追究、问责
  'document-norms', // 文书制作规范
  'document-time-limit', // 文书制作限时
  'disclosure', // 政务公开（结果）
  'after-supervision', // 事后监管
  'publicity', // 公示
  'meeting-decides', // 会议决定
  'list-consistency', // 名单
  'two-officers', // 两人共同
  'funds', // 资金
  'plan', // 方案
  'evidence-custody', // 物证清单、专人管理
  'disclosure-sign-off', // 信息公开审签
  'register', // 台账
  'confidentiality', // 保密
  'recording', // 录音录像
  'progress-report', // 定期汇报
  'hearing', // 告知、听取申辩
  'appeal', // 申诉
  'discretion-standard', // 量化处罚标准
  'level-by-level-approval', // 层级审批
  'window-cover', // 窗口零缺位
  'principle', // a principle or an exhortation: nothing can be bound to it
] as const;

export type Meaning = (typeof meanings)[number];
