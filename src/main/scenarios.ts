import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './product.ts';

/** Steps, scenarios and honest runs as `scenarios/format.ts` tells them; they are data, read at start, and import nothing. */
export type ScenarioStep = {
  readonly at?: string;
  readonly by?: string;
  readonly as?: string;
  readonly act: string;
  readonly input?: { readonly [field: string]: unknown };
};
type Both = { readonly zh: string; readonly en: string };
export type Scenario = {
  readonly id: string;
  readonly risk: string;
  readonly title: Both;
  readonly story: Both;
  readonly before: readonly ScenarioStep[];
  readonly wrong: ScenarioStep;
  readonly right: ScenarioStep;
  readonly after?: readonly ScenarioStep[];
  readonly expect: { readonly answer: 'refused' | 'signal'; readonly code: string; readonly rests: string; readonly sealed?: boolean };
};
export type HonestRun = {
  readonly id: string;
  readonly title: Both;
  readonly steps: readonly ScenarioStep[];
  /** Shown in the demonstration: to its end on its own dates, or its first n steps, this morning. */
  readonly showcase?: 'finished' | number;
};

/** Everything under `scenarios/<power>/`: modules that export `scenarios` or `honest`. */
export async function loadScenarios(): Promise<{ readonly scenarios: readonly Scenario[]; readonly honest: readonly HonestRun[] }> {
  const folder = join(ROOT, 'scenarios');
  const scenarios: Scenario[] = [];
  const honest: HonestRun[] = [];
  if (!existsSync(folder)) return { scenarios, honest };
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue;
    const module = (await import(pathToFileURL(join(entry.parentPath, entry.name)).href)) as { scenarios?: readonly Scenario[]; honest?: readonly HonestRun[] };
    scenarios.push(...(module.scenarios ?? []));
    honest.push(...(module.honest ?? []));
  }
  return { scenarios, honest };
}
