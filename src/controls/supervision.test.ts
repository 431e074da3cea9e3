import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { at, engineAt, given, happened, only } from '#testing/case.ts';
import {
  archived,
  concluded,
  consulted,
  decided,
  drafted,
  found,
  handedIn,
  honest,
  issued,
  planned,
  published,
  served,
  visited,
} from '#testing/filing.ts';
import { refusals, signals } from '#testing/tables.ts';

const ordered = (key = 'o1', when = '2026-09-28 16:00') =>
  happened(when, 'inspector-a', 'issue-order', {
    type: 'supervision.order-issued',
    data: { key, matter: '请说明审查项目三的依据。', replyBy: at('2026-10-08 23:59:59.999') },
  });
const replied = (key = 'o1') =>
  happened('2026-09-29 09:00', 'head-a', 'answer-order', {
    type: 'supervision.order-answered',
    data: { key, reply: '依据见预案文本第二页。' },
  });
const rest = [
  ...consulted(),
  decided(),
  drafted(),
  issued(),
  served(),
  published(),
  planned(),
  visited(),
  concluded(),
  archived(),
];
const close = { now: '2026-10-13 15:00', who: 'handler-a', act: 'close' };
const asked = [...honest('decide'), ordered()];

describe('supervision', () => {
  refusals('supervision', [
    {
      title: 'an order of the decision stage unanswered',
      ...close,
      view: given(asked, rest),
      codes: ['ORDER_UNANSWERED'],
    },
    { title: 'answered', ...close, view: given(asked, replied(), rest), codes: [] },
    {
      title: 'one of two answered',
      ...close,
      view: given(asked, ordered('o2', '2026-09-28 17:00'), replied(), rest),
      codes: ['ORDER_UNANSWERED'],
    },
    {
      title: 'of the review stage, while it decided',
      ...close,
      view: given(honest('review'), ordered('o1', '2026-09-28 13:00'), found(), handedIn(), rest),
      codes: ['ORDER_UNANSWERED'],
    },
    {
      title: 'of a stage whose chart has no such measure',
      ...close,
      view: given(
        honest('supervise'),
        ordered('o1', '2026-09-29 16:00'),
        published(),
        planned(),
        visited(),
        concluded(),
        archived(),
      ),
      codes: [],
    },
    {
      title: 'an open order holds no other step',
      now: '2026-09-29 11:00',
      who: 'deputy-a',
      act: 'decide',
      input: { result: 'file', reasons: '审查结论清楚，会商意见一致。' },
      view: given(asked, consulted()),
      codes: [],
    },
  ]);

  signals('supervision', [
    { title: 'the third working day, its last minute', view: given(asked), now: '2026-10-08 23:59', codes: [] },
    { title: 'the minute after', view: given(asked), now: '2026-10-09 00:00', codes: ['ORDER_OVERDUE'] },
    { title: 'answered in time', view: given(asked, replied()), now: '2026-10-09 00:00', codes: [] },
  ]);

  it('asks the post that the measure of that stage names', () => {
    const duties = dutiesOf(engineAt('2026-09-29 12:00', only('supervision')), given(asked));
    assert.deepEqual(
      duties.map((duty) => [duty.key, duty.post]),
      [['order:o1', 'section-head']],
    );
  });
});
