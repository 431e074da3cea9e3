import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRules } from '#app/create.ts';
import { directoryOf } from '#app/directory.ts';
import { readDepartment } from '#app/seed.ts';
import type { ServerOptions } from '#http/server.ts';
import { publicPages } from '#public/pages.ts';
import { parseProven } from '#public/proven.ts';
import { type Product, ROOT } from './product.ts';
import { loadScenarios } from './scenarios.ts';

/** The public site, put together from its parts: charts, what was proven of them, and the sandbox with its invented people. */
export async function publicSite(app: Product['app']): Promise<NonNullable<ServerOptions['pages']>> {
  const { scenarios } = await loadScenarios();
  const register = readDepartment(ROOT);
  const proven = join(ROOT, 'suites', 'proven.json');
  return publicPages({
    app,
    scenarios: app.demonstration ? scenarios : [],
    sandbox: { ...readRules(ROOT), directoryAt: (now) => directoryOf(register, now) },
    proven: () => (existsSync(proven) ? parseProven(readFileSync(proven, 'utf8')) : null),
  });
}
