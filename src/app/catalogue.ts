import { acts } from '#acts/catalogue.ts';
import type { Catalogue } from '#cases/control.ts';
import { controls } from '#controls/catalogue.ts';

/** All acts and controls of this program, as the engine takes them. */
export const catalogue: Catalogue = { acts, controls };
