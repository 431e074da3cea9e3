import type { Scenario } from '../format.ts';
import { wait } from '../shared/path.ts';
import { both, pushed } from '../shared/tell.ts';
import { APPROVAL, clockOut } from './clock.ts';
import { dust, HEALTH } from './matters.ts';
import { crime, handedOver, lead, path, REPORT } from './path.ts';

const crimeFindings = crime.before('hand-in-review');
/** 决定移送: by whom, when, and what is kept. */
export const scenarios: readonly Scenario[] = [
  {
    id: 'transfer.decide.r2/deputy-decides-crime',
    risk: 'transfer.decide.r2',
    title: both('分管领导决定移送犯罪案件', 'The deputy decides on a suspected crime'),
    story: both(
      '涉嫌犯罪案件应当由正职负责人或者主持工作的负责人决定，分管领导自己批了。',
      'A suspected crime is for the principal or whoever presides in his place; the deputy decides.',
    ),
    before: crime.before('decide'),
    wrong: crime.one('decide', { by: 'deputy-a', as: 'deputy-leader' }),
    right: crime.one('decide', { by: 'presiding-a', as: 'presiding' }),
    expect: { answer: 'refused', code: 'BEYOND_AUTHORITY', rests: APPROVAL },
    clue: { mark: 'deputy-a' },
  },
  {
    id: 'transfer.decide.r2/reviewed-and-decided',
    risk: 'transfer.decide.r2',
    title: both('自己审查自己决定', 'Whoever reviewed decides as well'),
    story: both(
      '主持工作的负责人兼任审查员，本件由他审查，又由他决定。',
      'The leader who presides is a reviewer too; he reviewed the case and decides it.',
    ),
    before: path.before('decide', {
      change: { 'record-findings': { by: 'presiding-a' }, 'hand-in-review': { by: 'presiding-a' } },
    }),
    wrong: path.one('decide', { by: 'presiding-a', as: 'presiding' }),
    right: path.one('decide'),
    expect: { answer: 'refused', code: 'SAME_PERSON', rests: 'transfer.decide.m1' },
  },
  clockOut(
    'transfer.decide.r2/clock-run-out',
    APPROVAL,
    'decide',
    'decide',
    '2026-09-22 00:00',
    both('三日内不作决定', 'Not decided within three days'),
    both(
      '书面报告已报三天，既不批准也不说明不批准的理由。',
      'Three days after the report there is neither an approval nor a refusal with reasons.',
    ),
    crime.before('decide'),
  ),
  {
    id: 'transfer.decide.r3/outsider-in-sealed',
    risk: 'transfer.decide.r3',
    title: both('无关人员打听密封线索', 'Somebody without a task in a sealed lead'),
    story: both(
      '反映工作人员问题的线索是密封的，没有任务的审查员受人之托进来查看、留言。',
      'A lead about an official is sealed; a reviewer without any task in it looks in for a friend and leaves a remark.',
    ),
    before: lead.before('record-findings'),
    wrong: {
      at: lead.at('record-findings'),
      by: 'reviewer-b',
      as: 'reviewer',
      act: 'raise-doubt',
      input: { what: '听说这条线索不实，请慎重处理。' },
    },
    right: lead.one('record-findings'),
    expect: { answer: 'refused', code: 'NO_TASK_IN_CASE', rests: 'petitions 第30条第3款', hidden: true },
    clue: { mark: '审查员乙' },
  },
  {
    id: 'transfer.decide.r4/crime-kept',
    risk: 'transfer.decide.r4',
    title: both('应当移送的犯罪案件不批准', 'A suspected crime is not approved'),
    story: both(
      '专案组的报告认为达到追诉标准，负责人决定不移送，留着罚款了事。',
      'The team reports a suspected crime; the leader decides against the transfer and would settle for a fine.',
    ),
    before: crime.before('decide'),
    wrong: crime.one('decide', {
      input: { result: 'not-transfer', reasons: '事实有证据证明，达到追诉标准，依法必须移送。' },
    }),
    right: crime.one('decide'),
    expect: { answer: 'refused', code: 'CONCLUSION_CHANGED', rests: 'transfer.decide.m1' },
    clue: { mark: 'not-transfer' },
  },
  {
    id: 'transfer.decide.r4/proposed-to-keep',
    risk: 'transfer.decide.r4',
    title: both('达到追诉标准仍建议不移送', 'Reported as not to be transferred though it is'),
    story: both(
      '各项都达到移送条件，专案组的报告却建议不移送。',
      'Every item speaks for the transfer; the report proposes against it.',
    ),
    before: crimeFindings,
    wrong: crime.one('hand-in-review', { input: { proposal: 'not-transfer', opinion: REPORT } }),
    right: crime.one('hand-in-review'),
    after: [crime.one('sign-report')],
    expect: { answer: 'refused', code: 'PROPOSAL_AGAINST_FINDINGS', rests: 'transfer.review.m1' },
    clue: { mark: 'not-transfer' },
  },
  {
    id: 'transfer.decide.r2/of-another-kind',
    risk: 'transfer.decide.r2',
    title: both('犯罪案件移送给别的部门', 'A suspected crime sent to another department'),
    story: both(
      '涉嫌犯罪的案件，报告建议移送有关主管部门而不是公安机关。',
      'The report proposes to pass a suspected crime to another department instead of the police.',
    ),
    before: crimeFindings,
    wrong: crime.one('hand-in-review', { input: { proposal: 'transfer-department', opinion: REPORT } }),
    right: crime.one('hand-in-review'),
    after: [crime.one('sign-report')],
    expect: { answer: 'refused', code: 'TRANSFER_OF_ANOTHER_KIND', rests: 'crime-transfer 第6条' },
    clue: { mark: 'transfer-department' },
  },
  decidedLate(),
];

/** The decision of another department's matter comes a day late, and nobody is named for it. */
function decidedLate(): Scenario {
  const at = '2026-09-23 09:00';
  const close = path.one('close');
  return {
    id: 'transfer.decide.r2/nobody-answers-for-it',
    risk: 'transfer.decide.r2',
    title: both('决定超时无人担责', 'A late decision that nobody answers for'),
    story: both(
      '移送决定拖过了期限，没有追究到人，也没有说明为何不追究，就要办结。',
      'The decision came late; the case is to be closed with nobody named for it.',
    ),
    before: [
      ...path.before('decide'),
      wait('2026-09-23 08:30'),
      ...pushed([path.one('decide'), ...path.between('decide', 'close')], at).map((step) =>
        step.act === 'hand-over-case'
          ? {
              ...step,
              input: handedOver('letter-department', HEALTH, dust.materials, '2026-09-23', '$file:dust-signed'),
            }
          : step,
      ),
    ],
    wrong: close,
    right: {
      at: close.at ?? '',
      by: 'inspector-a',
      as: 'discipline-inspector',
      act: 'account',
      input: {
        finding: '$prefill:finding',
        responsible: 'deputy-a',
        handling: 'reminded',
        reason: '安排过晚，已当面提醒并记录在案。',
      },
    },
    expect: { answer: 'refused', code: 'NOBODY_HELD_TO_ACCOUNT', rests: 'transfer.decide.m3' },
  };
}
