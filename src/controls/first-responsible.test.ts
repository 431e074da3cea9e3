import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, happened, only } from '#testing/case.ts';
import { MATERIALS, person, slip, submitted } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const now = '2026-09-28 10:00';
const checks = { checks: MATERIALS.map((material) => ({ material, complete: true, problem: '' })) };
const handedOver = happened('2026-09-28 09:30', 'clerk-a', 'hand-over', {
  type: 'acceptance.taken-on',
  data: { officer: person('clerk-b') },
});
const check = (who: string) => ({ now, who, act: 'check-form', input: checks });
const taken = given(submitted(), slip());
const over = given(submitted(), slip(), handedOver);

describe('first-responsible', () => {
  refusals('first-responsible', [
    { title: 'the one who was asked first', ...check('clerk-a'), view: taken, codes: [] },
    { title: 'his colleague at the window', ...check('clerk-b'), view: taken, codes: ['NOT_FIRST_RESPONSIBLE'] },
    { title: 'the colleague after a hand-over', ...check('clerk-b'), view: over, codes: [] },
    { title: 'the first one after a hand-over', ...check('clerk-a'), view: over, codes: ['NOT_FIRST_RESPONSIBLE'] },
    { title: 'nobody asked yet', ...check('clerk-b'), view: given(submitted()), codes: [] },
    {
      title: 'the section head hands it over',
      now,
      view: taken,
      who: 'head-a',
      act: 'hand-over',
      input: { to: 'clerk-b', reason: '甲请假三天，由乙接办此件。' },
      codes: [],
    },
  ]);

  it('puts on record who was asked first', () => {
    const acted = (power: ReturnType<typeof only>) =>
      attempt({ power, ...check('clerk-b'), view: given(submitted()) }).view.acceptance.responsible;
    assert.equal(acted(only('first-responsible')), 'clerk-b');
    assert.equal(acted(only()), undefined);
  });
});
