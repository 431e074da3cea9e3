import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Post } from '#kernel/ids.ts';
import { addMs } from '#kernel/time.ts';
import { at, department, engineAt } from '#testing/case.ts';
import { powerOf, windowCard } from './window-cards.ts';
import type { ServiceWindow } from './window-cover.ts';

const engine = engineAt('2026-09-28 12:00');
const window: ServiceWindow = {
  key: 'hall',
  name: '政务大厅窗口',
  posts: ['clerk' as Post],
  opens: '09:00',
  closes: '17:00',
  graceMinutes: 10,
};
const from = at('2026-09-28 09:05');
const gap = (minutes: number) => ({ from, to: addMs(from, minutes * 60_000), minutes });
const cardOf = (minutes: number, { power, ctx } = engine) => windowCard(power, ctx, window, gap(minutes));

describe('the card of an empty window', () => {
  it('is raised beyond the dated minutes, and not at them', () => {
    assert.deepEqual([cardOf(30)?.key, cardOf(31)?.key], [undefined, 'hall-2026-09-28-0905']);
  });
  it('is the same however late it is noticed', () => assert.equal(cardOf(400)?.key, cardOf(31)?.key));
  it('is owed by those who staff it, in five working days from then on', () => {
    const card = cardOf(31);
    // 09-29, 09-30, 10-08, 10-09 and the make-up Saturday.
    assert.deepEqual(
      [card?.posts, card?.level, card?.kind, card?.answerBy],
      [['clerk'], 'yellow', 'time', at('2026-10-10 23:59:59.999')],
    );
  });
  it('is not raised where nobody could judge it', () => {
    const clerks = { ...department, holdings: department.holdings.filter((one) => one.post === 'clerk') };
    assert.equal(cardOf(31, engineAt('2026-09-28 12:00', engine.power, clerks)), undefined);
  });
  it('goes by a power in which its posts answer for cards', () => {
    const { power } = engine;
    assert.equal(powerOf(window, [power]), power);
    assert.equal(powerOf({ ...window, posts: ['finance' as Post] }, [power]), undefined);
  });
});
