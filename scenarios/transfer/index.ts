import type { Told } from '../format.ts';
import { acceptStories } from '../shared/accept.ts';
import { decideStories } from '../shared/decide.ts';
import { deliverStories } from '../shared/deliver.ts';
import { reviewStories } from '../shared/review.ts';
import { honest } from './honest.ts';
import { kit } from './kit.ts';
import { scenarios as own } from './own.ts';

export const told: Told = {
  power: 'transfer',
  honest,
  scenarios: [...acceptStories(kit), ...reviewStories(kit), ...decideStories(kit), ...deliverStories(kit), ...own],
  owed: [],
  usual: 'transfer/department',
};
