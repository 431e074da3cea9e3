import type { Scenario } from '../format.ts';
import { followsContact, leftLying, orderUnanswered, tipLeftLying, unexplained } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { both, by, tell } from '../shared/tell.ts';
import { kit, RECORD, TERM, TIPS, TWO, WHOLE, YEARLY } from './kit.ts';
import {
  before,
  exhibits,
  finding,
  findings,
  KEPT,
  MATTERS,
  OPINION,
  one,
  path,
  plan,
  publication,
  RETURNED,
  visit,
} from './path.ts';

/** 检查: what an inspector may leave out, or let somebody else see first. */

const id = 'inspection.inspect';
const [R1, R2, R3, R4, R5] = ['r1', 'r2', 'r3', 'r4', 'r5'].map((r) => tell(kit, `${id}.${r}`)) as [
  ReturnType<typeof tell>,
  ReturnType<typeof tell>,
  ReturnType<typeof tell>,
  ReturnType<typeof tell>,
  ReturnType<typeof tell>,
];
const { officer, otherOfficer } = kit.people as Required<typeof kit.people>;
const signed = [one('sign-visit')];
/** One of the team has a certificate that ends before the visit. */
const withLapsing = {
  change: {
    'draft-plan': {
      input: plan('2026-09-24', '2026-10-13', { team: ['officer-a', 'officer-b', 'officer-e', 'leader-a'] }),
    },
  },
};
const seenWithout = (matter: string) => ({
  ...visit('2026-10-09', 'slight', '2026-11-06'),
  findings: visit('2026-10-09', 'slight', '2026-11-06').findings.filter((one) => one.matter !== matter),
});

const careless: readonly Scenario[] = [
  ...R1('item-skipped', RECORD, () => ({
    title: both('检查表漏项', 'An item of the checklist left open'),
    story: both('疏散通道一项没有检查，就交结论。', 'The exits were not looked at; the conclusion is handed in.'),
    before: before('hand-in-review', {
      change: {
        'record-findings': { input: { findings: findings('slight').findings.filter((f) => f.item !== 'exits') } },
      },
    }),
    wrong: one('hand-in-review'),
    right: by(officer, 'record-findings', path.at('hand-in-review'), { findings: [finding('exits')] }),
    expect: { answer: 'refused', code: 'ITEM_UNANSWERED' },
  })),
  ...R1('without-evidence', RECORD, () => ({
    title: both('所见没有证据', 'A finding with nothing to show'),
    story: both(
      '检查表写了结果，没有照片或者记录可查。',
      'The checklist is filled in; nothing shows one of its answers.',
    ),
    before: before('record-findings'),
    wrong: one('record-findings', { input: findings('slight', finding('drills', { evidence: [] })) }),
    right: one('record-findings'),
    expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE' },
  })),
  ...R1('found-yet-none', RECORD, () => ({
    title: both('查出问题却写未发现', 'Something found, and “nothing found” proposed'),
    story: both(
      '逐项检查有不合格项，结论却写未发现问题。',
      'An item fails; the conclusion says that nothing was found.',
    ),
    before: before('hand-in-review'),
    wrong: one('hand-in-review', { input: { proposal: 'nothing-found', opinion: OPINION.slight } }),
    right: one('hand-in-review'),
    expect: { answer: 'refused', code: 'PROPOSAL_AGAINST_FINDINGS' },
  })),
  ...R1('matter-not-examined', YEARLY, () => ({
    title: both('方案所列事项没有查', 'A planned matter not examined'),
    story: both('方案列了三类事项，只查了两类就交结论。', 'The plan has three matters; two are looked at.'),
    before: before('hand-in-review', { change: { 'record-visit': { input: seenWithout(MATTERS[2]) } } }),
    wrong: one('hand-in-review'),
    right: one('record-visit', { at: path.at('hand-in-review'), input: visit('2026-10-13', 'slight', '2026-11-06') }),
    expect: { answer: 'refused', code: 'MATTER_NOT_EXAMINED' },
    clue: { mark: MATTERS[2] },
  })),
  ...R1('set-phrase', YEARLY, () => ({
    title: both('检查记录写套话', 'A set phrase instead of what was seen'),
    story: both('有一类事项只写“正常”两个字。', 'One of the matters is answered with “normal”.'),
    before: before('record-visit'),
    wrong: one('record-visit', {
      input: visit('2026-10-09', 'slight', '2026-11-06', {
        findings: visit('2026-10-09', 'slight', '2026-11-06').findings.map((one, i) =>
          i === 1 ? { ...one, note: '正常' } : one,
        ),
      }),
    }),
    right: one('record-visit'),
    after: signed,
    expect: { answer: 'refused', code: 'VISIT_NOTE_EMPTY' },
  })),
  ...R1('signs-twice', 'product:two-signatures', () => ({
    title: both('一个人检查签两个人的字', 'One officer signs for two'),
    story: both('一个人去检查，记录由同一个人签两次。', 'One officer goes; he signs the record twice.'),
    before: before('sign-visit'),
    wrong: one('sign-visit', { by: 'officer-a' }),
    right: one('sign-visit'),
    expect: { answer: 'refused', code: 'SAME_PERSON_SIGNS_TWICE' },
  })),
  ...R1('without-certificate', TWO, () => ({
    title: both('执法证刚过期仍去检查', 'A visit with a certificate that has just lapsed'),
    story: both(
      '报批方案时证件有效，检查那天已经过期，仍由他去。',
      'His certificate was valid when the plan was approved; on the day of the visit it has lapsed.',
    ),
    before: before('record-visit', withLapsing),
    wrong: one('record-visit', { by: 'officer-e' }),
    right: one('record-visit'),
    after: [],
    afterRight: signed,
    expect: { answer: 'refused', code: 'NOT_QUALIFIED' },
    clue: { mark: '执法员戊' },
  })),
  ...R1('in-thirty-seconds', 'inspection.inspect.m4', () => {
    const none = {
      found: 'none',
      times: { 'record-findings': '2026-10-13 15:30:10', 'hand-in-review': '2026-10-13 15:30:50' },
    } as const;
    return {
      title: both('半分钟查完', 'All items in half a minute'),
      story: both('十一个项目半分钟录完，结论未发现问题。', 'Eleven items within forty seconds, and nothing found.'),
      before: [
        ...before('record-findings', none).filter((s) => s.act !== 'take-inventory'),
        one('take-inventory', { at: '2026-10-13 15:00' }),
        one('record-findings', {}, none),
      ],
      wrong: one('hand-in-review', {}, none),
      right: one('hand-in-review', { at: '2026-10-13 15:31:20' }, none),
      expect: { answer: 'signal', code: 'REVIEW_TOO_FAST' },
    };
  }),
];

