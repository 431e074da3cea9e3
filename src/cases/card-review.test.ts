import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, attempt, department, engineAt, given, type History, without } from '#testing/case.ts';
import { hashOf, honest } from '#testing/filing.ts';
import {
  accountGiven,
  carded,
  cautioned,
  judgedAs,
  raised,
  reviewAsked,
  reviewedAs,
  SAYS,
} from '#testing/situations.ts';
import { cardDuties } from './cards.ts';
import { cardCounts, cardState, standsSince } from './facets/cards.ts';
import { settle } from './proceed.ts';
import type { CaseView } from './view.ts';
import { wakeAt } from './watch.ts';

const LATE = 'overdue:review:3';
const now = '2026-10-08 16:00';
/** Judged by the section head on Thursday 10-08 at 11:00. */
const ofTime = [honest('review'), raised(), carded(), accountGiven()] as const;
const byPrincipal = (outcome: 'upheld' | 'lowered' | 'withdrawn', level: 'warning' | 'yellow' | 'red' = 'yellow') => ({
  ...judgedAs(outcome, 'c1', level),
  by: ['principal-a'],
});
const ofConduct = (level: 'warning' | 'yellow' | 'red' = 'yellow') =>
  [honest('review'), cautioned('reviewer-a', 'inspector-a', level), accountGiven('reviewer-a', 'c1')] as const;
const cardIn = (view: CaseView) => {
  const [card] = view.cards.all;
  assert.ok(card);
  return card;
};
const after = (...history: History) => cardIn(given(...history));

