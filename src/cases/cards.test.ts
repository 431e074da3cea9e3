import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCalendars } from '#calendar/calendar.ts';
import { at, attempt, engineAt, filing, given, type History, settledAt, without } from '#testing/case.ts';
import { hashOf, honest } from '#testing/filing.ts';
import { accountGiven, carded, cautioned, judgedAs, raised, SAYS } from '#testing/situations.ts';
import { cardDuties, countedAgain } from './cards.ts';
import { cardCounts, cardState } from './facets/cards.ts';
import { settle } from './proceed.ts';
import type { CaseView } from './view.ts';
import { wakeAt } from './watch.ts';

/** The review has two working days: from Monday 09-28 to Wednesday 09-30; then come the holidays, worked again from 10-08. */
const review = given(honest('review'));
const OVERDUE = 'overdue:review:3';
const cardIn = (view: CaseView, key = OVERDUE) => {
  const card = view.cards.all.find((one) => one.key === key);
  assert.ok(card, `no card ${key}: ${view.cards.all.map((one) => one.key)}`);
  return card;
};
const standing = (view: CaseView, key = OVERDUE) => {
  const card = cardIn(view, key);
  return [card.level, cardState(card), card.order !== undefined];
};

describe('a term that is over becomes a card', () => {
  it('on the minute, and not before: a note is no card', () => {
    assert.deepEqual(settledAt('2026-09-30 23:59', review).cards.all, []);
    const card = cardIn(settledAt('2026-10-01 00:00', review));
    assert.deepEqual(
      [card.kind, card.level, card.code, card.posts, card.person, card.raisedBy],
      ['time', 'yellow', 'STAGE_OVERDUE', ['reviewer', 'clerk'], '', undefined],
    );
  });
  it('with the days that were counted, and five working days to answer from when it was told', () => {
    const card = cardIn(settledAt('2026-10-01 00:00', review));
    assert.deepEqual(card.arithmetic?.days, ['2026-09-29', '2026-09-30']);
    // Told on the first day of the holidays: 10-08, 10-09, 10-10 (made up), 10-12, 10-13.
    assert.equal(card.answerBy, at('2026-10-13 23:59:59.999'));
  });
  it('red where the law’s own term is over', () => {
    const view = settledAt('2026-10-11 00:00', given(honest('deliver')));
    assert.equal(view.cards.all.find((card) => card.code === 'LEGAL_TERM_OVERDUE')?.level, 'red');
  });
  it('no lead becomes one: of conduct the machine raises nothing', () => {
    const codes = settledAt('2026-10-20 09:00', review).cards.all.map(({ kind }) => kind);
    assert.ok(codes.every((kind) => kind === 'time'));
  });
  it('none in a power in which nobody could answer it', () => {
    const mute = {
      ...filing,
      definition: {
        ...filing.definition,
        anytime: filing.definition.anytime.filter(({ act }) => act !== 'answer-card'),
      },
    };
    assert.deepEqual(settledAt('2026-10-01 00:00', review, mute).cards.all, []);
  });
  it('once', () => {
    const once = settledAt('2026-10-01 00:00', review);
    assert.equal(settledAt('2026-10-09 00:00', once).cards.all.filter(({ key }) => key === OVERDUE).length, 1);
  });
});

