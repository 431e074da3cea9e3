import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { visit } from './browser.ts';
import { act, atCounter, become, MATERIALS, openAct, signIn, submit, told, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** What the staff app does not let through: each refusal says why, on what it rests and what mends it. */

const on = startForFile();

it('受理员甲 may not accept before the slip is out; a notice that names a firm is refused, kept as typed and on record', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '受理员甲');
  await atCounter(page, MATERIALS.slice(0, 3));
  const accept = await closedAct(page, '受理');
  assert.match(accept, /受理单/);
  assert.match(accept, /依据：防控措施“建立受理单制度。”/);
  assert.match(accept, /补救办法：/);

  await act(page, '出具受理单');
  await act(page, '形式审查', (form) => checkForm(form, '未提交'));
  const asked = '请委托演示咨询公司编制后再报';
  const notice = await openAct(page, '出具一次性告知书');
  await notice.getByLabel('问题').fill(asked);
  await submit(notice, '出具一次性告知书');
  const refusal = notice.getByRole('alert');
  await refusal.getByText('补救办法：').first().waitFor();
  assert.match(await refusal.innerText(), /依据：防控措施“严格履行服务承诺制度，做到首问负责和一次性告知。”/);
  assert.ok(await refusal.evaluate((place) => place === document.activeElement), 'the refusal takes the focus');
  assert.equal(await notice.getByLabel('问题').inputValue(), asked);

  await notice.getByLabel('问题').fill('未提交风险评估结果和应急资源调查清单');
  await submit(notice, '出具一次性告知书');
  await told(page, '已办理：出具一次性告知书。');
  const second = await closedAct(page, '出具一次性告知书');
  assert.match(second, /不能再次要求补正/);
  assert.match(second, /依据：防控措施“严格履行服务承诺制度，做到首问负责和一次性告知。”/);

  await toTab(page, '全程留痕');
  const refused = page.getByRole('listitem').filter({ hasText: '出具一次性告知书' }).filter({ hasText: '未通过' });
  await refused.first().waitFor();
  await page.getByText(/首尾相连，无改动。/).waitFor();
  assert.deepEqual(complaints, []);
});

it('科长甲 may not decide without a delegation; 受理员甲 may not review what he accepted', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '科长甲');
  await caseIn(page, '决定备案');
  const decide = await closedAct(page, '作出决定');
  assert.match(decide, /授权/);
  assert.match(decide, /依据：防控措施“严格按照相关标准、程序及权限审核审批。”/);

  await become(page, '受理员甲');
  await caseIn(page, '审查');
  const findings = await closedAct(page, '记录审查情况');
  assert.match(findings, /岗位分离/);
  assert.match(findings, /依据：防控措施“量化审查标准，执行回避制度，严格操作程序。”/);
  assert.deepEqual(complaints, []);
});

it('a form that has gone stale is told so, and nothing typed is lost', async () => {
  const [slow, quick] = await Promise.all([visit(on.browser), visit(on.browser)]);
  await signIn(slow.page, on.product.address, '受理员甲');
  const address = await atCounter(slow.page);
  await act(slow.page, '出具受理单');
  const form = await openAct(slow.page, '形式审查');
  await checkForm(form, '缺评审组长签字');

  await signIn(quick.page, on.product.address, '受理员甲');
  await quick.page.goto(address);
  await act(quick.page, '形式审查', (other) => checkForm(other, '缺风险评估附图'));

  await form.getByText('您查看之后，本件有变化').waitFor();
  await form.getByRole('row').filter({ hasText: '缺风险评估附图' }).waitFor();
  assert.equal(await form.getByLabel('问题').inputValue(), '缺评审组长签字', 'what was typed is still there');
  await submit(form, '形式审查');
  await form.getByRole('alert').filter({ hasText: '您填写的内容都在，没有提交。' }).waitFor();
  assert.equal(await form.getByLabel('问题').inputValue(), '缺评审组长签字');
  await slow.page.reload();
  await openAct(slow.page, '形式审查');
  await form.getByText('已恢复您上次未提交的内容。').waitFor();
  assert.equal(await form.getByLabel('问题').inputValue(), '缺评审组长签字', 'also after a reload');
  await form.getByRole('button', { name: '已看过，继续填写' }).click();
  await submit(form, '形式审查');
  await told(slow.page, '已办理：形式审查。');
  assert.deepEqual([...slow.complaints, ...quick.complaints], []);
});

it('who has declared an interest no longer finds the case, and is told why; who is related never finds it', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '审查员甲');
  const address = await caseIn(page, '审查');
  const form = await openAct(page, '申报回避');
  await form.getByLabel('利害关系').fill('申请人的安全负责人是我的近亲属。');
  await submit(form, '申报回避');
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: '没有找到这件办件' }).waitFor();
  await page.getByRole('banner').getByRole('link', { name: /^通知/ }).click();
  await page.getByRole('heading', { level: 1, name: '通知' }).waitFor();
  const notices = page.getByRole('main');
  await notices.getByRole('listitem').filter({ hasText: '回避' }).first().waitFor();
  assert.ok(!/[A-Z]+_[A-Z]+|undefined|\{|\}/.test(await notices.innerText()), 'in words');

  await become(page, '受理员甲');
  const related = await atCounter(page);
  await become(page, '审查员丙');
  await page.goto(related);
  await page.getByRole('heading', { level: 1, name: '没有找到这件办件' }).waitFor();
  assert.deepEqual(complaints, []);
});

/** The paper handed in last has this problem; the others are in order. */
async function checkForm(form: Locator, problem: string): Promise<void> {
  const last = MATERIALS.at(-1) ?? '';
  for (const name of MATERIALS) {
    const row = form.getByRole('group', { name, exact: true });
    await row.getByRole('radio', { name: name === last ? '否' : '是' }).check();
    if (name === last) await row.getByLabel('问题').fill(problem);
  }
}

/** What the page says of an act that is closed now. */
async function closedAct(page: Page, name: string): Promise<string> {
  await toTab(page, '办理');
  const summary = page.getByText(/^现在还不能办（\d+），以及原因$/);
  await summary.waitFor();
  if (!(await summary.evaluate((one) => one.closest('details')?.open))) await summary.click();
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });
  return item.first().innerText();
}

/** Opens a demonstration filing that stands in this stage. */
async function caseIn(page: Page, stage: string): Promise<string> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '全部办件' }).click();
  // The desk has a filter of the same name.
  await page.getByRole('heading', { level: 1, name: '全部办件' }).waitFor();
  await page.getByLabel('职权', { exact: true }).selectOption({ label: '生产安全事故应急预案备案' });
  await page.getByLabel('环节', { exact: true }).selectOption({ label: stage });
  await page.getByLabel('状态', { exact: true }).selectOption({ label: '在办' });
  await page.getByRole('row').filter({ hasText: stage }).getByRole('link').first().click();
  await page.getByRole('navigation', { name: '工作流程' }).waitFor();
  return page.url().replace(/\?.*/, '');
}
