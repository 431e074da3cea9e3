import type { Told } from '../format.ts';
import { decideStories } from '../shared/decide.ts';
import { deliverStories } from '../shared/deliver.ts';
import { reviewStories } from '../shared/review.ts';
import { superviseStories } from '../shared/supervise.ts';
import { scenarios as ofAccept } from './accept.ts';
import { cards } from './cards.ts';
import { scenarios as ofCorrection } from './correct.ts';
import { hollow } from './hollow.ts';
import { honest } from './honest.ts';
import { kit } from './kit.ts';
import { owed } from './owed.ts';
import { scenarios as ofService } from './service.ts';

export const told: Told = {
  power: 'filing',
  honest,
  scenarios: [
    ...ofAccept,
    ...reviewStories(kit),
    ...decideStories(kit),
    ...deliverStories(kit),
    ...superviseStories(kit),
    ...ofService,
    ...ofCorrection,
  ],
  owed,
  usual: 'filing/filed',
  hollow,
  cards,
};
