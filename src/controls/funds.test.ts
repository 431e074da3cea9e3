import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf } from '#cases/watch.ts';
import { at, attempt, engineAt, given, type History, happened, signalsAt, type Try } from '#testing/case.ts';
import { hashOf } from '#testing/filing.ts';
import {
  ACCOUNT,
  accounted,
  bare,
  both,
  confirmed,
  on,
  paid,
  recorded,
  registered,
  served,
  under,
} from '#testing/reward.ts';

const commending: History = [
  registered('approve'),
  recorded('approved', both, '2026-10-19 11:00', 'office-a'),
  on('commend', '2026-10-19 14:00'),
  served,
];
const ready: History = [...commending, confirmed(), accounted('c1'), accounted('i1')];
const confirm = (lines: readonly { payee: string; fen: number }[], number = '财〔2026〕31号', view = commending) => ({
  now: '2026-10-26 10:00',
  view: given(...view),
  who: 'finance-a',
  act: 'record-fiscal-document',
  input: { number, hash: hashOf('fiscal'), lines },
});
const lines = [
  { payee: 'c1', fen: 2_000_000 },
  { payee: 'i1', fen: 500_000 },
];
const pay = (change: object = {}, view = ready, who = 'office-a') => ({
  now: '2026-11-04 10:00',
  view: given(...view),
  who,
  act: 'record-payment',
  input: {
    payee: 'i1',
    fen: 500_000,
    account: ACCOUNT.i1,
    paidOn: '2026-11-04',
    proof: hashOf('bank-i1'),
    ...change,
  },
});
const register = (change: object = {}, view: History = [...commending, confirmed(), accounted('c1')]) => ({
  now: '2026-10-27 10:00',
  view: given(...view),
  who: 'handler-a',
  act: 'register-account',
  input: { payee: 'i1', holder: '安全员甲', account: ACCOUNT.i1, proof: hashOf('account-i1'), ...change },
});
const reconcile = (view: History) => ({
  now: '2026-11-06 10:00',
  view: given(...view),
  who: 'office-a',
  act: 'reconcile-funds',
  input: { note: '逐笔核对回单，金额账户相符。' },
});
const all = [...ready, paid('c1', 2_000_000), paid('i1', 500_000)];

const rows: readonly (readonly [string, Omit<Try, 'power'>, readonly string[]])[] = [
  ['a line for each who was approved', confirm(lines), []],
  ['one left out', confirm(lines.slice(0, 1)), ['FISCAL_LINE_MISSING']],
  ['one who was not approved', confirm([...lines, { payee: 'c2', fen: 1 }]), ['PAYEE_NOT_ON_LIST']],
  ['without its number', confirm(lines, '无'), ['FISCAL_NUMBER_MISSING']],
  [
    'another document after money was paid',
    confirm(
      [
        { payee: 'c1', fen: 1 },
        { payee: 'i1', fen: 1 },
      ],
      '财〔2026〕32号',
      [...ready, paid('c1', 2_000_000)],
    ),
    ['FISCAL_DOCUMENT_STANDS'],
  ],
  ['in the payee’s own name', register(), []],
  ['a collective’s, in its employer’s', register({ payee: 'c1', holder: '演示矿业', account: '00000000000109' }), []],
  ['a person’s, in his employer’s', register({ holder: '演示商场' }), ['HOLDER_IS_NOT_PAYEE']],
  ['in another’s name', register({ holder: '办理员甲' }), ['HOLDER_IS_NOT_PAYEE']],
  ['an account that is another payee’s', register({ account: ACCOUNT.c1 }), ['ACCOUNT_SHARED']],
  ['of one who was not approved', register({ payee: 'c2', holder: '消防班组' }), ['PAYEE_NOT_ON_LIST']],
  ['what was confirmed, to the account registered', pay(), []],
  ['one 分 more', pay({ fen: 500_001 }), ['AMOUNT_DIFFERS']],
  ['one 分 less', pay({ fen: 499_999 }), ['AMOUNT_DIFFERS']],
  ['another’s amount', pay({ fen: 2_000_000 }), ['AMOUNT_DIFFERS']],
  ['one digit of the account off', pay({ account: '00000000000202' }), ['ACCOUNT_DIFFERS']],
  ['no account registered', pay({}, [...commending, confirmed(), accounted('c1')]), ['ACCOUNT_MISSING']],
  ['to one who is not in the document', pay({ payee: 'c2' }), ['PAYEE_NOT_CONFIRMED']],
  [
    'paid a second time',
    pay({ proof: hashOf('bank-again') }, [...ready, paid('i1', 500_000, '2026-11-03 10:00')]),
    ['PAID_ALREADY'],
  ],
  ['on the day of the document', pay({ paidOn: '2026-10-26' }), []],
  ['the day before it', pay({ paidOn: '2026-10-25' }), ['PAID_BEFORE_CONFIRMED']],
  [
    'with the receipt of the other payment',
    pay({ proof: hashOf('bank-c1') }, [...ready, paid('c1', 2_000_000)]),
    ['RECEIPT_USED_TWICE'],
  ],
  [
    'by the hand that registered the account',
    pay({}, [...commending, confirmed(), accounted('i1', 'office-a')]),
    ['PAID_BY_THE_SAME_HAND'],
  ],
  ['everything paid', reconcile(all), []],
  ['nothing confirmed', reconcile(commending), ['FISCAL_DOCUMENT_MISSING']],
  ['one of two paid', reconcile([...ready, paid('c1', 2_000_000)]), ['PAYMENT_OWED', 'SUMS_DIFFER']],
];

