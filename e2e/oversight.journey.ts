import assert from 'node:assert/strict';
import { it } from 'node:test';
import { visit } from './browser.ts';
import { judge } from './judge.ts';
import { become, signIn, step } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** 监督中心, by an inspector who has nothing but what is on the screen. */

const on = startForFile();

it('from a figure to its list, from the map to a case, from the month to a frozen report', async () => {
  const { page, complaints } = await visit(on.browser);
  const wrong: string[] = [];
  const pages = page.getByRole('navigation', { name: '监督中心各页' });
  const see = async (where: string) => void wrong.push(...(await judge(page, where)));

  await step(page, 'the front page', async () => {
    await signIn(page, on.product.address, '纪检负责人甲');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '监督' }).click();
    await page.getByText('按时率 = 按时办结').waitFor();
    await see('监督中心');
    const overdue = page.getByRole('listitem').filter({ hasText: '在办已超期' }).getByRole('link');
    const n = await overdue.textContent();
    await overdue.click();
    await page.getByRole('heading', { level: 1, name: '全部办件' }).waitFor();
    assert.equal(await page.getByLabel('本件期限').inputValue(), 'over');
    await (n === '0' ? page.getByText('没有符合条件') : page.getByText(`本页 ${n} 件`)).waitFor();
    await page.goBack();
    await page.getByRole('listitem').filter({ hasText: '督办单未答复' }).getByRole('link').click();
    await page.getByRole('table', { name: '督办台账' }).waitFor();
    await see('台账');
  });
  await step(page, 'the map, down to a case', async () => {
    await pages.getByRole('link', { name: '风险图' }).click();
    const map = page.getByRole('table', { name: /风险事件$/ });
    await map.waitFor();
    await see('风险图');
    await page.getByLabel('风险等级').selectOption({ label: '高' });
    await map
      .getByRole('row')
      .filter({ hasText: '生产安全事故应急预案备案' })
      .getByRole('link', { name: '审查' })
      .click();
    await page.getByRole('heading', { name: '生产安全事故应急预案备案 · 审查' }).waitFor();
    await page.getByRole('table', { name: '本环节的风险' }).getByText('无原因超时办理').waitFor();
    await see('环节');
    await page.getByRole('table', { name: '本时段的事件' }).getByRole('link').first().click();
    await page.getByRole('navigation', { name: '工作流程' }).waitFor();
  });
  await step(page, 'a month is frozen, and stays', async () => {
    await page.goto(`${on.product.address}/app/oversight/reports`);
    await page.getByText('这个时段还没有结束').waitFor();
    await page.getByLabel('时段').selectOption({ label: '2026年9月' });
    const form = page.getByRole('form', { name: '冻结报告' });
    await form.getByLabel('分析意见').fill('本月超期集中在审查环节，已请科室说明。');
    await see('监督报告');
    await form.getByRole('button', { name: '冻结报告' }).click();
    await page.getByText(/^已冻结：纪检负责人甲/).waitFor();
    await page.getByRole('table', { name: '已冻结的报告' }).getByRole('link', { name: '2026年9月' }).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载表格' }).click();
    assert.match((await saved).suggestedFilename(), /监督月报.*2026年9月.*\.xlsx$/);
    await pages.getByRole('link', { name: '单位测评' }).click();
    await page.getByRole('heading', { level: 1, name: '单位测评' }).waitFor();
    await page.getByLabel('时段').selectOption({ label: '2026年9月' });
    await page.getByRole('heading', { name: '冻结时的计算' }).waitFor();
    await page.getByText('按现在的记录和规则重新计算，结果相同。').waitFor();
    await see('单位测评');
  });
  await step(page, 'a spot check is announced, drawn, and computed again, by keyboard', async () => {
    await pages.getByRole('link', { name: '抽查' }).click();
    const form = page.getByRole('form', { name: '公告一次抽查' });
    await form.getByLabel('职权').selectOption({ label: '生产安全事故应急预案备案' });
    await form.getByLabel('分层').selectOption({ label: '按环节' });
    await form.getByText(/^范围内现有 \d+ 件/).waitFor();
    await form.getByText(/^各层现有件数（/).press('Enter');
    await form.getByRole('table', { name: '各层现有件数' }).getByText(/审查$/).waitFor();
    await form.getByLabel('每层抽取件数').fill('2');
    await form.getByLabel('公开随机数的来源').fill('10月24日上午九时在会议室当众掷骰 20 次');
    await form.getByRole('button', { name: '公告' }).press('Enter');
    await page.getByRole('heading', { name: /^抽查第 \d+ 号$/ }).waitFor();
    await page.getByLabel('公开随机数', { exact: true }).fill('1624');
    await page.getByRole('button', { name: '抽取' }).press('Enter');
    await page.getByRole('alert').filter({ hasText: '至少 20 位数字' }).waitFor();
    await page.getByLabel('公开随机数', { exact: true }).fill('16243516243516243516');
    await page.getByRole('button', { name: '抽取' }).press('Enter');
    await page.getByRole('table', { name: '抽取结果' }).getByRole('link').first().waitFor();
    await page.getByRole('button', { name: '重新计算' }).press('Enter');
    await page.getByText('抽取结果相同').waitFor();
    await page.getByRole('link', { name: '返回抽查' }).click();
    await page
      .getByRole('table', { name: '历次抽查' })
      .getByText(/^已抽取/)
      .waitFor();
  });
  await step(page, 'whoever does not inspect has none of it', async () => {
    await become(page, '科长甲');
    await page.goto(`${on.product.address}/app/oversight/map`);
    await page.getByText('仅限纪检监察岗位').waitFor();
  });
  assert.deepEqual([...wrong, ...complaints], []);
});
