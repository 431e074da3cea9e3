import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listActs } from '#cases/list-acts.ts';
import { dutiesOf, wakeAt } from '#cases/watch.ts';
import type { StageKey } from '#kernel/ids.ts';
import { at, attempt, engineAt, given, happened, only, settledAt } from '#testing/case.ts';
import { archived, honest, person } from '#testing/filing.ts';
import { refusals, signals } from '#testing/tables.ts';

const tip = (stage: string, key = 't1') =>
  happened('2026-09-28 12:00', 'inspector-a', 'link-tip', {
    type: 'sealed.tip-linked',
    data: { key, route: 'phone', matter: '有人索要好处。', stage: stage as StageKey, named: [person('clerk-a')] },
  });
const handled = (key = 't1') =>
  happened('2026-10-08 09:00', 'inspector-a', 'handle-tip', {
    type: 'sealed.tip-handled',
    data: { key, result: '经核实不属实。' },
  });
const view = given(honest('review'), tip('accept'));
const closed = happened('2026-10-13 15:00', 'handler-a', 'close', {
  type: 'head.ended',
  data: { exit: 'forward', outcome: 'closed' },
});
const ended = given(honest('close'), tip('accept'), archived(), closed);

describe('tip-line: 15 working days from 09-28 end on 10-23', () => {
  signals('tip-line', [
    { title: 'the fifteenth, its last minute', view, now: '2026-10-23 23:59', codes: [] },
    { title: 'the minute after', view, now: '2026-10-24 00:00', codes: ['TIP_UNHANDLED'] },
    { title: 'handled', view: given(honest('review'), tip('accept'), handled()), now: '2026-10-24 00:00', codes: [] },
    {
      title: 'one of two handled',
      view: given(honest('review'), tip('accept'), tip('review', 't2'), handled()),
      now: '2026-10-24 00:00',
      codes: ['TIP_UNHANDLED'],
    },
    {
      title: 'still overdue stages after it was linked',
      view: given(honest('close'), tip('accept')),
      now: '2026-10-24 00:00',
      codes: ['TIP_UNHANDLED'],
    },
    { title: 'the case has ended, the fifteenth', view: ended, now: '2026-10-23 23:59', codes: [] },
    { title: 'the case has ended, the minute after', view: ended, now: '2026-10-24 00:00', codes: ['TIP_UNHANDLED'] },
  ]);

  refusals('tip-line', [
    {
      title: 'gates nothing',
      now: '2026-10-26 09:00',
      view: given(honest('close'), tip('accept'), archived()),
      who: 'handler-a',
      act: 'close',
      codes: [],
    },
  ]);

  it('shows nowhere in the case’s own chain: version, hands and signals stay as they were', () => {
    const [with_, bare] = [settledAt('2026-10-24 00:00', view, only('tip-line')), given(honest('review'))];
    assert.deepEqual(
      [with_.version, with_.hands, with_.signals, with_.touched],
      [bare.version, bare.hands, bare.signals, bare.touched],
    );
    assert.equal(with_.sealed.signals.length, 1);
  });

  it('outlives the case: the look is due, the duty stays, it is handled, and then nothing is owed', () => {
    const power = only('tip-line');
    const now = '2026-10-20 09:00';
    assert.equal(wakeAt(engineAt(now, power), ended), at('2026-10-24 00:00'));
    assert.deepEqual(
      dutiesOf(engineAt(now, power), ended).map((duty) => [duty.key, duty.code]),
      [['tip:t1', 'HANDLE_TIP']],
    );
    const handling = { act: 'handle-tip', input: { tip: 't1', result: '调看窗口记录并回访申请人，不属实。' } };
    const { done, view: after } = attempt({ power, now, view: ended, who: 'inspector-a', ...handling });
    assert.equal(done?.outcome, 'handled');
    assert.equal(after.head.status, 'ended');
    assert.deepEqual(dutiesOf(engineAt(now, power), after), []);
    assert.equal(wakeAt(engineAt(now, power), after), undefined);
  });

  it('of an ended case only cards and what speaks of contacts and tips is listed, and the applicant’s rating, and nothing else is possible', () => {
    const listed = (who: string) => listActs(engineAt('2026-10-20 09:00'), ended, person(who)).map(({ act }) => act);
    assert.deepEqual(listed('inspector-a'), [
      'raise-card',
      'answer-card',
      'judge-card',
      'ask-card-review',
      'review-card',
      'close-card',
      'register-contact',
      'link-tip',
      'handle-tip',
    ]);
    assert.deepEqual(listed('clerk-a'), ['answer-card', 'ask-card-review', 'register-contact']);
    assert.deepEqual(listed('applicant-a'), ['evaluate']);
    const raise = { act: 'raise-doubt', input: { what: '评审组长的签名与去年的卷宗明显不同，请核实。' } };
    assert.deepEqual(attempt({ now: '2026-10-20 09:00', view: ended, who: 'inspector-a', ...raise }).codes, [
      'CASE_ENDED',
    ]);
  });

  it('is owed by the inspectors, sealed', () => {
    const duties = dutiesOf(engineAt('2026-10-08 09:00', only('tip-line')), view);
    assert.deepEqual(
      duties.map((duty) => [duty.key, duty.post, duty.due, duty.sealed]),
      [['tip:t1', 'discipline-inspector', at('2026-10-23 23:59:59.999'), true]],
    );
  });
});
