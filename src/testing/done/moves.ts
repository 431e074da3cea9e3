import type { PersonId, Post } from '#kernel/ids.ts';
import { given, happened } from '../case.ts';
import { honest } from '../filing.ts';
import type { DoneRow } from '../outcomes.ts';
import { SAYS } from '../situations.ts';

const named = happened('2026-09-28 14:00', 'head-a', 'reassign', {
  type: 'assignments.given',
  data: { post: 'reviewer' as Post, to: 'reviewer-a' as PersonId, from: '', how: 'set', reason: '' },
});

export const done: readonly DoneRow[] = [
  {
    act: 'reassign',
    who: 'head-a',
    view: given(honest('review')),
    input: { to: 'reviewer-b' },
    outcome: 'assigned',
    facts: ['assignments.given'],
  },
  {
    act: 'give-back',
    who: 'reviewer-a',
    view: given(honest('review'), named),
    input: { reason: SAYS },
    outcome: 'given-back',
    facts: ['assignments.given-back'],
  },
  {
    act: 'urge',
    who: 'head-a',
    view: given(honest('review'), named),
    outcome: 'urged',
    facts: ['assignments.urged'],
  },
];
