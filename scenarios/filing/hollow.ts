import type { HollowStep, HollowStory } from '../format.ts';
import { application, before, between, checks, complete, mine, one } from './path.ts';

/**
 * An officer who answers every yes-or-no with yes and every text with 无. At each point of an honest case he tries what is
 * then his to do; every attempt must be refused, so that the case moves only by what the honest ones do.
 */
const trying = (at: string, by: string, as: string, act: string, input: object = {}): HollowStep => ({
  at,
  by,
  as,
  act,
  input: { ...input },
  hollow: true,
});

const standards = ['parts', 'signed', 'published', 'interested-reviewer', 'hazards', 'means', 'repealed', 'contacts'];
const yesEverywhere = { findings: standards.map((item) => ({ item, answer: true, evidence: [], note: '无' })) };
const incomplete = application(mine, { materials: ['form', 'plan', 'resources'] });
const lacking = { opinion: '未提交' };

/** At the window: a case in which a paper is missing, which he would wave through or send away. */
const atTheWindow: HollowStory = {
  id: 'filing/hollow-window',
  steps: [
    one('start', { input: incomplete }),
    one('issue-slip'),
    trying('2026-09-28 09:20', 'clerk-a', 'clerk', 'check-form', {
      checks: mine.materials.map((material) => ({ material, complete: true, problem: '无' })),
    }),
    trying('2026-09-28 09:20', 'clerk-a', 'clerk', 'accept'),
    trying('2026-09-28 09:20', 'clerk-a', 'clerk', 'refer-away', { to: '无', reason: '无' }),
    trying('2026-09-28 09:20', 'clerk-a', 'clerk', 'hand-over', { to: 'clerk-b', reason: '无' }),
    trying('2026-09-28 09:20', 'clerk-a', 'clerk', 'withdraw', { reason: '无' }),
    one('check-form', { input: checks(mine, lacking) }),
    trying('2026-09-29 15:00', 'clerk-a', 'clerk', 'accept'),
    trying('2026-09-29 15:00', 'clerk-a', 'clerk', 'issue-notice', { items: [{ material: '无', problem: '无' }] }),
    trying('2026-09-29 15:00', 'clerk-a', 'clerk', 'issue-notice', { items: [{ material: 'opinion', problem: '无' }] }),
    trying('2026-09-29 15:00', 'clerk-a', 'clerk', 'hand-over', { to: '无', reason: '无' }),
    trying('2026-09-29 15:00', 'clerk-a', 'clerk', 'close-unsupplied', { reason: '无' }),
    trying('2026-09-29 15:00', 'clerk-a', 'clerk', 'answer-card', { card: '无', manner: 'explained', text: '无' }),
  ],
};

