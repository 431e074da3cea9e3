import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sanctioning } from '#cases/facets/decision.ts';
import { listActs } from '#cases/list-acts.ts';
import { dutiesOf } from '#cases/watch.ts';
import { at, attempt, engineAt, given, type History, happened } from '#testing/case.ts';
import { handedIn, hashOf, honest, person } from '#testing/filing.ts';
import {
  bound,
  claimAnswered,
  claimed,
  DELAY,
  FACTS,
  hearingAsked,
  notified,
  sanctioningPower,
  waived,
} from '#testing/hearing.ts';

const PARAMS = {
  days: 5,
  before: ['decide-sanction', 'close-defence'],
  results: ['file', 'exempt'],
  answers: 'reviewer',
  notHost: ['hand-in-review'],
};
const power = bound('hearing', PARAMS);
const offering = bound('hearing', { ...PARAMS, offers: { from: 'grave-demerit', fen: 100_000, noticeDays: 7 } });
const before = honest('decide');

const decides = (history: History, said: Sanctioning = DELAY, now = '2026-10-12 10:00', result = 'file') => ({
  now,
  view: given(before, ...history),
  who: 'deputy-a',
  act: 'decide-sanction',
  input: { result, reasons: '事实清楚，证据确实。', ...said },
});
const notifies = (change: object, history: History = [], now = '2026-09-28 17:00') => ({
  now,
  view: given(before, ...history),
  who: 'reviewer-a',
  act: 'notify-party',
  input: {
    ...DELAY,
    facts: FACTS,
    receivedOn: '2026-09-28',
    answerBy: '2026-10-10',
    proof: hashOf('notice-proof'),
    ...change,
  },
});
const says = (who: string, act: string, input: object) => ({
  now: '2026-10-08 10:00',
  view: given(before, notified()),
  who,
  act,
  input,
});
const claim = { how: 'oral', claims: [{ kind: 'fact', text: '当日已口头报告。' }] };
const held = (noticeOn: string, heldOn: string, host = 'legal-a') => ({
  now: '2026-10-21 10:00',
  view: given(before, notified({ hearing: true }), hearingAsked),
  who: 'reviewer-a',
  act: 'hold-hearing',
  input: { host, noticeOn, heldOn, record: hashOf('minutes') },
});
const heldBefore = happened('2026-10-10 10:00', 'reviewer-a', 'hold-hearing', {
  type: 'hearing.held',
  data: {
    host: person('legal-a'),
    noticeOn: '2026-09-30' as never,
    heldOn: '2026-10-10' as never,
    record: hashOf('minutes'),
    absent: false,
  },
});

