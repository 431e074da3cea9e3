import type { Scenario } from '../format.ts';
import { leftLying, tipLeftLying, unexplained } from '../shared/everywhere.ts';
import { both, by, tell } from '../shared/tell.ts';
import { DOCKETS, kit, LEADER, PLAN, REPORTS, TERM, TIPS } from './kit.ts';
import { before, lead, one, path, plan } from './path.ts';

/** 立案: team, authority, term, plan. */

const R1 = tell(kit, 'inspection.docket.r1');
const R2 = tell(kit, 'inspection.docket.r2');
const R3 = tell(kit, 'inspection.docket.r3');
const { head, decider, inspector } = kit.people;
const drafting = (change: object) => plan('2026-09-24', '2026-10-13', change);
const M2 = 'inspection.docket.m2';

const related: readonly Scenario[] = [
  ...R1('related-member', 'inspection.docket.m1', () => ({
    title: both('把利害关系人编入检查组', 'An officer with an interest on the team'),
    story: both(
      '他的配偶在被检查单位任职，仍把他编入检查组。',
      'His spouse works for the company; he is put on the team all the same.',
    ),
    before: before('draft-plan'),
    wrong: one('draft-plan', { input: drafting({ team: ['officer-a', 'officer-d', 'leader-a'] }) }),
    right: one('draft-plan'),
    expect: { answer: 'refused', code: 'PARTICIPANT_RECUSED' },
    clue: { mark: 'officer-d' },
  })),
  ...R1('declared-and-goes', 'inspection.docket.m1', () => ({
    title: both('声明有利害关系后仍去检查', 'Inspects after declaring an interest'),
    story: both(
      '检查人员声明与该单位有利害关系，没有换人，仍由他记录检查。',
      'An officer declares an interest; he records the visit all the same.',
    ),
    before: [
      ...before('record-visit'),
      by({ by: 'officer-a', as: 'enforcement-officer' }, 'declare-interest', '2026-10-09 15:30', {
        interest: '本人兄弟新近到该单位任职。',
      }),
    ],
    wrong: one('record-visit'),
    right: one('record-visit', { by: 'leader-a' }),
    expect: { answer: 'refused', code: 'RECUSED', hidden: true },
    after: [],
    clue: { mark: 'officer-a' },
  })),
];

const beyond: readonly Scenario[] = [
  ...leftLying(kit, { risk: 'inspection.docket.r2', rests: TERM, stage: 'docket', step: 'docket' }),
  ...unexplained(kit, {
    risk: 'inspection.docket.r2',
    rests: TERM,
    stage: 'docket',
    step: 'docket',
    person: head,
    reason: '方案退回修改，推迟一天报批。',
  }),
  ...R2('beyond-authority', DOCKETS, () => ({
    title: both('越权立案', 'Taken up by somebody who may not'),
    story: both('没有授权，科室负责人自己批准立案。', 'Without a delegation the head of section takes the case up.'),
    before: before('docket'),
    wrong: one('docket', head),
    right: one('docket'),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY' },
    clue: { mark: '分管领导甲' },
  })),
  ...R2('dropped-by-the-handler', REPORTS, () => ({
    title: both('自行把线索压下', 'A lead dropped by somebody who may not'),
    story: both('不报批，科室负责人自己决定不予立案。', 'The head of section drops the lead without asking anybody.'),
    before: before('docket'),
    wrong: by(head, 'drop-lead', path.at('docket'), { reasons: '来信没有署名，内容不具体，不予立案。' }),
    right: by(decider, 'drop-lead', path.at('docket'), { reasons: '来信没有署名，内容不具体，不予立案。' }),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY' },
    clue: { mark: '分管领导甲' },
  })),
  ...R2('not-ours', 'work-safety 第69条', () => ({
    title: both('不属于本机关的事项立案', 'Another body’s matter is taken up'),
    story: both('线索是消防事项，没有移送，直接立案。', 'The lead is about fire safety; it is taken up here.'),
    before: before('docket', { change: { start: { input: lead(undefined, { fields: { matter: 'fire' } }) } } }),
    wrong: one('docket'),
    right: by(decider, 'drop-lead', path.at('docket'), { reasons: '属于消防救援机构职责，移送办理并告知来信人。' }),
    expect: { answer: 'refused', code: 'NOT_OUR_JURISDICTION' },
    clue: { mark: 'fire' },
  })),
  ...R2('entered-late', REPORTS, () => ({
    title: both('线索压了一天多才登记', 'A lead registered more than a day late'),
    story: both(
      '来信前一天就收到，二十五小时以后才登记。',
      'The letter came the day before; it is registered 25 hours later.',
    ),
    before: [],
    wrong: one('start', {
      at: '2026-09-22 10:00',
      input: lead(undefined, { receivedAt: '2026-09-21T09:00:00+08:00' }),
    }),
    right: one('start', {
      at: '2026-09-22 10:00',
      input: lead(undefined, { receivedAt: '2026-09-21T11:00:00+08:00' }),
    }),
    expect: { answer: 'signal', code: 'LATE_ENTRY' },
  })),
  ...tipLeftLying(kit, {
    risk: 'inspection.docket.r2',
    rests: TIPS,
    after: 'draft-plan',
    route: 'letter',
    matter: '反映有线索交来以后一直没有立案。',
    result: '已查，线索在时限内登记立案。',
  }),
  ...R2('order-unanswered', 'administrative-penalty 第75条', () => ({
    title: both('督办未答就办结', 'Closed over an unanswered order'),
    story: both(
      '立案环节的督办没有答复就要办结。',
      'An order about the docketing was never answered; the case is to be closed.',
    ),
    before: [
      ...before('docket'),
      by(inspector, 'issue-order', '2026-09-23 09:00', { matter: '请说明线索登记和立案的经过。' }),
      one('docket'),
      ...path.between('docket', 'close'),
    ],
    wrong: one('close'),
    right: by(head, 'answer-order', path.at('close'), { order: 'o1', reply: '线索当日登记，两日内立案，经过见记录。' }),
    expect: { answer: 'refused', code: 'ORDER_UNANSWERED' },
  })),
];

