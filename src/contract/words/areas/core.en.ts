import type { AreaWords } from '../../words.ts';

/** Clocks, terms, matters, visits: what all powers share beside the window. */
export const coreEn: AreaWords = {
  acts: {
    'choose-procedure': {
      name: 'Choose the procedure',
      does: 'Takes the simple or the ordinary procedure, with the reasons.',
    },
    'extend-term': {
      name: 'Extend the term',
      does: 'With approval, extends the term as the law allows and tells the applicant why.',
    },
    'register-matter': {
      name: 'Register a matter',
      does: 'Registers a lead, a plan or a project, and whom it concerns.',
    },
  },
  fields: {
    'choose-procedure.reasons': 'Reasons',
    'choose-procedure.route': 'Procedure',
    'extend-term.reasons': 'Reasons for extending',
    'extend-term.document': 'Approval and notice',
    'register-matter.applicant': 'Organisation, person or project concerned',
    'register-matter.contact': 'Contact',
    'register-matter.creditCode': 'Unified social credit code',
    'register-matter.fields': 'The matter',
    'register-matter.materials': 'Materials',
    'register-matter.phone': 'Phone',
    'register-matter.subject': 'Officer concerned',
    'register-matter.receivedAt': 'Came in at',
  },
  faults: {
    ALREADY_EXTENDED: {
      text: 'The term of this case has been extended once already.',
      mend: 'A term is extended once; where it is overrun, say why.',
    },
    BEYOND_SIMPLE_PROCEDURE: {
      text: 'On the spot only a warning or a fine of up to {yuan} yuan can be decided.',
      mend: 'Take the ordinary procedure.',
    },
    RESULT_OF_SIMPLE_PROCEDURE: {
      text: 'This result belongs to the simple procedure; the case goes the ordinary way.',
      mend: 'Decide with a result of the ordinary procedure.',
    },
    NO_EXTENSION_IN_LAW: { text: 'The law knows no extension of this term.', mend: 'Finish within the term.' },
    REGISTERS_HIMSELF: {
      text: 'The matter concerns yourself; you cannot register it.',
      mend: 'Leave it to another officer.',
    },
    PROBLEM_NOT_TAKEN_UP: {
      text: 'What the check afterwards found has not been taken up.',
      mend: 'An inspector issues an order about it; the case closes once that is answered.',
    },
    RESULT_UNKNOWN: { text: 'This power has no result “{result}”.', mend: 'Choose one of the results listed.' },
    VISIT_BEFORE_PLAN: {
      text: 'The day of the visit ({visitedOn}) is before it was planned.',
      mend: 'Check the day of the visit.',
    },
    VISIT_IN_FUTURE: {
      text: 'The day of the visit ({visitedOn}) is after today.',
      mend: 'Record the visit once it is made.',
    },
    VISIT_NOTE_EMPTY: {
      text: 'What was found is not specific, or is the same for every matter.',
      mend: 'Say for each matter what was seen.',
    },
    VISIT_NOT_PLANNED: { text: 'No visit is planned.', mend: 'Plan the visit first.' },
    VISIT_OWED: { text: 'No visit of ex-post regulation is on record.', mend: 'Plan a visit and record it.' },
    VISIT_WITHOUT_EVIDENCE: { text: 'The visit has no evidence.', mend: 'Upload photographs, notes or the like.' },
  },
  signals: {
    DECIDED_OVER_DOUBT: 'Checked afterwards: a doubt was open when the case was decided. Look at it.',
    DECISION_AGAINST_CONCLUSION:
      'Checked afterwards: the review concluded “{concluded}”, decided was “{decided}”. Look at it.',
    CLOCK_OVERDUE: 'Rule: “{clock}”, {n} {unit}, counted from {start}, ended on {due}. Say what happened.',
    PROMISED_TERM_OVERDUE:
      'Rule: promised term of {n} {unit}, counted from {start}, ended on {due}. Say what happened.',
  },
  duties: { CLOCK_TERM: 'Within its term: {clock}' },
  controls: {
    'approval-recheck': 'Check of the approval afterwards',
    'simple-procedure': 'Limits of the simple procedure',
  },
  outcomes: { simple: 'Simple procedure', ordinary: 'Ordinary procedure', extended: 'Extended' },
  values: {
    'route.simple': 'simple procedure',
    'route.ordinary': 'ordinary procedure',
    affirmed: 'in favour',
    denied: 'against',
    'ground.subject': 'the case concerns you',
  },
  facets: { procedure: 'Procedure' },
  facts: { 'procedure.chosen': 'Procedure chosen', 'clock.extended': 'Term extended' },
};
