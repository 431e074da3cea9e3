import type { Words } from '../words.ts';

/** Refusals: what is the matter, neutral and exact, and what to do. */
export const faultsEn: Words['faults'] = {
  ABSENT_MARKED_COMPLETE: {
    text: 'The material “{material}” has not been received and cannot be marked complete.',
    mend: 'Mark it incomplete and say why, or record it once it is here.',
  },
  ACCOUNTS_FOR_HIMSELF: {
    text: 'You are the person responsible and cannot record the handling of your own matter.',
    mend: 'Leave this to another authorised officer.',
  },
  ALREADY_DECIDED: {
    text: 'This case has been decided or has left the flow.',
    mend: 'Nothing to do here; against the result, administrative reconsideration or litigation is open by law.',
  },
  ALREADY_PAUSED: { text: 'The clock is already paused.', mend: 'Resume the clock when the ground is gone.' },
  ALREADY_RESPONSIBLE: {
    text: '{to} is already the officer first responsible.',
    mend: 'Choose another window officer.',
  },
  ANSWER_OF_WRONG_TYPE: {
    text: 'The review item “{item}” asks for {asks}; the answer is of another type.',
    mend: 'Answer in the type that the review standard asks for.',
  },
  ARCHIVE_INCOMPLETE: {
    text: 'The file list lacks {items:n} item(s): {items}.',
    mend: 'Complete the file, then archive it.',
  },
  ASKED_MATERIAL_MISSING: {
    text: 'The notice asked for “{material}”, which is not among what was handed in.',
    mend: 'Hand in everything the notice lists at once.',
  },
  BEYOND_AUTHORITY: {
    text: 'This step belongs to the {approver}; there is no delegation in force.',
    mend: 'Leave it to the {approver}, or obtain a dated written delegation.',
  },
  CASE_ENDED: {
    text: 'The case is closed; “{act}” is no longer possible.',
    mend: 'For a correction, turn to the business section.',
  },
  CHECKER_TOUCHED_CASE: {
    text: 'You have handled this case; a spot check is for somebody who has not.',
    mend: 'Leave the spot check to another officer.',
  },
  CLOCK_GOES_FORWARD_ONLY: {
    text: 'The demonstration clock is at {now} and only goes forward, not back to {to}.',
    mend: 'Choose a later time.',
  },
  CONCLUSION_CHANGED: {
    text: 'The review concluded “{concluded}”, the decision would be “{decided}”: they differ.',
    mend: 'If you disagree with the conclusion, return the case for review with reasons.',
  },
  CONSULTATION_AGAINST: {
    text: 'In the consultation {agree} agree and {disagree} disagree: no majority for deciding as the review concluded.',
    mend: 'Return the case for review with reasons.',
  },
  CONSULTATION_MISSING: {
    text: 'The decision needs a consultation; none is on record.',
    mend: 'Open a consultation first.',
  },
  CONSULTATION_NOT_CLOSED: {
    text: 'All opinions are in, but the consultation is not closed.',
    mend: 'Close the consultation, so that the system counts the opinions.',
  },
  CONSULTATION_RUNS: { text: 'A consultation is under way.', mend: 'Give the opinions and close it first.' },
  CREDIT_CODE_WRONG: {
    text: 'The applicant’s unified social credit code fails its check digit.',
    mend: 'Compare it with the business licence; if it is wrong, say so in the one-time notice.',
  },
  DECIDES_OWN_RECUSAL: {
    text: 'The request concerns you; you cannot decide it.',
    mend: 'Leave the decision to the superior.',
  },
  DELEGATE_WITHOUT_POST: {
    text: 'The delegate does not hold the post of {post}.',
    mend: 'Choose somebody who holds it.',
  },
  DELEGATES_TO_SELF: { text: 'Delegating and delegated officer are the same person.', mend: 'Choose another officer.' },
  DELEGATION_TOO_LONG: {
    text: 'The delegation would last {days} day(s); it must last between 1 and {most} days.',
    mend: 'Change its end.',
  },
  DISCLOSURE_INCOMPLETE: {
    text: 'The item “{item}” lacks {parts:n} part(s): {parts}.',
    mend: 'Add them, then publish.',
  },
  DISCLOSURE_OWED: {
    text: 'The item “{item}” has not been published; the case cannot close.',
    mend: 'Publish the result first.',
  },
  DISCLOSURE_UNKNOWN: {
    text: 'The disclosure list has no item {item:sent}.',
    mend: 'Choose an item from the disclosure list.',
  },
  DOCUMENT_AGAINST_DECISION: {
    text: 'The document “{document}” does not go with the decision.',
    mend: 'Draft the document that does.',
  },
  DOCUMENT_ALREADY_ISSUED: {
    text: 'The document “{document}” has been issued and no longer changes.',
    mend: 'If a correction is needed, draw up a correcting document.',
  },
  DOCUMENT_DIFFERS: {
    text: 'The text of “{document}” differs from what template and decided facts give.',
    mend: 'Draft it anew from the template; if a fact is wrong, correct the fact first.',
  },
  DOCUMENT_FACT_MISSING: {
    text: 'The document “{document}” lacks {fields:n} fact(s): {fields}.',
    mend: 'Take the steps that decide these facts, then draft it.',
  },
  DOCUMENT_NOT_ISSUED: {
    text: 'The document “{document}” has not been issued and cannot be served.',
    mend: 'Issue it first.',
  },
  DOCUMENT_UNKNOWN: {
    text: 'This power has no document {document:sent}.',
    mend: 'Choose one from the list of documents.',
  },
  DOUBT_NOT_ANSWERED: {
    text: 'The answer is not specific, or names no material and page that exist.',
    mend: 'Say what was found, and cite material and page.',
  },
  DOUBT_OPEN: {
    text: '{doubts:n} doubt(s) are not answered yet.',
    mend: 'Answer each first; if it needs another look, return the case for review.',
  },
  DOUBT_UNKNOWN: { text: 'There is no such open doubt; it may have been answered.', mend: 'Reload and choose again.' },
  FIELD_MISSING: { text: '“{field}” is not filled in.', mend: 'Fill it in, then submit.' },
  FIELD_UNKNOWN: { text: 'The application form has no field {field:sent}.', mend: 'Use the published form.' },
  FIELD_WRONG: {
    text: '“{field}” asks for {asks}; what was given does not fit.',
    mend: 'Give it in the form asked for.',
  },
  FILE_NOT_UPLOADED: {
    text: 'The file referred to (fingerprint begins {hash}) has not been uploaded.',
    mend: 'Upload the file, then submit.',
  },
  FINDING_WITHOUT_EVIDENCE: {
    text: 'The review item “{item}” cites no evidence. Possible evidence: {materials}.',
    mend: 'Cite a page that exists in one of these materials.',
  },
  FORM_NOT_CHECKED: {
    text: 'The form has not been checked; a notice cannot be issued yet.',
    mend: 'Check each material first.',
  },
  ISSUED_BY_DRAFTER: {
    text: 'You drafted “{document}”; somebody else must issue it.',
    mend: 'Leave issuing to another authorised officer.',
  },
  ITEM_MAY_NOT_BE_SKIPPED: {
    text: 'The review item “{item}” cannot be marked not applicable.',
    mend: 'Record what was found.',
  },
  ITEM_NOT_IN_STANDARD: {
    text: 'The review standard has no item {item:sent}.',
    mend: 'Record the items of the review standard.',
  },
  ITEM_UNANSWERED: { text: '{items:n} review item(s) have no finding: {items}.', mend: 'Record a finding for each.' },
  MACHINE_ONLY: { text: 'The system takes this step by law; no person does.', mend: 'Nothing to do.' },
  MATERIAL_MISSING: { text: 'Still missing: {material}.', mend: 'Ask the applicant for it in the one-time notice.' },
  MATERIAL_NOT_CHECKED: {
    text: 'The material “{material}” has not been checked.',
    mend: 'Check every published material.',
  },
  MATERIAL_NOT_IN_ORDER: {
    text: 'The material “{material}” has not been found complete.',
    mend: 'Check the form first; if it is incomplete, say so in the one-time notice.',
  },
  MATERIAL_UNKNOWN: {
    text: 'The published list of materials has no {material:sent}.',
    mend: 'Hand in what the published list names.',
  },
  MATERIAL_WAS_IN_ORDER: {
    text: 'The material “{material}” was found complete before; it cannot be asked for again.',
    mend: 'Take it off the notice; if the review finds fault with it, record that first.',
  },
  MATTER_NOT_EXAMINED: {
    text: '{matters:n} planned matter(s) have no record: {matters}.',
    mend: 'Record what was found on each.',
  },
  MATTERS_NOT_NAMED: { text: 'The plan does not say what is looked at.', mend: 'Name each matter of the visit.' },
  NAMES_A_PROVIDER: {
    text: 'What is said about “{material}” points to a service provider.',
    mend: 'Say only what is wrong with the material; how to mend it is the applicant’s choice.',
  },
  NO_CONSULTATION_RUNS: { text: 'No consultation is under way.', mend: 'Open one first.' },
  NO_DRAFT: { text: 'There is no draft of the document.', mend: 'Draft it first.' },
  NO_FINDING_OPEN: { text: 'There is no overrun for which somebody must answer.', mend: 'Nothing to do.' },
  NO_LEGAL_GROUND: {
    text: 'This is not among the legal grounds of this power for pausing the clock.',
    mend: 'Choose a legal ground; if there is none, the clock runs on.',
  },
  NO_NOTICE_TO_ANSWER: { text: 'No notice waits for an answer.', mend: 'Nothing to supplement.' },
  NO_OPEN_DOUBT: { text: 'There is no open doubt.', mend: 'Nothing to do.' },
  NO_ORDER_OPEN: { text: 'No follow-up order waits for an answer.', mend: 'Nothing to do.' },
  NO_REQUEST_OPEN: { text: 'No recusal request waits for a decision.', mend: 'Nothing to do.' },
  NO_SLOT_FOR_POST: {
    text: 'This step takes no (further) signature of the post {post}.',
    mend: 'Let an officer of a post that is still missing sign.',
  },
  NO_SUCH_PROPOSAL: {
    text: 'There is no such proposal waiting for signatures; it may be complete or have lapsed.',
    mend: 'Reload; propose it again if needed.',
  },
  NO_TIP_OPEN: { text: 'No report waits to be handled.', mend: 'Nothing to do.' },
  NOBODY_HELD_TO_ACCOUNT: {
    text: 'For an overrun nobody is recorded as responsible; the case cannot close.',
    mend: 'Record who answers for it and how it was handled, or why nobody does.',
  },
  NOBODY_RESPONSIBLE_YET: {
    text: 'Nobody is first responsible for this case yet; no hand-over is needed.',
    mend: 'Simply handle it.',
  },
  NOT_A_PARTICIPANT: {
    text: 'You are not among the participants of this consultation.',
    mend: 'If you should be, turn to its convener.',
  },
  NOT_A_WINDOW_OFFICER: {
    text: '{to} is not a window officer and cannot take over.',
    mend: 'Choose a window officer.',
  },
  NOT_DRAWN: { text: 'This case was not drawn; no spot check is needed.', mend: 'Nothing to do.' },
  NOT_FIRST_RESPONSIBLE: {
    text: 'The officer first responsible for this case is {responsible}.',
    mend: 'Leave it to that officer, or have the case handed over.',
  },
  NOT_IN_THIS_STAGE: {
    text: 'The case is in the stage “{stage}”, in which “{act}” is not possible.',
    mend: 'Finish the current stage first.',
  },
  NOT_ON_PUBLISHED_LIST: {
    text: 'The published list of materials has no {material:sent}; the applicant cannot be asked for it.',
    mend: 'Take it off.',
  },
  NOT_OUR_JURISDICTION: {
    text: 'The matter belongs to {to}; this authority cannot accept it.',
    mend: 'Refer the applicant to the competent authority.',
  },
  NOT_PAUSED: { text: 'The clock is not paused.', mend: 'Nothing to resume.' },
  NOT_QUALIFIED: {
    text: 'This step takes a valid {qualification}; none is on record for you today.',
    mend: 'Leave it to a qualified officer; if you hold one, have the record updated.',
  },
  NOT_YOUR_CASE: {
    text: 'You may not act for the applicant of this case.',
    mend: 'Use an account that the applicant has authorised.',
  },
  NOT_YOUR_ORGANISATION: {
    text: 'Your account does not represent the organisation with the credit code {creditCode}.',
    mend: 'Check the code, or be authorised by that organisation first.',
  },
  DEFINITION_UNCHANGED: {
    text: 'It is the same as the version in force: there is nothing to propose.',
    mend: 'Change something first.',
  },
  VERSION_SUPERSEDED: {
    text: 'Version {current} was published after version {version} had been proposed: publishing the older one would have no effect.',
    mend: 'Send it back; its proposer changes the version in force and proposes again.',
  },
  NOT_YOUR_POST: { text: 'This step belongs to: {posts}.', mend: 'Pass it to somebody who holds the post.' },
  NOTHING_DECIDED_YET: {
    text: 'Nothing has been decided; there is no result to publish.',
    mend: 'Publish once it is decided.',
  },
  NOTHING_TO_ASK_FOR: {
    text: 'All materials are complete; there is nothing to ask for.',
    mend: 'Go on with the case.',
  },
  NOTHING_TO_RECTIFY: { text: 'No visit left anything to put right.', mend: 'Nothing to do.' },
  NOTICE_ALREADY_GIVEN: {
    text: 'The one-time notice has been given; these {materials:n} material(s) have not changed since and cannot be asked for again: {materials}.',
    mend: 'Accept on what is there, or hand in the review conclusion.',
  },
  NOTICE_INCOMPLETE: {
    text: 'The notice leaves out {materials:n} material(s) that the form check found incomplete: {materials}.',
    mend: 'List everything at once.',
  },
  NOTICE_STILL_OPEN: {
    text: 'A notice waits for the applicant’s answer.',
    mend: 'Wait for the answer or the end of its term.',
  },
  NOTICE_TERM_RUNS: {
    text: 'The time to supplement runs until {replyBy} and is not over.',
    mend: 'Come back when it is over.',
  },
  OPINION_EMPTY: { text: 'The opinion gives no specific reasons.', mend: 'Give reasons from this case.' },
  OPINION_MISSING: {
    text: '{n} participant(s) of the consultation have not given an opinion.',
    mend: 'Wait until all opinions are in.',
  },
  ORDER_UNANSWERED: {
    text: 'Follow-up order no. {order} is not answered; the case cannot close.',
    mend: 'Answer the order first.',
  },
  OUR_JURISDICTION: {
    text: 'The matter is this authority’s own; it may not be sent away.',
    mend: 'Accept it; if papers are missing, say so once.',
  },
  OVERRUN_UNANSWERED: {
    text: 'The term of this stage was overrun, and its card has not been judged.',
    mend: 'Answer the card and have it judged by a superior.',
  },
  PARTICIPANT_RECUSED: { text: '{person} must step aside in this case.', mend: 'Choose somebody else.' },
  PARTICIPANT_TWICE: { text: 'A participant is listed twice.', mend: 'List each person once.' },
  PARTICIPANT_WITHOUT_POST: {
    text: 'A participant holds none of the posts that take part ({posts}).',
    mend: 'Choose officers who hold one of these posts.',
  },
  PERSON_UNKNOWN: {
    text: '{persons:n} of the persons listed are not in the directory.',
    mend: 'Choose from the directory.',
  },
  PLANNED_IN_PAST: { text: 'The planned day {on} is before today.', mend: 'Choose today or a later day.' },
  POWER_NOT_YET_RUN: {
    text: 'Of this power only the chart is published; its cases are not handled online yet.',
    mend: 'Apply at the counter.',
  },
  PROBLEM_NOT_SAID: {
    text: 'The material “{material}” is marked incomplete, but not why.',
    mend: 'Say what is missing or wrong.',
  },
  PRODUCT_MISSING: { text: 'The stage “{stage}” still lacks: {product}.', mend: 'Make it before going on.' },
  PROPOSAL_AGAINST_FINDINGS: {
    text: 'By the findings ({failed:n} item(s) failed) the conclusion is “{follows}”.',
    mend: 'Correct the conclusion; if a finding is wrong, correct the finding first.',
  },
  PROPOSAL_CHANGED: {
    text: 'Since it was proposed, the case has changed in: {facets}. The proposal has lapsed.',
    mend: 'Check and propose it again.',
  },
  PROPOSAL_EXPIRED: { text: 'The time to sign this proposal is over.', mend: 'Propose it again.' },
  REASONS_EMPTY: { text: 'No specific reasons are given.', mend: 'Give reasons from this case.' },
  RECEIVED_IN_FUTURE: {
    text: 'The time of receipt ({receivedAt}) is later than now.',
    mend: 'Check the time of receipt.',
  },
  RECEIVER_NOT_NAMED: {
    text: 'The service of “{document}” names nobody who received it.',
    mend: 'Enter who received it.',
  },
  RECTIFICATION_OPEN: {
    text: 'What the visit found wrong has no recorded rectification.',
    mend: 'Record the rectification.',
  },
  RECTIFICATION_WITHOUT_EVIDENCE: { text: 'The rectification has no evidence.', mend: 'Upload what shows it.' },
  RECTIFICATION_WITHOUT_TERM: {
    text: 'The visit found something wrong, but sets no date for putting it right.',
    mend: 'Set the date.',
  },
  RECUSED: { text: 'You must step aside in this case ({ground}).', mend: 'Leave it to another officer.' },
  REPLY_EMPTY: { text: 'Nothing specific is said.', mend: 'Say what was found in this case.' },
  NOBODY_LEFT_TO_ANSWER: {
    text: 'If {person} stepped aside too, nobody would be left to decide on the requests.',
    mend: 'Wait for the decision on the earlier requests.',
  },
  TAKES_THE_CASE_HIMSELF: {
    text: 'A case is handed over by the officer responsible for it or by the section head.',
    mend: 'Ask the responsible officer or the section head to hand it over.',
  },
  REQUEST_RUNS: { text: 'A recusal request against {person} waits for its decision.', mend: 'Wait for the decision.' },
  SAME_PERSON: {
    text: 'You did “{did}” in this case; duties being separated, you cannot do “{act}”.',
    mend: 'Leave it to another officer.',
  },
  SAME_PERSON_SIGNS_TWICE: {
    text: 'You have signed already; one person signs once.',
    mend: 'Let another officer sign.',
  },
  SERVED_BEFORE_ISSUED: {
    text: 'The day of service ({servedOn}) is before the day of issue ({issuedOn}).',
    mend: 'Check the day of service.',
  },
  SERVED_IN_FUTURE: {
    text: 'The day of service ({servedOn}) is after today.',
    mend: 'Record the service once it is done.',
  },
  SERVICE_WITHOUT_PROOF: { text: 'The service of “{document}” has no proof.', mend: 'Upload the proof of service.' },
  SLIP_ALREADY_ISSUED: { text: 'The acceptance slip has been issued.', mend: 'Nothing to do.' },
  SLIP_MISSING: { text: 'No acceptance slip has been issued.', mend: 'Issue the acceptance slip first.' },
  SPOT_CHECK_OWED: {
    text: 'This case was drawn for a spot check, which is not done; the case cannot close.',
    mend: 'Have it checked by somebody who has not handled it.',
  },
  TOO_FEW_PARTICIPANTS: {
    text: 'Beside the convener {n} eligible officer(s) are asked; at least {minimum} are needed.',
    mend: 'Ask more officers.',
  },
  WITHDRAWAL_WITHOUT_PAPER: {
    text: 'An officer may enter a withdrawal only with the applicant’s own paper.',
    mend: 'Upload the paper that the applicant signed, or let the applicant withdraw it.',
  },
};