const bribed: readonly Scenario[] = [
  ...R2('without-certificate', TWO, () => ({
    title: both('证件过期的人替人去检查', 'Somebody whose certificate lapsed goes instead'),
    story: both(
      '受人之托，换成证件已经过期的人去检查。',
      'As a favour the visit is left to an officer whose certificate has lapsed.',
    ),
    before: before('record-visit', withLapsing),
    wrong: one('record-visit', { by: 'officer-e' }),
    right: one('record-visit'),
    after: [],
    afterRight: signed,
    expect: { answer: 'refused', code: 'NOT_QUALIFIED' },
    clue: { mark: '执法员戊' },
  })),
  ...R2('not-recorded', WHOLE, () => ({
    title: both('检查没有录像', 'No recording of the visit'),
    story: both('现场检查没有开执法记录仪，只附了照片。', 'The visit was not recorded; there are photographs alone.'),
    before: before('record-visit'),
    wrong: one('record-visit', {
      input: visit('2026-10-09', 'slight', '2026-11-06', { evidence: ['$file:inspection-photos'] }),
    }),
    right: one('record-visit'),
    after: signed,
    expect: { answer: 'refused', code: 'RECORDING_MISSING' },
  })),
  ...followsContact(kit, {
    risk: `${id}.r2`,
    rests: 'inspection.review.m1',
    name: 'contact-followed',
    step: 'hand-in-review',
    registered: '2026-10-12 16:00',
    reporter: otherOfficer,
    other: { by: 'leader-a', as: 'enforcement-officer' },
    contact: { who: '被检查单位经理', manner: 'gift', words: '送来两条烟，请检查时手下留情。' },
  }),
  ...tipLeftLying(kit, {
    risk: `${id}.r2`,
    rests: TIPS,
    after: 'sign-visit',
    route: 'phone',
    matter: '反映检查人员收受烟酒。',
    named: ['officer-a'],
    result: '已查，烟酒当场退回并有登记。',
  }),
];

