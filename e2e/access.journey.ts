import assert from 'node:assert/strict';
import { it } from 'node:test';
import { visit } from './browser.ts';
import { judge, violations } from './judge.ts';
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
  await page
    .getByText(/^等您办理的事项/)
    .first()
    .waitFor();
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
  await page
    .getByText(/^等您办理的事项/)
    .first()
    .waitFor();
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
