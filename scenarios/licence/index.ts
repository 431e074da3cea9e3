import type { Told } from '../format.ts';
import { honest } from './honest.ts';

export const told: Told = { power: 'licence', honest, scenarios: [], owed: [], usual: 'licence/granted' };
