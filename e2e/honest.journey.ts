import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { HonestRun, Told } from '../scenarios/format.ts';
import { visit } from './browser.ts';
import { step } from './staff.ts';
import { type Opened, startForFile } from './start-for-file.ts';
import { Walker } from './walker.ts';

/** Every power's usual honest case in the staff app, from the counter to its close, each step by the person whose it is. */

/** Side by side, since a walk mostly waits for pages; each lane has a product of its own, whose clock its walks move. */
const LANES = 2;

const folder = join(import.meta.dirname, '..', 'scenarios');
const walks = await Promise.all(
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== 'shared')
    .map(async ({ name: power }) => {
      const { told } = (await import(join(folder, power, 'index.ts'))) as { told: Told };
      const run = told.honest.find(({ id }) => id === told.usual);
      assert.ok(run, told.usual);
      return { power, run };
    }),
);
const lengthOf = (lane: typeof walks): number => lane.reduce((sum, { run }) => sum + run.steps.length, 0);
const lanes = Array.from({ length: LANES }, (): typeof walks => []);
// The longest first, each to the lane that has least to do.
for (const walk of walks.toSorted((a, b) => b.run.steps.length - a.run.steps.length))
  lanes.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]?.push(walk);

describe('an honest case, from its first stage to its last', { concurrency: LANES }, () => {
  for (const [i, lane] of lanes.entries())
    describe(`lane ${i + 1}`, { concurrency: 1 }, () => {
      const on = startForFile({ HENGJIAN_FREE_CLOCK: '1' });
      for (const { power, run } of lane) it(power, () => walked(on, power, run));
    });
});

async function walked(on: Opened, power: string, run: HonestRun): Promise<void> {
  const { context, page, complaints } = await visit(on.browser);
  const walker = new Walker(page, on.product.address);
  for (const [i, one] of run.steps.entries())
    await step(page, `${run.id} ${i + 1}: ${one.act} by ${one.by ?? ''}`, () => walker.play(one, power));
  const answer = await page.request.get(`${on.product.address}/api/cases/${walker.caseId}`);
  const { stage, status } = (await answer.json()) as { stage: { key: string } | string; status: string };
  assert.deepEqual([typeof stage === 'string' ? stage : stage.key, status], [run.ends.stage, run.ends.status]);
  assert.deepEqual(complaints, []);
  await context.close();
}
