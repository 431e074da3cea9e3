import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseScores, type ScoreRule } from '#documents/scores.ts';

/** `rules/scores.yaml` of this program. */
export const readScores = (root: string): readonly ScoreRule[] =>
  parseScores(parse(readFileSync(join(root, 'rules', 'scores.yaml'), 'utf8')) as unknown);
