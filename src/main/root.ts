import { join } from 'node:path';

/** Where the program stands: holds `powers/`, `rules/`, `demo/`, `scenarios/`, `dist/`. */
export const ROOT = join(import.meta.dirname, '..', '..');
