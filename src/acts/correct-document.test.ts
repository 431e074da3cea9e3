import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDocument, textInForce } from '#cases/facets/documents.ts';
import { attempt, given, happened, sign } from '#testing/case.ts';
import { archived, drafted, honest, issued } from '#testing/filing.ts';

const now = '2026-09-29 16:00';
const ready = given(honest('deliver'), drafted(), issued());
const REASON = '录入申请时把预案名称写错，与预案封面不符。';
const right = { wrong: '综合应急预案', right: '生产安全事故综合应急预案' };
const propose = (input: object, who = 'handler-b', view = ready) =>
  attempt({
    now,
    view,
    who,
    act: 'correct-document',
    input: { document: 'registration', changes: [right], reason: REASON, ...input },
  });

describe('correct-document', () => {
  const refused: readonly (readonly [title: string, found: ReturnType<typeof propose>, codes: readonly string[]])[] = [
    ['by its drafter', propose({}, 'handler-a'), ['CORRECTED_BY_DRAFTER']],
    ['by somebody without the post', propose({}, 'clerk-a'), ['NOT_YOUR_POST']],
    [
      'of words that are not there',
      propose({ changes: [{ wrong: '综合应急方案', right: '甲' }] }),
      ['CORRECTED_TEXT_NOT_FOUND'],
    ],
    ['into the same words', propose({ changes: [{ ...right, right: right.wrong }] }), ['CORRECTION_CHANGES_NOTHING']],
    ['without a reason', propose({ reason: '同意' }), ['REASONS_EMPTY']],
    [
      'of the day of the decision',
      propose({ changes: [{ wrong: '2026年9月29日', right: '2026年9月28日' }] }),
      ['CORRECTION_TOUCHES_DECISION'],
    ],
    [
      'of the template’s own words',
      propose({ changes: [{ wrong: '予以备案', right: '不予备案' }] }),
      ['CORRECTION_TOUCHES_WORDING'],
    ],
    ['of a draft', propose({}, 'handler-b', given(honest('deliver'), drafted())), ['NOTHING_ISSUED']],
    ['of another document', propose({ document: 'refusal' }), ['DOCUMENT_NOT_ISSUED']],
  ];
  for (const [title, { codes }, expected] of refused) it(`not ${title}`, () => assert.deepEqual(codes, expected));

  it('waits for a second signature, of the other post and of another person than its drafter', () => {
    const { done, view, codes } = propose({});
    assert.deepEqual([codes, done?.state], [[], 'held']);
    const key = done?.held ?? '';
    assert.equal(findDocument(view.documents, 'registration')?.corrections, undefined);
    assert.deepEqual(sign({ now, view, who: 'handler-a', key }).codes, ['NO_SLOT_FOR_POST']);
    const signed = sign({ now, view, who: 'deputy-a', key });
    assert.deepEqual([signed.codes, signed.done?.outcome], [[], 'corrected']);
    const document = findDocument(signed.view.documents, 'registration');
    assert.equal(document?.text, findDocument(ready.documents, 'registration')?.text, 'the issued text stays');
    assert.equal(document && textInForce(document), document?.text.replace(right.wrong, right.right));
    assert.deepEqual(document?.corrections?.[0]?.by, ['handler-b', 'deputy-a']);
    assert.equal(document?.corrections?.[0]?.number, '#number:filing/letter.correction:2026');
  });

  it('of a deputy who signed what he drafted himself is refused when the drafter would be the second', () => {
    const { done, view } = propose({}, 'deputy-a');
    assert.equal(done?.state, 'held');
    assert.deepEqual(sign({ now, view, who: 'handler-a', key: done?.held ?? '' }).codes, ['CORRECTED_BY_DRAFTER']);
    assert.deepEqual(sign({ now, view, who: 'handler-b', key: done?.held ?? '' }).codes, []);
  });

  it('is possible once the case has ended', () => {
    const ended = given(
      honest('close'),
      archived(),
      happened('2026-10-13 15:00', 'handler-a', 'close', {
        type: 'head.ended',
        data: { exit: 'forward', outcome: 'closed' },
      }),
    );
    const found = attempt({
      now: '2026-10-14 09:00',
      view: ended,
      who: 'handler-b',
      act: 'correct-document',
      input: { document: 'registration', changes: [right], reason: REASON },
    });
    assert.deepEqual([found.codes, found.done?.state], [[], 'held']);
  });

  it('an issued text is changed in no other way: it can be neither drafted nor issued again', () => {
    const input = { document: 'registration', text: findDocument(ready.documents, 'registration')?.text ?? '' };
    const again = (act: string, given: object) =>
      attempt({ now, view: ready, who: 'handler-b', act, input: given }).codes;
    assert.deepEqual(again('draft-document', input), ['DOCUMENT_ALREADY_ISSUED']);
    assert.deepEqual(again('issue-document', { document: 'registration' }), ['NO_DRAFT']);
  });
});
