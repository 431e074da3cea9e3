import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, given, happened, only, signalsAt, withBinding } from '#testing/case.ts';
import { decided, honest } from '#testing/filing.ts';
import { doubt } from '#testing/situations.ts';

const bound = withBinding(only(), 'decide', 'approval-recheck', { tells: 'discipline-inspector' }, 'onward');
const now = '2026-10-08 16:00';
const found = (view: ReturnType<typeof given>) => signalsAt(now, view, bound).filter((code) => code.startsWith('DECI'));

describe('approval recheck', () => {
  it('finds nothing where the decision follows the conclusion', () => {
    assert.deepEqual(found(given(honest('decide'), decided())), []);
  });
  it('finds a decision against the conclusion', () => {
    const turned = happened('2026-09-29 10:00', 'deputy-a', 'decide', {
      type: 'decision.made',
      data: { result: 'not-file', reasons: '与审查结论不同的决定。' },
    });
    assert.deepEqual(found(given(honest('decide'), turned)), ['DECISION_AGAINST_CONCLUSION']);
  });
  it('finds a doubt that was open when it was decided', () => {
    assert.deepEqual(found(given(honest('decide'), doubt, decided())), ['DECIDED_OVER_DOUBT']);
  });
  it('does not let the case close before somebody has taken it up', () => {
    const turned = happened('2026-09-29 10:00', 'deputy-a', 'decide', {
      type: 'decision.made',
      data: { result: 'not-file', reasons: '与审查结论不同的决定。' },
    });
    const closing = given(honest('close'), turned);
    assert.ok(
      attempt({ power: bound, now, view: closing, who: 'handler-a', act: 'close' }).codes.includes(
        'PROBLEM_NOT_TAKEN_UP',
      ),
    );
    assert.ok(
      !attempt({ power: bound, now, view: given(honest('close')), who: 'handler-a', act: 'close' }).codes.includes(
        'PROBLEM_NOT_TAKEN_UP',
      ),
    );
  });
});
