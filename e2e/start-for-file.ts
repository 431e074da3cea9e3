import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
import { type Running, startProduct } from './product.ts';

/** What a file of journeys plays on: from before its first test to after its last. */
export type Opened = { readonly product: Running; readonly browser: Browser };

/** Starts the product with its demonstration, and a browser. Called once at the top of a file. `settings`: of the product's environment. */
export function startForFile(settings: Readonly<Record<string, string>> = {}, start = startProduct): Opened {
  const there: { product?: Running; browser?: Browser } = {};
  before(async () => {
    there.browser = await launch();
    there.product = await start(settings);
  });
  after(async () => {
    await there.browser?.close();
    await there.product?.stop();
  });
  return there as Opened;
}
