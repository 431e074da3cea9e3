import { rmSync } from 'node:fs';
import { makeTemplate, TEMPLATE_VARIABLE } from './product.ts';

/** `node --test --test-global-setup=e2e/global-setup.ts`: the demonstration's cases are made once; each file plays on a copy. */

let folder: string | undefined;

export async function globalSetup(): Promise<void> {
  folder = await makeTemplate();
  process.env[TEMPLATE_VARIABLE] = folder;
}

export async function globalTeardown(): Promise<void> {
  if (folder) rmSync(folder, { recursive: true, force: true });
}
