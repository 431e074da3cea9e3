import type { WordList } from '../words.ts';

/** Words of the staff app about notices; part of `webEn`. */
export const webNoticesEn = {
  'web.notices': 'Notices',
  'web.notices.n': 'Notices, {n} unread',
  'web.notices.hint': 'What concerns you and asks nothing of you. What you have to do is on your desk.',
  'web.notices.none': 'No notices. What concerns you will appear here.',
  'web.notices.none-found': 'No notice fits.',
  'web.notices.topic': 'About',
  'web.notices.topic.step': 'Assigned and urged',
  'web.notices.topic.term': 'Terms',
  'web.notices.topic.card': 'Cards',
  'web.notices.topic.meeting': 'Meetings',
  'web.notices.topic.held': 'Signatures',
  'web.notices.topic.chart': 'Charts',
  'web.notices.topic.rights': 'Account and posts',
  'web.notices.topic.recused': 'Recusal',
  'web.notices.show': 'Show',
  'web.notices.show.unread': 'Unread',
  'web.notices.count': '{n} on this page',
  'web.notices.new': 'Unread',
  'web.notices.read': 'Mark as read',
  'web.notices.read-one': 'Mark as read: {text}',
  'web.notices.read-all': 'Mark all as read',
  'web.notices.open': 'Open',
  'web.notices.open-one': 'Open: {text}',
} as const satisfies WordList;