const tries = [
  { title: 'decided after the time was over', ...decides([notified()]), codes: [] },
  { title: 'without a notice', ...decides([]), codes: ['PARTY_NOT_NOTIFIED'] },
  {
    title: 'a case that is dropped, without a notice, once the conclusion says so',
    ...decides([], {}, undefined, 'not-file'),
    view: given(honest('review'), handedIn('not-file')),
    codes: [],
  },
  {
    title: 'in the last minute of the fifth working day, a make-up Saturday',
    ...decides([notified()], DELAY, '2026-10-10 23:59'),
    codes: ['TIME_TO_ANSWER_RUNS'],
  },
  { title: 'the minute after', ...decides([notified()], DELAY, '2026-10-11 00:00'), codes: [] },
  {
    title: 'a notice that names a later day binds until then',
    ...decides([notified({ answerBy: '2026-10-14' })]),
    codes: ['TIME_TO_ANSWER_RUNS'],
  },
  { title: 'at once, where the party waived', ...decides([notified(), waived], DELAY, '2026-09-30 12:00'), codes: [] },
  {
    title: 'waived before a second notice',
    ...decides([notified(), waived, notified({ when: '2026-09-30 14:00' })], DELAY, '2026-09-30 15:00'),
    codes: ['TIME_TO_ANSWER_RUNS'],
  },
  { title: 'a claim unanswered', ...decides([notified(), claimed()]), codes: ['CLAIM_UNANSWERED'] },
  { title: 'the claim answered', ...decides([notified(), claimed(), claimAnswered()]), codes: [] },
  { title: 'lighter than notified', ...decides([notified()], { ...DELAY, sanction: 'warning' }), codes: [] },
  {
    title: 'heavier than notified',
    ...decides([notified()], { ...DELAY, sanction: 'grave-demerit' }),
    codes: ['HEAVIER_THAN_NOTIFIED'],
  },
  { title: 'one fen more', ...decides([notified({ fen: 5 })], { ...DELAY, fen: 6 }), codes: ['HEAVIER_THAN_NOTIFIED'] },
  {
    title: 'a charge that the notice lacks',
    ...decides([notified()], { ...DELAY, charges: ['delay', 'leak'] }),
    codes: ['HEAVIER_THAN_NOTIFIED'],
  },
  {
    title: 'a conclusion handed in after the notice',
    ...decides([
      notified(),
      happened('2026-10-08 09:00', 'reviewer-a', 'hand-in-review', {
        type: 'review.handed-in',
        data: { proposal: 'file', opinion: '补充调查又查明两次。', failed: [], openDoubts: [] },
      }),
    ]),
    codes: ['NOTICE_OUTDATED'],
  },
  { title: 'a hearing asked for and not held', ...decides([notified(), hearingAsked]), codes: ['HEARING_OWED'] },
  { title: 'the hearing held', ...decides([notified(), hearingAsked, heldBefore]), codes: [] },
  { title: 'a whole notice', ...notifies({}), codes: [] },
  { title: 'a notice without proof', ...notifies({ proof: '' }), codes: ['NOTICE_UNPROVEN'] },
  { title: 'a notice of “无”', ...notifies({ facts: '无' }), codes: ['NOTICE_WITHOUT_FACTS'] },
  { title: 'without articles', ...notifies({ articles: [] }), codes: ['NOTICE_WITHOUT_GROUNDS'] },
  { title: 'without charges', ...notifies({ charges: [] }), codes: ['NOTICE_WITHOUT_GROUNDS'] },
  {
    title: 'entered a day late: the time counts from the entry',
    ...notifies({}, [], '2026-09-29 09:00'),
    codes: ['TIME_TO_ANSWER_SHORT'],
  },
  { title: 'four working days to answer', ...notifies({ answerBy: '2026-10-09' }), codes: ['TIME_TO_ANSWER_SHORT'] },
  {
    title: 'a heavier notice after a defence',
    ...notifies({ sanction: 'grave-demerit' }, [notified(), claimed()]),
    codes: ['HEAVIER_AFTER_DEFENCE'],
  },
  { title: 'the same once more', ...notifies({}, [notified(), claimed()]), codes: [] },
  { title: 'a heavier one where nobody spoke', ...notifies({ sanction: 'grave-demerit' }, [notified()]), codes: [] },
  {
    title: 'a heavier one on a new conclusion',
    ...notifies({ sanction: 'grave-demerit' }, [
      notified(),
      claimed(),
      happened('2026-10-08 09:00', 'reviewer-a', 'hand-in-review', {
        type: 'review.handed-in',
        data: { proposal: 'file', opinion: '补充调查又查明两次。', failed: [], openDoubts: [] },
      }),
    ]),
    codes: [],
  },
  { title: 'the party speaks for himself', ...says('applicant-a', 'record-defence', claim), codes: [] },
  {
    title: 'an officer writes it down without a paper',
    ...says('reviewer-a', 'record-defence', claim),
    codes: ['DEFENCE_WITHOUT_PAPER'],
  },
  {
    title: 'a claim that says nothing',
    ...says('applicant-a', 'record-defence', { how: 'oral', claims: [{ kind: 'fact', text: '无' }] }),
    codes: ['CLAIM_EMPTY'],
  },
  {
    title: 'an officer with the minutes',
    ...says('reviewer-a', 'record-defence', { ...claim, document: hashOf('minutes') }),
    codes: [],
  },
  {
    title: 'an officer waives for him',
    ...says('reviewer-a', 'waive-defence', { document: '' }),
    codes: ['PARTY_PAPER_MISSING'],
  },
  {
    title: 'an officer with the paper that he signed',
    ...says('reviewer-a', 'waive-defence', { document: hashOf('waiver') }),
    codes: [],
  },
  {
    title: 'a claim answered with “无”',
    ...says('reviewer-a', 'answer-defence', { claim: 'c1', accepted: true, answer: '无' }),
    view: given(before, notified(), claimed()),
    codes: ['REPLY_EMPTY'],
  },
];