const planned: readonly Scenario[] = [
  ...R3('without-plan', PLAN, () => ({
    title: both('没有方案就立案', 'Taken up without a plan'),
    story: both('方案没有拟，就批准立案下去检查。', 'There is no plan; the case is taken up and the team sent out.'),
    before: before('draft-plan'),
    wrong: one('docket'),
    right: one('draft-plan', { at: path.at('docket') }),
    expect: { answer: 'refused', code: 'PLAN_NOT_APPROVED' },
  })),
  ...R3('leader-left-out', M2, () => ({
    title: both('方案没有经过检查组组长', 'A plan that the team leader never saw'),
    story: both(
      '方案没有经检查组组长审批，分管领导签了就立案。',
      'The team leader has not approved the plan; the deputy signs alone and takes the case up.',
    ),
    before: [...before('approve-plan'), one('approve-plan', { by: 'deputy-a', as: 'deputy-leader' })],
    wrong: one('docket'),
    right: by(LEADER, 'sign', path.at('docket')),
    expect: { answer: 'refused', code: 'PLAN_NOT_APPROVED' },
    clue: { mark: '检查组长甲' },
  })),
  ...R3('head-left-out', PLAN, () => ({
    title: both('方案没有经过负责人', 'A plan that only the team approved'),
    story: both(
      '方案只由检查组组长签了，没有报负责人批准，就立案。',
      'Only the team’s own leader signed the plan; the case is taken up.',
    ),
    before: before('sign-plan'),
    wrong: one('docket'),
    right: one('sign-plan', { at: path.at('docket') }),
    expect: { answer: 'refused', code: 'PLAN_NOT_APPROVED' },
    clue: { mark: '分管领导甲' },
  })),
  ...R3('approves-his-own', M2, () => ({
    title: both('自己拟的方案自己批', 'Approves the plan he drafted'),
    story: both('检查组组长拟的方案，由他自己审批。', 'The team leader approves the plan that he drafted.'),
    before: [...before('approve-plan'), one('draft-plan', { ...LEADER, at: '2026-09-22 14:00' })],
    wrong: one('approve-plan'),
    right: by({ by: 'deputy-a', as: 'deputy-leader' }, 'approve-plan', path.at('approve-plan')),
    expect: { answer: 'refused', code: 'APPROVES_OWN_PLAN' },
    clue: { mark: '检查组长甲' },
  })),
  ...R3('team-of-one', PLAN, () => ({
    title: both('一个人的检查组', 'A team of one'),
    story: both('方案里只写了一名检查人员。', 'The plan names a single officer.'),
    before: before('draft-plan'),
    wrong: one('draft-plan', { input: drafting({ team: ['officer-a'] }) }),
    right: one('draft-plan'),
    expect: { answer: 'refused', code: 'TEAM_TOO_SMALL' },
  })),
  ...R3('lapsed-member', PLAN, () => ({
    title: both('执法证过期的人编入检查组', 'A lapsed certificate on the team'),
    story: both('组内一人执法证已经过期。', 'One of the team has a lapsed certificate.'),
    before: before('draft-plan'),
    wrong: one('draft-plan', { input: drafting({ team: ['officer-a', 'officer-c'] }) }),
    right: one('draft-plan'),
    expect: { answer: 'refused', code: 'TEAM_NOT_QUALIFIED' },
    clue: { mark: 'officer-c' },
  })),
  ...R3('plan-in-name-only', PLAN, () => ({
    title: both('方案徒有其名', 'A plan in name only'),
    story: both('方案的依据和事项只填了“无”。', 'Basis and matters of the plan say nothing.'),
    before: before('draft-plan'),
    wrong: one('draft-plan', { input: drafting({ basis: '无' }) }),
    right: one('draft-plan'),
    expect: { answer: 'refused', code: 'PLAN_EMPTY' },
  })),
  ...R3('before-it-is-taken-up', 'product:stage-order', () => ({
    title: both('未立案先检查', 'Inspected before it is taken up'),
    story: both('还没有立案，先去检查并做了记录。', 'The case is not taken up; the visit is recorded.'),
    before: before('docket'),
    wrong: one('record-visit', { at: path.at('docket') }),
    right: one('docket'),
    expect: { answer: 'refused', code: 'NOT_IN_THIS_STAGE' },
  })),
];

export const docketStories: readonly Scenario[] = [...related, ...beyond, ...planned];
