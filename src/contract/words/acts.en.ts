import type { Words } from '../words.ts';

/** Acts: `name` is the button, `does` says in one sentence what happens. Terms from the glossary. */
export const actsEn: Words['acts'] = {
  accept: {
    name: 'Accept',
    does: 'Accepts a complete application that meets the published conditions; the case goes to review.',
  },
  account: {
    name: 'Record accountability',
    does: 'For an overrun, records who answers for it, how it was handled and why, or why nobody does.',
  },
  'answer-doubt': { name: 'Answer a doubt', does: 'Says what was found, with the material and page that show it.' },
  'answer-order': {
    name: 'Answer a follow-up order',
    does: 'Says what was found and done about the matter of the order.',
  },
  'answer-recusal': { name: 'Decide a recusal request', does: 'Grants or refuses the request, with reasons.' },
  archive: {
    name: 'Archive',
    does: 'Records which items of the file list are in the case file, and where it is kept.',
  },
  'check-form': {
    name: 'Check the form',
    does: 'Checks each published material for completeness and says what is wrong with it.',
  },
  close: { name: 'Close the case', does: 'Ends the case once everything owed has been done.' },
  'close-consultation': {
    name: 'Close the consultation',
    does: 'The system counts the signed opinions; nobody types the result.',
  },
  'close-unsupplied': {
    name: 'End: not supplemented in time',
    does: 'The time to supplement is over and nothing came in: the case ends, with the reason on record.',
  },
  'conclude-supervision': {
    name: 'Conclude ex-post regulation',
    does: 'Confirms that ex-post regulation is done; the case goes to its close.',
  },
  decide: { name: 'Decide', does: 'Decides to file, or not to file, with reasons.' },
  'declare-interest': {
    name: 'Declare an interest',
    does: 'The officer states an interest in the case and steps out of it.',
  },
  'deem-filed': {
    name: 'Deemed filed',
    does: 'The term is over and the authority neither filed nor gave reasons: by law the matter counts as filed.',
  },
  delegate: {
    name: 'Delegate the decision',
    does: 'Lets another officer decide this case until a date, with the reason.',
  },
  'draft-document': { name: 'Draft a document', does: 'Drafts a document from its template and the decided facts.' },
  'give-opinion': { name: 'Give an opinion', does: 'Gives one’s own stance on the question, with reasons, signed.' },
  'hand-in-review': {
    name: 'Hand in the review conclusion',
    does: 'Proposes a result; failed items and open doubts are listed by the system.',
  },
  'hand-over': {
    name: 'Hand over',
    does: 'The officer first asked hands the case to another window officer, on the record.',
  },
  'handle-tip': { name: 'Record the result of a report', does: 'Records what was found about the reported matter.' },
  'issue-document': {
    name: 'Issue a document',
    does: 'Signs and numbers the document; its content no longer changes.',
  },
  'issue-notice': {
    name: 'Issue a one-time notice',
    does: 'Says at once everything that must be supplemented, and what is wrong with each material.',
  },
  'issue-order': {
    name: 'Issue a follow-up order',
    does: 'Asks the handling section to explain or correct something by a date.',
  },
  'issue-slip': {
    name: 'Issue an acceptance slip',
    does: 'Issues a slip with its number, what was received, the date of the answer and a query code.',
  },
  'link-tip': {
    name: 'Register a report',
    does: 'Puts a report by phone, letter, visit or box to the stage it concerns; only inspectors see it.',
  },
  'open-consultation': {
    name: 'Open a consultation',
    does: 'States the question, who is asked and until when they answer.',
  },
  pause: { name: 'Pause the clock', does: 'Pauses the term on a legal ground, with its document.' },
  'plan-visit': { name: 'Plan a visit', does: 'Sets the day and the matters of ex-post regulation.' },
  'publish-result': {
    name: 'Publish the result',
    does: 'Publishes the result with the parts that the disclosure list requires.',
  },
  'raise-doubt': { name: 'Raise a doubt', does: 'Records what does not fit; it stays open until it is answered.' },
  'record-findings': {
    name: 'Record findings',
    does: 'Records, item by item of the review standard, what was found and which material shows it.',
  },
  'record-rectification': { name: 'Record a rectification', does: 'Records what was put right and what shows it.' },
  'record-visit': { name: 'Record a visit', does: 'Records what was found on each matter, with what shows it.' },
  'refer-away': {
    name: 'Refer to the competent authority',
    does: 'Tells the applicant which authority the matter belongs to, and why.',
  },
  'register-contact': {
    name: 'Register a contact',
    does: 'Registers who inquired, pleaded or gave something, how and in which words; only inspectors see it.',
  },
  'request-recusal': {
    name: 'Request a recusal',
    does: 'The applicant asks that an officer step aside; until it is answered the officer does.',
  },
  resume: { name: 'Resume the clock', does: 'The ground is gone: the term runs on, with the document that says so.' },
  'return-review': {
    name: 'Return for review',
    does: 'Sends the case back to review and says what is to be looked at again.',
  },
  serve: { name: 'Serve', does: 'Records how, when and to whom a document was served, and the proof of service.' },
  'spot-check': {
    name: 'Record a spot check',
    does: 'Somebody who never touched the case looks again; a different finding becomes a doubt.',
  },
  submit: {
    name: 'Submit an application',
    does: 'Submits the application and its materials; at the counter with the moment the paper came in.',
  },
  supplement: {
    name: 'Supplement materials',
    does: 'Hands in what the notice asked for; the term runs anew from this receipt.',
  },
  withdraw: { name: 'Withdraw the application', does: 'The applicant takes the application back before the decision.' },
  // Steps of the machinery around acts, as the trace shows them.
  open: { name: 'Open the case', does: 'The case is created, numbered and put into its first stage.' },
  propose: {
    name: 'Propose for signatures',
    does: 'The step takes several signatures: one officer proposes it, it waits for the others.',
  },
  'propose-version': {
    name: 'Propose a version',
    does: 'Proposes a new version of a power’s definition, which another officer publishes.',
  },
  'return-version': {
    name: 'Send a version back',
    does: 'Sends back, with the reason, a version of a power’s definition that another officer proposed.',
  },
  'publish-version': {
    name: 'Publish a version',
    does: 'Publishes a version of a power’s definition that another officer proposed.',
  },
  sign: { name: 'Sign', does: 'Signs a proposal that waits for signatures.' },
  read: { name: 'Read a material', does: 'Reads protected content; the trace is written before the content is given.' },
  tick: { name: 'Check of terms', does: 'The system checks terms when they fall due and raises signals.' },
};
