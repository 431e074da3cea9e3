import type { WordList } from '../words.ts';

/** Words of the staff app about notices; part of `webZh`. */
export const webNoticesZh = {
  'web.notices': '通知',
  'web.notices.n': '通知，{n} 条未读',
  'web.notices.hint': '与您有关、但不需要您办理的事。要办的事在工作台。',
  'web.notices.none': '没有通知。有与您有关的事时，会出现在这里。',
  'web.notices.none-found': '没有符合条件的通知。',
  'web.notices.topic': '类别',
  'web.notices.topic.step': '指派与催办',
  'web.notices.topic.term': '期限',
  'web.notices.topic.card': '预警与牌',
  'web.notices.topic.meeting': '会议',
  'web.notices.topic.held': '签名',
  'web.notices.topic.chart': '防控图',
  'web.notices.topic.rights': '账号与岗位',
  'web.notices.topic.recused': '回避',
  'web.notices.show': '显示',
  'web.notices.show.unread': '未读',
  'web.notices.count': '本页 {n} 条',
  'web.notices.new': '未读',
  'web.notices.read': '标为已读',
  'web.notices.read-one': '标为已读：{text}',
  'web.notices.read-all': '全部标为已读',
  'web.notices.open': '查看',
  'web.notices.open-one': '查看：{text}',
} as const satisfies WordList;
