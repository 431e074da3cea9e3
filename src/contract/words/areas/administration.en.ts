import type { AreaWords } from '../../words.ts';

/** Administration: changes by two, and what speaks against them. */
export const administrationEn: AreaWords = {
  faults: {
    ACCOUNT_CLOSED: { text: 'This account is closed.', mend: 'Check the person; who comes back gets a new account.' },
    ADMINISTRATORS_EXCLUDE: {
      text: '"{post}" and "{posts}" cannot be held by one person: the three administrators exclude each other and hold no post in cases.',
      mend: 'Choose another person, or end the other post first.',
    },
    CHANGE_ALREADY_PENDING: {
      text: 'The same change has been drafted and waits for approval.',
      mend: 'It need not be drafted again.',
    },
    CHANGE_DECIDED: { text: 'This change has been decided or withdrawn.', mend: 'Reload the page to see the result.' },
    CHANGE_DRAFTED_BY_YOU: {
      text: 'You drafted this change and cannot decide it, not after a change of post either.',
      mend: 'Let another security administrator decide.',
    },
    DAY_IS_PAST: { text: '{day} is past.', mend: 'Enter today or a later day.' },
    DAYS_REVERSED: { text: 'The last day ({until}) is before the first day ({from}).', mend: 'Check the days.' },
    EMAIL_TAKEN: {
      text: 'There is an account with this e-mail.',
      mend: 'Check the e-mail; one person has one account.',
    },
    HOLDING_UNKNOWN: { text: 'This person does not hold "{post}" now.', mend: 'Reload the page and check.' },
    HOURS_REVERSED: { text: 'The window closes before it opens.', mend: 'Check the service hours.' },
    LAST_ADMINISTRATOR: {
      text: 'This is the last permanent "{post}": afterwards nobody could draft or approve changes.',
      mend: 'Appoint another person first.',
    },
    OWN_CHANGE: {
      text: 'This change concerns yourself: you can neither draft nor decide it.',
      mend: 'Let another administrator do it.',
    },
    PASSWORD_MADE_ALREADY: {
      text: 'The first password of this account has been made and was shown once.',
      mend: 'If it was lost, the system administrator drafts a new password; once approved, make it here.',
    },
    STAFF_UNKNOWN: { text: 'There is no such member of staff.', mend: 'Choose from the list.' },
    POST_HELD_ALREADY: { text: 'This person holds "{post}" in this time already.', mend: 'Check the days.' },
    POST_UNKNOWN: {
      text: 'There is no such post, or administrators do not grant it.',
      mend: 'Choose from the list of posts.',
    },
    REFUSAL_WITHOUT_REASON: {
      text: 'No reason was given for the refusal.',
      mend: 'Say why, so that it can be mended.',
    },
    RELATION_EXISTS: {
      text: 'A relation of this person to this subject is registered.',
      mend: 'To alter it, end the registered one first.',
    },
    RELATION_UNKNOWN: { text: 'No such relation is registered.', mend: 'Reload the page and check.' },
    STAFF_NUMBER_TAKEN: {
      text: 'There is an account with this staff number.',
      mend: 'Check the number; one person has one account.',
    },
  },
  frames: {
    'change.account': 'New account: {name} (staff number {staffNumber}, e-mail {email}, section: {section})',
    'change.accounts': 'Import of {n} accounts: {names}',
    'change.account-closed': 'Close the account of {person}; all posts end with it',
    'change.password': 'New password for {person}',
    'change.post': 'Grant a post: {person} as {post} from {from} on',
    'change.post-until': 'Grant a post: {person} as {post} from {from} to {to}',
    'change.post-ended': 'End a post: {person} as {post}, at once when approved',
    'change.post-ended-on': 'End a post: {person} as {post}, last day {on}',
    'change.relation': 'Register a relation: {person} and {subject} ({relation})',
    'change.relation-ended': 'End a relation: {person} and {subject}',
    'change.window': 'Set up a window: {name} ({opens} to {closes}, posts: {posts}, grace {grace} minutes)',
    'change.calendar': 'Enter the calendar of {year}: {off} holidays, {makeUp} make-up days ({notice})',
    'change.no-section': 'none',
    'change.note.same-name': 'There is somebody of this name: {who}. Check whether it is the same person.',
    'change.note.held':
      'Still in the hands of this person: {n} open cases. Have whoever leads the section hand them over before you approve.',
    'change.note.counted': 'By this notice {year} has {n} working days.',
    'change.note.counted-before':
      'By this notice {year} has {n} working days; {before} by the data in force. Once approved, the terms of open cases are counted anew.',
    'log.change-proposed': 'Drafted change {n}. {what}',
    'log.change-approved': 'Approved change {n}. {what}',
    'log.change-refused': 'Refused change {n}: {reason}. {what}',
    'log.change-withdrawn': 'Withdrew change {n}.',
    'log.first-password-made': 'Made the first password of {person}.',
    'log.signed-in-by-password': 'Signed in with a password, not over the provider.',
  },
};
