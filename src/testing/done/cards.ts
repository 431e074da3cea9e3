import { given } from '../case.ts';
import { honest } from '../filing.ts';
import type { DoneRow } from '../outcomes.ts';
import { accountGiven, carded, cautioned, judgedAs, raised, reviewAsked, SAYS } from '../situations.ts';

export const done: readonly DoneRow[] = [
  {
    act: 'raise-card',
    who: 'inspector-a',
    view: given(honest('decide')),
    input: { about: 'reviewer-a', level: 'yellow', matter: 'no-reasons', what: SAYS, steps: ['1'] },
    outcome: 'raised',
    facts: ['cards.raised'],
  },
  {
    act: 'assign-card',
    who: 'head-a',
    view: given(honest('review'), raised(), carded()),
    input: { card: 'overdue:review:3', person: 'reviewer-b', instructions: SAYS },
    outcome: 'assigned',
    facts: ['cards.assigned'],
  },
  {
    act: 'answer-card',
    who: 'reviewer-a',
    view: given(honest('review'), raised(), carded()),
    input: { card: 'overdue:review:3', manner: 'explained', text: SAYS },
    outcome: 'answered',
    facts: ['cards.answered'],
  },
  ...(['upheld', 'lowered', 'withdrawn'] as const).map((outcome) => ({
    act: 'judge-card',
    who: 'head-a',
    view: given(honest('review'), raised(), carded(), accountGiven()),
    input: { card: 'overdue:review:3', outcome, reasons: SAYS },
    outcome,
    facts: ['cards.judged'],
  })),
  {
    act: 'ask-card-review',
    who: 'reviewer-a',
    view: given(honest('review'), raised(), carded(), accountGiven(), judgedAs('upheld')),
    input: { card: 'overdue:review:3', reasons: SAYS },
    outcome: 'asked',
    facts: ['cards.review-asked'],
  },
  ...(['upheld', 'lowered', 'withdrawn'] as const).map((outcome) => ({
    act: 'review-card',
    who: 'inspector-b',
    view: given(honest('review'), raised(), carded(), accountGiven(), judgedAs('upheld'), reviewAsked()),
    input: { card: 'overdue:review:3', outcome, reasons: SAYS },
    outcome,
    facts: ['cards.reviewed'],
  })),
  {
    act: 'review-card',
    who: 'inspector-b',
    view: given(
      honest('review'),
      cautioned(),
      accountGiven('reviewer-a', 'c1'),
      { ...judgedAs('withdrawn', 'c1'), by: ['principal-a'] },
      reviewAsked('inspector-a', 'c1'),
    ),
    input: { card: 'c1', outcome: 'restored', reasons: SAYS },
    outcome: 'restored',
    facts: ['cards.reviewed'],
  },
  {
    act: 'close-card',
    who: 'inspector-a',
    view: given(honest('review'), cautioned(), accountGiven('reviewer-a', 'c1'), judgedAs('upheld', 'c1')),
    input: { card: 'c1', result: SAYS },
    outcome: 'closed',
    facts: ['cards.closed'],
  },
];
