import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listActs } from '#cases/list-acts.ts';
import { attempt, engineAt, given, happened } from '#testing/case.ts';
import { checked, person, slip, submitted } from '#testing/filing.ts';

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

it('nobody is handed a case that he is out of', () => {
  const interest = '本人与该单位经办人系近亲属。';
  const out = given(
    submitted(),
    slip(),
    checked(),
    happened('2026-09-28 13:10', 'clerk-b', 'declare-interest', {
      type: 'recusal.declared',
      data: { person: person('clerk-b'), interest },
    }),
  );
  const tried = attempt({ now: '2026-09-28 14:00', who: 'head-a', act: 'hand-over', view: out, input });
  assert.deepEqual(tried.codes, ['ASSIGNEE_BARRED']);
});

it('is not open where the only other officer is out of the case, and says who', () => {
  const out = given(
    submitted(),
    slip(),
    checked(),
    happened('2026-09-28 13:10', 'clerk-b', 'declare-interest', {
      type: 'recusal.declared',
      data: { person: person('clerk-b'), interest: '本人与该单位经办人系近亲属。' },
    }),
  );
  const open = (seen: typeof out) =>
    listActs(engineAt('2026-09-28 14:00'), seen, person('head-a')).find(({ act }) => act === 'hand-over')?.open;
  assert.deepEqual([open(view), open(out)], [true, false]);
});
