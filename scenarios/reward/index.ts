import type { Told } from '../format.ts';
import { scenarios as ofApprove } from './approve.ts';
import { scenarios as ofCommend } from './commend.ts';
import { scenarios as ofCompile } from './compile.ts';
import { scenarios as ofFavours } from './favours.ts';
import { honest } from './honest.ts';
import { scenarios as ofNotice } from './notice.ts';
import { scenarios as ofRecommend } from './recommend.ts';

export const told: Told = {
  power: 'reward',
  honest,
  scenarios: [...ofRecommend, ...ofNotice, ...ofFavours, ...ofCompile, ...ofApprove, ...ofCommend],
  owed: [],
  usual: 'reward/commended',
};
