import type { Told } from '../format.ts';
import { acceptStories } from '../shared/accept.ts';
import { decideStories } from '../shared/decide.ts';
import { deliverStories } from '../shared/deliver.ts';
import { reviewStories } from '../shared/review.ts';
import { scenarios as ofDecide } from './decide.ts';
import { scenarios as ofDeliver } from './deliver.ts';
import { hollow } from './hollow.ts';
import { honest } from './honest.ts';
import { kit } from './kit.ts';
import { scenarios as ofPrepare } from './prepare.ts';
import { scenarios as ofReview } from './review.ts';
import { scenarios as ofSupervise } from './supervise.ts';

export const told: Told = {
  power: 'transfer',
  honest,
  scenarios: [
    ...acceptStories(kit),
    ...reviewStories(kit),
    ...decideStories(kit),
    ...deliverStories(kit),
    ...ofPrepare,
    ...ofReview,
    ...ofDecide,
    ...ofDeliver,
    ...ofSupervise,
  ],
  owed: [],
  usual: 'transfer/department',
  hollow,
};
