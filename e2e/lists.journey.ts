import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { judge } from './judge.ts';
import { atCounter, signIn, step } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** The desk and the list of cases: four parts, found by initials, kept as a view, taken out as a file, live. */

const on = startForFile();

const count = async (page: Page, tab: string): Promise<number> => {
  const label = (await page.getByRole('tab', { name: new RegExp(`^${tab} \\d`) }).textContent()) ?? '';
  return Number(label.replace(/\D/g, ''));
};

it('a clerk’s desk, a search, a view that a colleague opens, an export, a list that changes by itself', async () => {
  const { page, complaints } = await visit(on.browser, { acceptDownloads: true });
  const { page: other } = await visit(on.browser);
  const wrong: string[] = [];
  await step(page, 'the four parts of the desk', async () => {
    await signIn(page, on.product.address, '受理员甲');
    for (const tab of ['等待他人', '督办', '已办']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await page.getByRole('tab', { name: new RegExp(`^${tab} \\d`), selected: true }).waitFor();
      const n = await count(page, tab);
      assert.ok(n > 0, tab);
      await page.getByRole('row').nth(Math.min(n, 50)).waitFor();
    }
    assert.match(page.url(), /tab=done/);
    wrong.push(...(await judge(page, 'desk, done')));
  });
  await step(page, 'a part of the desk as a file', async () => {
    await page.getByRole('button', { name: '导出…' }).click();
    const dialog = page.getByRole('dialog', { name: '导出工作台“已办”' });
    await dialog.getByText(/^将导出符合当前条件的 \d+ 行。/).waitFor();
    wrong.push(...(await judge(page, 'export of the desk')));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '导出 CSV 表格' }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^工作台 已办 .*\.csv$/);
    assert.match(readFileSync(await file.path(), 'utf8'), /最近办理/);
    await dialog.getByRole('button', { name: '关闭' }).click();
  });
  await step(page, 'found by the initials of the name', async () => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '全部办件' }).click();
    const words = page.getByRole('main').getByLabel('搜索办件');
    await words.fill('yskyyxgs');
    await words.press('Enter');
    await page.waitForURL(/text=yskyyxgs/);
    await page.getByLabel('时限').selectOption({ label: '超期' });
    await page.waitForURL(/lamp=overdue/);
    const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
    await rows.first().getByText('演示矿业有限公司').waitFor();
    for (const row of await rows.allInnerTexts()) assert.match(row, /超期[\s\S]*演示矿业有限公司/);
  });
  await step(page, 'kept as a view and shared', async () => {
    await page.getByText('视图', { exact: true }).click();
    await page.getByLabel('把当前条件存为视图').fill('矿业超期');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('status').filter({ hasText: '已保存视图“矿业超期”' }).waitFor();
    await page.getByRole('button', { name: '共享给本单位：矿业超期' }).click();
    await page.getByRole('status').filter({ hasText: '已共享给本单位' }).waitFor();
    wrong.push(...(await judge(page, 'list with its views')));
  });
  await step(page, 'exactly these rows as a file', async () => {
    const shown = await page
      .getByRole('row')
      .filter({ has: page.getByRole('link') })
      .count();
    await page.getByRole('button', { name: '导出…' }).click();
    const dialog = page.getByRole('dialog', { name: '导出办件清单' });
    await dialog.getByText(`将导出符合当前条件的 ${shown} 行。`).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '导出 CSV 表格' }).click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    assert.equal(lines.length, shown + 2);
    assert.match(lines.at(-1) ?? '', /^导出人：受理员甲（受理人）；.*时限：超期，搜索办件：yskyyxgs；共 \d+ 行/);
    await dialog.getByRole('button', { name: '关闭' }).click();
  });
  await step(other, 'a colleague opens the view', async () => {
    await signIn(other, on.product.address, '受理员乙');
    await other.goto(`${on.product.address}/app/cases`);
    await other.getByText('视图', { exact: true }).click();
    await other.getByRole('link', { name: '矿业超期' }).click();
    await other.waitForURL(/lamp=overdue/);
    assert.equal(await other.getByRole('button', { name: /^删除：/ }).count(), 0);
  });
  await step(page, 'what a colleague enters appears without reloading', async () => {
    await page.goto(`${on.product.address}/app/cases?sort=created`);
    const first = page
      .getByRole('row')
      .filter({ has: page.getByRole('link') })
      .first();
    const before = await first.getByRole('link').textContent();
    await atCounter(other);
    await page.waitForFunction((was) => document.querySelector('tbody tr a')?.textContent !== was, before);
  });
  assert.deepEqual([...wrong, ...complaints], []);
});
