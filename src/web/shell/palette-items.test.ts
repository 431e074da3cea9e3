import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Group, matching } from './palette-items.ts';

const item = (label: string) => ({ key: label, label, run: () => {} });
const groups: readonly Group[] = [
  { key: 'acts', items: [item('出具受理单'), item('受理')] },
  { key: 'cases', found: true, items: [item('BA-2026-000001')] },
  { key: 'more', items: [item('Light Theme')] },
];
const labels = (text: string) => matching(groups, text).flatMap((group) => group.items.map(({ label }) => label));

it('everything while nothing is typed; then what holds every word, in any case; what the server found stays', () => {
  assert.equal(labels('').length, 4);
  assert.deepEqual(labels('受理'), ['出具受理单', '受理', 'BA-2026-000001']);
  assert.deepEqual(labels('单 受理'), ['出具受理单', 'BA-2026-000001']);
  assert.deepEqual(labels('THEME light'), ['BA-2026-000001', 'Light Theme']);
  assert.deepEqual(
    matching(
      groups.filter(({ found }) => !found),
      'nothing such',
    ),
    [],
    'no group stands there empty',
  );
});
