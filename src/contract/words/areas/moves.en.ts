import type { AreaWords } from '../../words.ts';

/** Assigning, passing on, giving back, urging: who is expected to work on a case. */
export const movesEn: AreaWords = {
  acts: {
    reassign: {
      name: 'Assign or pass on',
      does: 'Names one holder of a post for the work of this stage; whoever is named may pass it on, and work that is nobody’s may be taken. No term and no right changes.',
    },
    'give-back': {
      name: 'Give back an assignment',
      does: 'Whoever was named gives the work back to the post, with the reason; whoever named him is told.',
    },
    urge: {
      name: 'Urge',
      does: 'Asks for the step that the case waits for; whoever is to take it is told. Once a working day; it does not mean that anything is late.',
    },
  },
  fields: {
    'reassign.to': 'Assign to',
    'reassign.post': 'Post',
    'reassign.reason': 'Reason',
    'give-back.reason': 'Reason for giving it back',
    'urge.note': 'Note',
    'assignment.how': 'How',
    'assignment.by': 'Assigned by',
    'assignment.ended': 'Ended',
    'assignment.steps': 'Steps waited for',
    'assignment.count': 'Times urged',
  },
  faults: {
    ASSIGNEE_BARRED: {
      text: 'By the rules {person} cannot take the steps of this stage.',
      mend: 'Assign it to somebody else.',
    },
    ASSIGNEE_WITHOUT_POST: {
      text: '{person} does not hold this post ({posts}).',
      mend: 'Assign it to a holder of the post.',
    },
    ALREADY_NAMED: { text: 'It is assigned to {person} already.', mend: 'Nothing to do.' },
    NAMED_IS_ANOTHER: {
      text: 'The work of your post is assigned to {person}.',
      mend: '{person} can pass it on, or the section head can assign it anew.',
    },
    NOBODY_TO_ASSIGN: {
      text: 'There is nobody to assign it to.',
      mend: 'If all holders of the post are barred, tell the section head.',
    },
    NOBODY_TO_URGE: { text: 'The case waits for no other officer now.', mend: 'There is nobody to urge.' },
    NOT_NAMED: { text: 'This case is not assigned to you.', mend: 'There is nothing to give back.' },
    POST_HAS_NO_WORK_HERE: { text: 'This post has no work in this stage.', mend: 'Choose a post of this stage.' },
    POST_IS_ANOTHERS: {
      text: 'You can pass on the work of your own post ({posts}) alone.',
      mend: 'Ask the section head to assign it.',
    },
    TAKES_FOR_ANOTHER: {
      text: 'It is not assigned to you, so you cannot assign it to {person}.',
      mend: 'Take it yourself, or ask the section head to assign it.',
    },
    URGED_TODAY: { text: '{person} has urged it on this working day already.', mend: 'Once a working day.' },
  },
  outcomes: { 'given-back': 'given back', urged: 'urged' },
  values: {
    'how.set': 'assigned',
    'how.taken': 'taken',
    'how.passed-on': 'passed on',
  },
  facets: { assignments: 'Assignments and urging' },
  facts: {
    'assignments.given': 'Assigned or passed on',
    'assignments.given-back': 'Assignment given back',
    'assignments.urged': 'Urged',
  },
  frames: {
    'step-assigned': 'Case {number} has been assigned to you; please handle it in time.',
    'step-reassigned': 'Case {number} is now somebody else’s to handle.',
    'step-given-back': 'Case {number}, which you assigned, has been given back; please assign it anew.',
    'step-urged': 'Somebody urges case {number}; please have a look.',
  },
};
