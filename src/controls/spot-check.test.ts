import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { at, attempt, engineAt, given, happened, only } from '#testing/case.ts';
import { archived, found, honest } from '#testing/filing.ts';
import { refusals } from '#testing/tables.ts';

const drawn = (is: boolean) =>
  happened('2026-09-28 15:00', 'reviewer-a', 'hand-in-review', {
    type: 'supervision.spot-check-drawn',
    data: { seed: 's', value: 'v', oneIn: 5, drawn: is },
  });
const checkedBy = (who: string) =>
  happened('2026-10-09 10:00', who, 'spot-check', {
    type: 'supervision.spot-check-done',
    data: { findings: '与审查结论相符。', agrees: true },
  });
const close = { now: '2026-10-13 15:00', who: 'handler-a', act: 'close' };
const check = (who: string) => ({
  now: '2026-10-09 10:00',
  who,
  act: 'spot-check',
  input: { findings: '与审查结论相符，未见异常。', agrees: true },
});

describe('spot-check', () => {
  refusals('spot-check', [
    {
      title: 'not drawn: the case closes',
      ...close,
      view: given(honest('close'), drawn(false), archived()),
      codes: [],
    },
    {
      title: 'drawn and not looked at again',
      ...close,
      view: given(honest('close'), drawn(true), archived()),
      codes: ['SPOT_CHECK_OWED'],
    },
    {
      title: 'drawn and looked at',
      ...close,
      view: given(honest('close'), drawn(true), checkedBy('inspector-b'), archived()),
      codes: [],
    },
    {
      title: 'by an inspector who never touched the case',
      ...check('inspector-b'),
      view: given(honest('supervise'), drawn(true)),
      codes: [],
    },
    {
      title: 'by one who raised a doubt in it',
      ...check('inspector-b'),
      view: given(honest('supervise'), drawn(true), happened('2026-10-08 09:00', 'inspector-b', 'raise-doubt')),
      codes: ['CHECKER_TOUCHED_CASE'],
    },
    {
      title: 'by his colleague',
      ...check('inspector-a'),
      view: given(honest('supervise'), drawn(true), happened('2026-10-08 09:00', 'inspector-b', 'raise-doubt')),
      codes: [],
    },
  ]);

  const handIn = (is: boolean, power = only('spot-check')) =>
    attempt({
      power,
      now: '2026-09-28 15:00',
      view: given(honest('review'), found()),
      who: 'reviewer-a',
      act: 'hand-in-review',
      input: { proposal: 'file', opinion: '八个项目均已审查。' },
      outside: { drawn: is },
    }).view;

  it('draws when the review is handed in, and keeps seed and value', () => {
    assert.deepEqual(handIn(true).supervision.draw, {
      seed: 's',
      value: 'v',
      drawn: true,
      oneIn: 5,
      at: at('2026-09-28 15:00'),
    });
    assert.equal(handIn(false).supervision.draw?.drawn, false);
    assert.equal(handIn(true, only()).supervision.draw, undefined);
  });

  it('draws once: a review that was returned is not drawn again', () => {
    const again = attempt({
      power: only('spot-check'),
      now: '2026-09-28 15:00',
      view: given(honest('review'), found(), drawn(false)),
      who: 'reviewer-a',
      act: 'hand-in-review',
      input: { proposal: 'file', opinion: '八个项目均已审查。' },
      outside: { drawn: true },
    });
    assert.equal(again.view.supervision.draw?.drawn, false);
  });

  it('owes the check within ten working days of the draw', () => {
    const duties = (is: boolean) =>
      dutiesOf(engineAt('2026-09-29 12:00', only('spot-check')), given(honest('deliver'), drawn(is)));
    assert.deepEqual(
      duties(true).map((duty) => [duty.key, duty.post, duty.due]),
      [['spot-check', 'inspection-staff', at('2026-10-16 23:59:59.999')]],
    );
    assert.deepEqual(duties(false), []);
  });
});
