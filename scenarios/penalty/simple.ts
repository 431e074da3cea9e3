import type { Scenario, Step } from '../format.ts';
import { followsContact, leftLying, tipLeftLying } from '../shared/everywhere.ts';
import { both } from '../shared/tell.ts';
import { CONTACTS, kit, PENALTY, spotKit } from './kit.ts';
import { findings, items } from './matter.ts';
import { path } from './path.ts';
import { filer, lapsed, officer, otherSquad, partner, squad } from './people.ts';
import { FINED, type Options, REASONS, spot, times } from './spot.ts';

/** 发现线索、程序选择、当场处罚. */

const signed = (at: string): Step => ({ at, ...partner, act: 'sign', input: { held: '$held' } });
const entered = (at: string) => ({
  input: { ...path.one('start').input, receivedAt: at, lateReason: '周末值班收下，上班后登记。' },
});

const discover: readonly Scenario[] = [
  {
    id: 'penalty.discover.r1/entered-late',
    risk: 'penalty.discover.r1',
    title: both('线索过了两天才登记', 'A lead is entered two days late'),
    story: both('线索周六就收到了，周一才登记。', 'The lead came in on Saturday and is entered on Monday.'),
    before: [],
    wrong: path.one('start', entered('2026-08-01T08:00:00+08:00')),
    right: path.one('start', entered('2026-08-03T08:00:00+08:00')),
    expect: { answer: 'signal', code: 'LATE_ENTRY', rests: 'penalty.discover.m1' },
  },
  ...tipLeftLying(kit, {
    risk: 'penalty.discover.r1',
    rests: 'penalty.discover.m2',
    after: 'start',
    stage: 'discover',
    route: 'phone',
    matter: '举报采石场护栏断裂，此前两次反映都没有登记。',
    result: '已核对电话记录，两次来电均补登并入本案线索。',
  }),
  ...leftLying(kit, {
    risk: 'penalty.discover.r1',
    rests: PENALTY('第54条第2款'),
    stage: 'route',
    step: 'choose',
    title: both('线索压着不办', 'A lead is left lying'),
    story: both(
      '线索登记以后，一个工作日过去了，没有决定按什么程序办。',
      'A working day passes and nobody chooses the procedure.',
    ),
  }),
];

const BIG: Options = {
  facts: { untrained: 1 },
  weighed: {
    charges: ['training'],
    articles: [{ law: '安全生产法', article: '第97条第1款第4项' }],
    sanction: 'fine',
    fen: 600_000,
  },
};
const route: readonly Scenario[] = [
  {
    id: 'penalty.route.r1/beyond-the-spot',
    risk: 'penalty.route.r1',
    title: both('当场罚了六千元', 'Six thousand yuan on the spot'),
    story: both(
      '对单位拟罚六千元，没有转为立案，当场就要作出决定。',
      'An organisation is to be fined 6,000 yuan, and it is decided on the spot.',
    ),
    before: spot.before('decide', BIG),
    wrong: spot.one('decide', {}, BIG),
    right: {
      at: times.decide,
      ...squad,
      act: 'choose-procedure',
      input: { route: 'ordinary', reasons: '拟处罚款超过三千元，转为普通程序立案查处。' },
    },
    after: [signed('2026-09-17 14:05')],
    afterRight: [],
    expect: { answer: 'refused', code: 'BEYOND_SIMPLE_PROCEDURE', rests: 'penalty.route.m1' },
  },
  {
    id: 'penalty.route.r1/its-paper-says-otherwise',
    risk: 'penalty.route.r1',
    title: both('立案的案件按当场处罚作决定', 'A docketed case decided as if on the spot'),
    story: both(
      '已经立案的案件，决定时选了当场处罚的结果，文书上的救济途径随之不同。',
      'A docketed case is decided with the result of the simple procedure, whose paper tells other remedies.',
    ),
    before: path.before('decide', {
      change: {
        'hand-in': { input: asSpot('hand-in') },
        'submit-report': { input: asSpot('submit-report') },
        call: { input: { ...path.one('call').input, proposal: 'spot-penalty' } },
      },
    }),
    wrong: path.one('decide', { input: { ...path.one('decide').input, result: 'spot-penalty' } }),
    right: {
      at: path.at('decide'),
      by: 'county-director-a',
      as: 'bureau-director',
      act: 'return-review',
      input: { reasons: '本案按普通程序办理，调查结论所拟结果不对，退回更正。' },
    },
    expect: { answer: 'refused', code: 'RESULT_OF_SIMPLE_PROCEDURE', rests: 'penalty.route.m1' },
  },
  ...followsContact(spotKit, {
    risk: 'penalty.route.r1',
    rests: CONTACTS,
    name: 'contact-followed',
    step: 'choose',
    registered: '2026-09-15 15:00',
    reporter: officer,
    other: otherSquad,
    contact: { who: '餐饮公司的熟人', manner: 'phone', words: '请求当场罚一点了事，不要立案。' },
  }),
];

