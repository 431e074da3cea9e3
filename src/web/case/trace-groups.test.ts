import assert from 'node:assert/strict';
import { it } from 'node:test';
import { groupsOf, narrowed, peopleIn } from './trace-groups.ts';

const entry = (at: string, stage: string, name: string, kind: 'done' | 'refused' | 'read' = 'done') => ({
  at,
  stage,
  stageName: stage,
  kind,
  signers: name === '' ? [] : [{ name, post: '岗位' }],
});
const entries = [
  entry('2026-10-23T02:00:00.000Z', '受理', '甲'),
  // 23:59 and 00:01 in Shanghai.
  entry('2026-10-23T15:59:00.000Z', '受理', '乙', 'refused'),
  entry('2026-10-23T16:01:00.000Z', '受理', ''),
  entry('2026-10-23T16:02:00.000Z', '审查', '乙', 'read'),
  entry('2026-10-23T16:03:00.000Z', '受理', '甲'),
];

it('stage by stage and day by day in Shanghai; a stage that is come back to stands again', () =>
  assert.deepEqual(
    groupsOf(entries).map(({ name, days }) => [name, days.map(({ day, entries: of }) => [day, of.length])]),
    [
      [
        '受理',
        [
          ['2026-10-23', 2],
          ['2026-10-24', 1],
        ],
      ],
      ['审查', [['2026-10-24', 1]]],
      ['受理', [['2026-10-24', 1]]],
    ],
  ));

for (const [title, filter, n] of [
  ['everybody, everything', { person: '', kind: '' }, 5],
  ['one person', { person: '乙', kind: '' }, 2],
  ['what was refused', { person: '', kind: 'refused' }, 1],
  ['one person, another kind', { person: '甲', kind: 'refused' }, 0],
] as const)
  it(`shows ${title}`, () => assert.equal(narrowed(entries, filter).length, n));

it('names each person once', () => assert.deepEqual(peopleIn(entries), ['甲', '乙']));