const leaked: readonly Scenario[] = [
  ...R3('published-alone', 'inspection.inspect.m2', () => ({
    title: both('不经审签发布检查信息', 'Published on one signature'),
    story: both(
      '没有人拟稿送审，负责人一个人就把检查情况发出去。',
      'Nobody drafted it; one officer makes the findings public alone.',
    ),
    before: before('publish-result'),
    wrong: one('publish-result', { by: 'deputy-a', as: 'deputy-leader' }),
    right: one('publish-result'),
    after: [],
    afterRight: [one('sign-publication')],
    expect: { answer: 'refused', code: 'SIGNS_BEFORE_DRAFT' },
  })),
  ...R3('names-the-contact', 'inspection.inspect.m2', () => ({
    title: both('公开内容带出联系人', 'The publication names the contact'),
    story: both('公开的文字里写出了联系人和电话。', 'The text that is made public has the contact and his phone.'),
    before: before('publish-result'),
    wrong: one('publish-result', {
      input: publication('result', undefined, {
        text: '演示矿业有限公司安全生产检查结果，联系人安全科长，电话00000000000。',
      }),
    }),
    right: one('publish-result'),
    after: [one('sign-publication')],
    expect: { answer: 'refused', code: 'PUBLICATION_NAMES_CONTACT' },
    clue: { mark: '00000000000' },
  })),
  ...R3('before-the-decision', 'product:nothing-to-do', () => ({
    title: both('未决定先发布', 'Published before anything is decided'),
    story: both('检查还没有结论，先把情况发布出去。', 'Nothing is decided; the findings are to be published.'),
    before: before('take-inventory'),
    wrong: one('publish-result', { at: path.at('take-inventory') }),
    right: one('take-inventory'),
    expect: { answer: 'refused', code: 'NOTHING_DECIDED_YET' },
  })),
];

const M3 = 'inspection.inspect.m3';
const taking = (kind: string) =>
  by(officer, 'collect-exhibit', path.at('record-findings'), {
    items: [{ kind, name: '压力异常的空气储罐', seal: '封签检003' }],
    custodian: 'officer-a',
    place: '企业库房一角',
  });
const less = { found: ['e1', 'e2', 'e3', 'e4'], note: '在证物柜二格逐件清点，封签完好。' };
const lost: readonly Scenario[] = [
  ...R4('not-counted', M3, () => ({
    title: both('证据不清点就交结论', 'Evidence not counted'),
    story: both('证据没有清点，就交检查结论。', 'Nobody counted the evidence; the conclusion is handed in.'),
    before: before('take-inventory'),
    wrong: one('hand-in-review', { at: path.at('take-inventory') }),
    right: one('take-inventory'),
    expect: { answer: 'refused', code: 'INVENTORY_OWED' },
  })),
  ...R4('counts-what-he-keeps', M3, () => ({
    title: both('保管人自己清点', 'The keeper counts his own'),
    story: both('证据由保管的人自己清点。', 'Whoever keeps the evidence counts it.'),
    before: before('take-inventory'),
    wrong: one('take-inventory', { by: 'officer-a' }),
    right: one('take-inventory'),
    expect: { answer: 'refused', code: 'COUNTS_WHAT_HE_KEEPS' },
    clue: { mark: '执法员甲' },
  })),
  ...R4('one-is-gone', M3, () => ({
    title: both('清点少了一件物证', 'A piece of evidence is gone'),
    story: both('清点时灭火器不见了。', 'At the count one object is not there.'),
    before: before('take-inventory'),
    wrong: one('take-inventory', { input: less }),
    right: one('take-inventory'),
    expect: { answer: 'signal', code: 'EXHIBIT_NOT_AS_COLLECTED' },
  })),
  ...R4('gone-and-unexplained', M3, () => ({
    title: both('物证缺失不说明', 'Gone, and nobody says why'),
    story: both(
      '少了一件物证，没有人说明，就交结论。',
      'A piece is missing; the conclusion is handed in without a word.',
    ),
    before: before('hand-in-review', { change: { 'take-inventory': { input: less } } }),
    wrong: one('hand-in-review'),
    right: by(officer, 'explain-exhibit', path.at('hand-in-review'), {
      exhibit: 'e5',
      what: '送检测机构检测压力，附收样单，月底取回。',
    }),
    expect: { answer: 'refused', code: 'EXHIBIT_NOT_EXPLAINED' },
  })),
  ...R4('without-seal', M3, () => ({
    title: both('物证没有封存', 'An object without a seal'),
    story: both('取走的物品没有封签。', 'An object is taken away unsealed.'),
    before: before('collect-exhibit'),
    wrong: one('collect-exhibit', { input: exhibits({ kind: 'object', name: '旧灭火器箱', seal: '' }) }),
    right: one('collect-exhibit', { input: exhibits({ kind: 'object', name: '旧灭火器箱', seal: '封签检002' }) }),
    expect: { answer: 'refused', code: 'EXHIBIT_WITHOUT_SEAL' },
  })),
  ...R4('kept-by-nobody-fit', M3, () => ({
    title: both('物证交给不管证据的人', 'Kept by somebody who should not'),
    story: both('物证交给窗口的人放着。', 'The evidence is left with somebody at the counter.'),
    before: before('collect-exhibit'),
    wrong: one('collect-exhibit', { input: { ...exhibits(), custodian: 'clerk-b' } }),
    right: one('collect-exhibit'),
    expect: { answer: 'refused', code: 'CUSTODIAN_WITHOUT_POST' },
    clue: { mark: 'clerk-b' },
  })),
  ...R4('seized-without-approval', M3, () => ({
    title: both('没有批准就登记保存', 'Kept without an approval'),
    story: both(
      '没有负责人批准，就把企业的设备登记保存起来。',
      'The company’s device is registered and kept; nobody approved it.',
    ),
    before: before('record-findings'),
    wrong: taking('seized'),
    right: taking('object'),
    expect: { answer: 'refused', code: 'SEIZED_WITHOUT_APPROVAL' },
  })),
  ...R4('kept-past-seven-days', M3, () => ({
    title: both('登记保存超过七日不处理', 'Kept past seven days'),
    story: both(
      '登记保存的设备，七个工作日没有作出处理决定。',
      'Seven working days pass; nothing is decided of what was kept.',
    ),
    before: before('handle-responsible', KEPT),
    wrong: wait('2026-10-19 23:30'),
    right: by(officer, 'dispose-exhibit', '2026-10-19 23:30', RETURNED),
    after: [wait('2026-10-20 00:10')],
    expect: { answer: 'signal', code: 'SEIZED_OVERDUE' },
    clue: { late: '2026-10-20 00:00' },
  })),
  ...R4('never-given-back', M3, () => ({
    title: both('登记保存的财物不处理就办结', 'Closed with a thing still kept'),
    story: both(
      '登记保存的设备没有返还也没有处理，就要办结。',
      'The device was never given back; the case is to be closed.',
    ),
    before: before('close', KEPT),
    wrong: one('close', {}, KEPT),
    right: by(officer, 'dispose-exhibit', path.at('close', KEPT), RETURNED),
    expect: { answer: 'refused', code: 'SEIZED_NOT_DISPOSED' },
  })),
  ...R4('passed-on-unsigned', M3, () => ({
    title: both('证据转手没有双方签字', 'Evidence changes hands without both'),
    story: both(
      '第三人把证据转到别人名下，保管人没有签字。',
      'A third officer passes the evidence on; its keeper never signed.',
    ),
    before: before('record-findings'),
    wrong: by({ by: 'leader-a', as: 'enforcement-officer' }, 'hand-over-exhibit', path.at('record-findings'), {
      exhibit: 'e5',
      to: 'officer-b',
      place: '证物柜三格',
    }),
    right: by(officer, 'hand-over-exhibit', path.at('record-findings'), {
      exhibit: 'e5',
      to: 'officer-b',
      place: '证物柜三格',
    }),
    expect: { answer: 'refused', code: 'NOT_PARTY_TO_HAND_OVER' },
  })),
];

