import type { AreaWords } from '../../words.ts';

/** Ratings, windows, training: what an applicant meets and a department owes him. */
export const serviceEn: AreaWords = {
  acts: {
    'call-back': {
      name: 'Call back',
      does: 'Somebody who did not handle the case calls the applicant and notes what was said and whether it is settled.',
    },
    evaluate: { name: 'Rate', does: 'The applicant rates how the case was handled, once.' },
  },
  fields: {
    'call-back.result': 'What was said',
    'call-back.settled': 'Settled',
    'evaluate.remark': 'Remark',
    'evaluate.score': 'Rating (one to five stars)',
    score: 'Rating (one to five stars)',
    remark: 'Remark',
  },
  faults: {
    ALREADY_EVALUATED: {
      text: 'This case has been rated.',
      mend: 'A case is rated once; the supervision phone and the tip line stay open.',
    },
    ALREADY_ON_DUTY: { text: 'You are on duty already.', mend: 'Enter it when you leave.' },
    CALLED_BACK_BY_HANDLER: {
      text: 'You handled this case and cannot call back about it.',
      mend: 'Leave it to an officer who did not handle the case.',
    },
    NOTHING_TO_CALL_BACK: { text: 'No rating of this case needs a call-back.', mend: 'Nothing to do here.' },
    NOT_ANSWERED_YET: {
      text: 'This case has not been answered yet and cannot be rated.',
      mend: 'Rate it once you have received a notice or the decision.',
    },
    NOT_ON_DUTY: { text: 'You are not on duty.', mend: 'Enter it when you come.' },
    NOT_YOUR_WINDOW: { text: 'This window is staffed by {posts}.', mend: 'Leave it to an officer of that post.' },
    TRAINING_LAPSED: {
      text: 'Your yearly training ({qualification}) has lapsed; you cannot take this step.',
      mend: 'Complete the training, or leave the step to another officer.',
    },
    WINDOW_WOULD_BE_EMPTY: {
      text: 'Within service hours you are the only one at “{window}”.',
      mend: 'Another window officer enters that he is on duty first.',
    },
  },
  signals: {
    CALL_BACK_OVERDUE: 'Rule: a bad rating is called back by {due}; no call-back is on record. Say what happened.',
    WINDOW_UNSTAFFED:
      'Rule: from {from} on nobody was on duty at {window} in service hours for more than {minutes} minutes. Say what happened.',
  },
  duties: { CALL_BACK: 'Call back the applicant who gave a bad rating' },
  controls: { evaluation: 'Call-back after a bad rating', 'integrity-pledge': 'Yearly integrity training' },
  posts: { 'slip-holder': 'Holder of the slip' },
  outcomes: { 'called-back': 'Called back', evaluated: 'Rated' },
  values: { 'qualification.integrity-training': 'integrity training' },
  facts: { 'evaluation.given': 'Rating', 'evaluation.called-back': 'Call-back after a bad rating' },
  facets: { evaluation: 'Rating' },
};
