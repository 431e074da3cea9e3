import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Power } from '#powers/definition.ts';
import { attempt, given, type History, happened, sign, type Try, withUse } from '#testing/case.ts';
import { bare, both, on, recorded, registered, under } from '#testing/reward.ts';

const compiled: History = [
  registered('recommend'),
  recorded('recommended'),
  on('compile', '2026-10-08 15:00'),
  recorded('compiled', both, '2026-10-10 10:00', ['compiler-a', 'compiler-b']),
];
const forward = { stage: 'approve', exit: 'forward' } as const;
const opinions = [
  { subject: 'c1', opinion: '核对安全生产情况证明，相符。' },
  { subject: 'i1', opinion: '核对工作年限和纪检意见，相符。' },
];
const review = (given_: readonly object[], view: History = compiled): Omit<Try, 'power'> => ({
  now: '2026-10-13 15:00',
  view: given(...view),
  who: 'reviewer-a',
  act: 'review-list',
  input: { opinions: given_ },
});
const signed = (row: Omit<Try, 'power'>, who: string) => {
  const power = under('list-review');
  const first = attempt({ ...row, power });
  if (!first.done) return first.codes;
  return sign({ power, now: '2026-10-13 16:00', view: first.view, who, key: first.done.held ?? '' }).codes;
};

describe('list-review', () => {
  it('reviewer and head of section sign it together', () => {
    const first = attempt({ ...review(opinions), power: under('list-review') });
    assert.equal(first.done?.state, 'held');
    assert.deepEqual(signed(review(opinions), 'head-a'), []);
    assert.notDeepEqual(signed(review(opinions), 'reviewer-b'), []);
    assert.notDeepEqual(signed(review(opinions), 'reviewer-a'), []);
  });
  it('without it one signature is enough', () => {
    assert.equal(attempt({ ...review(opinions), power: bare }).done?.state, 'done');
  });
  for (const [title, row, codes] of [
    [
      '同意 for each',
      review(opinions.map((one) => ({ ...one, opinion: '同意' }))),
      ['ENTRY_OPINIONS_ALIKE', 'ENTRY_OPINION_EMPTY'],
    ],
    [
      'the same words for each',
      review(opinions.map((one) => ({ ...one, opinion: '核对材料，均无不符。' }))),
      ['ENTRY_OPINIONS_ALIKE'],
    ],
    ['one of two is 无', review([opinions[0] ?? {}, { subject: 'i1', opinion: '无' }]), ['ENTRY_OPINION_EMPTY']],
  ] as const)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power: under('list-review') }).codes, [...codes].sort());
      assert.deepEqual(attempt({ ...row, power: bare }).codes, []);
    });
  it('of a list that was compiled anew the old review is none', () => {
    const reviewed = happened('2026-10-11 10:00', ['reviewer-a', 'head-a'], 'review-list', {
      type: 'lists.reviewed',
      data: { list: 'compiled', opinions },
    });
    const again = recorded('compiled', both, '2026-10-12 10:00', ['compiler-a', 'compiler-b']);
    const leave = { act: 'conclude-supervision', by: ['section-head'], to: { concluded: forward } };
    const go = (power: Power, ...more: History) =>
      attempt({
        now: '2026-10-13 15:00',
        view: given(...compiled, ...more),
        who: 'head-a',
        act: 'conclude-supervision',
        power: withUse(power, 'compile', leave),
      }).codes;
    assert.deepEqual(go(under('list-review')), ['LIST_NOT_REVIEWED']);
    assert.deepEqual(go(under('list-review'), reviewed), []);
    assert.deepEqual(go(under('list-review'), reviewed, again), ['LIST_NOT_REVIEWED']);
    assert.deepEqual(go(bare), []);
  });
});
