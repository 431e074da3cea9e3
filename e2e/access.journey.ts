import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { become, signIn, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** Every page for everybody: WCAG 2.2 AA as far as a machine can tell, on wide and narrow screens, by day and by night, in words. */

const on = startForFile();

const PUBLIC = [
  '/',
  '/powers',
  '/powers/filing',
  '/powers/licence',
  '/powers/filing/items/filing.review.m1',
  '/powers/filing/items/filing.review.r1',
  '/powers/licence/items/licence.accept.m1',
  '/try',
  '/verify',
  '/verify/0000-0000-0000-0000',
  '/nowhere',
];

it('public pages, without JavaScript', async () => {
  const { page, complaints } = await visit(on.browser);
  // axe is a script; the page itself must need none.
  const plain = await visit(on.browser, { javaScriptEnabled: false });
  const wrong: string[] = [];
  await plain.page.goto(`${on.product.address}/`);
  const tries = plain.page.getByRole('region', { name: '先试这三个' }).getByRole('heading').getByRole('link');
  const scenario = await tries.first().getAttribute('href');
  assert.ok(scenario);
  for (const path of [...PUBLIC, scenario, `${scenario}?do=wrong`, `${scenario}?do=right`]) {
    await plain.page.goto(on.product.address + path);
    assert.ok(await plain.page.getByRole('heading', { level: 1 }).isVisible(), `${path} without JavaScript`);
    await page.goto(on.product.address + path);
    assert.equal(await page.locator('script').count(), 0, `${path} brings no script`);
    wrong.push(...(await judge(page, path)));
  }
  assert.deepEqual([...wrong, ...complaints, ...plain.complaints], []);
});

it('public pages in English', async () => {
  const { page, complaints } = await visit(on.browser);
  const wrong: string[] = [];
  for (const path of PUBLIC) {
    await page.goto(`${on.product.address}${path}${path.includes('?') ? '&' : '?'}lang=en`);
    wrong.push(...(await violations(page, `${path} (English)`)));
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  }
  assert.deepEqual([...wrong, ...complaints], []);
});

const TABS = ['办理', '材料与审查', '文书', '会商', '监管', '全程留痕'];

it('staff pages', async () => {
  const wrong: string[] = [];
  const { page, complaints } = await visit(on.browser);
  const see = async (what: string) => wrong.push(...(await judge(page, what)));
  await page.goto(`${on.product.address}/app/`);
  await page.getByRole('button', { name: /^受理员甲/ }).waitFor();
  await see('登录');
  await signIn(page, on.product.address, '受理员甲');
  await page.getByText(/项待办/).waitFor();
  await see('工作台');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await see('快捷键');
  await page.keyboard.press('Escape');
  await page.goto(`${on.product.address}/app/counter?power=filing`);
  await page.getByRole('button', { name: '登记收件' }).waitFor();
  await see('收件登记');
  await page.getByLabel('统一社会信用代码').fill('91140400MADEM0A01X');
  await see('收件登记，信用代码有误');
  await page.goto(`${on.product.address}/app/cases`);
  await page.getByRole('table').waitFor();
  await see('全部办件');
  const cases = await page
    .getByRole('table')
    .getByRole('link')
    .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
  // Each demonstration case stands elsewhere; one in each look for all tabs, all of them for what can be done.
  for (const [i, address] of cases.slice(0, 5).entries()) {
    await page.goto(address);
    await page.getByRole('navigation', { name: '工作流程' }).waitFor();
    await page.getByRole('status').filter({ hasText: '正在读取' }).waitFor({ state: 'detached' });
    const closed = page.getByText(/^现在还不能办/);
    if (await closed.isVisible()) await closed.click();
    await see(`办件 ${i}`);
    if (i !== 0) continue;
    for (const tab of TABS.slice(1)) {
      await toTab(page, tab);
      await page.getByRole('status').filter({ hasText: '正在读取' }).waitFor({ state: 'detached' });
      await see(`办件 ${i} ${tab}`);
    }
  }
  await page.goto(`${(cases[0] ?? '').replace('/app/', '/')}/chart`);
  await see('案件图');
  await page.goto(cases[0] ?? '');
  await become(page, '审查员甲');
  await page.goto(`${on.product.address}/app/`);
  await page.getByText(/项待办/).waitFor();
  await see('审查员的工作台');
  const task = page.getByRole('table').getByRole('link').first();
  if (await task.isVisible()) {
    await task.click();
    await toTab(page, '材料与审查');
    await page.getByRole('button', { name: /^打开/ }).first().click();
    await see('逐项审查');
  }
  await page.goto(`${on.product.address}/app/cases/999999999`);
  await page.getByRole('heading', { name: '没有找到这件办件' }).waitFor();
  await see('没有的办件');
  await page.goto(`${on.product.address}/app/nowhere`);
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await see('没有的页面');
  await signIn(page, on.product.address, '纪检负责人甲');
  await page.goto(`${on.product.address}/app/oversight/signals`);
  await page.getByText(/条提示/).waitFor();
  await see('监督');
  await page.goto(`${on.product.address}/app/cards?power=filing&state=lowered`);
  await page.getByRole('table').getByRole('link').first().waitFor();
  await see('预警与牌');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: '本件的牌' }).waitFor();
  await see('办件 监管，有牌');
  await page.goto(`${on.product.address}/app/cards?wait=judge`);
  await page
    .getByText(/^没有等您认定的牌|^现在/)
    .first()
    .waitFor();
  await see('等我认定');
  assert.deepEqual([...wrong, ...complaints], []);
});

