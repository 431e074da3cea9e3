import type { Told } from '../format.ts';
import { honest } from './honest.ts';

export const told: Told = {
  power: 'reward',
  honest,
  scenarios: [],
  owed: [],
  usual: 'reward/commended',
};
