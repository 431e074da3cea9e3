import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { visit } from './browser.ts';
import { judge } from './judge.ts';
import { become, signIn, step, submit, told, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** 牌 from its cause to its end, by people who have nothing but what is on the screen. */

const on = startForFile();

const nav = (page: Page) => page.getByRole('navigation', { name: '主导航' });
/** 预警与牌, of what waits for the person; opens the form of the first. */
async function take(page: Page, wait: string, link: string, form: string): Promise<Locator> {
  await nav(page).getByRole('link', { name: '预警与牌' }).click();
  await page.getByLabel('显示').selectOption({ label: wait });
  await page.getByRole('link', { name: link, exact: true }).first().click();
  const found = page.getByRole('form', { name: form, exact: true });
  await found.waitFor();
  return found;
}

it('conduct: asked by the inspector, contested, lowered by the principal, struck off', async () => {
  const { page, complaints } = await visit(on.browser);
  let address = '';
  await step(page, 'the inspector asks', async () => {
    await signIn(page, on.product.address, '纪检负责人甲');
    await page.goto(`${on.product.address}/app/cards?power=filing&state=raised`);
    const row = page.getByRole('row').filter({ hasText: '行为类' }).first();
    await row.getByText('办理员甲').waitFor();
    await row.getByRole('link').first().click();
    await page.getByRole('heading', { name: '本件的牌' }).waitFor();
    address = page.url().replace(/\?.*/, '');
    await page.goto(`${address}?tab=handling&act=raise-card`);
    const form = page.getByRole('form', { name: '发牌', exact: true });
    await form.getByLabel('所涉人员').selectOption({ label: '审查员甲' });
    await form.getByRole('radio', { name: '红牌' }).check();
    await form.getByLabel('所涉情形').selectOption({ label: '没有说明理由' });
    await form.getByLabel('需要说明的事实').fill('第三项的审查说明只写了页码，请说明核对经过。');
    await submit(form, '发牌');
    await page.getByRole('alert').filter({ hasText: '没有附上依据' }).waitFor();
    await form.getByRole('checkbox', { name: /记录审查情况/ }).check();
    await submit(form, '发牌');
    await told(page, '已办理：发牌。');
  });
  await step(page, 'whoever is concerned contests it', async () => {
    await become(page, '审查员甲');
    await page.goto(`${on.product.address}/app/`);
    const form = await take(page, '等我回复', '回复', '回复牌');
    await form.getByRole('radio', { name: /没有说明理由/ }).check();
    await form.getByRole('radio', { name: '申诉' }).check();
    await form.getByLabel('回复内容').fill('第三项的核对写在第二份记录里，页码和内容都有，请核对。');
    await submit(form, '回复牌');
    await told(page, '已办理：回复牌。');
  });
  await step(page, 'a colleague finds nothing of it', async () => {
    await become(page, '审查员乙');
    await page.goto(`${address}?tab=supervision`);
    await page.getByRole('navigation', { name: '工作流程' }).waitFor();
    assert.equal(await page.getByText('没有说明理由').count(), 0);
  });
  await step(page, 'the inspector cannot judge what he raised', async () => {
    await become(page, '纪检负责人甲');
    await page.goto(`${address}?tab=handling`);
    await page.getByText(/^现在还不能办/).click();
    await page.getByText('等待认定的牌由您发出').waitFor();
  });
  await step(page, 'the principal lowers it', async () => {
    await become(page, '主要负责人甲');
    await page.goto(`${on.product.address}/app/`);
    const form = await take(page, '等我认定', '认定', '认定牌');
    const which = form.getByRole('radio', { name: /没有说明理由/ });
    if (await which.isVisible()) await which.check();
    await form.getByRole('radio', { name: '降级' }).check();
    await form.getByLabel('认定理由').fill('第二份记录确有核对内容，写法不便查阅，降为黄牌。');
    await submit(form, '认定牌');
    await told(page, '已办理：认定牌。');
  });
  await step(page, 'whoever is concerned asks for a review, once', async () => {
    await become(page, '审查员甲');
    await page.goto(`${address}?tab=supervision`);
    await page.getByText('可以在').filter({ hasText: '申请复核一次' }).first().waitFor();
    await page.goto(`${address}?tab=handling&act=ask-card-review`);
    const form = page.getByRole('form', { name: '申请复核', exact: true });
    await form.getByLabel('申请理由').fill('第二份记录逐页写了核对内容，请再看一遍。');
    await submit(form, '申请复核');
    await told(page, '已办理：申请复核。');
  });
  await step(page, 'whoever raised it cannot review it, an inspector who took no part does', async () => {
    await become(page, '纪检负责人甲');
    await page.goto(`${on.product.address}/app/cards?wait=review`);
    await page.getByText('没有等您复核的牌。').waitFor();
    await become(page, '纪检员乙');
    await page.goto(`${on.product.address}/app/`);
    const form = await take(page, '等我复核', '复核', '复核牌');
    await form.getByRole('radio', { name: '维持' }).check();
    await form.getByLabel('复核理由').fill('两份记录都已核对，降级后的认定适当。');
    await submit(form, '复核牌');
    await told(page, '已办理：复核牌。');
  });
  await step(page, 'the inspectors strike it off, and its whole course is there to read', async () => {
    await become(page, '纪检员乙');
    await page.goto(`${address}?tab=handling&act=close-card`);
    const form = page.getByRole('form', { name: '销号', exact: true });
    await form.getByLabel('落实情况').fill('审查说明已经补写，记录在卷，予以销号。');
    await submit(form, '销号');
    await told(page, '已办理：销号。');
    await toTab(page, '监管');
    const story = page.getByRole('listitem').filter({ hasText: '第三项的审查说明只写了页码' }).first();
    for (const text of [
      '纪检负责人甲 发出红牌',
      '审查员甲 申诉',
      '主要负责人甲 认定：降级，黄牌',
      '审查员甲 申请复核',
      '纪检员乙 复核：维持，黄牌',
      '纪检员乙 销号',
      '已销号',
    ])
      await story.getByText(text).first().waitFor();
  });
  assert.deepEqual(complaints, []);
});

it('an empty window: answered by those who staff it, withdrawn by whoever is above', async () => {
  const { page, complaints } = await visit(on.browser);
  const wrong: string[] = [];
  await step(page, 'those who staff it find it in their notices, and answer', async () => {
    await signIn(page, on.product.address, '受理员乙');
    await page.goto(`${on.product.address}/app/notices?topic=card`);
    await page.getByRole('listitem').filter({ hasText: '政务大厅综合窗口' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: '窗口无人：政务大厅综合窗口' }).waitFor();
    wrong.push(...(await judge(page, '窗口无人')));
    const form = page.getByRole('form', { name: '回复', exact: true });
    await form.getByRole('radio', { name: '说明' }).check();
    await form.getByLabel('回复内容').fill('当天上午窗口在线路检修后恢复，两人在隔壁窗口收件，有收件登记。');
    await form.getByRole('button', { name: '回复' }).click();
    await page.getByText('已办理：回复。').waitFor();
    await page.getByText('待认定').first().waitFor();
  });
  await step(page, 'whoever is above withdraws it', async () => {
    await become(page, '科长甲');
    await page.goto(`${on.product.address}/app/cards?wait=judge`);
    const row = page.getByRole('row').filter({ hasText: '政务大厅综合窗口' });
    await row.getByRole('link', { name: '认定' }).click();
    const form = page.getByRole('form', { name: '认定', exact: true });
    await form.getByRole('radio', { name: '撤销' }).check();
    await form.getByLabel('认定理由').fill('收件登记与监控一致，窗口当时没有缺位。');
    await form.getByRole('button', { name: '认定' }).click();
    await page.getByText('已办理：认定。').waitFor();
    await page.getByText('已撤销，不计入').first().waitFor();
  });
  assert.deepEqual([...wrong, ...complaints], []);
});
