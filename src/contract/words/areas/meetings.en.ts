import type { AreaWords } from '../../words.ts';

/** Meetings and their votes; how an application is taken on, by an officer or by law. */
export const meetingsEn: AreaWords = {
  acts: {
    'call-meeting': {
      name: 'Call a meeting',
      does: 'States the question and the result put to the vote, who takes part, who presides, and when.',
    },
    'open-meeting': {
      name: 'Open the meeting',
      does: 'Notes who is there; the others are put down as absent. Then each one votes for himself.',
    },
    'cast-vote': {
      name: 'Vote',
      does: 'Gives your own vote and reasons under your own signature; the chair votes last.',
    },
    'close-meeting': { name: 'Close the meeting', does: 'Counts the signed votes and makes the minutes.' },
    'deem-accepted': {
      name: 'Deemed accepted',
      does: 'Nobody said in time what is missing: by law accepted from the day of receipt.',
    },
    'forward-document': {
      name: 'Tell other authorities',
      does: 'Sends a copy of an issued document to the authorities that the law names, with proof.',
    },
    'refuse-acceptance': {
      name: 'Refuse acceptance',
      does: 'Tells in writing why the application is not accepted, whom to turn to, and the remedy.',
    },
  },
  fields: {
    'forward-document.document': 'Document',
    'forward-document.to': 'Authorities',
    'forward-document.on': 'Sent on',
    'forward-document.proof': 'Proof',
    'pause.reasons': 'Why, and how long it takes',
    'resume.result': 'What came of it',
    'forward-document.receiver': 'Received by',
    'call-meeting.purpose': 'Meeting',
    'call-meeting.question': 'Question',
    'call-meeting.proposal': 'Result put to the vote',
    'call-meeting.members': 'Members',
    'call-meeting.chair': 'Chair',
    'call-meeting.at': 'When',
    'call-meeting.place': 'Place of the meeting',
    'open-meeting.present': 'Present',
    'cast-vote.vote': 'Vote',
    'cast-vote.opinion': 'Reasons',
    'clock.resumed': 'Clock runs again from',
    'meetings.absent': 'Absent',
    'meetings.count': 'Count',
    'meetings.result': 'Outcome of the vote',
    'acceptance.from': 'Accepted from',
    'acceptance.number': 'Number of the paper',
    'acceptance.remedy': 'Remedy',
    'refuse-acceptance.ground': 'Why it is not accepted',
    'refuse-acceptance.to': 'Right authority',
    'refuse-acceptance.reasons': 'Reasons',
    'refuse-acceptance.evidence': 'Materials that show it',
  },
  faults: {
    BODIES_NOT_TOLD: { text: '{bodies:n} authorities have not been told.', mend: 'Send them a copy, with proof.' },
    BODY_UNKNOWN: { text: '{bodies:n} of those named are not to be told.', mend: 'Choose from those listed.' },
    FORWARDED_ON_WRONG_DAY: {
      text: 'The copy is dated {on}, before the document was issued or after today.',
      mend: 'Enter the day that the proof shows.',
    },
    NOTHING_ISSUED: { text: 'No document is issued yet.', mend: 'Issue it first.' },
    SITE_NOT_CHECKED: {
      text: 'No check of the site is on record.',
      mend: 'Plan it; two certified officers look at the site and record what they find.',
    },
    CLOCK_STANDS: {
      text: 'This step waits: the clock of the case stands still.',
      mend: 'Let it run again once the ground is gone.',
    },
    MATERIAL_OF_OFFICERS: {
      text: '“{material}” is made by the officers in the case; no applicant hands it in.',
      mend: 'Leave it out.',
    },
    MEETING_TOO_EARLY: {
      text: '{n} steps of the review that the meeting is about are not done.',
      mend: 'Check and review first, then call the meeting.',
    },
    ALREADY_ACCEPTED: { text: 'The case is accepted already.', mend: 'Go on to the review.' },
    ALREADY_VOTED: { text: 'You have voted already.', mend: 'Each member votes once; wait for the count.' },
    ALREADY_VOTED_ON: {
      text: 'This question has been voted and the case has not changed since.',
      mend: 'Follow the vote, or return the case to the review with reasons.',
    },
    CHAIR_ABSENT: { text: 'The chair is not there.', mend: 'Call the meeting anew for another time.' },
    CHAIR_VOTES_LAST: {
      text: '{n} members have not voted yet; the chair votes last.',
      mend: 'Wait for the others.',
    },
    CHAIR_WITHOUT_POST: { text: 'Whoever is named as chair is not {chair}.', mend: 'Name somebody who may preside.' },
    FALSITY_NOT_SHOWN: {
      text: 'It is not shown which page of which material is untrue.',
      mend: 'Name materials that were received, and their pages.',
    },
    LICENCE_IS_NEEDED: {
      text: 'By what the application says, a licence is needed.',
      mend: 'Accept it, or tell the applicant at once what is missing.',
    },
    MEETING_DAY_PASSED: {
      text: 'The meeting was called for {at} and was not held that day.',
      mend: 'Call it anew.',
    },
    MEETING_MISSING: { text: 'No meeting has discussed it.', mend: 'Call a meeting, with notice in time.' },
    MEETING_NOT_CARRIED: {
      text: 'The vote did not carry: {for} for, {against} against, {abstain} abstentions.',
      mend: 'Put another result to the vote, or return the case to the review with reasons.',
    },
    MEETING_NOT_CLOSED: { text: 'The meeting has not ended.', mend: 'Hold it to its end and count the votes.' },
    MEETING_NOT_YET: { text: 'The meeting is called for {at}; it is not time.', mend: 'Open it then.' },
    MEETING_NOTICE_SHORT: {
      text: 'The notice is shorter than {hours} hours.',
      mend: 'Choose a later time, so that members can read the case.',
    },
    MEETING_OUTDATED: {
      text: 'What the meeting discussed has changed since.',
      mend: 'Call the meeting again on the case as it is now.',
    },
    MEETING_PURPOSE_UNKNOWN: {
      text: 'This stage has no meeting called “{purpose}”.',
      mend: 'Choose one of those listed.',
    },
    MEETING_QUESTION_EMPTY: { text: 'The question is not stated.', mend: 'Say what is to be discussed.' },
    MEETING_RUNS: { text: 'The meeting is running.', mend: 'Vote, then count.' },
    MEETING_WITHOUT_PROPOSAL: {
      text: 'No result is put to the vote.',
      mend: 'Choose the result that members vote on.',
    },
    MEMBER_WITHOUT_POST: {
      text: '{persons:n} of those named are no members of the meeting.',
      mend: 'Choose from its members.',
    },
    MEMBERS_LEFT_OUT: {
      text: '{persons:n} members of the last meeting are not called.',
      mend: 'The same matter comes before all members of the last meeting, save those who must step aside.',
    },
    NO_DOUBT_ON_RECORD: {
      text: 'Nobody has raised a doubt whether the papers are true.',
      mend: 'Raise the doubt and look into it first.',
    },
    NO_LICENCE_NEEDED: {
      text: 'By what the application says, no licence is needed by law.',
      mend: 'Tell the applicant that it is not accepted.',
    },
    NO_MEETING_CALLED: { text: 'No meeting is called.', mend: 'Call one first.' },
    NO_MEETING_RUNS: { text: 'No meeting is running.', mend: 'Vote once the meeting is open.' },
    NO_QUORUM: {
      text: '{n} are there; {quorum} are needed.',
      mend: 'Call the meeting anew for another time.',
    },
    NOT_AT_THE_MEETING: { text: 'You are not among those present.', mend: 'Those present vote.' },
    NOT_CALLED: {
      text: '{persons:n} of those named were not called to the meeting.',
      mend: 'Only those called can be present.',
    },
    OTHERWISE_THAN_VOTED: { text: 'This is not the result that was voted.', mend: 'Follow the vote of the meeting.' },
    RESULT_NOT_SAID: { text: 'It is not said what came of the pause.', mend: 'Say what the hearing or review found.' },
    RIGHT_BODY_NOT_NAMED: {
      text: 'The authority to turn to is not named.',
      mend: 'Name the authority whose matter it is.',
    },
    TOO_FEW_CALLED: { text: '{n} are called; {quorum} are needed.', mend: 'Call more members.' },
    VOTE_MISSING: {
      text: '{n} of those present have not voted.',
      mend: 'Count when all have voted.',
    },
  },
  signals: {
    CLOCK_STOPPED_AGAIN: 'Rule: the clock of this case has been stopped {n} times. Please look into it.',
    SITE_CHECK_OVERDUE:
      'Rule: the on-site verification was planned until {due}, and there is no record of it. Please explain.',
    BODIES_TOLD_LATE: 'Rule: copies were due by {due}; {bodies:n} authorities have not been told. Please explain.',
    CLOCK_STANDS_LONG: 'Rule: the clock was stopped and still stands at {due}. Please explain.',
    MEETING_STALLED:
      'Rule: “{purpose}” was called for {at} and has not ended by the end of the next working day; {missing} votes are missing. Please explain.',
  },
  duties: {
    TELL_BODIES: 'Tell the authorities concerned',
    RESUME_CLOCK: 'Let the clock run again once the ground is gone',
    ATTEND_MEETING: 'Attend {purpose}: {at}',
    CAST_VOTE: 'Vote in {purpose}',
  },
  controls: {
    'acceptance-grounds': 'Lawful grounds of non-acceptance',
    'deemed-acceptance': 'Deemed acceptance',
    forwarding: 'Other authorities told',
    'pause-watch': 'Watch on stopped clocks',
    'site-check': 'On-site verification',
    'meeting-decision': 'Decision by a meeting',
  },
  blanks: { validTo: 'last day of validity' },
  posts: { 'council-member': 'council member', 'panel-member': 'case panel member' },
  outcomes: {
    forwarded: 'forwarded',
    called: 'called',
    voted: 'voted',
    'deemed-accepted': 'deemed accepted',
    'not-needed': 'no licence needed',
    'not-ours': 'another authority’s matter',
    refused: 'acceptance refused',
  },
  values: {
    'source.made': 'Made in the case',
    'vote.carried': 'carried',
    'vote.not-carried': 'not carried',
    'vote.for': 'for',
    'vote.against': 'against',
    'vote.abstain': 'abstains',
    'ground.not-needed': 'no licence is needed by law',
    'ground.not-ours': 'not this authority’s matter',
    'ground.false-papers': 'facts hidden or papers untrue',
  },
  facts: {
    'documents.forwarded': 'Document forwarded',
    'meetings.called': 'Meeting called',
    'meetings.opened': 'Meeting opened',
    'meetings.voted': 'Vote given',
    'meetings.closed': 'Meeting closed, votes counted',
    'acceptance.deemed': 'Deemed accepted',
    'acceptance.refused': 'Acceptance refused',
  },
  facets: { meetings: 'Meetings' },
};