function asSpot(step: 'hand-in' | 'submit-report') {
  return { ...path.one(step).input, proposal: 'spot-penalty' };
}

const decision = (change: object): { input: object } => ({
  input: { result: 'spot-penalty', reasons: REASONS, ...FINED, ...change },
});

const onTheSpot: readonly Scenario[] = [
  {
    id: 'penalty.spot.r1/without-certificate',
    risk: 'penalty.spot.r1',
    title: both('执法证过期的人作出当场处罚', 'Decided by an officer whose certificate has lapsed'),
    story: both(
      '执法证已经过期的执法人员作出当场处罚决定。',
      'An officer whose certificate has lapsed decides on the spot.',
    ),
    before: spot.before('decide'),
    wrong: spot.one('decide', lapsed),
    right: spot.one('decide'),
    expect: { answer: 'refused', code: 'NOT_QUALIFIED', rests: 'penalty.spot.m1' },
    clue: { mark: lapsed.by },
  },
  {
    id: 'penalty.spot.r2/nothing-told',
    risk: 'penalty.spot.r2',
    title: both('没有告知就当场处罚', 'Punished without a word'),
    story: both(
      '没有告知事实和依据，没有听取申辩，当场就要处罚。',
      'Nothing was told and nobody heard; the penalty is decided.',
    ),
    before: spot.before('notify'),
    wrong: spot.one('decide', { at: times.notify }),
    right: spot.one('notify'),
    after: [signed('2026-09-17 11:05')],
    expect: { answer: 'refused', code: 'PARTY_NOT_NOTIFIED', rests: 'penalty.spot.m2' },
  },
  {
    id: 'penalty.spot.r2/claim-passed-over',
    risk: 'penalty.spot.r2',
    title: both('申辩没有答复就处罚', 'Decided over an unanswered claim'),
    story: both(
      '当事人提了申辩，没有答复就要作出处罚。',
      'The party claims something; the penalty is decided without an answer.',
    ),
    before: spot.before('answer'),
    wrong: spot.one('decide', { at: times.answer }),
    right: spot.one('answer'),
    after: [signed('2026-09-17 11:45')],
    afterRight: [],
    expect: { answer: 'refused', code: 'CLAIM_UNANSWERED', rests: 'penalty.spot.m2' },
  },
  {
    id: 'penalty.spot.r3/outside-the-range',
    risk: 'penalty.spot.r3',
    title: both('罚款低于裁量基准', 'A fine below the standard'),
    story: both(
      '告知的是两千元，决定时没有理由改成一百元。',
      'Announced were 2,000 yuan; 100 are decided, without a ground.',
    ),
    before: spot.before('decide'),
    wrong: spot.one('decide', decision({ fen: 10_000 })),
    right: spot.one('decide', decision({})),
    after: [signed('2026-09-17 14:05')],
    expect: { answer: 'refused', code: 'FINE_OUTSIDE_RANGE', rests: 'penalty.spot.m3' },
  },
  {
    id: 'penalty.spot.r3/item-left-open',
    risk: 'penalty.spot.r3',
    title: both('有一项没有查就下结论', 'Concluded with an item left open'),
    story: both('没有核对事故隐患，就提出当场处罚的结论。', 'Nobody looked for hazards; the conclusion is handed in.'),
    before: spot.before('hand-in', {
      change: {
        findings: {
          input: findings(
            { signs: 1 },
            items.filter((item) => item !== 'hazards'),
          ),
        },
      },
    }),
    wrong: spot.one('hand-in'),
    right: { at: times['hand-in'], ...officer, act: 'record-findings', input: findings({}, ['hazards']) },
    expect: { answer: 'refused', code: 'ITEM_UNANSWERED', rests: PENALTY('第40条') },
    clue: { mark: 'hazards' },
  },
];

const report: readonly Scenario[] = [
  {
    id: 'penalty.enforce.r3/not-reported',
    risk: 'penalty.enforce.r3',
    title: both('当场处罚没有报备', 'A decision on the spot is not reported'),
    story: both(
      '当场处罚决定没有报所属机关备案，就要办结执行。',
      'The decision was never reported to the department; the enforcement is to be closed.',
    ),
    before: spot
      .before('conclude')
      .filter((step) => (step.input as { part?: string } | undefined)?.part !== 'reported'),
    wrong: spot.one('conclude'),
    right: {
      at: times.conclude,
      ...filer,
      act: 'record-enforcement',
      input: { part: 'reported', doneOn: '2026-10-16', proof: '$file:restaurant-reported' },
    },
    expect: { answer: 'refused', code: 'NOT_ENFORCED', rests: PENALTY('第52条第3款') },
    clue: { mark: 'reported' },
  },
];

export const scenarios: readonly Scenario[] = [...discover, ...route, ...onTheSpot, ...report];
