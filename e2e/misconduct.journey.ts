import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Scenario, Told } from '../scenarios/format.ts';
import { playBefore } from './before.ts';
import { visit } from './browser.ts';
import { step, submit, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';
import { Walker } from './walker.ts';

/**
 * 风险情景 in the staff app: what the chart warns of is tried in the form, the page says no, on what that rests and what mends it;
 * then the same officer does it as he ought to, and it goes through.
 */

const on = startForFile({ HENGJIAN_FREE_CLOCK: '1' });

const STORIES = [
  'filing.accept.r1/second-notice',
  'filing.review.r4/names-a-firm',
  'filing.decide.r1/conclusion-turned',
  'filing.deliver.r1/text-altered',
  'confirmation.decide.r3/read-and-signed',
  'licence.review.r1/chair-first',
  'licence.review.r1/called-overnight',
  'reward.recommend.r1/four-days',
  'inspection.docket.r3/approves-his-own',
  'inspection.inspect.r4/without-seal',
  'transfer.decide.r1/over-an-open-doubt',
  'discipline.investigate.r1/relative-on-the-team',
  'penalty.spot.r3/outside-the-range',
];

for (const id of STORIES)
  it(id, async () => {
    const { power, scenario } = await find(id);
    const { context, page, complaints } = await visit(on.browser);
    const walker = new Walker(page, on.product.address);
    walker.caseId = await playBefore(on.product.address, power, scenario.before);
    await walker.arrive(scenario.wrong);
    await step(page, `${id}: ${scenario.wrong.act}`, async () => {
      const said = await refusalOf(walker, scenario);
      assert.ok(said.includes(await ground(page, power, scenario)), said);
      assert.match(said, /补救办法：/);
    });
    await step(page, `${id}, as it ought to be: ${scenario.right.act}`, () => walker.play(scenario.right, power));
    assert.deepEqual(complaints, []);
    await context.close();
  });

async function find(id: string): Promise<{ power: string; scenario: Scenario }> {
  const power = id.split('.')[0] ?? '';
  const { told } = (await import(join(import.meta.dirname, '..', 'scenarios', power, 'index.ts'))) as { told: Told };
  const scenario = told.scenarios.find((one) => one.id === id);
  assert.ok(scenario, id);
  return { power, scenario };
}

/** What the page says against the step: to its form, or, where nothing that he could enter would do, beside the act itself. */
async function refusalOf(walker: Walker, { wrong }: Scenario): Promise<string> {
  const { page } = walker;
  const { open, name } = await walker.look(wrong.act);
  if (open) {
    const form = await walker.fill(wrong);
    await submit(form, name);
    const alert = form.getByRole('alert');
    await alert.getByText('依据：').first().waitFor();
    return alert.innerText();
  }
  await page.goto(walker.address);
  await toTab(page, '办理');
  await page.getByText(/^现在还不能办/).click();
  const closed = page.locator('.closed-acts li').filter({ has: page.getByRole('heading', { name, exact: true }) });
  return closed.first().innerText();
}

/** The words of what the refusal rests on: the measure as on the chart, or the article. */
async function ground(page: Page, power: string, { expect }: Scenario): Promise<string> {
  if (expect.rests.includes(' ')) return expect.rests.split(' ').at(-1) ?? '';
  const answer = await page.request.get(`${on.product.address}/api/powers/${power}`);
  const { definition } = (await answer.json()) as {
    definition: { stages: { measures: { id: string; text: string }[] }[] };
  };
  const measure = definition.stages.flatMap(({ measures }) => measures).find((one) => one.id === expect.rests);
  assert.ok(measure, expect.rests);
  return `依据：防控措施“${measure.text}”`;
}