describe('an unanswered card', () => {
  const told = given(honest('review'), raised(), carded(OVERDUE, 'yellow', '2026-10-09 09:00'));
  const alone = without('time-limit');
  const on = (now: string, view = told) => settle(engineAt(now, alone), view);
  it('becomes red the day after, and 督办 three working days later', () => {
    // Told on Friday 10-09: 10-10 (made up), 10-12, 13, 14, 15.
    assert.deepEqual(standing(on('2026-10-15 23:59').view), ['yellow', 'raised', false]);
    assert.deepEqual(standing(on('2026-10-16 00:00').view), ['red', 'raised', false]);
    assert.deepEqual(standing(on('2026-10-21 23:59').view), ['red', 'raised', false]);
    assert.deepEqual(standing(on('2026-10-22 00:00').view), ['red', 'raised', true]);
  });
  it('after three weeks without a server: both steps at once, each as of its own moment', () => {
    const { events, view } = on('2026-11-06 09:00');
    const steps = events.filter((event) => event.facts.some(({ type }) => /^cards\.(escalated|ordered)/.test(type)));
    assert.deepEqual(
      steps.map(({ stamp }) => [stamp.effectiveAt, stamp.recordedAt]),
      [
        [at('2026-10-16 00:00'), at('2026-11-06 09:00')],
        [at('2026-10-22 00:00'), at('2026-11-06 09:00')],
      ],
    );
    // 13710: one day, three days, seven days from the order; Saturday and Sunday are passed over at the end.
    assert.deepEqual(cardIn(view).order, {
      assignBy: at('2026-10-23 23:59:59.999'),
      reportBy: at('2026-10-26 23:59:59.999'),
      settleBy: at('2026-10-29 23:59:59.999'),
    });
  });
  it('and a late step of 督办 is a note to the inspectors, no further card', () => {
    const { view } = on('2026-11-06 09:00');
    const late = view.signals.raised.filter(({ code }) => code === 'CARD_STEP_LATE');
    assert.deepEqual(late.map(({ facts, level }) => [facts.step, level]).sort(), [
      ['assign', 'note'],
      ['report', 'note'],
      ['settle', 'note'],
    ]);
    assert.equal(view.cards.all.length, 1);
  });
  it('is no more once it was answered, on the last minute too', () => {
    const answered = given(
      honest('review'),
      raised(),
      carded(OVERDUE, 'yellow', '2026-10-09 09:00'),
      accountGiven('reviewer-a', OVERDUE, 'explained', '2026-10-15 23:59'),
    );
    assert.deepEqual(standing(on('2026-10-22 00:00', answered).view), ['yellow', 'answered', false]);
  });
  it('about conduct keeps its colour: only its term is the machine’s, and it goes to 督办', () => {
    const view = given(honest('review'), cautioned());
    assert.deepEqual(standing(on('2026-10-15 23:59', view).view, 'c1'), ['yellow', 'raised', false]);
    assert.deepEqual(standing(on('2026-10-16 00:00', view).view, 'c1'), ['yellow', 'raised', true]);
  });
  it('wakes the tick on the next instant at which it changes', () => {
    assert.equal(wakeAt(engineAt('2026-10-12 09:00', alone), told), at('2026-10-16 00:00'));
  });
  it('beyond the loaded calendar becomes nothing', () => {
    const late = given(
      honest('review'),
      raised(),
      carded(OVERDUE, 'yellow', '2026-12-29 09:00', { answerBy: at('2027-01-05 23:59:59.999') }),
    );
    assert.deepEqual(standing(on('2027-02-10 09:00', late).view), ['yellow', 'raised', false]);
  });
});

describe('a card counts', () => {
  const after = (...more: History) => cardIn(given(honest('review'), raised(), carded(), ...more));
  it('not before it is judged', () => assert.equal(cardCounts(after(accountGiven())), false));
  it('upheld', () => assert.equal(cardCounts(after(accountGiven(), judgedAs('upheld'))), true));
  it('not withdrawn, and stays to be seen', () => {
    const card = after(accountGiven(), judgedAs('withdrawn'));
    assert.deepEqual([cardCounts(card), cardState(card)], [false, 'withdrawn']);
  });
  it('not lowered to a warning', () =>
    assert.equal(cardCounts(after(accountGiven(), judgedAs('lowered', OVERDUE, 'warning'))), false));
});

describe('a calendar that was mended since', () => {
  it('shows both counts, and gives the later day', () => {
    const card = cardIn(settledAt('2026-10-01 00:00', review));
    const { ctx } = engineAt('2026-10-01 00:00');
    assert.equal(card.arithmetic && countedAgain(card.arithmetic, ctx).due, card.arithmetic?.due);
    const years = ctx.calendar.years.map((year) =>
      year.year === 2026
        ? {
            ...year,
            off: [...year.off, { name: '临时放假', from: '2026-09-29', to: '2026-09-30' }],
            workingDays: year.workingDays - 2,
          }
        : year,
    );
    const mended = parseCalendars({ years });
    assert.ok(card.arithmetic);
    assert.equal(countedAgain(card.arithmetic, { ...ctx, calendar: mended }).due, at('2026-10-09 23:59:59.999'));
  });
});

