import type { ActDone } from '../api.ts';

/** Told by whatever carries an act through: its name, its key, and what came of it. */
export type Finished = (what: string, act: string, result: ActDone) => Promise<void>;