describe('hearing', () => {
  for (const { title, codes, ...row } of tries)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power }).codes, codes.toSorted());
      assert.deepEqual(attempt({ ...row, power: sanctioningPower }).codes, []);
    });
  describe('where a hearing must be offered', () => {
    const rows = [
      { title: 'not for a lighter step', ...notifies({}), codes: [] },
      { title: 'from this step on', ...notifies({ sanction: 'grave-demerit' }), codes: ['HEARING_NOT_OFFERED'] },
      { title: 'it is offered', ...notifies({ sanction: 'grave-demerit', hearing: true }), codes: [] },
      { title: 'from this fine on', ...notifies({ fen: 100_000 }), codes: ['HEARING_NOT_OFFERED'] },
      { title: 'one fen less', ...notifies({ fen: 99_999 }), codes: [] },
      { title: 'announced on 09-30, held after seven working days', ...held('2026-09-30', '2026-10-16'), codes: [] },
      {
        title: 'announced on 10-09, held on 10-19, the sixth',
        ...held('2026-10-09', '2026-10-19'),
        codes: ['HEARING_NOTICE_SHORT'],
      },
      {
        title: 'by one who reviewed',
        ...held('2026-09-30', '2026-10-16', 'head-a'),
        view: given(
          before,
          notified({ hearing: true }),
          hearingAsked,
          handedIn('file', '2026-10-08 09:00', [], 'head-a'),
        ),
        act: 'hold-hearing',
        codes: ['HOST_INVESTIGATED'],
      },
    ];
    for (const { title, codes, ...row } of rows)
      it(title, () => assert.deepEqual(attempt({ ...row, power: offering }).codes, codes));
  });
  describe('where the party stands there', () => {
    const onTheSpot = bound('hearing', { ...PARAMS, days: 1, atOnce: true });
    const now = '2026-09-28 18:00';
    const onTheDay = { answerBy: '2026-09-28' };
    for (const { title, codes, ...row } of [
      { title: 'he may be told to answer the same day', ...notifies(onTheDay), codes: [] },
      {
        title: 'he has said nothing yet: the day is his',
        ...decides([notified(onTheDay)], DELAY, now),
        codes: ['TIME_TO_ANSWER_RUNS'],
      },
      { title: 'he waived', ...decides([notified(onTheDay), waived], DELAY, '2026-09-30 12:00'), codes: [] },
      {
        title: 'he spoke, and was not answered',
        ...decides([notified(onTheDay), claimed()], DELAY, '2026-09-30 12:00'),
        codes: ['CLAIM_UNANSWERED'],
      },
      {
        title: 'he spoke and was answered: nothing more is waited for',
        ...decides([notified(), claimed(), claimAnswered()], DELAY, '2026-10-09 12:00'),
        codes: [],
      },
    ])
      it(title, () => assert.deepEqual(attempt({ ...row, power: onTheSpot }).codes, codes));
    it('elsewhere his days are still his', () =>
      assert.deepEqual(
        attempt({ ...decides([notified(), claimed(), claimAnswered()], DELAY, '2026-10-09 12:00'), power }).codes,
        ['TIME_TO_ANSWER_RUNS'],
      ));
  });
  describe('a hearing asked for', () => {
    const asks = (who: string, reason: string, document = '') => says(who, 'request-hearing', { reason, document });
    for (const { title, codes, ...row } of [
      { title: 'by the party, who owes no reason', ...asks('applicant-a', '无'), codes: [] },
      {
        title: 'entered by an officer from the paper, with what it says',
        ...asks('reviewer-a', '对事实认定有异议。', hashOf('request')),
        codes: [],
      },
      { title: 'and with nothing', ...asks('reviewer-a', '无', hashOf('request')), codes: ['REASONS_EMPTY'] },
      { title: 'without the paper', ...asks('reviewer-a', '对事实认定有异议。'), codes: ['PARTY_PAPER_MISSING'] },
    ])
      it(title, () => assert.deepEqual(attempt({ ...row, power }).codes, codes));
  });
  it('owes an answer to each claim', () => {
    const duties = dutiesOf(engineAt('2026-10-08 10:00', power), given(before, notified(), claimed()));
    assert.deepEqual(
      duties.map((duty) => [duty.code, duty.post]),
      [['ANSWER_DEFENCE', 'reviewer']],
    );
  });
  it('lists the decision as closed until the time is over', () => {
    const engine = engineAt('2026-10-09 10:00', power);
    const listed = listActs(engine, given(before, notified()), person('deputy-a'));
    const codes = listed.find((one) => one.act === 'decide-sanction')?.reasons.map((reason) => reason.code);
    assert.deepEqual(codes, ['TIME_TO_ANSWER_RUNS']);
    assert.ok(engine.ctx.now < at('2026-10-10 23:59'));
  });
});