/** From the review to the close. */
const afterTheWindow: HollowStory = {
  id: 'filing/hollow-whole',
  drawn: true,
  steps: [
    ...before('record-findings'),
    {
      at: '2026-09-29 16:00',
      by: 'inspector-a',
      as: 'discipline-inspector',
      act: 'issue-order',
      input: { matter: '请说明本件的审查分工和进度安排。' },
    },
    trying('2026-09-29 16:10', 'reviewer-a', 'reviewer', 'answer-order', { order: 'o1', reply: '无' }),
    trying('2026-09-29 16:10', 'reviewer-a', 'reviewer', 'record-findings', yesEverywhere),
    trying('2026-09-29 16:10', 'reviewer-a', 'reviewer', 'hand-in-review', { proposal: 'file', opinion: '无' }),
    {
      at: '2026-09-29 16:20',
      by: 'reviewer-a',
      as: 'reviewer',
      act: 'answer-order',
      input: { order: 'o1', reply: '由审查员甲承办，八日上午提交审查结论。' },
    },
    {
      at: '2026-09-29 16:30',
      by: 'applicant-a',
      as: 'applicant',
      act: 'request-recusal',
      input: { person: 'reviewer-a', reason: '该审查人曾在我单位任职，请求回避。' },
    },
    trying('2026-09-29 16:40', 'head-a', 'section-head', 'answer-recusal', {
      person: 'reviewer-a',
      granted: true,
      reason: '无',
    }),
    {
      at: '2026-09-29 16:50',
      by: 'head-a',
      as: 'section-head',
      act: 'answer-recusal',
      input: { person: 'reviewer-a', granted: false, reason: '经核对人事档案，没有任职关系，不属于应当回避的情形。' },
    },
    one('record-findings'),
    {
      at: '2026-09-30 11:00',
      by: 'reviewer-b',
      as: 'reviewer',
      act: 'raise-doubt',
      input: { what: '评审组长的签名与去年的卷宗明显不同，请核实。' },
    },
    trying('2026-09-30 11:10', 'reviewer-a', 'reviewer', 'answer-doubt', { doubt: 'd1', answer: '无', evidence: [] }),
    trying('2026-09-30 11:10', 'reviewer-a', 'reviewer', 'hand-in-review', { proposal: 'file', opinion: '无' }),
    {
      at: '2026-09-30 11:20',
      by: 'reviewer-a',
      as: 'reviewer',
      act: 'answer-doubt',
      input: {
        doubt: 'd1',
        answer: '已电话核对，评审组长今年更换，第三页附聘书。',
        evidence: [{ material: 'opinion', page: 3 }],
      },
    },
    trying('2026-09-30 11:30', 'reviewer-a', 'reviewer', 'hand-in-review', { proposal: 'file', opinion: '无' }),
    one('hand-in-review'),
    trying('2026-10-08 11:00', 'deputy-a', 'deputy-leader', 'decide', { result: 'file', reasons: '无' }),
    trying('2026-10-08 11:00', 'deputy-a', 'deputy-leader', 'return-review', { reasons: '无' }),
    trying('2026-10-08 11:00', 'deputy-a', 'deputy-leader', 'open-consultation', {
      question: '无',
      participants: ['无'],
    }),
    one('open-consultation'),
    trying('2026-10-08 15:00', 'reviewer-b', 'reviewer', 'give-opinion', { stance: 'agree', opinion: '无' }),
    trying('2026-10-08 15:00', 'legal-a', 'legal-reviewer', 'give-opinion', { stance: 'agree', opinion: '无' }),
    ...between('open-consultation', 'decide'),
    trying('2026-10-09 14:30', 'deputy-a', 'deputy-leader', 'delegate', {
      to: 'head-a',
      until: '2026-10-20T18:00:00+08:00',
      reason: '无',
    }),
    trying('2026-10-09 14:30', 'deputy-a', 'deputy-leader', 'decide', { result: 'file', reasons: '无' }),
    one('decide'),
    trying('2026-10-09 15:10', 'handler-a', 'handler', 'draft-document', { document: 'registration', text: '无' }),
    trying('2026-10-09 15:10', 'handler-a', 'handler', 'serve', {
      document: 'registration',
      method: 'direct',
      servedOn: '2026-10-09',
      receiver: '无',
      proof: '',
    }),
    ...between('decide', 'serve'),
    trying('2026-10-10 14:00', 'handler-a', 'handler', 'serve', {
      document: 'registration',
      method: 'direct',
      servedOn: '2026-10-10',
      receiver: '无',
      proof: '',
    }),
    one('serve'),
    trying('2026-10-10 15:30', 'handler-a', 'handler', 'publish-result', {
      item: 'result',
      parts: ['无'],
      text: '无',
    }),
    trying('2026-10-10 15:30', 'officer-a', 'enforcement-officer', 'conclude-supervision'),
    one('plan-visit'),
    trying('2026-10-19 09:00', 'inspector-b', 'inspection-staff', 'spot-check', { findings: '无', agrees: true }),
    ...complete().filter((step) => step.ifDrawn),
    one('publish-result'),
    trying('2026-10-27 09:00', 'officer-a', 'enforcement-officer', 'record-visit', {
      visitedOn: '2026-10-27',
      findings: ['应急演练', '物资储备'].map((matter) => ({ matter, inOrder: true, note: '无' })),
      evidence: [],
    }),
    trying('2026-10-27 09:00', 'officer-a', 'enforcement-officer', 'conclude-supervision'),
    ...between('publish-result', 'archive'),
    trying('2026-11-16 09:00', 'handler-a', 'handler', 'archive', { items: ['无'], place: '无' }),
    trying('2026-11-16 09:00', 'handler-a', 'handler', 'close'),
    one('archive'),
    one('close'),
  ],
};

export const hollow = [atTheWindow, afterTheWindow];
