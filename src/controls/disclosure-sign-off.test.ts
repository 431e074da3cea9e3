import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { attempt, given, sign } from '#testing/case.ts';
import { honest } from '#testing/filing.ts';

const uses = [{ act: 'publish-result', by: ['handler', 'section-head'], to: { published: 'stay' as const } }];
const bound = boundIn(
  'close',
  'disclosure-sign-off',
  { acts: ['publish-result'], drafts: 'handler', signs: 'section-head' },
  uses,
);
const twoOfOne = boundIn(
  'close',
  'disclosure-sign-off',
  { acts: ['publish-result'], drafts: 'handler', signs: 'handler' },
  uses,
);
const now = '2026-10-13 11:30';
const view = given(honest('close'));
const before = view.disclosure.published.length;
const input = (text = '演示矿业有限公司应急预案已备案。') => ({ item: 'filed', parts: ['备案单位'], text });
const publishing = { now, view, act: 'publish-result' };

describe('disclosure-sign-off', () => {
  it('one drafts, another signs, and only then it is public', () => {
    const first = attempt({ ...publishing, power: bound.power, who: 'handler-a', input: input() });
    assert.deepEqual([first.done?.state, first.view.disclosure.published.length], ['held', before]);
    const both = sign({ power: bound.power, now, view: first.view, who: 'head-a', key: first.done?.held ?? '' });
    assert.deepEqual([both.done?.state, both.view.disclosure.published.length], ['done', before + 1]);
    assert.equal(attempt({ ...publishing, power: bound.free, who: 'handler-a', input: input() }).done?.state, 'done');
  });
  it('two of the same post where drafter and signer are one', () => {
    const first = attempt({ ...publishing, power: twoOfOne.power, who: 'handler-a', input: input() });
    const again = { power: twoOfOne.power, now, view: first.view, key: first.done?.held ?? '' };
    assert.deepEqual(sign({ ...again, who: 'handler-a' }).codes, ['SAME_PERSON_SIGNS_TWICE']);
    assert.equal(sign({ ...again, who: 'handler-b' }).done?.state, 'done');
  });
  boundRefusals(bound, [
    { title: 'the signer does not begin', ...publishing, who: 'head-a', input: input(), codes: ['SIGNS_BEFORE_DRAFT'] },
    {
      title: 'a text that says nothing',
      ...publishing,
      who: 'handler-a',
      input: input('无'),
      codes: ['PUBLICATION_EMPTY'],
    },
    {
      title: 'a text with the contact’s phone',
      ...publishing,
      who: 'handler-a',
      input: input(`演示矿业有限公司应急预案已备案，电话${view.application.phone}。`),
      codes: view.application.phone.length > 1 ? ['PUBLICATION_NAMES_CONTACT'] : [],
    },
  ]);
  it('the case has a phone to leak', () => assert.ok(view.application.phone.length > 1));
});
