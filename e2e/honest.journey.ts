import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Told } from '../scenarios/format.ts';
import { visit } from './browser.ts';
import { step } from './staff.ts';
import { startForFile } from './start-for-file.ts';
import { Walker } from './walker.ts';

/** Every power's usual honest case in the staff app, from the counter to its close, each step by the person whose it is. */

const on = startForFile({ HENGJIAN_FREE_CLOCK: '1' });
const folder = join(import.meta.dirname, '..', 'scenarios');
const powers = readdirSync(folder, { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'shared')
  .map(({ name }) => name);

for (const power of powers)
  it(`${power}: an honest case, from its first stage to its last`, async () => {
    const { told } = (await import(join(folder, power, 'index.ts'))) as { told: Told };
    const run = told.honest.find(({ id }) => id === told.usual);
    assert.ok(run, told.usual);
    const { context, page, complaints } = await visit(on.browser);
    const walker = new Walker(page, on.product.address);
    for (const [i, one] of run.steps.entries())
      await step(page, `${run.id} ${i + 1}: ${one.act} by ${one.by ?? ''}`, () => walker.play(one, power));
    const answer = await page.request.get(`${on.product.address}/api/cases/${walker.caseId}`);
    const { stage, status } = (await answer.json()) as { stage: { key: string } | string; status: string };
    assert.deepEqual([typeof stage === 'string' ? stage : stage.key, status], [run.ends.stage, run.ends.status]);
    assert.deepEqual(complaints, []);
    await context.close();
  });
