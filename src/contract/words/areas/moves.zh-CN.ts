import type { AreaWords } from '../../words.ts';

/** 指派、转办、退回、催办: who is expected to work on a case. */
export const movesZh: AreaWords = {
  acts: {
    reassign: {
      name: '指派、转办',
      does: '把本环节的工作指派给同岗位的一名人员；被指派人可以转办，没有指派的可以认领。时限不变，权限不变。',
    },
    'give-back': { name: '退回指派', does: '被指派人说明理由，把工作退回本岗位；指派人会收到通知。' },
    urge: { name: '催办', does: '请正在等待的步骤尽快办理，承办人会收到通知。每个工作日一次，不代表已经超期。' },
  },
  fields: {
    'reassign.to': '指派给',
    'reassign.post': '岗位',
    'reassign.reason': '理由',
    'give-back.reason': '退回理由',
    'urge.note': '附言',
    'assignment.how': '方式',
    'assignment.by': '指派人',
    'assignment.ended': '结束',
    'assignment.steps': '等待的步骤',
    'assignment.count': '催办次数',
  },
  faults: {
    ASSIGNEE_BARRED: { text: '“{person}”依规定不能办理本环节的步骤。', mend: '请指派给其他人员。' },
    ASSIGNEE_WITHOUT_POST: { text: '“{person}”不在这个岗位（{posts}）。', mend: '请指派给该岗位的人员。' },
    ALREADY_NAMED: { text: '已经指派给“{person}”。', mend: '无需再次指派。' },
    NAMED_IS_ANOTHER: { text: '本岗位的工作已指派给“{person}”。', mend: '请由“{person}”转办，或者由科室负责人改派。' },
    NOBODY_TO_ASSIGN: { text: '没有可以指派的人员。', mend: '如果同岗位人员都须回避，请向科室负责人报告。' },
    NOBODY_TO_URGE: { text: '本件目前不等待其他工作人员。', mend: '无需催办。' },
    NOT_NAMED: { text: '本件没有指派给您。', mend: '无需退回。' },
    POST_HAS_NO_WORK_HERE: { text: '这个岗位在本环节没有工作。', mend: '请选择本环节的岗位。' },
    POST_IS_ANOTHERS: { text: '您只能转办自己岗位（{posts}）的工作。', mend: '请由科室负责人指派。' },
    TAKES_FOR_ANOTHER: {
      text: '本件还没有指派给您，您不能指派给“{person}”。',
      mend: '可以由您认领，或者由科室负责人指派。',
    },
    URGED_TODAY: { text: '“{person}”在这个工作日已经催办过。', mend: '每个工作日催办一次。' },
  },
  outcomes: { 'given-back': '已退回', urged: '已催办' },
  values: {
    'how.set': '指派',
    'how.taken': '认领',
    'how.passed-on': '转办',
  },
  facets: { assignments: '指派与催办' },
  facts: {
    'assignments.given': '指派、转办',
    'assignments.given-back': '退回指派',
    'assignments.urged': '催办',
  },
  frames: {
    'step-assigned': '事项 {number} 已指派给您，请在时限内办理。',
    'step-reassigned': '事项 {number} 已改由其他人员办理，您不必再办。',
    'step-given-back': '您指派的事项 {number} 已被退回，请另行安排。',
    'step-urged': '事项 {number} 有人催办，请查看。',
  },
};
