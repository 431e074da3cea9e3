import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { visit } from './browser.ts';
import { act, atCounter, become, MATERIALS, openCounter, pdf, signIn, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** The pictures of README.md. With PICTURES=1 they replace those in docs/gallery; otherwise they are only tried out. */

const keep = process.env.PICTURES === '1';
const folder = keep
  ? join(import.meta.dirname, '..', 'docs', 'gallery')
  : mkdtempSync(join(tmpdir(), 'hengjian-pictures-'));
const MOST_BYTES = 300_000;

const on = startForFile();
before(() => {
  mkdirSync(folder, { recursive: true });
});
after(() => {
  if (!keep) rmSync(folder, { recursive: true, force: true });
});

it('public pages: chart.png, try.png', async () => {
  const { page } = await visit(on.browser, { viewport: { width: 1280, height: 1100 } });
  await page.goto(`${on.product.address}/powers/filing`);
  await picture(page, 'chart', page.locator('svg').filter({ hasText: '风险点等级及表现形式' }).first());
  await page.goto(`${on.product.address}/`);
  await page.getByRole('region', { name: '先试这三个' }).getByRole('heading').getByRole('link').first().click();
  await page.getByRole('button', { name: '照情景办理' }).click();
  await page.getByRole('heading', { name: '系统已拦截' }).waitFor();
  await picture(page, 'try');
});

it('staff pages: counter.png, case.png, review.png, desk.png', async () => {
  const { page } = await visit(on.browser, { viewport: { width: 1280, height: 1000 } });
  await signIn(page, on.product.address, '受理员甲');
  await openCounter(page);
  await page.getByLabel('申请人名称').fill('演示矿业有限公司');
  await page.getByLabel('统一社会信用代码').fill('91140400MADEM0A01M');
  await page.getByText('校验码正确').waitFor();
  await page.getByLabel('联系人').fill('矿业公司经办人');
  await page.getByLabel(`上传${MATERIALS[0]}`).setInputFiles(pdf('申报表'));
  await page.getByText('✔ 申报表.pdf').waitFor();
  await picture(page, 'counter');
  await atCounter(page, MATERIALS.slice(1));
  await act(page, '出具受理单');
  await act(page, '形式审查', async (form) => {
    for (const name of MATERIALS)
      await form.getByRole('group', { name, exact: true }).getByRole('radio', { name: '是' }).check();
  });
  await act(page, '受理');
  const address = page.url().replace(/\?.*/, '');

  await become(page, '审查员甲');
  await page.goto(address);
  await page.getByRole('heading', { name: '现在可以办' }).waitFor();
  await page.getByText(/^现在还不能办/).click();
  await picture(page, 'case');
  await toTab(page, '材料与审查');
  const first = page.getByRole('group', { name: /^1\. / });
  await first.getByRole('button', { name: '打开应急预案电子文本' }).click();
  await first.getByLabel('综合预案部分齐全：查明的事实').fill('5');
  await first.getByRole('button', { name: '引用正在看的应急预案电子文本第 1 页' }).click();
  await first.getByLabel('综合预案部分齐全：说明').fill('五个部分见目录');
  // The browser's own viewer of papers tells nobody when it is done.
  await page.waitForTimeout(3000);
  await picture(page, 'review');
  await page.getByRole('link', { name: '工作台' }).first().click();
  await page.getByRole('table').waitFor();
  await page.setViewportSize({ width: 1280, height: 400 });
  await picture(page, 'desk');
});

/** The window from the top of the page, or one thing on it, still, with its letters loaded. */
async function picture(page: Page, name: string, thing?: Locator): Promise<void> {
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
    await document.fonts.ready;
  });
  const path = join(folder, `${name}.png`);
  await (thing ?? page).screenshot({ path, animations: 'disabled', caret: 'hide' });
  assert.ok(statSync(path).size < MOST_BYTES, `${name}.png: ${statSync(path).size} bytes`);
}
