import type { webListsZh } from './web-lists.zh-CN.ts';

/** Words of the staff app about the desk and the lists in English. */
export const webListsEn: Record<keyof typeof webListsZh, string> = {
  'web.desk.tabs': 'Parts of the desk',
  'web.desk.tab.todo': 'To do',
  'web.desk.tab.waiting': 'Waiting for others',
  'web.desk.tab.orders': 'Under an order',
  'web.desk.tab.done': 'Done',
  'web.desk.tab.counted': '{tab} {n}',
  'web.desk.about.todo': 'What waits for you, least time left first.',
  'web.desk.about.waiting': 'Cases that you acted in, not ended, whose next step is another’s.',
  'web.desk.about.orders': 'Orders that you may hear of and that are not struck off.',
  'web.desk.about.done': 'Cases that you acted in, the latest first; open one to see what became of it.',
  'web.desk.none.todo': 'Nothing waits for you now. What comes will appear here by itself.',
  'web.desk.none.waiting':
    'No case waits for others. Cases that you acted in are listed here once somebody else has the next step.',
  'web.desk.none.orders': 'There is no order that you may hear of.',
  'web.desk.none.done': 'You have not acted in any case yet. Once you have, it is listed here.',
  'web.desk.none-filtered': 'Nothing fits these filters.',
  'web.desk.next': 'Next step',
  'web.desk.card': 'What the card waits for',
  'web.desk.outside': 'Waits for the party or for time',
  'web.desk.by': 'by {post}',
  'web.desk.acted': 'Last act',
  'web.desk.now': 'Stage now',
  'web.list.handler': 'Handled by',
  'web.list.from': 'Received from',
  'web.list.to': 'to',
  'web.list.search.hint': 'Number, name, credit code, pinyin initials',
  'web.list.more-than': '{n}+',
};
