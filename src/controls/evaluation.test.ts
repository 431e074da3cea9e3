import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, type Happening, happened, only, signalsAt, withBinding } from '#testing/case.ts';
import { honest } from '#testing/filing.ts';
import { SAYS } from '#testing/situations.ts';

const bound = withBinding(
  only(),
  'supervise',
  'evaluation',
  { bad: 2, callsBack: 'section-head', days: 5, tells: ['deputy-leader'] },
  'after-close',
);
const rated = (score: number, ...more: readonly Happening[]) =>
  given(
    honest('supervise'),
    happened('2026-10-08 10:00', 'applicant-a', 'evaluate', { type: 'evaluation.given', data: { score, remark: '' } }),
    ...more,
  );
const called = happened('2026-10-14 10:00', 'head-b', 'call-back', {
  type: 'evaluation.called-back',
  data: { result: SAYS, settled: true },
});

describe('evaluation', () => {
  // Five working days after Thursday 8 October, with the make-up Saturday: Wednesday 14 October.
  for (const [title, view, now, codes] of [
    ['a bad rating on its last day', rated(2), '2026-10-14 23:59', []],
    ['a bad rating the minute after', rated(2), '2026-10-15 00:00', ['CALL_BACK_OVERDUE']],
    ['three stars are no bad rating', rated(3), '2026-10-15 00:00', []],
    ['called back in time', rated(2, called), '2026-10-15 00:00', []],
  ] as const)
    it(title, () => {
      assert.deepEqual(
        signalsAt(now, view, bound).filter((code) => code.startsWith('CALL')),
        codes,
      );
    });

  it('is not called back by one who handled the case; another may', () => {
    const input = { result: SAYS, settled: true };
    const by = (who: string, power = bound) =>
      attempt({ power, now: '2026-10-12 10:00', view: rated(1), who, act: 'call-back', input }).codes;
    assert.deepEqual(by('head-a'), ['CALLED_BACK_BY_HANDLER']);
    assert.deepEqual(by('head-a', only()), []);
    assert.deepEqual(by('head-b'), []);
  });
});
