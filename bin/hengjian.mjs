#!/usr/bin/env node
// The command `hengjian`: hands over to src/main/cli.ts, run as TypeScript by the pinned Node 24.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { productEnv, productFlags, run24 } from '../scripts/node24.mjs';

const cli = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'main', 'cli.ts');
process.exitCode = await run24([...productFlags, cli, ...process.argv.slice(2)], {
  env: { ...productEnv, ...process.env },
});
