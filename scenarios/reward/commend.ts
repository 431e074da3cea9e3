import type { Both, Scenario } from '../format.ts';
import { wait } from '../shared/path.ts';
import {
  account,
  before,
  crew,
  FEN,
  fiscal,
  guard,
  label,
  listed,
  one,
  parts,
  path,
  payment,
  published,
  sentence,
  team,
} from './path.ts';

/** 表彰: what goes out is not what was approved; money goes elsewhere, or late. */
const R1 = 'reward.commend.r1';
const R2 = 'reward.commend.r2';
const M1 = 'reward.commend.m1';
const M2 = 'reward.commend.m2';
const M3 = 'reward.commend.m3';
const both = (zh: string, en: string): Both => ({ zh, en });

const TEXT = `关于表彰安全生产先进集体和先进个人的决定

根据晋人社表〔2026〕8号文件，经推荐、公示、初审和会议审定，决定对下列集体和个人予以表彰：
${sentence([...listed, crew])}
表彰项目：全省安全生产先进集体和先进个人
决定日期：2026年10月19日
长治高新区经济运行与安全监管部`;

const results: readonly Scenario[] = [
  {
    id: `${R1}/text-altered`,
    risk: R1,
    title: both('表彰文件多了一个集体', 'One more in the commendation'),
    story: both(
      '拟制表彰决定时写进一个没有审定的集体。',
      'The drafted commendation names a collective that was not approved.',
    ),
    before: before('draft-document'),
    wrong: one('draft-document', { input: { document: 'commendation', text: TEXT } }),
    right: one('draft-document'),
    expect: { answer: 'refused', code: 'DOCUMENT_DIFFERS', rests: M1 },
    clue: { mark: crew.name },
  },
  {
    id: `${R1}/served-unissued`,
    risk: R1,
    title: both('没有签发就送达', 'Served before it is issued'),
    story: both(
      '表彰决定没有签发编号，就送给受表彰的单位。',
      'The commendation is handed over unsigned, without number.',
    ),
    before: before('issue-document'),
    wrong: one('serve', {
      at: path.at('issue-document'),
      input: {
        document: 'commendation',
        method: 'direct',
        servedOn: '2026-10-21',
        receiver: '受表彰集体代表和个人',
        proof: '$file:reward-service',
      },
    }),
    right: one('issue-document'),
    expect: { answer: 'refused', code: 'DOCUMENT_NOT_ISSUED', rests: M2 },
  },
  {
    id: `${R1}/published-otherwise`,
    risk: R1,
    title: both('公开的名单少一名', 'One less in what is published'),
    story: both('公开表彰名单时略去了一名。', 'The published list leaves one of them out.'),
    before: before('publish-result'),
    wrong: one('publish-result', { input: { ...published(), text: `表彰名单。${sentence([team])}` } }),
    right: one('publish-result'),
    expect: { answer: 'refused', code: 'PUBLISHED_LIST_DIFFERS', rests: M2 },
    clue: { mark: label(guard) },
  },
  {
    id: `${R1}/published-in-part`,
    risk: R1,
    title: both('公开内容不全', 'Published in part'),
    story: both('公开时略去了决定日期。', 'The publication leaves out the day of the decision.'),
    before: before('publish-result'),
    wrong: one('publish-result', { input: published(listed, { parts: parts.slice(0, 2) }) }),
    right: one('publish-result'),
    expect: { answer: 'refused', code: 'DISCLOSURE_INCOMPLETE', rests: M2 },
    clue: { mark: '决定日期' },
  },
  {
    id: `${R1}/result-kept-back`,
    risk: R1,
    title: both('不公开就办结', 'Closed without publishing'),
    story: both('表彰名单没有公开，就要办结。', 'The list was never published; the case is to be closed.'),
    before: before('close', { times: { archive: '2026-11-13 14:00' } }).filter(({ act }) => act !== 'publish-result'),
    wrong: one('close', { at: '2026-11-13 15:00' }),
    right: one('publish-result', { at: '2026-11-13 15:00' }),
    expect: { answer: 'refused', code: 'DISCLOSURE_OWED', rests: M2 },
  },
  {
    id: `${R1}/published-late`,
    risk: R1,
    title: both('逾期不公开', 'Not published in time'),
    story: both('决定后二十个工作日没有公开。', 'Twenty working days after the decision nothing is published.'),
    before: before('publish-result'),
    wrong: wait('2026-11-16 23:50'),
    right: one('publish-result', { at: '2026-11-16 23:50' }),
    after: [wait('2026-11-17 00:10')],
    expect: { answer: 'signal', code: 'DISCLOSURE_OVERDUE', rests: M2 },
    clue: { late: '2026-11-17 00:00' },
  },
];

const day = path.at('pay-2').slice(0, 10);
const paidAs = (name: string, code: string, title: Both, story: Both, change: object): Scenario => ({
  id: `${R2}/${name}`,
  risk: R2,
  title,
  story,
  before: before('pay-2'),
  wrong: one('pay-2', { input: payment(guard, day, change) }),
  right: one('pay-2'),
  expect: { answer: 'refused', code, rests: M3 },
});

