import type { AreaWords } from '../../words.ts';

/** What the program tells one person: sentences of notices that no other area has. */
export const noticesEn: AreaWords = {
  frames: {
    recused: 'You have an interest in case {number} and are recused: you can neither see nor handle it.',
    'card-answered': 'Case {number}: the card ({level}) has been answered and waits for your judgement.',
    'meeting-called': 'Case {number}: you are called to {purpose}, {day}, {place}.',
    'meeting-moved': 'Case {number}: {purpose} has been moved to {day}, {place}.',
    'held-signed': 'Case {number}: “{act}”, which you proposed or signed, has all its signatures and is in force.',
    'term-near': 'Case {number}: a term is nearly used; it ends {day}.',
    'term-over': 'Case {number}: a term is over; it ended {day}.',
    'rights-changed': 'The security administrator has approved a change of your account or posts: {what}.',
    'chart-published': 'Version {version} of the chart “{power}” is published; new cases run under it.',
    'chart-returned':
      'Version {version} of the chart “{power}”, which you proposed, has been sent back; see the reason.',
    'notice.no-place': 'place to be announced',
  },
};
