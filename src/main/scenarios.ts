import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CardStory, HonestRun, Scenario, Told } from '../../scenarios/format.ts';
import { ROOT } from './root.ts';

/** What `scenarios/<power>/index.ts` tells, of every power that has one. They are data and import nothing of the program. */
export async function loadScenarios(): Promise<{
  readonly scenarios: readonly Scenario[];
  readonly honest: readonly HonestRun[];
  readonly cards: readonly CardStory[];
}> {
  const folder = join(ROOT, 'scenarios');
  const indexes = (existsSync(folder) ? readdirSync(folder) : [])
    .map((power) => join(folder, power, 'index.ts'))
    .filter((path) => existsSync(path));
  const powers = await Promise.all(
    indexes.map(async (path) => ((await import(pathToFileURL(path).href)) as { told: Told }).told),
  );
  return {
    scenarios: powers.flatMap(({ scenarios }) => scenarios),
    honest: powers.flatMap(({ honest }) => honest),
    cards: powers.flatMap(({ cards = [] }) => cards),
  };
}
