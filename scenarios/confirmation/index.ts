import type { Told } from '../format.ts';
import { acceptStories } from '../shared/accept.ts';
import { decideStories } from '../shared/decide.ts';
import { deliverStories } from '../shared/deliver.ts';
import { reviewStories } from '../shared/review.ts';
import { superviseStories } from '../shared/supervise.ts';
import { honest } from './honest.ts';
import { kit } from './kit.ts';
import { owed, scenarios } from './own.ts';

export const told: Told = {
  power: 'confirmation',
  honest,
  scenarios: [
    ...acceptStories(kit),
    ...reviewStories(kit),
    ...decideStories(kit),
    ...deliverStories(kit),
    ...superviseStories(kit),
    ...scenarios,
  ],
  owed,
  usual: 'confirmation/confirmed',
};
