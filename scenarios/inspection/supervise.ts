import type { Scenario } from '../format.ts';
import { fileIncomplete, leftLying, tipLeftLying } from '../shared/everywhere.ts';
import { wait } from '../shared/path.ts';
import { both, by, pushed, tell } from '../shared/tell.ts';
import { kit, TERM } from './kit.ts';
import { before, FINE, filed, MATTERS, one, path, plan } from './path.ts';

/** 事后监管: what was decided is carried out, put right, looked at again and filed. */

const R1 = tell(kit, 'inspection.supervise.r1');
const R2 = tell(kit, 'inspection.supervise.r2');
const R3 = tell(kit, 'inspection.supervise.r3');
const M1 = 'inspection.supervise.m1';
const { officer, decider, inspector } = kit.people as Required<typeof kit.people>;
const grave = { found: 'grave' } as const;
/** The card that the form offers. */
const RECHECK = '$prefill:card';

const refused: readonly Scenario[] = [
  ...R1('no-visit', M1, () => ({
    title: both('不复查就结束监管', 'Concluded without a second look'),
    story: both(
      '企业报告改好了，没有去复查就结束监管。',
      'The company reports that all is mended; nobody looks again.',
    ),
    before: before('recheck-visit'),
    wrong: one('conclude', { at: path.at('recheck-visit') }),
    right: one('recheck-visit'),
    after: [],
    afterRight: [one('sign-recheck')],
    expect: { answer: 'refused', code: 'VISIT_OWED' },
    clue: { stage: 'supervise' },
  })),
  ...R1('not-mended', M1, () => ({
    title: both('没有整改就结束监管', 'Concluded with something left to mend'),
    story: both('责令整改的事项没有整改，就结束监管。', 'What was to be put right was not; supervision is concluded.'),
    before: before('conclude').filter((step) => step.act !== 'record-rectification'),
    wrong: one('conclude'),
    right: one('record-rectification', { at: path.at('conclude') }),
    expect: { answer: 'refused', code: 'RECTIFICATION_OPEN' },
    clue: { stage: 'supervise' },
  })),
  ...R1('fine-not-paid', 'administrative-penalty 第67条', () => ({
    title: both('罚款未缴就结束监管', 'Concluded with the fine unpaid'),
    story: both('罚款没有缴纳，就结束监管。', 'The fine was never paid; supervision is concluded.'),
    before: before('conclude', grave).filter((step) => step.act !== 'record-enforcement'),
    wrong: one('conclude', {}, grave),
    right: one('record-fine', { at: path.at('conclude', grave) }, grave),
    expect: { answer: 'refused', code: 'NOT_ENFORCED' },
  })),
  ...R1('paid-in-part', 'administrative-penalty 第67条', () => ({
    title: both('罚款少收', 'Less than the fine is taken'),
    story: both('决定罚一万五千元，只收五千元就销案。', 'Fifteen thousand yuan were decided; five thousand are taken.'),
    before: before('record-fine', grave),
    wrong: one(
      'record-fine',
      { input: { part: 'fine', fen: FINE / 3, doneOn: '2026-11-06', proof: '$file:inspection-fine' } },
      grave,
    ),
    right: one('record-fine', {}, grave),
    expect: { answer: 'refused', code: 'FINE_OTHER_THAN_DECIDED' },
  })),
  ...R1('text-altered', 'administrative-penalty 第61条', () => ({
    title: both('文书改动决定内容', 'The document says otherwise'),
    story: both('指令书里加了一句决定没有的话。', 'The order to correct has a sentence that nobody decided.'),
    before: before('draft-document'),
    wrong: one('draft-document', {
      input: { document: 'order', text: '责令限期整改指令书\n\n你单位可以自行安排改正，不必报告。' },
    }),
    right: one('draft-document'),
    expect: { answer: 'refused', code: 'DOCUMENT_DIFFERS' },
    clue: { mark: '不必报告' },
  })),
  ...R1('looked-again-late', TERM, () => ({
    title: both('逾期不复查', 'The second look is late'),
    story: both(
      '企业报告整改十个工作日，没有复查。',
      'Ten working days after the report of the company nobody has looked again.',
    ),
    before: before('recheck-visit', {
      change: { 'plan-visit': { input: { on: '2026-11-23', matters: [MATTERS[0]] } } },
    }),
    wrong: wait('2026-11-23 23:40'),
    right: one('recheck-visit', { at: '2026-11-23 23:40' }),
    after: [wait('2026-11-24 00:10')],
    afterRight: [one('sign-recheck', { at: '2026-11-23 23:45' }), wait('2026-11-24 00:10')],
    expect: { answer: 'signal', code: 'CLOCK_OVERDUE' },
    clue: { stage: 'supervise', late: '2026-11-24 00:00' },
  })),
  ...R1('nobody-answers-for-it', 'inspection.supervise.m2', () => ({
    title: both('拖延复查无人担责', 'A late re-check with nobody held to account'),
    story: both(
      '复查拖延，没有追究到人，就要办结。',
      'The re-check was late; nobody is named for it and the case is to be closed.',
    ),
    before: [
      // Planned for the day on which it is made: the only card is that of the term.
      ...before('recheck-visit', {
        change: { 'plan-visit': { input: { on: '2026-11-24', matters: [MATTERS[0]] } } },
      }),
      wait('2026-11-24 08:30'),
      by(officer, 'answer-card', '2026-11-24 09:00', {
        card: RECHECK,
        manner: 'explained',
        text: '检查人员被抽调，复查推迟。',
      }),
      by(decider, 'judge-card', '2026-11-24 09:10', {
        card: RECHECK,
        outcome: 'lowered',
        reasons: '原因成立，予以认可。',
      }),
      ...pushed([one('recheck-visit'), ...path.between('recheck-visit', 'close')], '2026-11-24 09:20'),
    ],
    wrong: one('close'),
    right: by(inspector, 'account', path.at('close'), {
      finding: '$prefill:finding',
      responsible: 'head-a',
      handling: 'reminded',
      reason: '安排过晚，已当面提醒并记录在案。',
    }),
    expect: { answer: 'refused', code: 'NOBODY_HELD_TO_ACCOUNT' },
  })),
  ...tipLeftLying(kit, {
    risk: 'inspection.supervise.r1',
    rests: 'inspection.supervise.m3',
    after: 'record-rectification',
    route: 'phone',
    matter: '反映企业没有整改，检查人员知道不管。',
    result: '已查，整改有照片，复查已经安排。',
  }),
];