/** Each page as it stands: wide by day, wide by night, narrow by night, narrow by day again. */
async function judge(page: Page, where: string): Promise<readonly string[]> {
  const wrong = [...(await violations(page, where)), ...(await notWords(page, where))];
  await page.emulateMedia({ colorScheme: 'dark' });
  wrong.push(...(await violations(page, `${where}, dark`, ['color-contrast'])));
  await page.setViewportSize(NARROW);
  wrong.push(...(await violations(page, `${where}, dark, narrow`)));
  await page.emulateMedia({ colorScheme: 'light' });
  wrong.push(...(await tooWide(page, `${where}, narrow`)));
  await page.setViewportSize(WIDE);
  wrong.push(...(await tooWide(page, where)));
  return wrong;
}

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };
/** All that WCAG 2.0 to 2.2, A and AA, have a rule for. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = {
  run(
    root: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }>;
};

async function violations(page: Page, where: string, rules = ALL): Promise<readonly string[]> {
  // Evaluated, not added to the page: its policy lets no foreign script in.
  await page.evaluate(AXE);
  const found = await page.evaluate(async (runOnly) => {
    // A colour in the midst of its change is no colour of the page; one change may begin another.
    for (let frame = 0, still = 0; still < 3 && frame < 120; frame++) {
      await new Promise(requestAnimationFrame);
      still = document.getAnimations().length > 0 ? 0 : still + 1;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: broken } = await axe.run(document, {
      runOnly,
      // The viewer of a paper is the browser's own.
      iframes: false,
    });
    return broken.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`)
          .join(' | ')}`,
    );
  }, rules);
  return found.map((one) => `${where} ${one}`);
}

async function tooWide(page: Page, where: string): Promise<readonly string[]> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return (content ?? 0) > (screen ?? 0) ? [`${where} scrolls sideways: ${content} px on ${screen} px`] : [];
}

/** What is written for machines: dates as 2026-09-01T…, ids, keys of words, addresses in braces, values that are none. */
const MACHINE = [
  /\d{4}-\d{2}-\d{2}/g,
  /\b[a-z]+(?:[.-][a-z0-9]+)+\b/g,
  /\b[A-Z]+(?:_[A-Z]+)+\b/g,
  /\b(?:undefined|null|NaN|true|false)\b/g,
  /\[object|\{\w*\}/g,
];
/** Names that are written so. */
const ALLOWED = /^(?:pg_dump|wcag2aa)$/;

async function notWords(page: Page, where: string): Promise<readonly string[]> {
  const text = await page.evaluate(() => document.body.innerText);
  const found = MACHINE.flatMap((pattern) => text.match(pattern) ?? []).filter((one) => !ALLOWED.test(one));
  return [...new Set(found)].map((one) => `${where} shows “${one}”`);
}
