import type { Told } from '../format.ts';
import { honest } from './honest.ts';

export const told: Told = { power: 'penalty', honest, scenarios: [], owed: [], usual: 'penalty/fined' };
