import type { Scenario } from '../format.ts';
import { followsContact, orderUnanswered, tipLeftLying } from '../shared/everywhere.ts';
import { both } from '../shared/tell.ts';
import { GIFTS, kit, RECUSAL, STANDARD, TIPS } from './kit.ts';
import { before, finding, findings, guard, list, listed, mason, one, team } from './path.ts';
import { by, insert, R1, R2 } from './tell.ts';

/** 组织推荐: listed as a favour. */

export const scenarios: readonly Scenario[] = [
  ...followsContact(kit, {
    risk: R2,
    rests: GIFTS,
    name: 'after-a-dinner',
    step: 'hand-in-review',
    registered: '2026-10-08 09:00',
    reporter: { by: 'nominator-b', as: 'nominator' },
    other: { by: 'nominator-b', as: 'nominator' },
    contact: { who: '商场经理', manner: 'banquet', words: '请他把安全员报上去。' },
    title: both('吃请之后上报名单', 'The list is handed in after a dinner'),
  }),
  {
    id: `${R2}/lists-whom-he-is-close-to`,
    risk: R2,
    title: both('推荐配偶单位的人', 'He lists somebody of his spouse’s company'),
    story: both(
      '办理人把配偶所在公司的人列入推荐名单。',
      'The nominating officer lists somebody of the company where his spouse holds a post.',
    ),
    before: before('record-recommended'),
    wrong: one('record-recommended', { by: 'nominator-b', input: list([team, mason]) }),
    right: one('record-recommended', { by: 'nominator-a', input: list([team, mason]) }),
    expect: { answer: 'refused', code: 'RECUSED', rests: RECUSAL },
    clue: { mark: mason.key },
  },
  {
    id: `${R2}/lists-himself`,
    risk: R2,
    title: both('把自己报上去', 'He lists himself'),
    story: both('办理人把自己列入推荐名单。', 'The nominating officer puts himself on the list.'),
    before: before('record-recommended'),
    wrong: one('record-recommended', {
      input: list([team, { ...guard, name: '单位办理人甲', unit: '长治高新区经济运行与安全监管部', code: '' }]),
    }),
    right: one('record-recommended', {
      by: 'nominator-b',
      input: list([team, { ...guard, name: '单位办理人甲', unit: '长治高新区经济运行与安全监管部', code: '' }]),
    }),
    expect: { answer: 'refused', code: 'RECUSED', rests: RECUSAL },
    clue: { mark: '单位办理人甲' },
  },
  {
    id: `${R2}/deeds-taken-on-trust`,
    risk: R2,
    title: both('受请托不看材料', 'Asked for it, he does not look at the papers'),
    story: both(
      '有人打过招呼，事迹不看材料就认定。',
      'Somebody had a word with him; he finds the deeds without looking at the papers.',
    ),
    before: insert(
      before('record-findings'),
      by('nominator-b', 'nominator', 'register-contact', '2026-09-21 16:00', {
        about: 'nominator-a',
        who: '商场经理',
        manner: 'phone',
        words: '安全员的材料不用细看。',
        handed: '',
      }),
    ),
    wrong: one('record-findings', { input: findings(listed, finding('deeds', guard, { evidence: [] })) }),
    right: one('record-findings', { input: findings() }),
    expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE', rests: STANDARD },
  },
  ...tipLeftLying(kit, {
    risk: R2,
    rests: TIPS,
    after: 'post-publicity',
    route: 'phone',
    matter: '推荐办理人收了商场的购物卡。',
    named: ['nominator-a'],
    result: '调取监控并谈话，未发现收卡，已回复举报人。',
  }),
  ...orderUnanswered(kit, {
    risk: R1,
    rests: 'reward.recommend.m3',
    after: 'record-findings',
    matter: '请说明推荐对象事迹的核实经过。',
    reply: '逐件走访核实，走访记录附在事迹材料之后。',
    person: { by: 'nominator-a', as: 'nominator' },
  }),
];
