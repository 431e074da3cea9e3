import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { activeBindings } from '#cases/bindings.ts';
import { dutiesOf } from '#cases/watch.ts';
import { attempt, engineAt, given, type History, happened, signalsAt } from '#testing/case.ts';
import { day, hashOf, honest, moved, person } from '#testing/filing.ts';
import {
  appealAnswered,
  appealed,
  appealReceived,
  bound,
  notified,
  sanctioned,
  sanctioningPower,
} from '#testing/hearing.ts';

const power = bound('appeal', {
  days: 30,
  receiptDays: 1,
  answerDays: 30,
  receives: 'clerk',
  answers: 'legal-reviewer',
  tells: ['discipline-inspector'],
  did: ['notify-party', 'decide-sanction', 'hand-in-review'],
});
const before: History = [honest('decide'), notified(), sanctioned()];
/** Served on 2026-10-13. */
const served = [
  happened('2026-10-13 08:00', 'handler-a', 'draft-document', {
    type: 'documents.drafted',
    data: { document: 'registration', text: '决定书' },
  }),
  happened('2026-10-13 08:30', 'handler-a', 'serve', {
    type: 'documents.served',
    data: {
      document: 'registration',
      method: 'direct',
      servedOn: day('2026-10-13'),
      receiver: '本人',
      proof: hashOf('p'),
    },
  }),
];
const receives = (input: object, lodged = '2026-10-13 09:00', history: History = []) => ({
  now: '2026-11-16 10:00',
  view: given(...before, ...history, appealed(lodged)),
  who: 'clerk-a',
  act: 'receive-appeal',
  input: { appeal: 'p1', ...input },
});
const REASONS = '本件已经超过法定的提出期限。';
const answers = (input: object) => ({
  now: '2026-10-20 10:00',
  view: given(...before, appealed(), appealReceived()),
  who: 'legal-a',
  act: 'answer-appeal',
  input: { appeal: 'p1', answer: '原处分认定的情节有误。', document: hashOf('a'), ...input },
});
const tries = [
  { title: 'taken on by one who had no part', ...receives({ accepted: true, handler: 'legal-a' }), codes: [] },
  {
    title: 'by one who had',
    ...receives({ accepted: true, handler: 'head-b' }, undefined, [
      happened('2026-10-12 09:00', 'head-b', 'notify-party'),
    ]),
    codes: ['APPEAL_SAME_HANDLER'],
  },
  {
    title: 'by one who has declared an interest',
    ...receives({ accepted: true, handler: 'head-b' }, undefined, [
      happened('2026-10-12 09:00', 'head-b', 'declare-interest', {
        type: 'recusal.declared',
        data: { person: person('head-b'), interest: '曾与其共事。' },
      }),
    ]),
    codes: ['PARTICIPANT_RECUSED'],
  },
  {
    title: 'not taken on though in time: the thirtieth day from service, 11-12',
    ...receives({ accepted: false, reasons: REASONS }, '2026-11-12 23:00', served),
    codes: ['APPEAL_IN_TIME'],
  },
  { title: 'the day after', ...receives({ accepted: false, reasons: REASONS }, '2026-11-13 00:00', served), codes: [] },
  {
    title: 'not taken on before anything was served',
    ...receives({ accepted: false, reasons: REASONS }, '2026-11-13 00:00'),
    codes: ['APPEAL_IN_TIME'],
  },
  {
    title: 'late, without a reason',
    ...receives({ accepted: false, reasons: '无' }, '2026-11-13 00:00', served),
    codes: ['REASONS_EMPTY'],
  },
  { title: 'upheld', ...answers({ outcome: 'upheld' }), codes: [] },
  { title: 'made lighter', ...answers({ outcome: 'changed', sanction: 'warning' }), codes: [] },
  {
    title: 'made heavier',
    ...answers({ outcome: 'changed', sanction: 'grave-demerit' }),
    codes: ['HEAVIER_AFTER_APPEAL'],
  },
  { title: 'answered with “同意”', ...answers({ outcome: 'upheld', answer: '同意' }), codes: ['REPLY_EMPTY'] },
];

describe('appeal', () => {
  for (const { title, codes, ...row } of tries)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power }).codes, codes);
      assert.deepEqual(attempt({ ...row, power: sanctioningPower }).codes, []);
    });

  const lodged = given(...before, appealed());
  const received = given(...before, appealed(), appealReceived());
  const answered = given(...before, appealed(), appealReceived(), appealAnswered('upheld'));
  const cards = [
    { title: 'without a receipt to the end of the next working day', view: lodged, now: '2026-10-14 23:59', codes: [] },
    { title: 'the minute after', view: lodged, now: '2026-10-15 00:00', codes: ['APPEAL_UNRECEIVED'] },
    { title: 'with its receipt', view: received, now: '2026-10-15 00:00', codes: [] },
    { title: 'unanswered on the thirtieth day', view: received, now: '2026-11-12 23:59', codes: [] },
    { title: 'the minute after that', view: received, now: '2026-11-13 00:00', codes: ['APPEAL_UNANSWERED'] },
    { title: 'answered', view: answered, now: '2026-11-13 00:00', codes: [] },
  ];
  for (const { title, view, now, codes } of cards)
    it(title, () => {
      assert.deepEqual(signalsAt(now, view, power), codes);
      assert.deepEqual(signalsAt(now, view, sanctioningPower), []);
    });

  it('owes the receipt, then the answer of the handler who was named', () => {
    const owed = (view: typeof lodged) =>
      dutiesOf(engineAt('2026-10-13 12:00', power), view).map(({ code, post, person }) => [code, post, person]);
    assert.deepEqual(owed(lodged), [['RECEIVE_APPEAL', 'clerk', undefined]]);
    assert.deepEqual(owed(received), [['ANSWER_APPEAL', 'legal-reviewer', 'legal-a']]);
    assert.deepEqual(owed(answered), []);
  });
  it('holds the end of the case while it is open', () => {
    const engine = engineAt('2026-10-21 10:00', power);
    const gate = (view: typeof lodged) =>
      activeBindings(power, engine.catalogue, view, 'gate').flatMap(
        (one) =>
          one.control
            .gate?.(
              'forward',
              view,
              { p: one.params, stage: one.stage, power, ctx: engine.ctx },
              view.head.stage,
              'end',
            )
            .map((missing) => missing.code) ?? [],
      );
    assert.deepEqual(gate(received), ['APPEAL_OPEN']);
    assert.deepEqual(gate(answered), []);
    assert.ok(moved('close'));
  });
});
