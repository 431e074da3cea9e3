import type { AreaWords } from '../../words.ts';

/** Clocks, terms, matters, visits: what all powers share beside the window. */
export const coreZh: AreaWords = {
  acts: {
    'choose-procedure': { name: '选择程序', does: '决定按简易程序还是普通程序办理，写明理由。' },
    'extend-term': { name: '延长期限', does: '经批准把办理期限延长法律允许的天数，并把理由告知申请人。' },
    'register-matter': { name: '登记事项', does: '把发现的线索、计划或者项目登记立卷，写明所涉单位或者人员。' },
  },
  fields: {
    'choose-procedure.reasons': '理由',
    'choose-procedure.route': '适用程序',
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
    BEYOND_SIMPLE_PROCEDURE: { text: '简易程序只能当场警告或者处{yuan}元以下罚款。', mend: '请改按普通程序办理。' },
    RESULT_OF_SIMPLE_PROCEDURE: {
      text: '这个结果只适用于简易程序，本案按普通程序办理。',
      mend: '请按普通程序的结果作出决定。',
    },
    NO_EXTENSION_IN_LAW: { text: '本职权的期限依法不能延长。', mend: '请在期限内办结。' },
    REGISTERS_HIMSELF: { text: '事项所涉人员就是您本人，您不能登记。', mend: '请由其他工作人员登记。' },
    PROBLEM_NOT_TAKEN_UP: {
      text: '事后复核发现的问题还没有督办。',
      mend: '请由纪检监察人员就此督办，答复以后再办结。',
    },
    RESULT_UNKNOWN: { text: '本职权没有“{result}”这一办理结果。', mend: '请从列出的办理结果中选择。' },
    VISIT_BEFORE_PLAN: { text: '检查日期（{visitedOn}）早于制定计划的日期。', mend: '请核对检查日期。' },
    VISIT_IN_FUTURE: { text: '检查日期（{visitedOn}）晚于今天。', mend: '请在检查之后登记。' },
    VISIT_NOTE_EMPTY: { text: '检查情况没有写具体，或者各项内容完全相同。', mend: '请逐项写明所见情况。' },
    VISIT_NOT_PLANNED: { text: '还没有检查计划。', mend: '请先制定检查计划。' },
    VISIT_OWED: { text: '尚未登记事后监管的检查记录。', mend: '请制定检查计划并登记检查记录。' },
    VISIT_WITHOUT_EVIDENCE: { text: '检查记录没有证明材料。', mend: '请上传现场照片、笔录等证明材料。' },
  },
  signals: {
    DECIDED_OVER_DOUBT: '事后复核：作出决定时还有质疑点没有答复。请核对。',
    DECISION_AGAINST_CONCLUSION: '事后复核：审查结论是“{concluded}”，决定是“{decided}”。请核对。',
    CLOCK_OVERDUE: '触发规则：“{clock}”期限 {n} {unit}，自{start}起算，已于{due}届满。请说明情况。',
    PROMISED_TERM_OVERDUE: '触发规则：承诺期限 {n} {unit}，自{start}起算，已于{due}届满。请说明情况。',
  },
  duties: { CLOCK_TERM: '在时限内办理：{clock}' },
  controls: {
    'approval-recheck': '审批过程事后复核',
    'simple-procedure': '简易程序限额',
  },
  outcomes: { simple: '简易程序', ordinary: '普通程序', extended: '已延长' },
  values: {
    'route.simple': '简易程序',
    'route.ordinary': '普通程序',
    affirmed: '肯定的结论',
    denied: '否定的结论',
    'ground.subject': '本件所涉人员',
  },
  facets: { procedure: '适用程序' },
  facts: { 'procedure.chosen': '选择程序', 'clock.extended': '延长期限' },
};
