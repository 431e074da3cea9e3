import type { Told } from '../format.ts';
import { honest } from './honest.ts';
import { scenarios as ofOrdinary } from './ordinary.ts';
import { scenarios as ofSimple } from './simple.ts';

export const told: Told = {
  power: 'penalty',
  honest,
  scenarios: [...ofSimple, ...ofOrdinary],
  owed: [],
  usual: 'penalty/fined',
};
