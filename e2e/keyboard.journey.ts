import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { signIn, told } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** 收件登记 and 受理单 without a mouse: what is pressed is what an officer at the counter presses. */

const on = startForFile();

it('from the desk to the printed slip with the keyboard alone', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '受理员甲');
  await page.evaluate(() => {
    addEventListener('pointerdown', () => document.documentElement.setAttribute('data-pointer', 'used'), true);
  });

  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('heading', { level: 1, name: '收件登记' }).waitFor();
  await tabTo(page, '办理事项');
  const matter = page.getByLabel('办理事项').locator('option:checked');
  for (let i = 0; i < 10 && (await matter.innerText()) !== '生产安全事故应急预案备案'; i++)
    await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: '登记收件' }).waitFor();

  for (const [label, text] of [
    ['申请人名称', '演示商场有限公司'],
    ['统一社会信用代码', '91140400MADEM0B02E'],
    ['联系人', '商场公司经办人'],
    ['联系电话', '0000-0000000'],
  ] as const) {
    await tabTo(page, label);
    await page.keyboard.type(text);
  }
  await page.getByText('校验码正确').waitFor();
  await tabTo(page, '应急预案名称');
  await page.keyboard.type('生产安全事故综合应急预案');
  await tabTo(page, '预案公布日期');
  await page.keyboard.type('20260901');
  if ((await page.getByLabel('预案公布日期').inputValue()) !== '2026-09-01') {
    // A Chromium without its Chinese words asks for month, day, year.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('09012026');
  }
  assert.equal(await page.getByLabel('预案公布日期').inputValue(), '2026-09-01');
  await tabTo(page, '单位类别');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  assert.equal(await page.getByLabel('单位类别').locator('option:checked').innerText(), '人员密集场所');
  await tabTo(page, '主要负责人');
  await page.keyboard.type('单位负责人');
  await page.keyboard.press('Control+Enter');

  await page.getByRole('form', { name: '出具受理单' }).waitFor();
  await focusIn(page, '出具受理单');
  await page.keyboard.press('Control+Enter');
  await told(page, '已办理：出具受理单。');
  await tabTo(page, '查看并打印');
  await page.keyboard.press('Enter');
  await page.getByRole('article').filter({ hasText: '查询码' }).waitFor();

  assert.equal(await page.locator('html').getAttribute('data-pointer'), null, 'no pointer was used');
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

/** Presses Tab until the focus is there; each place on the way must be seen to have it. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  while ((await focused(page)) !== name) {
    assert.ok(passed.length < MOST_TABS, `${name} not reached by Tab: ${passed.join(' → ')}`);
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
  }
  const ring = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  });
  assert.ok(ring, `${name}: the focus is seen`);
}

/** The focus comes to the form by itself. */
async function focusIn(page: Page, form: string): Promise<void> {
  await page.waitForFunction(
    (name) => document.activeElement?.closest('form')?.getAttribute('aria-label') === name,
    form,
  );
}
