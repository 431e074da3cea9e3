/**
 * Which control a signal, a doubt, a duty or an effect comes from: the API names controls in refusals only. A refusal's own
 * code needs no line here. Codes mean the same in every power.
 */
export const controlOf: Readonly<Record<string, string>> = {
  // Signals
  STAGE_OVERDUE: 'time-limit',
  LEGAL_TERM_OVERDUE: 'time-limit',
  PROMISED_TERM_OVERDUE: 'time-limit',
  CLOCK_OVERDUE: 'time-limit',
  LATE_ENTRY: 'late-entry',
  TIP_UNHANDLED: 'tip-line',
  ORDER_OVERDUE: 'supervision',
  REVIEW_TOO_FAST: 'rubber-stamp',
  DECISION_FOLLOWS_CONTACT: 'contact-register',
  OPINION_OVERDUE: 'collective-decision',
  DISCLOSURE_OVERDUE: 'disclosure',
  VISIT_OVERDUE: 'post-supervision',
  SITE_CHECK_OVERDUE: 'site-check',
  MEETING_STALLED: 'meeting-decision',
  CLOCK_STANDS_LONG: 'pause-watch',
  CLOCK_STOPPED_AGAIN: 'pause-watch',
  BODIES_TOLD_LATE: 'forwarding',
  OBJECTION_OVERDUE: 'publicity',
  PAYMENT_OVERDUE: 'funds',
  ACCOUNT_CHANGED: 'funds',
  CALL_BACK_OVERDUE: 'evaluation',
  DECISION_AGAINST_CONCLUSION: 'approval-recheck',
  DECIDED_OVER_DOUBT: 'approval-recheck',
  REGISTER_UNCHECKED: 'register',
  PROGRESS_OVERDUE: 'progress-report',
  APPEAL_UNRECEIVED: 'appeal',
  APPEAL_UNANSWERED: 'appeal',
  RECEIPT_OVERDUE: 'receipts',
  EXHIBIT_NOT_AS_COLLECTED: 'evidence-custody',
  SEIZED_OVERDUE: 'evidence-custody',
  RESPONSIBLE_NOT_PURSUED: 'liability',
  // Duties
  ANSWER_RECUSAL: 'recusal',
  // Acts that the law makes happen
  'deem-filed': 'deemed-filing',
  'deem-accepted': 'deemed-acceptance',
  // Doubts, by their origin
  'cross-check': 'cross-check',
  'spot-check': 'spot-check',
};
