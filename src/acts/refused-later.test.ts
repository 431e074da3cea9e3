import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseView } from '#cases/view.ts';
import { attempt, given, type Outside } from '#testing/case.ts';
import { drafted, hashOf, honest, issued, planned, submitted, visited } from '#testing/filing.ts';
import {
  accept,
  accounted,
  deliver,
  doubt,
  free,
  now,
  ordered,
  proof,
  raised,
  requested,
  review,
  SAYS,
  supervise,
  tip,
  visit,
} from '#testing/situations.ts';

type Refused = {
  title: string;
  act: string;
  who: string;
  view: CaseView;
  input?: object;
  codes: readonly string[];
  now?: string;
  outside?: Outside;
};
const refused: readonly Refused[] = [
  {
    title: 'publish-result: before the decision',
    act: 'publish-result',
    who: 'handler-a',
    view: review,
    input: { item: 'result', parts: [], text: SAYS },
    codes: ['NOTHING_DECIDED_YET'],
  },
  {
    title: 'draft-document: one that the power lacks',
    act: 'draft-document',
    who: 'handler-a',
    view: deliver,
    input: { document: 'poem', text: '。' },
    codes: ['DOCUMENT_UNKNOWN'],
  },
  {
    title: 'draft-document: once issued',
    act: 'draft-document',
    who: 'handler-a',
    view: given(honest('deliver'), drafted(), issued()),
    input: { document: 'registration', text: '。' },
    codes: ['DOCUMENT_ALREADY_ISSUED'],
  },
  {
    title: 'issue-document: without a draft',
    act: 'issue-document',
    who: 'deputy-a',
    view: deliver,
    input: { document: 'registration' },
    codes: ['NO_DRAFT'],
  },
  { title: 'serve: without a draft', act: 'serve', who: 'handler-a', view: deliver, input: proof, codes: ['NO_DRAFT'] },
  {
    title: 'serve: a proof that was never uploaded',
    act: 'serve',
    who: 'handler-a',
    view: given(honest('deliver'), drafted(), issued()),
    input: proof,
    outside: { missing: [hashOf('proof')] },
    codes: ['FILE_NOT_UPLOADED'],
  },
  {
    title: 'plan-visit: for yesterday',
    act: 'plan-visit',
    who: 'head-a',
    view: supervise,
    input: { on: '2026-10-07', matters: ['应急演练'] },
    codes: ['PLANNED_IN_PAST'],
  },
  {
    title: 'record-visit: tomorrow',
    act: 'record-visit',
    who: 'officer-a',
    view: given(honest('supervise'), planned()),
    input: { ...visit, visitedOn: '2026-10-09' },
    codes: ['VISIT_IN_FUTURE'],
  },
  {
    title: 'record-visit: a photo that was never uploaded',
    act: 'record-visit',
    who: 'officer-a',
    view: given(honest('supervise'), planned()),
    input: visit,
    outside: { missing: [hashOf('photo')] },
    codes: ['FILE_NOT_UPLOADED'],
  },
  {
    title: 'record-rectification: nothing was wrong',
    act: 'record-rectification',
    who: 'officer-a',
    view: given(honest('supervise'), planned(), visited()),
    input: { what: SAYS, evidence: [] },
    codes: ['NOTHING_TO_RECTIFY'],
  },
  {
    title: 'withdraw: after the decision',
    act: 'withdraw',
    who: 'applicant-a',
    view: deliver,
    input: { reason: SAYS },
    codes: ['ALREADY_DECIDED'],
  },
  {
    title: 'withdraw: by the clerk, without the applicant’s paper',
    act: 'withdraw',
    who: 'clerk-a',
    view: accept,
    input: { reason: SAYS },
    codes: ['WITHDRAWAL_WITHOUT_PAPER'],
  },
  {
    title: 'withdraw: by the clerk, with a paper that was never uploaded',
    act: 'withdraw',
    who: 'clerk-a',
    view: accept,
    input: { reason: SAYS, document: hashOf('paper') },
    outside: { missing: [hashOf('paper')] },
    codes: ['FILE_NOT_UPLOADED'],
  },
  {
    title: 'request-recusal: somebody nobody knows',
    act: 'request-recusal',
    who: 'applicant-a',
    view: accept,
    input: { person: 'ghost', reason: SAYS },
    codes: ['PERSON_UNKNOWN'],
  },
  {
    title: 'request-recusal: while one runs',
    act: 'request-recusal',
    who: 'applicant-a',
    view: given(submitted(), requested),
    input: { person: 'head-a', reason: SAYS },
    codes: ['REQUEST_RUNS'],
  },
  {
    title: 'answer-recusal: about himself',
    act: 'answer-recusal',
    who: 'head-a',
    view: given(submitted(), requested),
    input: { person: 'head-a', granted: false, reason: SAYS },
    codes: ['DECIDES_OWN_RECUSAL'],
  },
  {
    title: 'answer-recusal: nobody asked',
    act: 'answer-recusal',
    who: 'head-a',
    view: accept,
    input: { person: 'head-b', granted: false, reason: SAYS },
    codes: ['NO_REQUEST_OPEN'],
  },
  {
    title: 'answer-doubt: none is open',
    act: 'answer-doubt',
    who: 'reviewer-a',
    view: review,
    input: { doubt: 'd1', answer: SAYS, evidence: [] },
    codes: ['NO_OPEN_DOUBT'],
  },
  {
    title: 'answer-doubt: another than is open',
    act: 'answer-doubt',
    who: 'reviewer-a',
    view: given(honest('review'), doubt),
    input: { doubt: 'd2', answer: SAYS, evidence: [] },
    codes: ['DOUBT_UNKNOWN'],
  },
  {
    title: 'answer-order: none is open',
    act: 'answer-order',
    who: 'clerk-a',
    view: accept,
    input: { order: 'o1', reply: SAYS },
    codes: ['NO_ORDER_OPEN'],
  },
  {
    title: 'answer-order: “已阅”',
    act: 'answer-order',
    who: 'clerk-a',
    view: given(submitted(), ordered),
    input: { order: 'o1', reply: '已阅' },
    codes: ['REPLY_EMPTY'],
  },
  {
    title: 'account: himself',
    act: 'account',
    who: 'inspector-a',
    view: given(honest('review'), raised()),
    input: { finding: 'overdue:review:3', responsible: 'inspector-a', handling: 'none', reason: SAYS },
    codes: ['ACCOUNTS_FOR_HIMSELF'],
  },
  {
    title: 'account: nothing overrun',
    act: 'account',
    who: 'inspector-a',
    view: review,
    input: { finding: 'x', responsible: 'reviewer-a', handling: 'none', reason: SAYS },
    codes: ['NO_FINDING_OPEN'],
  },
  {
    title: 'account: the same overrun again',
    act: 'account',
    who: 'inspector-a',
    view: given(honest('review'), raised(), raised('overdue:review:4'), accounted),
    input: { finding: 'overdue:review:3', responsible: 'reviewer-a', handling: 'none', reason: SAYS },
    codes: ['NO_FINDING_OPEN'],
  },
  {
    title: 'account: somebody who does not exist',
    act: 'account',
    who: 'inspector-a',
    view: given(honest('review'), raised()),
    input: { finding: 'overdue:review:3', responsible: 'ghost', handling: 'none', reason: SAYS },
    codes: ['PERSON_UNKNOWN'],
  },
  {
    title: 'spot-check: not drawn',
    act: 'spot-check',
    who: 'inspector-b',
    view: deliver,
    input: { findings: SAYS, agrees: true },
    codes: ['NOT_DRAWN'],
  },
  {
    title: 'handle-tip: one that names him looks like none',
    act: 'handle-tip',
    who: 'inspector-b',
    view: given(submitted(), tip),
    input: { tip: 't1', result: SAYS },
    codes: ['NO_TIP_OPEN'],
  },
  {
    title: 'handle-tip: none',
    act: 'handle-tip',
    who: 'inspector-b',
    view: accept,
    input: { tip: 't1', result: SAYS },
    codes: ['NO_TIP_OPEN'],
  },
];

describe('what each act from the delivery on, or at any time, answers by itself', () => {
  for (const { title, now: when = now, codes, ...row } of refused)
    it(title, () => assert.deepEqual(attempt({ power: free, now: when, ...row }).codes, codes));

  it('an account that is due is found, although another was settled twice in the record', () => {
    const view = given(honest('review'), raised(), raised('overdue:review:4'), accounted, accounted);
    const input = { finding: 'overdue:review:4', responsible: 'reviewer-a', handling: 'none', reason: SAYS };
    assert.deepEqual(attempt({ power: free, now, view, who: 'inspector-a', act: 'account', input }).codes, []);
  });
});
