import type { Told } from '../format.ts';
import { scenarios as ofAccept } from './accept.ts';
import { scenarios as ofDecide } from './decide.ts';
import { scenarios as ofDeliver } from './deliver.ts';
import { honest } from './honest.ts';
import { department, owed } from './owed.ts';
import { scenarios as ofReview } from './review.ts';

export const told: Told = {
  power: 'licence',
  honest,
  scenarios: [...ofAccept, ...ofReview, ...ofDecide, ...ofDeliver],
  owed,
  usual: 'licence/granted',
  department,
};
