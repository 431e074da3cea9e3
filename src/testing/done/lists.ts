import { given, withUse } from '../case.ts';
import { hashOf } from '../filing.ts';
import type { DoneRow } from '../outcomes.ts';
import {
  ACCOUNT,
  accounted,
  bare,
  both,
  confirmed,
  objected,
  on,
  paid,
  posted,
  recorded,
  registered,
  served,
} from '../reward.ts';
import { SAYS } from '../situations.ts';

const listed = given(registered('recommend'), recorded('recommended'), posted());
const compiled = given(registered('compile'), recorded('recommended'), recorded('compiled'));
const commending = [registered('approve'), recorded('approved'), on('commend', '2026-10-19 14:00'), served] as const;
const of = (row: Omit<DoneRow, 'power' | 'now'> & { readonly now: string }): DoneRow => ({ power: bare, ...row });

export const done: readonly DoneRow[] = [
  of({
    act: 'record-list',
    who: 'nominator-a',
    view: given(registered('recommend')),
    now: '2026-09-21 09:00',
    input: { entries: both, reasons: SAYS },
    outcome: 'recorded',
    facts: ['lists.recorded'],
  }),
  of({
    act: 'review-list',
    who: 'reviewer-a',
    view: compiled,
    now: '2026-10-13 15:00',
    input: { opinions: both.map(({ key }) => ({ subject: key, opinion: SAYS })) },
    outcome: 'reviewed',
    facts: ['lists.reviewed', 'head.moved'],
  }),
  of({
    act: 'receive-papers',
    who: 'nominator-a',
    view: listed,
    now: '2026-09-21 11:00',
    input: { papers: [{ material: 'form', subject: 'i1', hash: hashOf('form'), name: '审批表.pdf', pages: 2 }] },
    outcome: 'received',
    facts: ['materials.received'],
  }),
  of({
    act: 'post-publicity',
    who: 'handler-a',
    view: given(registered('recommend'), recorded('recommended')),
    now: '2026-09-22 14:00',
    input: { what: '公示', place: '网站', text: SAYS, days: 5, proof: hashOf('board') },
    outcome: 'posted',
    facts: ['publicity.posted'],
  }),
  of({
    act: 'lodge-objection',
    who: 'clerk-a',
    view: listed,
    now: '2026-09-23 10:00',
    input: { by: '匿名', about: 'i1', what: SAYS },
    outcome: 'lodged',
    facts: ['publicity.objected'],
  }),
  of({
    act: 'answer-objection',
    who: 'head-a',
    view: given(registered('recommend'), recorded('recommended'), posted(), objected()),
    now: '2026-09-28 10:00',
    input: { objection: 'y1', answer: SAYS, upheld: true, evidence: [hashOf('inquiry')] },
    outcome: 'answered',
    facts: ['publicity.objection-answered'],
  }),
  of({
    act: 'record-fiscal-document',
    who: 'finance-a',
    view: given(...commending),
    now: '2026-10-26 10:00',
    input: { number: '财〔2026〕31号', hash: hashOf('fiscal'), lines: [{ payee: 'c1', fen: 1 }] },
    outcome: 'recorded',
    facts: ['funds.fiscal-document'],
  }),
  of({
    act: 'register-account',
    who: 'handler-a',
    view: given(...commending, confirmed()),
    now: '2026-10-27 10:00',
    input: { payee: 'c1', holder: '掘进一队', account: ACCOUNT.c1, proof: hashOf('account') },
    outcome: 'registered',
    facts: ['funds.account-registered'],
  }),
  of({
    act: 'record-payment',
    who: 'office-a',
    view: given(...commending, confirmed(), accounted('c1')),
    now: '2026-11-04 10:00',
    input: { payee: 'c1', fen: 2_000_000, account: ACCOUNT.c1, paidOn: '2026-11-04', proof: hashOf('bank') },
    outcome: 'paid',
    facts: ['funds.paid'],
  }),
  of({
    act: 'reconcile-funds',
    who: 'office-a',
    view: given(...commending, confirmed(), paid('c1', 2_000_000), paid('i1', 500_000)),
    now: '2026-11-06 10:00',
    input: { note: SAYS },
    outcome: 'reconciled',
    facts: ['funds.reconciled', 'head.moved'],
  }),
  {
    power: withUse(bare, 'commend', { act: 'record-receipt', by: ['office'], to: { received: 'stay' } }),
    act: 'record-receipt',
    who: 'office-a',
    view: given(...commending),
    now: '2026-11-04 10:00',
    input: { kind: 'fine', fen: 1, receivedOn: '2026-11-04', proof: hashOf('treasury') },
    outcome: 'received',
    facts: ['funds.received'],
  },
];