/** One of the team has a certificate that ends before the visit. */
const withLapsing = {
  change: {
    'draft-plan': {
      input: plan('2026-09-24', '2026-10-13', { team: ['officer-a', 'officer-b', 'officer-e', 'leader-a'] }),
    },
  },
};
const again = (change: object) => ({ ...one('recheck-visit').input, ...change });
const poor: readonly Scenario[] = [
  ...R2('left-out-of-the-re-check', M1, () => ({
    title: both('复查避开问题事项', 'The second look avoids what was wrong'),
    story: both('复查计划只写了没有问题的事项。', 'The re-check is planned for what was in order anyhow.'),
    before: before('plan-visit'),
    wrong: one('plan-visit', { input: { on: '2026-11-18', matters: [MATTERS[1]] } }),
    right: one('plan-visit'),
    expect: { answer: 'refused', code: 'FOUND_MATTERS_LEFT_OUT' },
    clue: { mark: MATTERS[0] },
  })),
  ...R2('mended-on-his-word', M1, () => ({
    title: both('整改没有证据', 'Mended on somebody’s word'),
    story: both('只写“已整改”，没有照片和材料。', 'It is recorded as mended with nothing that shows it.'),
    before: before('record-rectification'),
    wrong: one('record-rectification', { input: { ...one('record-rectification').input, evidence: [] } }),
    right: one('record-rectification'),
    expect: { answer: 'refused', code: 'RECTIFICATION_WITHOUT_EVIDENCE' },
  })),
  ...R2('without-evidence', M1, () => ({
    title: both('复查没有依据', 'A second look with nothing to show'),
    story: both('复查记录没有附照片或者录像。', 'The record of the re-check has nothing to show.'),
    before: before('recheck-visit'),
    wrong: one('recheck-visit', { input: again({ evidence: [] }) }),
    right: one('recheck-visit'),
    after: [one('sign-recheck')],
    expect: { answer: 'refused', code: 'VISIT_WITHOUT_EVIDENCE' },
  })),
  ...R2('without-certificate', M1, () => ({
    title: both('证件过期的人去复查', 'A second look with a lapsed certificate'),
    story: both('复查交给了证件已经过期的人。', 'The re-check is left to an officer whose certificate has lapsed.'),
    before: before('recheck-visit', withLapsing),
    wrong: one('recheck-visit', { by: 'officer-e' }),
    right: one('recheck-visit'),
    after: [],
    afterRight: [one('sign-recheck')],
    expect: { answer: 'refused', code: 'NOT_QUALIFIED' },
    clue: { mark: '执法员戊' },
  })),
  ...R2('re-checked-alone', M1, () => ({
    title: both('一个人复查就结束', 'Concluded on one officer’s second look'),
    story: both(
      '复查只有一个人，没有第二人签字，就结束监管。',
      'Only one officer signed the re-check; supervision is concluded.',
    ),
    before: before('sign-recheck'),
    wrong: one('conclude', { at: path.at('sign-recheck') }),
    right: one('sign-recheck'),
    expect: { answer: 'refused', code: 'VISIT_OWED' },
  })),
];

const filing: readonly Scenario[] = [
  ...fileIncomplete(kit, {
    risk: 'inspection.supervise.r3',
    rests: 'archives 第14条',
    items: filed('slight'),
    leftOut: 'rectification',
    place: '档案室三柜',
  }),
  ...R3('filed-uncounted', 'inspection.inspect.m3', () => ({
    title: both('证据不清点就归档', 'Filed without counting'),
    story: both('归档前没有清点证据。', 'The evidence is not counted before it is filed.'),
    before: before('count-again'),
    wrong: one('archive', { at: path.at('count-again') }),
    right: one('count-again'),
    expect: { answer: 'refused', code: 'INVENTORY_OWED' },
  })),
  ...leftLying(kit, { risk: 'inspection.supervise.r3', rests: TERM, stage: 'close', step: 'close' }),
];

export const superviseStories: readonly Scenario[] = [...refused, ...poor, ...filing];