describe('who is waited for', () => {
  const codes = (now: string, view: CaseView) =>
    cardDuties(engineAt(now), view).map(({ code, post, person }) => [code, post, person ?? '']);
  it('the post that owed the step', () =>
    assert.deepEqual(codes('2026-10-08 09:00', given(honest('review'), raised(), carded())), [
      ['ANSWER_CARD', 'reviewer', ''],
    ]));
  it('the person, where conduct is asked about', () =>
    assert.deepEqual(codes('2026-10-08 09:00', given(honest('review'), cautioned())), [
      ['ANSWER_CARD', 'reviewer', 'reviewer-a'],
    ]));
  it('his nearest superior, once it is answered', () =>
    assert.deepEqual(codes('2026-10-08 09:30', given(honest('review'), raised(), carded(), accountGiven())), [
      ['JUDGE_CARD', 'section-head', ''],
    ]));
  it('of conduct that the inspector raised, the principal: he himself took part', () =>
    assert.deepEqual(
      codes('2026-10-08 09:30', given(honest('review'), cautioned(), accountGiven('reviewer-a', 'c1'))),
      [['JUDGE_CARD', 'principal', '']],
    ));
  it('nobody, once it is withdrawn', () =>
    assert.deepEqual(
      codes('2026-10-08 11:00', given(honest('review'), raised(), carded(), accountGiven(), judgedAs('withdrawn'))),
      [],
    ));
});