describe('funds', () => {
  for (const [title, row, codes] of rows)
    it(title, () => {
      assert.deepEqual(attempt({ ...row, power: under('funds') }).codes, [...codes].sort());
      assert.deepEqual(attempt({ ...row, power: bare }).codes, []);
    });

  it('an account is entered by one and checked by another', () => {
    const first = attempt({ ...register(), power: under('funds') });
    assert.equal(first.done?.state, 'held');
    assert.equal(attempt({ ...register(), power: bare }).done?.state, 'done');
  });

  it('another account for the same payee is told to the inspectors', () => {
    const other = happened('2026-10-28 10:00', ['handler-a', 'finance-a'], 'register-account', {
      type: 'funds.account-registered',
      data: { payee: 'i1', holder: '安全员甲', account: '00000000000777', proof: hashOf('other') },
    });
    assert.deepEqual(signalsAt('2026-10-28 11:00', given(...ready, other), under('funds')), ['ACCOUNT_CHANGED']);
    assert.deepEqual(signalsAt('2026-10-28 11:00', given(...ready, accounted('i1')), under('funds')), []);
    assert.deepEqual(signalsAt('2026-10-28 11:00', given(...ready, other), bare), []);
  });

  it('a project without money pays none', () => {
    const view = [
      registered('approve', { 'has-prize': false }),
      recorded('approved', both, '2026-10-19 11:00', 'office-a'),
      on('commend', '2026-10-19 14:00'),
      served,
    ];
    const row = confirm(lines, '财〔2026〕31号', view);
    assert.deepEqual(attempt({ ...row, power: under('funds') }).codes, ['NO_MONEY_IN_PROJECT']);
    assert.deepEqual(attempt({ ...row, power: bare }).codes, []);
  });

  it('a project without money owes none', () => {
    const view = [
      registered('approve', { 'has-prize': false }),
      recorded('approved'),
      on('commend', '2026-10-19 14:00'),
      served,
    ];
    assert.deepEqual(attempt({ ...reconcile(view), power: under('funds') }).codes, []);
  });

  it('is owed within ten working days of the document, and told when it is not', () => {
    assert.deepEqual(
      dutiesOf(engineAt('2026-10-27 11:00', under('funds')), given(...ready)).map((duty) => [
        duty.code,
        duty.post,
        duty.due,
      ]),
      [['PAY_OUT', 'office', at('2026-11-09 23:59:59.999')]],
    );
    const one = [...ready, paid('c1', 2_000_000)];
    assert.deepEqual(signalsAt('2026-11-09 23:59', given(...one), under('funds')), []);
    assert.deepEqual(signalsAt('2026-11-10 00:00', given(...one), under('funds')), ['PAYMENT_OVERDUE']);
    assert.deepEqual(signalsAt('2026-11-10 00:00', given(...all), under('funds')), []);
    assert.deepEqual(signalsAt('2026-11-10 00:00', given(...one), bare), []);
  });
});
