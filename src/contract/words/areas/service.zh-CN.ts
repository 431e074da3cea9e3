import type { AreaWords } from '../../words.ts';

/** 好差评、窗口、教育: what an applicant meets and a department owes him. */
export const serviceZh: AreaWords = {
  acts: {
    'call-back': { name: '差评回访', does: '由没有经手本件的人员回访申请人，记明情况和是否解决。' },
    evaluate: { name: '评价', does: '申请人对本件的办理打分，一件一评。' },
  },
  fields: {
    'call-back.result': '回访情况',
    'call-back.settled': '已经解决',
    'evaluate.remark': '意见',
    'evaluate.score': '评分（一至五星）',
    score: '评分（一至五星）',
    remark: '意见',
  },
  faults: {
    ALREADY_EVALUATED: { text: '本件已经评价过。', mend: '一件只评一次；还有意见的，可以拨打监督电话或者投诉举报。' },
    ALREADY_ON_DUTY: { text: '您已经在岗。', mend: '离岗时请登记离岗。' },
    CALLED_BACK_BY_HANDLER: { text: '您经手过本件，不能自己回访。', mend: '请由没有经手本件的人员回访。' },
    NOTHING_TO_CALL_BACK: { text: '本件没有需要回访的评价。', mend: '无需办理。' },
    NOT_ANSWERED_YET: { text: '本件还没有答复，暂不能评价。', mend: '请在收到告知或者决定以后评价。' },
    NOT_ON_DUTY: { text: '您没有在岗记录。', mend: '到岗时请先登记到岗。' },
    NOT_YOUR_WINDOW: { text: '这个窗口由{posts}值守。', mend: '请由值守岗位的人员登记。' },
    TRAINING_LAPSED: {
      text: '您的年度廉政教育（{qualification}）已经过期，不能办理此步骤。',
      mend: '请先完成年度教育，或者由其他人员办理。',
    },
    WINDOW_WOULD_BE_EMPTY: {
      text: '工作时间内“{window}”只有您一人在岗。',
      mend: '请先由另一名窗口人员登记到岗，再登记离岗。',
    },
  },
  signals: {
    CALL_BACK_OVERDUE: '触发规则：差评应当在{due}前回访，至今没有回访记录。请说明情况。',
    WINDOW_UNSTAFFED: '触发规则：{window}自{from}起，工作时间内无人在岗超过{minutes}分钟。请说明情况。',
  },
  duties: { CALL_BACK: '回访给出差评的申请人' },
  controls: { evaluation: '好差评回访', 'integrity-pledge': '年度廉政教育' },
  posts: { 'slip-holder': '持受理单人' },
  outcomes: { 'called-back': '已回访', evaluated: '已评价' },
  values: { 'qualification.integrity-training': '年度廉政教育' },
  facts: { 'evaluation.given': '评价', 'evaluation.called-back': '差评回访' },
  facets: { evaluation: '好差评' },
};