describe('the review of a judgement, and the nearest misses', () => {
  const ask = { card: LATE, reasons: SAYS };
  const asked = { ...ask, card: 'c1' };
  const review = { card: LATE, outcome: 'upheld', reasons: SAYS };
  const reviewed = { ...review, card: 'c1' };
  const waiting = [...ofTime, judgedAs('upheld'), reviewAsked()] as const;
  const conduct = (...more: History) => given(...ofConduct(), ...more);
  const rows: readonly (readonly [string, CaseView, string, string, object, readonly string[]])[] = [
    ['by whoever answered', given(...ofTime, judgedAs('upheld')), 'reviewer-a', 'ask-card-review', ask, []],
    ['with a proof', given(...ofTime, judgedAs('upheld')), 'reviewer-a', 'ask-card-review', { ...ask, document: hashOf('notice') }, []],
    ['by a colleague who holds the post that owes it', given(...ofTime, judgedAs('lowered')), 'reviewer-b', 'ask-card-review', ask, []],
    ['by somebody else’s post', given(...ofTime, judgedAs('upheld')), 'handler-a', 'ask-card-review', ask, ['NO_CARD_TO_CONTEST']],
    ['by the judge', given(...ofTime, judgedAs('upheld')), 'head-a', 'ask-card-review', ask, ['NO_CARD_TO_CONTEST']],
    ['before it is judged', given(...ofTime), 'reviewer-a', 'ask-card-review', ask, ['NO_CARD_TO_CONTEST']],
    ['of one that was withdrawn', given(...ofTime, judgedAs('withdrawn')), 'reviewer-a', 'ask-card-review', ask, ['NO_CARD_TO_CONTEST']],
    ['of one that is struck off', given(...ofTime, judgedAs('upheld'), closed()), 'reviewer-a', 'ask-card-review', ask, []],
    ['with 不服', given(...ofTime, judgedAs('upheld')), 'reviewer-a', 'ask-card-review', { ...ask, reasons: '不服' }, ['REASONS_EMPTY']],
    ['a second time', given(...waiting, reviewedAs('upheld')), 'reviewer-a', 'ask-card-review', ask, ['NO_CARD_TO_CONTEST']],
    ['by the inspector of what the principal withdrew', conduct(byPrincipal('withdrawn')), 'inspector-a', 'ask-card-review', asked, []],
    ['by the inspector of what was upheld: nothing is left to ask', conduct(byPrincipal('upheld')), 'inspector-a', 'ask-card-review', asked, ['NO_CARD_TO_CONTEST']],
    ['by a colleague of whom it concerns', conduct(byPrincipal('upheld')), 'reviewer-b', 'ask-card-review', asked, ['NO_CARD_TO_CONTEST']],
    ['by a colleague in the same post as the judge', given(...waiting), 'deputy-a', 'review-card', review, []],
    ['by an inspector', given(...waiting), 'inspector-b', 'review-card', review, []],
    ['by whoever judged it', given(...waiting), 'head-a', 'review-card', review, ['REVIEWS_OWN_JUDGEMENT']],
    ['by a head who reviews as well', given(...waiting), 'head-b:section-head', 'review-card', review, ['CARD_REVIEWER_TOOK_PART']],
    ['by the deputy, of what the principal judged', given(...ofTime, { ...judgedAs('upheld'), by: ['principal-a'] }, reviewAsked()), 'deputy-a', 'review-card', review, ['CARD_NOT_IN_LINE']],
    ['before anybody asked', given(...ofTime, judgedAs('upheld')), 'deputy-a', 'review-card', review, ['NO_CARD_TO_REVIEW']],
    ['a second time', given(...waiting, reviewedAs('upheld')), 'deputy-a', 'review-card', review, ['NO_CARD_TO_REVIEW']],
    ['with 同意', given(...waiting), 'deputy-a', 'review-card', { ...review, reasons: '同意' }, ['REASONS_EMPTY']],
    ['heavier, where the side that answers asked', given(...ofTime, judgedAs('lowered', LATE, 'warning'), reviewAsked()), 'deputy-a', 'review-card', { ...review, outcome: 'restored' }, ['CARD_REVIEW_HEAVIER']],
    ['lower than a warning', given(...ofTime, judgedAs('lowered', LATE, 'warning'), reviewAsked()), 'deputy-a', 'review-card', { ...review, outcome: 'lowered' }, ['CARD_NOT_LOWER']],
    ['by whoever raised it', conduct(byPrincipal('upheld'), reviewAsked('reviewer-a', 'c1')), 'inspector-a', 'review-card', reviewed, ['CARD_REVIEWER_TOOK_PART']],
    ['of conduct by another inspector', conduct(byPrincipal('upheld'), reviewAsked('reviewer-a', 'c1')), 'inspector-b', 'review-card', reviewed, []],
    ['withdrawn what is withdrawn', conduct(byPrincipal('withdrawn'), reviewAsked('inspector-a', 'c1')), 'inspector-b', 'review-card', { ...reviewed, outcome: 'withdrawn' }, ['CARD_WITHDRAWN_ALREADY']],
    ['restored, where the inspector asked', conduct(byPrincipal('withdrawn'), reviewAsked('inspector-a', 'c1')), 'inspector-b', 'review-card', { ...reviewed, outcome: 'restored' }, []],
    ['struck off while a review is asked for', given(...waiting), 'inspector-b', 'close-card', { card: LATE, result: SAYS }, ['NO_CARD_TO_CLOSE']],
  ]; // biome-ignore format: one look
  for (const [title, view, who, act, input, codes] of rows)
    it(`${act}: ${title}`, () => assert.deepEqual(attempt({ now, view, who, act, input }).codes, codes.toSorted()));

  it('says what stands against a card that is named though it is not offered', () => {
    const second = given(
      ...ofTime,
      judgedAs('upheld'),
      cautioned(),
      accountGiven('reviewer-a', 'c1'),
      byPrincipal('withdrawn'),
    );
    const codes = (who: string, card: string, view = second) =>
      attempt({ now, view, who, act: 'ask-card-review', input: { card, reasons: SAYS } }).codes;
    assert.deepEqual(codes('reviewer-a', 'c1'), ['CARD_REVIEW_NOT_YOURS']);
    assert.deepEqual(codes('inspector-a', LATE), ['CARD_REVIEW_NOT_YOURS']);
    const once = given(
      ...ofTime,
      judgedAs('upheld'),
      reviewAsked(),
      cautioned(),
      accountGiven('reviewer-a', 'c1'),
      byPrincipal('upheld'),
    );
    assert.deepEqual(codes('reviewer-a', LATE, once), ['CARD_REVIEWED_ONCE']);
  });

  it('is not asked for where nobody could give it', () => {
    // Raised by one inspector and judged by the principal: only the other inspector is left.
    const view = conduct(byPrincipal('upheld'));
    const alone = { ...department, holdings: department.holdings.filter((one) => one.person !== 'inspector-b') };
    const codes = (register: typeof department) =>
      attempt({ now, view, who: 'reviewer-a', act: 'ask-card-review', input: asked, register }).codes;
    assert.deepEqual([codes(alone), codes(department)], [['CARD_NOBODY_REVIEWS'], []]);
  });
});

