import type { WordList } from '../words.ts';

/** Words of the sign-in page about the department's provider; part of `webEn`. */
export const webSignInEn = {
  'web.sign-in.oidc.title': 'The department’s provider',
  'web.sign-in.oidc': 'Sign in over the department’s provider',
  'web.sign-in.emergency': 'With a password (administrators in an emergency, people from outside)',
  'web.sign-in.problem.unreachable':
    'The provider cannot be reached. Try again later; in an emergency the administrators sign in with a password.',
  'web.sign-in.problem.cancelled': 'You cancelled at the provider. Sign in again when you wish.',
  'web.sign-in.problem.failed':
    'This sign-in was not completed: it took too long, or was begun anew in another window. Please sign in again.',
  'web.sign-in.problem.no-claim':
    'The provider did not name your account. Ask the system administrator to check what it says.',
  'web.sign-in.problem.unknown-account':
    'The provider knows you, but you have no account here. Ask the system administrator to enter one.',
  'web.sign-in.problem.closed-account': 'Your account here is closed. Ask the system administrator.',
  'web.sign-in.problem.first-password':
    'You have a first password that was not changed. Sign in with it and set your own first.',
} as const satisfies WordList;