describe('the acts on a card, and the nearest misses', () => {
  const now = '2026-10-08 16:00';
  const open = [honest('review'), raised(), carded()] as const;
  const answered = [...open, accountGiven()] as const;
  const judge = { card: OVERDUE, outcome: 'upheld', reasons: SAYS };
  const answer = { card: OVERDUE, manner: 'explained', text: SAYS };
  const raise = { about: 'reviewer-a', level: 'yellow', matter: 'no-reasons', what: SAYS, steps: ['1'] };
  const rows: readonly (readonly [string, CaseView, string, string, object, readonly string[]])[] = [
    ['answered by a reviewer', given(...open), 'reviewer-b', 'answer-card', answer, []],
    ['by a handler: it is not his', given(...open), 'handler-a', 'answer-card', answer, ['NO_CARD_TO_ANSWER']],
    ['with 忙', given(...open), 'reviewer-a', 'answer-card', { ...answer, text: '忙' }, ['REPLY_EMPTY']],
    ['a second time', given(...answered), 'reviewer-b', 'answer-card', answer, ['NO_CARD_TO_ANSWER']],
    ['excused without proof', given(...open), 'reviewer-a', 'answer-card', { ...answer, excuse: 'force-majeure' }, ['EXCUSE_WITHOUT_DOCUMENT']],
    ['excused with it', given(...open), 'reviewer-a', 'answer-card', { ...answer, excuse: 'force-majeure', document: hashOf('notice') }, []],
    ['judged by the section head', given(...answered), 'head-a', 'judge-card', judge, []],
    ['by the deputy', given(...answered), 'deputy-a', 'judge-card', judge, []],
    ['by the inspector', given(...answered), 'inspector-a', 'judge-card', judge, []],
    ['by a section head who reviews as well', given(...answered), 'head-b:section-head', 'judge-card', judge, ['CARD_JUDGE_CONCERNED']],
    ['before it is answered', given(...open), 'head-a', 'judge-card', judge, ['NO_CARD_TO_JUDGE']],
    ['with 同意', given(...answered), 'head-a', 'judge-card', { ...judge, reasons: '同意' }, ['REASONS_EMPTY']],
    ['a second time', given(...answered, judgedAs('upheld')), 'deputy-a', 'judge-card', judge, ['NO_CARD_TO_JUDGE']],
    ['raised about himself', given(honest('review')), 'inspector-a', 'raise-card', { ...raise, about: 'inspector-a' }, ['CARD_ABOUT_HIMSELF']],
    ['about one who did nothing here', given(honest('review')), 'inspector-a', 'raise-card', { ...raise, about: 'handler-a' }, ['CARD_ABOUT_OUTSIDER']],
    ['with nothing that shows it', given(honest('review')), 'inspector-a', 'raise-card', { ...raise, about: 'clerk-a', steps: [] }, ['CARD_WITHOUT_EVIDENCE']],
    ['by a step that nobody took', given(honest('review')), 'inspector-a', 'raise-card', { ...raise, about: 'clerk-a', steps: ['99'] }, ['CARD_STEP_UNKNOWN']],
    ['by a step on record', given(honest('review')), 'inspector-a', 'raise-card', { ...raise, about: 'clerk-a' }, []],
    ['judged by whoever raised it', given(honest('review'), cautioned(), accountGiven('reviewer-a', 'c1')), 'inspector-a', 'judge-card', { ...judge, card: 'c1' }, ['CARD_JUDGE_CONCERNED']],
    ['by the section head, whose it is not: conduct is the highest superior’s', given(honest('review'), cautioned(), accountGiven('reviewer-a', 'c1')), 'head-a', 'judge-card', { ...judge, card: 'c1' }, ['CARD_NOT_IN_LINE']],
    ['by the principal', given(honest('review'), cautioned(), accountGiven('reviewer-a', 'c1')), 'principal-a', 'judge-card', { ...judge, card: 'c1' }, []],
    ['a warning cannot be lowered', given(honest('review'), cautioned('reviewer-a', 'inspector-a', 'warning'), accountGiven('reviewer-a', 'c1')), 'principal-a', 'judge-card', { ...judge, card: 'c1', outcome: 'lowered' }, ['CARD_NOT_LOWER']],
    ['answered by a colleague of the one concerned', given(honest('review'), cautioned()), 'reviewer-b', 'answer-card', { ...answer, card: 'c1' }, ['CARD_NOT_YOURS']],
    ['assigned to a colleague of the one concerned', given(honest('review'), cautioned()), 'head-a', 'assign-card', { card: 'c1', person: 'reviewer-b', instructions: SAYS }, ['CARD_CONCERNS_ANOTHER']],
    ['assigned to oneself', given(...open), 'head-a', 'assign-card', { card: OVERDUE, person: 'head-a', instructions: SAYS }, ['CARD_ASSIGNED_TO_HIMSELF']],
    ['struck off before it is judged', given(...answered), 'inspector-a', 'close-card', { card: OVERDUE, result: SAYS }, ['NO_CARD_TO_CLOSE']],
    ['struck off when withdrawn: there is nothing left', given(...answered, judgedAs('withdrawn')), 'inspector-a', 'close-card', { card: OVERDUE, result: SAYS }, ['NO_CARD_TO_CLOSE']],
    ['struck off when upheld', given(...answered, judgedAs('upheld')), 'inspector-b', 'close-card', { card: OVERDUE, result: SAYS }, []],
  ]; // biome-ignore format: one look
  for (const [title, view, who, act, input, codes] of rows)
    it(`${act}: ${title}`, () => assert.deepEqual(attempt({ now, view, who, act, input }).codes, codes.toSorted()));

  it('lowered by one, red to yellow', () => {
    const view = given(
      honest('review'),
      cautioned('reviewer-a', 'inspector-a', 'red'),
      accountGiven('reviewer-a', 'c1'),
    );
    const done = attempt({
      now,
      view,
      who: 'principal-a',
      act: 'judge-card',
      input: { ...judge, card: 'c1', outcome: 'lowered' },
    });
    assert.deepEqual(standing(done.view, 'c1'), ['yellow', 'lowered', false]);
  });
  it('is not raised where nobody could judge it: by the inspector about the principal', () => {
    const view = given(honest('review'), raised(), carded(), accountGiven(), {
      ...judgedAs('upheld'),
      by: ['principal-a'],
    });
    const input = { ...raise, about: 'principal-a' };
    assert.deepEqual(attempt({ now, view, who: 'inspector-a', act: 'raise-card', input }).codes, [
      'CARD_NOBODY_JUDGES',
    ]);
    assert.deepEqual(attempt({ now, view, who: 'inspector-b', act: 'raise-card', input }).codes, []);
  });
});
