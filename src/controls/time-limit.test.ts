import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CardOutcome } from '#cases/facets/cards.ts';
import { dutiesOf, wakeAt } from '#cases/watch.ts';
import { at, engineAt, given, type History, happened, only, settledAt } from '#testing/case.ts';
import { checked, found, honest, noticed, slip, submitted, supplied } from '#testing/filing.ts';
import { accountGiven, carded, judgedAs } from '#testing/situations.ts';
import { refusals, signals } from '#testing/tables.ts';

const power = only('time-limit');
const review = given(honest('review'));
const told = given(submitted(), slip(), checked(['plan']), noticed(['plan']));
const back = given(submitted(), slip(), checked(['plan']), noticed(['plan']), supplied(['plan'], '2026-09-30 09:00'));
const late = '2026-10-09 00:00';
const overrun = (...more: History) => {
  const raised = settledAt(late, given(honest('review'), found()), power).signals.raised;
  const tick = happened(
    late,
    'machine',
    'tick',
    ...raised.map(({ raisedAt: _, ...data }) => ({ type: 'signals.raised', data }) as const),
  );
  return given(honest('review'), found(), tick, carded('overdue:review:3', 'yellow', late), ...more);
};
const accounted = accountGiven('reviewer-a', 'overdue:review:3', 'explained', '2026-10-09 09:00');
const judged = (outcome: CardOutcome) => judgedAs(outcome, 'overdue:review:3', 'yellow', '2026-10-09 09:30');
const handIn = {
  now: '2026-10-09 10:00',
  who: 'reviewer-a',
  act: 'hand-in-review',
  input: { proposal: 'file', opinion: '八个项目均已对照标准审查。' },
};

describe('time-limit', () => {
  describe('the review has two working days: from Monday 09-28 to Wednesday 09-30', () => {
    signals('time-limit', [
      { title: 'before half of it is used', view: review, now: '2026-09-29 23:59:59.999', codes: [] },
      { title: 'half of it is used', view: review, now: '2026-09-30 00:00', codes: ['TERM_NEARLY_USED'] },
      { title: 'its last minute', view: review, now: '2026-09-30 23:59', codes: ['TERM_NEARLY_USED'] },
      { title: 'the minute after', view: review, now: '2026-10-01 00:00', codes: ['STAGE_OVERDUE'] },
    ]);
  });
  describe('the acceptance begun on 09-30 has its one working day after 国庆, on 10-08', () => {
    const view = given(submitted({ when: '2026-09-30 09:00' }));
    signals('time-limit', [
      { title: 'in the holidays', view, now: '2026-10-07 12:00', codes: [] },
      { title: 'the last minute of 10-08', view, now: '2026-10-08 23:59', codes: ['TERM_NEARLY_USED'] },
      { title: 'the minute after', view, now: '2026-10-09 00:00', codes: ['STAGE_OVERDUE'] },
    ]);
  });
  describe('the law’s five working days from 09-28 end on Saturday 10-10, a make-up day', () => {
    const codes = (now: string) =>
      settledAt(now, given(honest('deliver')), power).signals.raised.map((signal) => signal.code);
    it('the fifth working day', () => assert.ok(!codes('2026-10-10 23:59').includes('LEGAL_TERM_OVERDUE')));
    it('the sixth', () => assert.ok(codes('2026-10-11 00:00').includes('LEGAL_TERM_OVERDUE')));
    it('is red, and told to the inspectors', () => {
      const red = settledAt('2026-10-11 00:00', given(honest('deliver')), power).signals.raised.find(
        (signal) => signal.code === 'LEGAL_TERM_OVERDUE',
      );
      assert.deepEqual([red?.level, red?.audience], ['red', ['section-head', 'deputy-leader', 'discipline-inspector']]);
    });
    it('not once it was answered by service', () => {
      const view = settledAt('2026-10-11 00:00', given(honest('supervise')), power);
      assert.ok(!view.signals.raised.some((signal) => signal.code === 'LEGAL_TERM_OVERDUE'));
    });
  });
  describe('waiting for the applicant', () => {
    signals('time-limit', [
      { title: 'nothing runs while the notice is open', view: told, now: '2026-10-12 00:00', codes: [] },
      {
        title: 'what he supplied on 09-30 starts the term anew',
        view: back,
        now: '2026-10-08 23:59',
        codes: ['TERM_NEARLY_USED'],
      },
      { title: 'and it ends', view: back, now: '2026-10-09 00:00', codes: ['STAGE_OVERDUE'] },
    ]);
  });
  describe('a term that runs into a year whose calendar nobody has published', () => {
    signals('time-limit', [
      {
        title: 'raises nothing',
        view: given(submitted({ when: '2026-12-31 09:00' })),
        now: '2027-03-01 00:00',
        codes: [],
      },
    ]);
  });

  it('raises each once for each stay', () => {
    const once = settledAt('2026-10-01 00:00', review, power);
    const later = settledAt('2026-10-09 00:00', once, power);
    assert.deepEqual(
      later.signals.raised.map((signal) => signal.key),
      ['overdue:review:3'],
    );
  });
  it('wakes at the half, then at the instant after the end', () => {
    assert.equal(wakeAt(engineAt('2026-09-28 12:00', power), review), at('2026-09-30 00:00'));
    assert.equal(wakeAt(engineAt('2026-09-30 00:00', power), review), at('2026-10-01 00:00:00.001'));
  });
  it('owes the step that moves the stage on, by its term', () => {
    const duties = dutiesOf(engineAt('2026-09-28 12:00', power), review);
    assert.deepEqual(
      duties.map((duty) => [duty.key, duty.post, duty.due]),
      [['stage:review', 'reviewer', at('2026-09-30 23:59:59.999')]],
    );
  });

  refusals('time-limit', [
    {
      title: 'an overrun whose card nobody answered holds the stage',
      ...handIn,
      view: overrun(),
      codes: ['OVERRUN_UNANSWERED'],
    },
    { title: 'answered, and nobody judged it', ...handIn, view: overrun(accounted), codes: ['OVERRUN_UNANSWERED'] },
    { title: 'answered and upheld', ...handIn, view: overrun(accounted, judged('upheld')), codes: [] },
    { title: 'answered and withdrawn', ...handIn, view: overrun(accounted, judged('withdrawn')), codes: [] },
    {
      title: 'the applicant may leave at any time',
      now: handIn.now,
      who: 'applicant-a',
      act: 'withdraw',
      input: { reason: '预案待修订，暂不报送。' },
      view: overrun(),
      codes: [],
    },
  ]);
});