const late: readonly Scenario[] = [
  ...leftLying(kit, { risk: `${id}.r5`, rests: TERM, stage: 'inspect', step: 'hand-in-review' }),
  ...unexplained(kit, {
    risk: `${id}.r5`,
    rests: TERM,
    stage: 'inspect',
    step: 'hand-in-review',
    person: officer,
    reason: '检测机构出具报告晚了一天。',
  }),
  ...R5('after-the-plan-ended', YEARLY, () => ({
    title: both('方案期限过后才去检查', 'Inspected after the plan’s days'),
    story: both(
      '方案写到十月十三日，十四日才去检查，没有重新报批。',
      'The plan ends on the 13th; the visit is made on the 14th.',
    ),
    before: [...before('record-visit'), wait('2026-10-14 09:00')],
    wrong: one('record-visit', { at: '2026-10-14 10:00', input: visit('2026-10-14', 'slight', '2026-11-06') }),
    right: one('record-visit', { at: '2026-10-14 10:00', input: visit('2026-10-13', 'slight', '2026-11-06') }),
    after: [one('sign-visit', { at: '2026-10-14 10:30' })],
    expect: { answer: 'refused', code: 'OUTSIDE_PLAN_DAYS' },
    clue: { mark: '2026-10-13' },
  })),
  ...orderUnanswered(kit, {
    risk: `${id}.r5`,
    rests: 'inspection.inspect.m4',
    after: 'record-findings',
    matter: '请说明现场检查迟至十月九日的原因。',
    reply: '节前企业停产检修，节后第一个工作日即检查。',
    person: officer,
  }),
  ...R5('page-that-is-not-there', RECORD, () => ({
    title: both('引用不存在的页', 'Evidence on a page that is not there'),
    story: both('检查表引用台账第六十页，台账只有二十页。', 'A finding cites page 60 of a ledger of 20.'),
    before: before('record-findings'),
    wrong: one('record-findings', {
      input: findings('slight', finding('drills', { evidence: [{ material: 'ledger', page: 60 }] })),
    }),
    right: one('record-findings'),
    expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE' },
  })),
];

export const inspectStories: readonly Scenario[] = [...careless, ...bribed, ...leaked, ...lost, ...late];
