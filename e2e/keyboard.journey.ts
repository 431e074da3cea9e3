import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { become, signIn } from './staff.ts';
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

it('Ctrl+K finds a case, a page and what can be done, without leaving the keys; j and k go through rows', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '受理员甲');
  const find = page.getByRole('combobox', { name: '查找办件、页面、可办的步骤' });
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true });

  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('heading', { level: 1, name: '全部办件' }).waitFor();
  await page.getByRole('table').waitFor();
  for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
  const second = await page.getByRole('table').getByRole('row').nth(2).getByRole('link').first().innerText();
  assert.equal(await focused(page), second);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(second) }).waitFor();
  await page.getByRole('heading', { name: /^现在可以办/ }).waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('group', { name: '本件现在可办' }).waitFor();
  await page.keyboard.type('随手');
  await page.getByText('没有找到“随手”。').waitFor();
  await find.fill('');
  await chosen.waitFor();
  const active = await find.getAttribute('aria-activedescendant');
  assert.equal(await chosen.getAttribute('id'), active, 'the field names the option that Enter takes');

  await find.fill('BA-2026');
  await page
    .getByRole('option', { name: /^BA-2026/ })
    .nth(1)
    .waitFor();
  await page.keyboard.press('ArrowDown');
  const wanted = (await chosen.innerText()).split(' ')[0] ?? '';
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${wanted}`) }).waitFor();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('登记 经营许可');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '危险化学品经营许可', checked: true }).waitFor();

  // The switch is this person's own; what has a modifier stays.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('快捷键');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: '键盘快捷键' });
  await sheet.getByLabel('启用单键快捷键').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('?');
  assert.equal(await sheet.isVisible(), false);
  await page.keyboard.press('Control+k');
  await find.waitFor();
  await page.keyboard.press('Escape');
  await become(page, '受理员乙');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('?');
  await sheet.waitFor();
  assert.deepEqual(complaints, []);
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
