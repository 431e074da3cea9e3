import type { AreaWords } from '../../words.ts';

/** What is refused, raised and owed around interviews, notice and defence, sanctions, appeals, registers, enforcement. */
export const hearingFaultsEn: AreaWords = {
  faults: {
    ALREADY_WAIVED: { text: 'The party has already waived his defence.', mend: 'Nothing more is needed.' },
    APPEAL_HANDLER_UNFIT: { text: 'No handler is named who may handle it.', mend: 'Choose one of those listed.' },
    APPEAL_IN_TIME: { text: 'It was lodged within its {days} days.', mend: 'Take it on and issue the receipt.' },
    APPEAL_OPEN: { text: 'Appeal {appeal} has no answer yet.', mend: 'Take it on and decide it first.' },
    APPEAL_RUNS: { text: 'An appeal is being handled.', mend: 'Wait for its decision.' },
    APPEAL_SAME_HANDLER: { text: 'The handler took part in the decision.', mend: 'Name somebody who did not.' },
    APPEAL_UNKNOWN: { text: 'There is no appeal {appeal} for you to handle.', mend: 'Choose one of those listed.' },
    APPEAL_WITHOUT_PAPER: { text: 'The person’s own written request is missing.', mend: 'Upload it.' },
    ARTICLE_DOES_NOT_FIT: {
      text: '{law:sent} {article} is not the ground of these charges.',
      mend: 'Cite the articles of the charges.',
    },
    CHARGE_DROPPED: {
      text: 'The recorded facts show “{charges}”; the result does not find it.',
      mend: 'Find what the facts show, or return the case with reasons.',
    },
    CHARGE_LEFT_OUT: {
      text: 'The recorded facts also show “{charges}”.',
      mend: 'Add it, or return the case with reasons.',
    },
    CHARGE_NOT_SHOWN: {
      text: 'The recorded facts do not show “{charges}”.',
      mend: 'Only what facts show can be charged.',
    },
    CHARGE_UNKNOWN: { text: 'The standard has no charge {charge:sent}.', mend: 'Choose from those listed.' },
    CHARGE_WITHOUT_ARTICLE: { text: '{article}, the ground of a charge, is not cited.', mend: 'Add it.' },
    CITATION_WRONG: {
      text: '{law:sent} {article} cannot be found, or was not in force on the day.',
      mend: 'Check name, article and date.',
    },
    CLAIM_EMPTY: { text: 'A claim says nothing.', mend: 'Say which fact, ground or evidence is put forward.' },
    CLAIM_UNANSWERED: { text: '{n} claims of the party have no answer.', mend: 'Answer each: taken or not, and why.' },
    CLAIM_UNKNOWN: { text: 'There is no such open claim.', mend: 'Choose one of those listed.' },
    DEFENCE_WITHOUT_PAPER: { text: 'Entered by an officer without the party’s paper or minutes.', mend: 'Upload it.' },
    ENFORCED_BEFORE_DECIDED: { text: 'Carried out ({doneOn}) before it was decided.', mend: 'Check the date.' },
    ENFORCED_IN_FUTURE: { text: 'The date ({doneOn}) is after today.', mend: 'Enter when it was done.' },
    ENFORCED_OTHERWISE: {
      text: 'Decided was “{owed}”, carried out “{enforced}”.',
      mend: 'Carry out what was decided; a change takes a new decision.',
    },
    ENFORCED_WITHOUT_PROOF: { text: 'Nothing proves that it was carried out.', mend: 'Upload the proof.' },
    EXEMPTED_WITHOUT_GROUND: {
      text: 'No circumstance on record allows an exemption.',
      mend: 'Complete the review, or decide within the range.',
    },
    FINE_OTHER_THAN_DECIDED: {
      text: 'Decided were {owed:yuan} yuan, recorded are {paid:yuan} yuan.',
      mend: 'Check the receipt; the amounts must agree.',
    },
    FINE_OUTSIDE_RANGE: {
      text: 'The amount must lie between {least:yuan} and {most:yuan} yuan.',
      mend: 'Follow the standard.',
    },
    FINDING_TURNED: {
      text: '“{items}” now says something else than when the conclusion was handed in, and nothing new shows it.',
      mend: 'Cite evidence that came in since, or leave it as it was.',
    },
    HEARING_ALREADY_HELD: { text: 'The hearing was held.', mend: 'Go on.' },
    HEARING_ALREADY_REQUESTED: { text: 'A hearing was already requested.', mend: 'Wait to be informed.' },
    HEARING_IN_FUTURE: {
      text: 'The date of the hearing ({heldOn}) is after today.',
      mend: 'Record it when it was held.',
    },
    HEARING_NOT_OFFERED: {
      text: 'For what is intended the right to a hearing must be told.',
      mend: 'Tell it in the notice.',
    },
    HEARING_NOTICE_SHORT: {
      text: 'The hearing was not announced {days} working days before.',
      mend: 'Announce and hold it anew.',
    },
    HEARING_OWED: { text: 'The party asked for a hearing, which was not held.', mend: 'Hold it first.' },
    HEAVIER_AFTER_APPEAL: {
      text: 'The outcome is heavier than the decision.',
      mend: 'Nothing becomes heavier because of an appeal.',
    },
    HEAVIER_AFTER_DEFENCE: {
      text: 'The new notice is heavier than the one before the defence.',
      mend: 'Nothing becomes heavier because of a defence; new facts need a new conclusion first.',
    },
    HEAVIER_THAN_NOTIFIED: {
      text: 'The decision is heavier than the notice, or finds what it did not tell.',
      mend: 'Decide within the notice, or notify anew.',
    },
    HOST_INVESTIGATED: {
      text: 'The presiding officer took part in the investigation.',
      mend: 'Name somebody who did not.',
    },
    HOST_WITHOUT_POST: { text: 'That person may not preside.', mend: 'Choose one of those listed.' },
    INTERVIEW_ENDS_BEFORE: { text: 'It ends ({ends}) no later than it begins ({begins}).', mend: 'Check the times.' },
    INTERVIEW_IN_FUTURE: { text: 'It ends ({ends}) after now.', mend: 'Record it when it is over.' },
    LEGAL_OPINION_AGAINST: {
      text: 'The legal opinion is against it.',
      mend: 'Mend what it names, or return the case.',
    },
    LEGAL_OPINION_MISSING: {
      text: 'There is no legal opinion on the conclusion and notice as they stand.',
      mend: 'Have it given.',
    },
    NO_APPEAL_OF_YOURS: { text: 'No appeal is yours to decide.', mend: 'The handler who was named decides.' },
    NO_APPEAL_WAITS: { text: 'No appeal waits for its receipt.', mend: 'Nothing to do.' },
    NO_CLAIM_OPEN: { text: 'No claim is open.', mend: 'Nothing to do.' },
    NO_DECISION_YET: { text: 'Nothing was decided yet.', mend: 'Come back after the decision.' },
    NO_HEARING_REQUESTED: { text: 'No hearing was requested.', mend: 'Nothing to do.' },
    NO_NOTICE_YET: { text: 'The party was not notified yet.', mend: 'Notify him first.' },
    NOT_A_RECORDING: { text: 'The file is no sound or video recording.', mend: 'Upload the recording.' },
    NOT_ENFORCED: { text: '“{part}” is not carried out yet.', mend: 'Do it, and record it with its proof.' },
    NOTICE_IN_FUTURE: {
      text: 'The day of receipt ({receivedOn}) is after today.',
      mend: 'Record it when the party has it.',
    },
    NOTICE_OUTDATED: { text: 'A new conclusion came after the notice.', mend: 'Notify anew.' },
    NOTICE_UNPROVEN: { text: 'Nothing proves that the party has it.', mend: 'Upload the proof of receipt.' },
    NOTICE_WITHOUT_FACTS: { text: 'The facts found are not told.', mend: 'Say when, where, how, and what shows it.' },
    NOTICE_WITHOUT_GROUNDS: { text: 'Charges and articles are not told.', mend: 'Tell all of them at once.' },
    OUTSIDE_RANGE: {
      text: 'Outside the range: “{lightest}” to “{heaviest}”.',
      mend: 'Choose within it; less takes a circumstance that the standard lists.',
    },
    PAPERS_COME_FIRST: { text: '“{materials}” is not there yet.', mend: 'Get it first.' },
    PARTY_NOT_NOTIFIED: {
      text: 'The party was not told facts, grounds and articles.',
      mend: 'Notify him and hear him.',
    },
    PARTY_PAPER_MISSING: { text: 'The party’s own paper is missing.', mend: 'Upload what he signed.' },
    PERIOD_OTHER_THAN_DECIDED: {
      text: 'The period runs from {begins} to {ends}.',
      mend: 'Count it from the decision by law.',
    },
    PROGRESS_SAYS_NOTHING: {
      text: 'It does not say how things stand.',
      mend: 'Say what was found, what is difficult, what comes next.',
    },
    RECEIPT_COUNTED_ALREADY: { text: 'This receipt was entered before.', mend: 'Upload that of this payment.' },
    RECEIPT_OWED_IN: { text: '{left:yuan} yuan have not come in.', mend: 'Enter the receipts.' },
    RECEIVED_BEFORE_DECIDED: { text: 'Paid ({receivedOn}) before it was decided.', mend: 'Check the receipt.' },
    RECEIVED_BY_INVESTIGATOR: {
      text: 'You took part in the investigation and do not enter the money.',
      mend: 'Somebody else enters it.',
    },
    RECEIVED_MORE_THAN_OWED: {
      text: '{owed:yuan} yuan are owed, {received:yuan} yuan were entered.',
      mend: 'Check the amount.',
    },
    RECORDING_DOES_NOT_COVER: {
      text: 'The recording does not cover all of it ({begins} to {ends}).',
      mend: 'Check its times, upload all of it.',
    },
    RECORDING_MISSING: { text: 'There is no recording.', mend: 'Upload it.' },
    RECORDING_USED_BEFORE: { text: 'This recording belongs to another interview.', mend: 'Upload that of this one.' },
    REGISTER_CHECKED_BY_HANDLER: {
      text: 'You handled this case and cannot check it.',
      mend: 'Somebody else checks it.',
    },
    REGISTER_CHECKED_BY_OTHER: { text: 'This register is checked by {post}.', mend: 'That post checks it.' },
    REGISTER_UNKNOWN: { text: 'There is no register {register:sent}.', mend: 'Choose one of those listed.' },
    SANCTION_UNKNOWN: { text: 'There is no sanction {sanction:sent}.', mend: 'Choose one of those listed.' },
    SANCTION_WITH_EXEMPTION: {
      text: 'An exemption names a sanction.',
      mend: 'Leave it out, or choose another result.',
    },
    SANCTION_WITHOUT_CHARGE: { text: 'No charge is found.', mend: 'Without one there is no sanction.' },
    SUBJECT_NOT_NAMED: {
      text: '“{persons}” is one of the department’s own and was not chosen as the person concerned.',
      mend: 'Choose him; he then sees nothing of the case.',
    },
    SUBJECT_OF_OTHER_NAME: {
      text: 'The person chosen has another name than the one entered.',
      mend: 'Check the name.',
    },
    TIME_TO_ANSWER_RUNS: { text: 'The party may answer until {until}.', mend: 'Wait, unless he waives it.' },
    TIME_TO_ANSWER_SHORT: { text: 'The time to answer is less than {days} working days.', mend: 'Name a later day.' },
  },
  signals: {
    APPEAL_UNANSWERED: 'Rule: appeal {appeal} was to be answered by {due}; there is no answer.',
    APPEAL_UNRECEIVED: 'Rule: appeal {appeal} was to have its receipt by {due}; there is none.',
    PROGRESS_OVERDUE: 'Rule: progress is reported every {days} working days; a report was due by {due}.',
    RECEIPT_OVERDUE: 'Rule: all of it was to come in by {due}; {left:yuan} yuan have not.',
    REGISTER_UNCHECKED: 'Rule: the register is checked every {days} working days; a check was due by {due}.',
  },
  duties: {
    ANSWER_APPEAL: 'Decide the appeal',
    ANSWER_DEFENCE: 'Answer the claim',
    BRING_IN_MONEY: 'See that the money comes in, enter the receipt',
    CHECK_REGISTER: 'Check the register and sign',
    RECEIVE_APPEAL: 'Issue the receipt of the appeal',
    REPORT_PROGRESS: 'Report progress to the leader in charge',
  },
};
