import type { Both, Scenario } from '../format.ts';
import { tipLeftLying } from '../shared/everywhere.ts';
import { GIFTS, kit, RECUSAL, TIPS } from './kit.ts';
import { before, crew, guard, list, listed, one, review, team } from './path.ts';

/** 汇总初审: the compiled list is not the recommended one; a list is signed as a favour. */
const R1 = 'reward.compile.r1';
const R2 = 'reward.compile.r2';
const M1 = 'reward.compile.m1';
const M2 = 'reward.compile.m2';
const both = (zh: string, en: string): Both => ({ zh, en });

const compiledAs = (name: string, title: Both, story: Both, entries: Parameters<typeof list>[0]): Scenario => ({
  id: `${R1}/${name}`,
  risk: R1,
  title,
  story,
  before: before('record-compiled'),
  wrong: one('record-compiled', { input: list(entries, '照推荐名单汇总，两人逐名核对无误。') }),
  right: one('record-compiled'),
  after: [one('sign-compiled')],
  expect: { answer: 'refused', code: 'LIST_DIFFERS', rests: M1 },
});

export const scenarios: readonly Scenario[] = [
  compiledAs(
    'one-put-in',
    both('汇总时添人', 'One more in the compiled list'),
    both('汇总名单多了一个没有推荐的集体。', 'The compiled list has a collective that nobody recommended.'),
    [...listed, crew],
  ),
  compiledAs(
    'one-left-out',
    both('汇总时漏人', 'One less in the compiled list'),
    both('汇总名单少了一名推荐对象。', 'One of the recommended is missing from the compiled list.'),
    [team],
  ),
  compiledAs(
    'another-name',
    both('汇总时换名', 'Another name in the compiled list'),
    both('汇总名单把一名的姓名换成了别人。', 'In the compiled list one name has become another’s.'),
    [team, { ...guard, name: '示范安全员丙' }],
  ),
  {
    id: `${R2}/signed-unread`,
    risk: R2,
    title: both('初审只签同意', 'Signed with one word'),
    story: both('初审意见对每一名都只写“同意”。', 'The first review says no more than “agreed” of each of them.'),
    before: before('review-list'),
    wrong: one('review-list', {
      input: {
        opinions: listed.map(({ key }) => ({
          subject: key,
          opinion: key === team.key ? '同意' : review().opinions[1]?.opinion,
        })),
      },
    }),
    right: one('review-list'),
    after: [one('sign-review')],
    expect: { answer: 'refused', code: 'ENTRY_OPINION_EMPTY', rests: M2 },
  },
  {
    id: `${R2}/the-same-words`,
    risk: R2,
    title: both('初审意见一字不差', 'The same words for everybody'),
    story: both('对每一名写的初审意见完全一样。', 'The opinions on all of them are the same, word for word.'),
    before: before('review-list'),
    wrong: one('review-list', {
      input: {
        opinions: listed.map(({ key }) => ({ subject: key, opinion: review().opinions[0]?.opinion })),
      },
    }),
    right: one('review-list'),
    after: [one('sign-review')],
    expect: { answer: 'refused', code: 'ENTRY_OPINIONS_ALIKE', rests: M2 },
  },
  {
    id: `${R2}/close-to-one-of-them`,
    risk: R2,
    title: both('亲属所在单位由他初审', 'Reviewed by one who is close to a nominee'),
    story: both(
      '初审人的近亲属在被推荐集体所在的公司任职。',
      'A near relative of the reviewer works at the company of a recommended collective.',
    ),
    before: before('review-list'),
    wrong: one('review-list', { by: 'reviewer-c' }),
    right: one('review-list'),
    after: [one('sign-review')],
    expect: { answer: 'refused', code: 'RECUSED', rests: RECUSAL, hidden: true },
    clue: { mark: 'reviewer-c' },
  },
  {
    id: `${R2}/after-a-gift`,
    risk: R2,
    title: both('收礼之后初审签字', 'Signed within days of a gift'),
    story: both(
      '同事登记有人给他送过礼，几天之内他在初审意见上签了字。',
      'A colleague registers that somebody brought him a gift; within days he signs the review.',
    ),
    before: [
      ...before('review-list'),
      {
        at: '2026-10-12 09:00',
        by: 'reviewer-b',
        as: 'reviewer',
        act: 'register-contact',
        input: {
          about: 'reviewer-a',
          who: '矿业公司办公室人员',
          manner: 'gift',
          words: '请他关照掘进一队。',
          handed: '',
        },
      },
    ],
    wrong: one('review-list'),
    right: one('review-list', { by: 'reviewer-b' }),
    after: [one('sign-review')],
    expect: { answer: 'signal', code: 'DECISION_FOLLOWS_CONTACT', rests: GIFTS, sealed: true },
    clue: { mark: 'review-list' },
  },
  ...tipLeftLying(kit, {
    risk: R2,
    rests: TIPS,
    after: 'sign-compiled',
    route: 'letter',
    matter: '汇总人员和矿业公司的人吃饭。',
    named: ['compiler-a'],
    stage: 'compile',
    result: '核查餐费票据，系同学聚会，已谈话提醒。',
  }),
];