describe('the term of a review', () => {
  const view = given(...ofTime, judgedAs('upheld'));
  const ask = (when: string) =>
    attempt({
      now: when,
      view,
      who: 'reviewer-a',
      act: 'ask-card-review',
      input: { card: LATE, reasons: SAYS },
      power: without('time-limit'),
    }).codes;
  it('thirty days from the judgement, the last one a Saturday: until the Monday after', () => {
    assert.deepEqual(ask('2026-11-09 23:59'), []);
    assert.deepEqual(ask('2026-11-10 00:00'), ['NO_CARD_TO_CONTEST']);
  });
  it('given within thirty days; late, it is the highest’s who may, and the inspectors hear of it', () => {
    const waiting = given(...ofTime, judgedAs('upheld'), reviewAsked());
    const alone = without('time-limit');
    const on = (when: string) => settle(engineAt(when, alone), waiting).view;
    const owed = (when: string) =>
      cardDuties(engineAt(when, alone), waiting).map(({ code, post, due }) => [code, post, due]);
    const due = at('2026-11-09 23:59:59.999');
    assert.deepEqual(owed('2026-11-09 23:59'), [['REVIEW_CARD', 'deputy-leader', due]]);
    assert.equal(wakeAt(engineAt('2026-11-09 12:00', alone), waiting), at('2026-11-10 00:00'));
    assert.deepEqual(owed('2026-11-10 00:00'), [['REVIEW_CARD', 'principal', due]]);
    const late = (when: string) =>
      on(when)
        .signals.raised.filter(({ code }) => code === 'CARD_STEP_LATE')
        .map(({ facts }) => facts.step);
    assert.deepEqual([late('2026-11-09 23:59'), late('2026-11-10 00:00')], [[], ['review']]);
  });
});

describe('what a review leaves', () => {
  const stands = (...history: History) => {
    const card = after(...history);
    return [card.level, cardState(card), cardCounts(card)];
  };
  const judged = [...ofTime, judgedAs('upheld'), reviewAsked()] as const;
  it('the judgement holds until it is given', () => assert.deepEqual(stands(...judged), ['yellow', 'reviewing', true]));
  it('upheld: as it was judged', () =>
    assert.deepEqual(stands(...judged, reviewedAs('upheld')), ['yellow', 'upheld', true]));
  it('lowered: by one', () =>
    assert.deepEqual(stands(...judged, reviewedAs('lowered', LATE, 'warning')), ['warning', 'lowered', false]));
  it('withdrawn: it does not count', () =>
    assert.deepEqual(stands(...judged, reviewedAs('withdrawn')), ['yellow', 'withdrawn', false]));
  it('of one struck off before: struck off it stays, unless it is withdrawn', () => {
    const before = [...ofTime, judgedAs('upheld'), closed(), reviewAsked()] as const;
    assert.equal(stands(...before)[1], 'reviewing');
    assert.equal(stands(...before, reviewedAs('upheld'))[1], 'closed');
    assert.equal(stands(...before, reviewedAs('withdrawn'))[1], 'withdrawn');
  });
  it('restored: as heavy as before the judgement, and it counts from the review on', () => {
    const history = [...ofConduct('red'), byPrincipal('withdrawn', 'red'), reviewAsked('inspector-a', 'c1')] as const;
    assert.deepEqual(stands(...history), ['red', 'reviewing', false]);
    const done = attempt({
      now,
      view: given(...history),
      who: 'inspector-b',
      act: 'review-card',
      input: { card: 'c1', outcome: 'restored', reasons: SAYS },
    });
    const card = cardIn(done.view);
    assert.deepEqual(
      [card.level, cardState(card), cardCounts(card), standsSince(card)],
      ['red', 'upheld', true, at(now)],
    );
  });
  it('a lowered one restored goes back to its level', () => {
    const history = [...ofConduct('red'), byPrincipal('lowered', 'yellow'), reviewAsked('inspector-a', 'c1')] as const;
    const done = attempt({
      now,
      view: given(...history),
      who: 'inspector-b',
      act: 'review-card',
      input: { card: 'c1', outcome: 'restored', reasons: SAYS },
    });
    assert.equal(cardIn(done.view).level, 'red');
  });
});

function closed(): History[number] {
  return {
    ...judgedAs('upheld'),
    act: 'close-card',
    by: ['inspector-b'],
    facts: [{ type: 'cards.closed', data: { key: LATE, result: SAYS } }],
  };
}
