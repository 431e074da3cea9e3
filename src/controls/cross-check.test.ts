import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, happened, type Outside, only } from '#testing/case.ts';
import { checked, hashOf, material, slip, submitted, supplied } from '#testing/filing.ts';

const accept = (outside: Outside, view = given(submitted(), slip(), checked())) =>
  attempt({ power: only('cross-check'), now: '2026-09-28 10:00', view, who: 'clerk-a', act: 'accept', outside });
const doubts = (outside: Outside, view?: ReturnType<typeof given>) =>
  accept(outside, view).view.doubts.all.map(({ kind, origin, answer }) => ({
    kind,
    origin,
    answered: answer !== undefined,
  }));
const plan = hashOf('plan');
const one = [{ kind: 'same-file', origin: 'cross-check', answered: false }];

describe('cross-check', () => {
  for (const { title, outside, found } of [
    { title: 'a file of this applicant alone', outside: {}, found: [] },
    {
      title: 'the same file in the case of another',
      outside: { sameFileIn: { [plan]: ['BA-2026-000007'] } },
      found: one,
    },
    {
      title: 'another file in the case of another',
      outside: { sameFileIn: { [hashOf('else')]: ['BA-2026-000007'] } },
      found: [],
    },
    {
      title: 'two such files are two doubts',
      outside: { sameFileIn: { [plan]: ['BA-2026-000007'], [hashOf('form')]: ['BA-2026-000007'] } },
      found: [...one, ...one],
    },
  ])
    it(title, () => assert.deepEqual(doubts(outside), found));

  it('asks about the version that counts, not the one it replaced', () => {
    const view = given(submitted(), slip(), checked(['plan']), supplied(['plan'], '2026-09-28 09:30'), checked());
    assert.deepEqual(doubts({ sameFileIn: { [plan]: ['BA-2026-000007'] } }, view), []);
    assert.deepEqual(doubts({ sameFileIn: { [hashOf('plan-2')]: ['BA-2026-000007'] } }, view), one);
  });

  it('one file handed in as two materials is one doubt', () => {
    const same = happened('2026-09-28 09:02', 'clerk-a', 'supplement', {
      type: 'materials.received',
      data: { items: [{ ...material('form'), hash: plan }] },
    });
    assert.deepEqual(
      doubts({ sameFileIn: { [plan]: ['BA-2026-000007'] } }, given(submitted(), same, slip(), checked())),
      one,
    );
  });

  it('names the material and the other case, never the other applicant', () => {
    const what = accept({ sameFileIn: { [plan]: ['BA-2026-000007'] } }).view.doubts.all[0]?.what ?? '';
    assert.match(what, /应急预案电子文本.*BA-2026-000007/);
  });

  it('without it nothing is noticed', () => {
    const free = attempt({
      power: only(),
      now: '2026-09-28 10:00',
      view: given(submitted(), slip(), checked()),
      who: 'clerk-a',
      act: 'accept',
      outside: { sameFileIn: { [plan]: ['BA-2026-000007'] } },
    });
    assert.deepEqual(free.view.doubts.all, []);
  });
});
