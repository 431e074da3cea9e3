import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { signIn } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** The staff app without a mouse. A whole filing by keyboard: counter.journey.ts. */

const on = startForFile();

it('Tab goes through the counter, and each place on the way is seen to have the focus', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '受理员甲');
  await page.goto(`${on.product.address}/app/counter?power=filing`);
  await page.waitForFunction(() => document.activeElement?.id === 'creditCode');
  const passed: string[] = [];
  while ((await focused(page)) !== '登记并出具受理单') {
    assert.ok(passed.length < MOST_TABS, `the button is not reached: ${passed.join(' → ')}`);
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
    assert.ok(await hasRing(page), `${passed.at(-1)}: the focus is seen`);
  }
  assert.deepEqual(complaints, []);
});

it('the first key leads past the head of the page, / to the search, ? to the list of keys, and Escape back', async () => {
  const { page } = await visit(on.browser);
  await signIn(page, on.product.address, '受理员甲');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), '跳到主要内容');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  await page.keyboard.press('/');
  assert.equal(await focused(page), '搜索办件');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor({ state: 'hidden' });
});

/** What the thing with the focus is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at) return '';
    const label = 'labels' in at ? (at.labels as NodeListOf<HTMLLabelElement> | null)?.[0]?.textContent : '';
    return (at.getAttribute('aria-label') ?? (label || at.textContent) ?? '').replace('（选填）', '').trim();
  });

/** Further than this no field is: then the way is blocked. */
const MOST_TABS = 40;

/** A file's own field is drawn by the label around it. */
const hasRing = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [document.activeElement, document.activeElement?.parentElement].some((one) => {
      const style = getComputedStyle(one ?? document.body);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    }),
  );