const money: readonly Scenario[] = [
  paidAs(
    'too-much',
    'AMOUNT_DIFFERS',
    both('多拨一分', 'One fen too much'),
    both('拨付比财政确认的多一分。', 'One fen more is paid than the treasury confirmed.'),
    { fen: 500_001 },
  ),
  paidAs(
    'too-little',
    'AMOUNT_DIFFERS',
    both('少拨', 'Too little'),
    both('拨付比财政确认的少一千元。', 'A thousand yuan less is paid than the treasury confirmed.'),
    { fen: 400_000 },
  ),
  paidAs(
    'to-another-account',
    'ACCOUNT_DIFFERS',
    both('拨到别的账户', 'To another account'),
    both('回单上的账号不是登记的账号。', 'The account on the receipt is not the one registered.'),
    { account: '0000000000000909' },
  ),
  {
    id: `${R2}/account-in-his-own-name`,
    risk: R2,
    title: both('登记自己的账户', 'An account in the officer’s own name'),
    story: both('收款账户登记成办理人自己的户名。', 'The account is registered in the officer’s own name.'),
    before: before('account-2'),
    wrong: one('account-2', { input: account(guard, { holder: '办理员甲' }) }),
    right: one('account-2'),
    expect: { answer: 'refused', code: 'HOLDER_IS_NOT_PAYEE', rests: M3 },
  },
  {
    id: `${R2}/account-unchecked`,
    risk: R2,
    title: both('账户无人复核就拨付', 'Paid to an account that nobody checked'),
    story: both(
      '办理人一个人登记的账户没有财政复核签字，就登记拨付。',
      'The account was entered by one officer alone and never checked; the money goes there.',
    ),
    before: before('sign-account-2'),
    wrong: one('pay-2', { at: path.at('sign-account-2'), input: payment(guard, '2026-10-27') }),
    right: one('sign-account-2'),
    expect: { answer: 'refused', code: 'ACCOUNT_MISSING', rests: M3 },
  },
  {
    id: `${R2}/account-exchanged`,
    risk: R2,
    title: both('临拨付前换账户', 'The account is exchanged before the payment'),
    story: both(
      '账户登记复核以后，又换成了另一个账号。',
      'After the account was registered and checked, another number takes its place.',
    ),
    before: [
      ...before('pay-1'),
      one('account-2', { at: '2026-11-03 10:00', input: account(guard, { account: '0000000000000777' }) }),
    ],
    wrong: one('sign-account-2', { at: '2026-11-03 10:10' }),
    right: wait('2026-11-03 10:10'),
    expect: { answer: 'signal', code: 'ACCOUNT_CHANGED', rests: M3 },
  },
  {
    id: `${R2}/money-where-there-is-none`,
    risk: R2,
    title: both('没有奖金的项目发钱', 'Money in a project without money'),
    story: both(
      '项目登记为只授荣誉，仍登记了发钱的文件。',
      'The project is registered as honour alone; a document about money is entered all the same.',
    ),
    before: before('publish-result', { prize: false }),
    wrong: { ...one('record-fiscal'), at: path.at('publish-result') },
    right: one('publish-result'),
    expect: { answer: 'refused', code: 'NO_MONEY_IN_PROJECT', rests: M3 },
  },
  {
    id: `${R2}/paid-twice`,
    risk: R2,
    title: both('重复拨付', 'Paid twice'),
    story: both('给同一个集体又拨了一次。', 'The same collective is paid once more.'),
    before: before('pay-2'),
    wrong: one('pay-1', { at: path.at('pay-2'), input: payment(team, day, { proof: '$file:reward-bank-again' }) }),
    right: wait(path.at('pay-2')),
    expect: { answer: 'refused', code: 'PAID_ALREADY', rests: M3 },
  },
  {
    id: `${R2}/for-one-not-approved`,
    risk: R2,
    title: both('给没有审定的人发钱', 'Money for somebody who was not approved'),
    story: both(
      '财政文件多列了一个没有审定的集体。',
      'The fiscal document has a line for a collective that was not approved.',
    ),
    before: before('record-fiscal'),
    wrong: one('record-fiscal', {
      input: { ...fiscal(), lines: [...fiscal().lines, { payee: crew.key, fen: FEN['c2'] }] },
    }),
    right: one('record-fiscal'),
    expect: { answer: 'refused', code: 'PAYEE_NOT_ON_LIST', rests: M3 },
  },
  {
    id: `${R2}/one-not-paid`,
    risk: R2,
    title: both('少拨一名就办完', 'One of them is never paid'),
    story: both('有一名的奖金没有拨付，就要核对完毕。', 'One of them is not paid, and the money is to be reconciled.'),
    before: before('reconcile-funds').filter(({ at }) => at !== path.at('pay-2')),
    wrong: one('reconcile-funds'),
    right: one('pay-2', { at: path.at('reconcile-funds') }),
    expect: { answer: 'refused', code: 'PAYMENT_OWED', rests: M3 },
  },
  {
    id: `${R2}/paid-late`,
    risk: R2,
    title: both('迟延拨付', 'Paid late'),
    story: both(
      '财政文件登记后十个工作日，奖金没有拨付。',
      'Ten working days after the fiscal document the money is not paid.',
    ),
    before: before('pay-2'),
    wrong: wait('2026-11-09 23:50'),
    right: one('pay-2', { at: '2026-11-09 23:50' }),
    after: [wait('2026-11-10 00:10')],
    expect: { answer: 'signal', code: 'PAYMENT_OVERDUE', rests: M3 },
    clue: { late: '2026-11-10 00:00' },
  },
];

export const scenarios: readonly Scenario[] = [...results, ...money];
