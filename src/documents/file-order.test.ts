import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inFileOrder } from './file-order.ts';

const archive = [
  { key: 'lead', name: '线索材料和登记表' },
  { key: 'record', name: '现场检查记录和逐项检查表' },
  { key: 'notice', name: '告知书、签收凭证' },
  { key: 'decision', name: '决定书和送达回证' },
  { key: 'refusal', name: '不予许可决定书' },
  { key: 'visit', name: '事后监管记录' },
];
const document = (key: string, name: string, day: number) => ({
  key,
  name,
  at: `2026-10-${String(day).padStart(2, '0')}T00:00:00Z`,
});
const keysOf = (...documents: ReturnType<typeof document>[]) => inFileOrder(archive, documents).map(({ key }) => key);

for (const { title, given, wanted } of [
  {
    title: 'a letter by its key before all, whatever its day',
    given: [document('letter.visit', '不予许可决定书', 1), document('letter.refusal', '不予行政许可决定书', 9)],
    wanted: ['letter.refusal', 'letter.visit'],
  },
  {
    title: 'a visit beside what was made before it: a check before the decision is no supervision after it',
    given: [document('visit.1', '回访记录', 2), document('letter.s', '处分决定书', 5), document('lead', '线索材料', 1)],
    wanted: ['lead', 'visit.1', 'letter.s'],
  },
  {
    title: 'by the words of the list, also the second of two papers',
    given: [
      document('service.1', '送达回证', 2),
      document('letter.x', '行政检查告知书', 5),
      document('a.1', '现场检查记录', 8),
    ],
    wanted: ['a.1', 'letter.x', 'service.1'],
  },
  {
    title: 'a letter by its last word, a form not: many are a 登记表',
    given: [
      document('closing.1', '结案（归档）登记表', 9),
      document('letter.s', '处分决定书', 8),
      document('lead', '线索', 1),
    ],
    wanted: ['lead', 'letter.s', 'closing.1'],
  },
  {
    title: 'what the list does not name stays beside what was made before it',
    given: [document('order.1', '督办单', 4), document('record.1', '记录', 3), document('letter.s', '处分决定书', 5)],
    wanted: ['record.1', 'order.1', 'letter.s'],
  },
  {
    title: 'days within one item',
    given: [document('visit.2', '二', 7), document('visit.1', '一', 6)],
    wanted: ['visit.1', 'visit.2'],
  },
]) {
  it(title, () => assert.deepEqual(keysOf(...given), wanted));
}
