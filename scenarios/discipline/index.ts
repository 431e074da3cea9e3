import type { Told } from '../format.ts';
import { scenarios as ofDecide } from './decide.ts';
import { scenarios as ofDocket } from './docket.ts';
import { scenarios as ofEnforce } from './enforce.ts';
import { honest } from './honest.ts';
import { scenarios as ofInvestigate } from './investigate.ts';
import { scenarios as ofNotify } from './notify.ts';
import { scenarios as ofReview } from './review.ts';

export const told: Told = {
  power: 'discipline',
  honest,
  scenarios: [...ofDocket, ...ofInvestigate, ...ofReview, ...ofNotify, ...ofDecide, ...ofEnforce],
  owed: [],
  usual: 'discipline/sanctioned',
};
