import { given, withUse } from '../case.ts';
import { found, hashOf, honest } from '../filing.ts';
import {
  appealAnswered,
  appealed,
  appealReceived,
  claimed,
  DELAY,
  FACTS,
  hearingAsked,
  notified,
  sanctioningPower as power,
  sanctioned,
} from '../hearing.ts';
import type { DoneRow } from '../outcomes.ts';
import { SAYS } from '../situations.ts';

const decide = given(honest('decide'));
const told = given(honest('decide'), notified());
const sanctionedView = given(honest('decide'), notified(), sanctioned());
const appealedView = given(honest('decide'), notified(), sanctioned(), appealed());
const row = (
  act: string,
  who: string,
  view: DoneRow['view'],
  outcome: string,
  fact: string,
  input?: object,
): DoneRow => ({
  power,
  act,
  who,
  view,
  outcome,
  // The notice goes out as a letter, under its number.
  facts: [fact, ...(act === 'notify-party' ? ['letters.numbered'] : [])],
  now: '2026-10-21 16:00',
  ...(input ? { input } : {}),
});

export const done: readonly DoneRow[] = [
  row('notify-party', 'reviewer-a', given(honest('decide'), found()), 'notified', 'hearing.notified', {
    ...DELAY,
    facts: FACTS,
    receivedOn: '2026-09-29',
    answerBy: '2026-10-10',
    proof: hashOf('proof'),
  }),
  row('record-defence', 'applicant-a', told, 'heard', 'hearing.heard', {
    how: 'oral',
    claims: [{ kind: 'ground', text: SAYS }],
  }),
  row('answer-defence', 'reviewer-a', given(honest('decide'), notified(), claimed()), 'answered', 'hearing.answered', {
    claim: 'c1',
    accepted: true,
    answer: SAYS,
  }),
  row('waive-defence', 'applicant-a', told, 'waived', 'hearing.waived', { document: '' }),
  row('request-hearing', 'applicant-a', told, 'requested', 'hearing.requested', { reason: SAYS }),
  row('hold-hearing', 'reviewer-a', given(honest('decide'), notified(), hearingAsked), 'held', 'hearing.held', {
    host: 'legal-a',
    noticeOn: '2026-09-30',
    heldOn: '2026-10-20',
    record: hashOf('minutes'),
  }),
  row('close-defence', 'reviewer-a', told, 'closed', 'hearing.closed'),
  row('record-interview', 'officer-a', decide, 'recorded', 'interviews.recorded', {
    person: '王某',
    role: 'witness',
    place: '谈话室',
    from: '2026-10-20T09:00:00+08:00',
    to: '2026-10-20T10:00:00+08:00',
    record: hashOf('minutes'),
    confirmed: 'signed',
  }),
  row('lodge-appeal', 'applicant-a', sanctionedView, 'lodged', 'appeals.lodged', { kind: 'review', reasons: SAYS }),
  row('receive-appeal', 'clerk-a', appealedView, 'received', 'appeals.received', {
    appeal: 'p1',
    accepted: true,
    handler: 'legal-a',
  }),
  row('receive-appeal', 'clerk-a', appealedView, 'declined', 'appeals.declined', {
    appeal: 'p1',
    accepted: false,
    reasons: SAYS,
  }),
  row(
    'answer-appeal',
    'legal-a',
    given(honest('decide'), notified(), sanctioned(), appealed(), appealReceived()),
    'answered',
    'appeals.answered',
    { appeal: 'p1', outcome: 'changed', sanction: 'warning', answer: SAYS, document: hashOf('appeal') },
  ),
  row('report-progress', 'officer-a', decide, 'reported', 'progress.reported', { text: SAYS }),
  row('check-register', 'inspector-b', decide, 'checked', 'registers.checked', {
    register: 'docket',
    agrees: true,
    note: SAYS,
  }),
  {
    ...row('check-register', 'inspector-b', decide, 'checked', 'registers.checked', {
      register: 'docket',
      agrees: false,
      note: SAYS,
    }),
    facts: ['registers.checked', 'doubts.raised'],
  },
  row('give-legal-opinion', 'legal-a', told, 'opined', 'legal.opined', { agrees: true, opinion: SAYS }),
  row('record-enforcement', 'handler-a', sanctionedView, 'recorded', 'enforcement.recorded', {
    part: 'sanction',
    sanction: 'demerit',
    from: '2026-10-12',
    until: '2027-10-12',
    doneOn: '2026-10-12',
    proof: hashOf('order'),
  }),
  {
    ...row('conclude-enforcement', 'handler-a', sanctionedView, 'enforced', 'head.moved'),
    power: withUse(power, 'decide', {
      act: 'conclude-enforcement',
      by: ['handler'],
      to: { enforced: { stage: 'close', exit: 'forward' } },
    }),
  },
  row('decide-sanction', 'deputy-a', given(honest('decide'), notified()), 'affirmed', 'decision.made', {
    result: 'file',
    reasons: SAYS,
    ...DELAY,
  }),
  row('decide-sanction', 'deputy-a', decide, 'denied', 'decision.made', { result: 'not-file', reasons: SAYS }),
  row(
    'lodge-appeal',
    'applicant-a',
    given(honest('decide'), sanctioned(), appealed(), appealReceived(), appealAnswered('upheld')),
    'lodged',
    'appeals.lodged',
    { kind: 'complaint', reasons: SAYS },
  ),
];
