import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryOf } from '#app/directory.ts';
import { readRules } from '#app/rules.ts';
import { readDepartment } from '#app/seed.ts';
import type { ServerOptions } from '#http/server.ts';
import { type CaseDeps, casePages } from '#public/case-page.ts';
import { publicPages } from '#public/pages.ts';
import { parseProven } from '#public/proven.ts';
import { fontsIn } from './fonts.ts';
import type { Product } from './product.ts';
import { ROOT } from './root.ts';
import { loadScenarios } from './scenarios.ts';
import type { Settings } from './settings.ts';

/**
 * The pages that the server renders, put together from their parts: charts, what was proven of them, the sandbox with its
 * invented people, and cases on their charts for those who may see them.
 */
export async function publicSite(
  app: Product['app'],
  { publicOrigin, fontsDir }: Partial<Pick<Settings, 'publicOrigin' | 'fontsDir'>>,
): Promise<NonNullable<ServerOptions['pages']>> {
  const { scenarios } = await loadScenarios();
  const register = readDepartment(ROOT);
  const proven = join(ROOT, 'suites', 'proven.json');
  const deps: CaseDeps = {
    app,
    scenarios: app.demonstration ? scenarios : [],
    fonts: fontsIn(fontsDir),
    ...(publicOrigin ? { origin: publicOrigin.replace(/\/+$/, '') } : {}),
    sandbox: { ...readRules(ROOT), directoryAt: (now) => directoryOf(register, now) },
    proven: () => (existsSync(proven) ? parseProven(readFileSync(proven, 'utf8')) : null),
  };
  return (server, whoIs) => {
    casePages(deps, whoIs)(server);
    publicPages(deps)(server);
  };
}
