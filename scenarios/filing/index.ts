import type { Told } from '../format.ts';
import { reviewStories } from '../shared/review.ts';
import { scenarios as ofAccept } from './accept.ts';
import { scenarios as ofDecide } from './decide.ts';
import { scenarios as ofDeliver } from './deliver.ts';
import { hollow } from './hollow.ts';
import { honest } from './honest.ts';
import { kit } from './kit.ts';
import { owed } from './owed.ts';
import { scenarios as ofSupervise } from './supervise.ts';

export const told: Told = {
  power: 'filing',
  honest,
  scenarios: [...ofAccept, ...reviewStories(kit), ...ofDecide, ...ofDeliver, ...ofSupervise],
  owed,
  usual: 'filing/filed',
  hollow,
};
