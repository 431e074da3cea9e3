import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attempt, given } from '#testing/case.ts';
import { checked, slip, submitted } from '#testing/filing.ts';

const view = given(submitted(), slip(), checked());
const input = { to: 'clerk-b', reason: '受理员甲外出培训，由乙接办。' };

for (const { who, codes } of [
  { who: 'clerk-a', codes: [] },
  { who: 'head-a', codes: [] },
  { who: 'clerk-b', codes: ['TAKES_THE_CASE_HIMSELF'] },
])
  it(`${who} hands the case of clerk-a to clerk-b: ${codes.join() || 'passes'}`, () => {
    const tried = attempt({ now: '2026-09-28 14:00', who, act: 'hand-over', view, input });
    assert.deepEqual(tried.codes, codes);
  });
