import type { AreaWords } from '../../words.ts';

/** Administration: changes by two, and what speaks against them. */
export const administrationZh: AreaWords = {
  faults: {
    ACCOUNT_CLOSED: { text: '这个账号已经停用。', mend: '请核对人员；离岗又返回的，请新建账号。' },
    ADMINISTRATORS_EXCLUDE: {
      text: '“{post}”与“{posts}”不能由同一人担任：系统管理员、安全管理员、安全审计员三者相互独立，也不得担任办件岗位。',
      mend: '请另选人员，或者先结束其原有岗位。',
    },
    CHANGE_ALREADY_PENDING: { text: '同样的变更已经提出，正在等待审批。', mend: '无需重复提出。' },
    CHANGE_DECIDED: { text: '这项变更已经审批或者撤回。', mend: '请刷新页面查看结果。' },
    CHANGE_DRAFTED_BY_YOU: {
      text: '这项变更由您提出，您不能审批，岗位变动之后也不能。',
      mend: '请由另一名安全管理员审批。',
    },
    DAY_IS_PAST: { text: '{day}已经过去。', mend: '请填写今天或者以后的日期。' },
    DAYS_REVERSED: { text: '截止日期（{until}）早于开始日期（{from}）。', mend: '请核对起止日期。' },
    EMAIL_TAKEN: { text: '这个登录邮箱已有账号。', mend: '请核对邮箱；同一人只设一个账号。' },
    HOLDING_UNKNOWN: { text: '此人现在不担任“{post}”。', mend: '请刷新页面后核对。' },
    HOURS_REVERSED: { text: '窗口的下班时间早于上班时间。', mend: '请核对工作时间。' },
    LAST_ADMINISTRATOR: {
      text: '这是最后一名长期任职的“{post}”，结束后将无人提出或者审批变更。',
      mend: '请先任命另一人，再结束这一岗位。',
    },
    OWN_CHANGE: { text: '这项变更涉及您本人，您不能提出，也不能审批。', mend: '请由另一名管理员办理。' },
    PASSWORD_MADE_ALREADY: {
      text: '这个账号的初始密码已经生成过，只显示一次。',
      mend: '忘记密码的，请系统管理员提出重置密码，审批后再生成。',
    },
    STAFF_UNKNOWN: { text: '没有这名工作人员。', mend: '请从名单中选择。' },
    POST_HELD_ALREADY: { text: '此人在这段时间已经担任“{post}”。', mend: '请核对起止日期。' },
    POST_UNKNOWN: { text: '没有这个岗位，或者该岗位不由管理员授予。', mend: '请从岗位列表中选择。' },
    REFUSAL_WITHOUT_REASON: { text: '没有写明不予批准的理由。', mend: '请写明理由，供提出人改正。' },
    RELATION_EXISTS: { text: '此人与这一对象的关系已经登记。', mend: '如需更改，请先结束原登记。' },
    RELATION_UNKNOWN: { text: '没有登记这一关系。', mend: '请刷新页面后核对。' },
    STAFF_NUMBER_TAKEN: { text: '这个工号已有账号。', mend: '请核对工号；同一人只设一个账号。' },
  },
  frames: {
    'change.account': '新建账号：{name}（工号 {staffNumber}，登录邮箱 {email}，科室：{section}）',
    'change.accounts': '导入账号 {n} 个：{names}',
    'change.account-closed': '停用账号：{person}，同时结束其全部岗位',
    'change.password': '重置密码：{person}',
    'change.post': '授予岗位：{person}任“{post}”，自{from}起',
    'change.post-until': '授予岗位：{person}任“{post}”，自{from}起至{to}止',
    'change.post-ended': '结束岗位：{person}不再任“{post}”，批准后立即生效',
    'change.post-ended-on': '结束岗位：{person}任“{post}”至{on}止',
    'change.relation': '登记关系：{person}与“{subject}”有“{relation}”关系',
    'change.relation-ended': '结束关系：{person}与“{subject}”',
    'change.window': '设置窗口：{name}（{opens}至{closes}，岗位：{posts}，空岗提示 {grace} 分钟）',
    'change.calendar': '录入 {year} 年工作日历：放假 {off} 段，调休上班 {makeUp} 天（{notice}）',
    'change.no-section': '未填写',
    'change.note.same-name': '名单中已有同名人员：{who}。请核对是否同一人。',
    'change.note.held': '此人名下还有 {n} 件在办件没有移交。批准之前，请先由其负责人办理离岗移交。',
    'change.note.counted': '按此通知，{year} 年共 {n} 个工作日。',
    'change.note.counted-before':
      '按此通知，{year} 年共 {n} 个工作日；现行数据为 {before} 个。批准后，未办结办件的期限按新日历重新计算。',
    'log.change-proposed': '提出第 {n} 项变更。{what}',
    'log.change-approved': '批准第 {n} 项变更。{what}',
    'log.change-refused': '不予批准第 {n} 项变更，理由：{reason}。{what}',
    'log.change-withdrawn': '撤回第 {n} 项变更。',
    'log.first-password-made': '为{person}生成初始密码。',
  },
};
