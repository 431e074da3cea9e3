import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HonestRun, Scenario } from '../../scenarios/format.ts';
import { ROOT } from './product.ts';

/** Everything under `scenarios/<power>/`: modules that export `scenarios` or `honest`. They are data and import nothing of the program. */
export async function loadScenarios(): Promise<{
  readonly scenarios: readonly Scenario[];
  readonly honest: readonly HonestRun[];
}> {
  const folder = join(ROOT, 'scenarios');
  const scenarios: Scenario[] = [];
  const honest: HonestRun[] = [];
  if (!existsSync(folder)) return { scenarios, honest };
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue;
    const module = (await import(pathToFileURL(join(entry.parentPath, entry.name)).href)) as {
      scenarios?: readonly Scenario[];
      honest?: readonly HonestRun[];
    };
    scenarios.push(...(module.scenarios ?? []));
    honest.push(...(module.honest ?? []));
  }
  return { scenarios, honest };
}
