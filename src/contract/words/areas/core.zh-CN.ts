import type { AreaWords } from '../../words.ts';

/** Clocks, terms, matters: what all powers share beside the window. */
export const coreZh: AreaWords = {
  acts: {
    'extend-term': { name: '延长期限', does: '经批准把办理期限延长法律允许的天数，并把理由告知申请人。' },
    'register-matter': { name: '登记事项', does: '把发现的线索、计划或者项目登记立卷，写明所涉单位或者人员。' },
  },
  fields: {
    'extend-term.reasons': '延长理由',
    'extend-term.document': '批准和告知文书',
    'register-matter.applicant': '所涉单位、人员或者项目',
    'register-matter.contact': '联系人',
    'register-matter.creditCode': '统一社会信用代码',
    'register-matter.fields': '事项内容',
    'register-matter.materials': '材料',
    'register-matter.phone': '联系电话',
    'register-matter.subject': '所涉工作人员',
    'register-matter.receivedAt': '收到时间',
  },
  faults: {
    ALREADY_EXTENDED: { text: '本件的办理期限已经延长过一次。', mend: '期限只能延长一次；如已超期，请说明原因。' },
    NO_EXTENSION_IN_LAW: { text: '本职权的期限依法不能延长。', mend: '请在期限内办结。' },
    REGISTERS_HIMSELF: { text: '事项所涉人员就是您本人，您不能登记。', mend: '请由其他工作人员登记。' },
    RESULT_UNKNOWN: { text: '本职权没有“{result}”这一办理结果。', mend: '请从列出的办理结果中选择。' },
  },
  signals: {
    CLOCK_OVERDUE: '触发规则：“{clock}”期限 {n} {unit}，自{start}起算，已于{due}届满。请说明情况。',
    PROMISED_TERM_OVERDUE: '触发规则：承诺期限 {n} {unit}，自{start}起算，已于{due}届满。请说明情况。',
  },
  duties: { CLOCK_TERM: '在时限内办理：{clock}' },
  outcomes: { extended: '已延长' },
  values: { affirmed: '肯定的结论', denied: '否定的结论', 'ground.subject': '本件所涉人员' },
  facts: { 'clock.extended': '延长期限' },
};
