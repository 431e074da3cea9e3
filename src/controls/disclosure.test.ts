import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { at, engineAt, given, only } from '#testing/case.ts';
import { archived, consulted, honest, published } from '#testing/filing.ts';
import { refusals, signals } from '#testing/tables.ts';

const parts = ['单位名称', '预案名称', '办理结果', '办理日期'];
const publish = (item: string, of: readonly string[]) => ({
  now: '2026-09-29 15:00',
  who: 'handler-a',
  act: 'publish-result',
  input: { item, parts: of, text: '演示矿业有限公司，予以备案。' },
});
const inDelivery = given(honest('deliver'));
const close = { now: '2026-10-13 15:00', who: 'handler-a', act: 'close' };
const unpublished = honest('close').filter((one) => one.act !== 'publish-result');

describe('disclosure', () => {
  refusals('disclosure', [
    { title: 'all parts', ...publish('result', parts), view: inDelivery, codes: [] },
    {
      title: 'all but the date',
      ...publish('result', parts.slice(0, 3)),
      view: inDelivery,
      codes: ['DISCLOSURE_INCOMPLETE'],
    },
    {
      title: 'an item that the power does not publish',
      ...publish('story', parts),
      view: inDelivery,
      codes: ['DISCLOSURE_UNKNOWN'],
    },
    { title: 'closed and published', ...close, view: given(honest('close'), archived()), codes: [] },
    { title: 'closed and not published', ...close, view: given(unpublished, archived()), codes: ['DISCLOSURE_OWED'] },
  ]);

  signals('disclosure', [
    {
      title: 'the twentieth working day after the decision of 09-29',
      view: inDelivery,
      now: '2026-11-02 23:59',
      codes: [],
    },
    { title: 'the minute after', view: inDelivery, now: '2026-11-03 00:00', codes: ['DISCLOSURE_OVERDUE'] },
    {
      title: 'published that day',
      view: given(honest('deliver'), published('2026-11-02 17:00')),
      now: '2026-11-03 00:00',
      codes: [],
    },
    {
      title: 'nothing decided, nothing to publish',
      view: given(honest('decide'), consulted()),
      now: '2026-11-03 00:00',
      codes: [],
    },
  ]);

  it('owes it until then', () => {
    const duties = dutiesOf(engineAt('2026-09-29 15:00', only('disclosure')), inDelivery);
    assert.deepEqual(
      duties.map((duty) => [duty.key, duty.post, duty.due]),
      [['publish:result', 'handler', at('2026-11-02 23:59:59.999')]],
    );
  });
});
