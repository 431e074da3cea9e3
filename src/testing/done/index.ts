import type { DoneRow } from '../outcomes.ts';
import { done as core } from './core.ts';

/** Each outcome of each act that the filing power does not use, by area of the vocabulary: a file here for each. */
export const doneInAreas: readonly DoneRow[] = [...core];
