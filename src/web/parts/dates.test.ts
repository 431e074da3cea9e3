import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromLocalInput, isWhen, showDay, showLeft, showSpan, toLocalInput } from './dates.ts';

describe('days as they are in Shanghai', () => {
  for (const [title, when, zh, en] of [
    [
      'an instant late in the UTC evening is already the next day',
      '2026-05-19T16:00:00.000Z',
      '2026年5月20日（周三）',
      'Wed, 20 May 2026',
    ],
    ['one millisecond earlier it is not', '2026-05-19T15:59:59.999Z', '2026年5月19日（周二）', 'Tue, 19 May 2026'],
    ['a plain day stays that day', '2026-05-20', '2026年5月20日（周三）', 'Wed, 20 May 2026'],
  ] as const)
    it(title, () => {
      assert.equal(showDay(when, 'zh-CN'), zh);
      assert.equal(showDay(when, 'en'), en);
    });
  it('a span within a day names the day once', () => {
    assert.equal(showSpan('2026-05-20T01:00:00Z', '2026-05-20T02:30:00Z', 'zh-CN'), '5月20日 09:00–10:30');
    assert.equal(showSpan('2026-05-20T01:00:00Z', '2026-05-21T02:30:00Z', 'zh-CN'), '5月20日 09:00 – 5月21日 10:30');
  });
  it('what is typed into a local field comes back as the same moment', () => {
    const at = Date.parse('2026-12-31T20:15:00Z');
    assert.equal(toLocalInput(at), '2027-01-01T04:15');
    assert.equal(Date.parse(fromLocalInput(toLocalInput(at))), at);
  });
  it('knows a raw time from a word', () => {
    assert.ok(isWhen('2026-05-20') && isWhen('2026-05-20T01:00:00.000Z'));
    assert.ok(!isWhen('BA-2026-000132') && !isWhen('2026年5月20日'));
  });
});

describe('what is left', () => {
  const said = (key: string, values?: Readonly<Record<string, string | number>>) => `${key} ${values?.n}`;
  const now = Date.parse('2026-05-20T00:00:00Z');
  for (const [due, words] of [
    ['2026-05-22T00:00:00Z', 'left.days 2'],
    ['2026-05-21T23:59:00Z', 'left.hours 47'],
    ['2026-05-20T00:59:00Z', 'left.minutes 59'],
    ['2026-05-19T23:59:00Z', 'left.over.minutes 1'],
    ['2026-05-17T23:00:00Z', 'left.over.days 2'],
  ] as const)
    it(`until ${due}: ${words}`, () => assert.equal(showLeft(due, now, said), words));
});
