import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListEntry } from '#cases/facets/lists.ts';
import { attempt, given, type History, type Try } from '#testing/case.ts';
import { bare, both, crew, guard, on, recorded, registered, team, under } from '#testing/reward.ts';

const compiling: History = [registered('recommend'), recorded('recommended'), on('compile', '2026-10-08 15:00')];
const approving: History = [
  ...compiling,
  recorded('compiled', both, '2026-10-10 10:00'),
  on('approve', '2026-10-13 16:00'),
];
const record = (
  who: string,
  view: History,
  entries: readonly ListEntry[],
  reasons = '局会议认为事迹不足，不列入。',
) => ({
  now: '2026-10-16 12:00',
  view: given(...view),
  who,
  act: 'record-list',
  input: { entries, reasons },
});
const compile = (entries: readonly ListEntry[], view = compiling) => record('compiler-a', view, entries);
const approve = (entries: readonly ListEntry[], ...more: History) =>
  record('office-a', [...approving, ...more], entries);
const review = (view: History): Omit<Try, 'power'> => ({
  now: '2026-10-13 15:00',
  view: given(...view),
  who: 'reviewer-a',
  act: 'review-list',
  input: { opinions: both.map(({ key }) => ({ subject: key, opinion: `核对${key}的证明材料。` })) },
});
const call = (question: string, entries?: readonly ListEntry[], proposal = 'commend'): Omit<Try, 'power'> => ({
  now: '2026-10-14 10:00',
  view: given(...approving, ...(entries ? [recorded('approved', entries, '2026-10-14 09:30', 'office-a')] : [])),
  who: 'office-a',
  act: 'call-meeting',
  input: {
    purpose: '局会议',
    question,
    proposal,
    members: ['council-a', 'council-b'],
    chair: 'principal-a',
    at: '2026-10-16T09:00:00+08:00',
  },
});

const rows: readonly (readonly [string, Omit<Try, 'power'>, readonly string[]])[] = [
  ['as recommended', compile(both), []],
  ['in another order', compile([guard, team]), []],
  ['one more', compile([...both, crew]), ['LIST_DIFFERS']],
  ['one less', compile([team]), ['LIST_DIFFERS']],
  ['one sign of a name', compile([team, { ...guard, name: '安全员乙' }]), ['LIST_DIFFERS']],
  ['another employer', compile([team, { ...guard, unit: '演示矿业' }]), ['LIST_DIFFERS']],
  ['made an officer’s own person', compile([team, { ...guard, person: 'clerk-a' as never }]), ['LIST_DIFFERS']],
  ['reviewed as it was compiled', review([...compiling, recorded('compiled', both, '2026-10-10 10:00')]), []],
  [
    'the recommendation was changed since',
    review([
      ...compiling,
      recorded('compiled', both, '2026-10-10 10:00'),
      on('recommend', '2026-10-11 10:00', 'back'),
      recorded('recommended', [team, guard, crew], '2026-10-12 09:00'),
      on('compile', '2026-10-12 10:00'),
    ]),
    ['LIST_DIFFERS'],
  ],
  ['approved as compiled', approve(both), []],
  ['one off, with reasons', approve([team]), []],
  ['one more', approve([...both, crew]), ['LIST_DIFFERS']],
  ['called on the whole list', call('是否审定名单？', both), []],
  ['called on no list at all', call('是否审定名单？'), ['LIST_MISSING']],
  ['called against them all', call('是否不予表彰？', undefined, 'not-commend'), []],
  ['one off, and the question names him', call('其余照列，不予列入安全员甲（演示商场）。', [team]), []],
  ['one off, and the question does not say so', call('是否审定名单？', [team]), ['REMOVED_NOT_NAMED']],
  ['one off, named among those listed', call('是否列入安全员甲（演示商场）？', [team]), ['REMOVED_NOT_NAMED']],
  ['named, but of another employer', call('不予列入安全员甲（演示矿业）。', [team]), ['REMOVED_NOT_NAMED']],
  [
    'another is said to be left out',
    call('不予列入消防班组（演示商场）；列入安全员甲（演示商场）。', [team]),
    ['REMOVED_NOT_NAMED'],
  ],
];

describe('list-consistency', () => {
  for (const [title, row, codes] of rows)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power: under('list-consistency') }).codes, [...codes].sort());
      assert.deepEqual(attempt({ ...row, power: bare }).codes, []);
    });

  it('nothing is decided in favour without a list; against it is', () => {
    const decide = (result: string) => ({
      now: '2026-10-16 12:00',
      view: given(...approving),
      who: 'principal-a',
      act: 'decide',
      input: { result, reasons: '局会议审议，一致作出决定。' },
    });
    assert.deepEqual(attempt({ ...decide('commend'), power: under('list-consistency') }).codes, ['LIST_MISSING']);
    assert.deepEqual(attempt({ ...decide('not-commend'), power: under('list-consistency') }).codes, []);
    assert.deepEqual(attempt({ ...decide('commend'), power: bare }).codes, []);
  });
});
