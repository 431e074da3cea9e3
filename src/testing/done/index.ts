import type { DoneRow } from '../outcomes.ts';
import { done as cards } from './cards.ts';
import { done as core } from './core.ts';
import { done as evidence } from './evidence.ts';
import { done as hearing } from './hearing.ts';
import { done as lists } from './lists.ts';
import { done as meetings } from './meetings.ts';
import { done as moves } from './moves.ts';
import { done as service } from './service.ts';
import { done as transfer } from './transfer.ts';

/** Each outcome of each act that the filing power does not use, by area of the vocabulary: a file here for each. */
export const doneInAreas: readonly DoneRow[] = [
  ...cards,
  ...core,
  ...evidence,
  ...hearing,
  ...lists,
  ...meetings,
  ...moves,
  ...service,
  ...transfer,
];
