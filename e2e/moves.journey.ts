import assert from 'node:assert/strict';
import { it } from 'node:test';
import { visit } from './browser.ts';
import { judge } from './judge.ts';
import { act, become, openAct, signIn, step, submit, told, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** Moving work: several cases at once by keyboard, then one of them through assigning, giving back and urging. */

const on = startForFile();

it('several cases are assigned, each with its own answer; one is given back and urged', async () => {
  const { page, complaints } = await visit(on.browser, { acceptDownloads: true });
  const shots = process.env['SHOTS'];
  const shot = async (name: string) => {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };
  let address = '';
  const wrong: string[] = [];
  await step(page, 'the head selects two and one that is elsewhere, by keyboard, and assigns them', async () => {
    await signIn(page, on.product.address, '科长甲');
    await page.goto(`${on.product.address}/app/cases?power=filing&stage=review&status=open`);
    const boxes = page.getByRole('checkbox', { name: /^选择 BA/ });
    await boxes.first().focus();
    await page.keyboard.press('Space');
    await page.getByText('已选 1 件').waitFor();
    await page.getByRole('checkbox', { name: '选择本页全部办件' }).check();
    const n = await boxes.count();
    await page.getByText(`已选 ${n} 件`).waitFor();
    await page.getByRole('button', { name: '指派', exact: true }).click();
    const form = page.getByRole('form', { name: '指派', exact: true });
    await form.getByLabel('指派给').selectOption({ label: '审查员乙（审查人）' });
    await shot('several-form');
    assert.deepEqual(await judge(page, 'the form of several'), []);
    await form.getByRole('button', { name: `指派 ${n} 件` }).click();
    const result = page.getByRole('table', { name: /办理结果/ });
    await result.waitFor();
    await shot('several-result');
    assert.deepEqual(await judge(page, 'the result of several'), []);
    await result.getByRole('row').filter({ hasText: '已办' }).getByRole('link').first().click();
    await page.getByRole('navigation', { name: '工作流程' }).waitFor();
    address = page.url().replace(/\?.*/, '');
  });
  await step(page, 'the one who is named is told, sees it among his tasks, and gives it back', async () => {
    await become(page, '审查员乙');
    await page.getByRole('link', { name: /^通知/ }).click();
    await page.getByRole('listitem').filter({ hasText: '已指派给您' }).first().waitFor();
    await page.goto(address);
    await act(page, '退回指派', (form) => form.getByLabel('退回理由').fill('本周到外地参加培训，不能按时办理本件。'));
  });
  await step(page, 'the head assigns it anew, urges it, and only once a day', async () => {
    await become(page, '科长甲');
    const form = await openAct(page, '指派、转办');
    await shot('reassign-form');
    // Whoever is recused is not offered.
    assert.equal(await form.getByRole('radio', { name: '审查员甲' }).count(), 0);
    await form.getByRole('radio', { name: '科长乙' }).check();
    await submit(form, '指派、转办');
    await told(page, '已办理：指派、转办。');
    await act(page, '催办');
    await toTab(page, '办理');
    await page.getByText(/^现在还不能办/).click();
    await page.getByText('在这个工作日已经催办过').waitFor();
  });
  await step(page, 'a colleague sees who is expected to work on it', async () => {
    await become(page, '审查员乙');
    await page.getByRole('heading', { name: '指派与催办' }).waitFor();
    await shot('assignments');
  });
  await step(page, 'an administrator who would end his post is told what is in his hands', async () => {
    await become(page, '系统管理员');
    await page.goto(`${on.product.address}/app/admin?tab=draft&kind=account-closed&person=reviewer-b`);
    await page.getByText(/^此人名下还有 \d+ 件在办件/).waitFor();
    await shot('handover-admin');
    await page.getByRole('link', { name: '查看离岗移交' }).click();
    await page.getByText('系统管理岗位不办理、不查看办件').waitFor();
  });
  await step(page, 'the head hands over what he has, and it stands on a list', async () => {
    await become(page, '科长甲');
    await page.goto(`${on.product.address}/app/cases`);
    await page.getByRole('main').getByRole('link', { name: '离岗移交' }).click();
    await page.getByRole('heading', { name: '名下有在办件的人员' }).waitFor();
    await shot('handovers');
    await page.getByRole('link', { name: '审查员乙', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '离岗移交：审查员乙' }).waitFor();
    const group = page.getByRole('region', { name: /审查，指派的工作（审查人）/ }).first();
    await group.getByLabel('本组接收人').selectOption({ label: '科长乙' });
    await page.getByRole('button', { name: /^移交 [1-9]\d* 项$/ }).waitFor();
    await shot('handover-form');
    wrong.push(...(await judge(page, 'handing over')));
    await page.getByLabel('移交理由').fill('审查员乙自本日起调离审查岗位，在办件由科长乙接办。');
    await page.getByRole('button', { name: /^移交 \d+ 项$/ }).click();
    await page.getByText(/^移交清单已记入本单位记录第 \d+ 条。/).waitFor();
    await shot('handover-result');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^PDF 第/ }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^离岗移交清单 审查员乙 .*\.pdf$/);
    if (shots) await file.saveAs(`${shots}/list.pdf`);
  });
  await step(page, 'who directs nobody is not offered it', async () => {
    await become(page, '办理员甲');
    await page.goto(`${on.product.address}/app/cases`);
    await page.getByRole('button', { name: '下载案卷' }).waitFor();
    assert.equal(await page.getByRole('button', { name: '指派', exact: true }).count(), 0);
    await page.goto(`${on.product.address}/app/cases?power=filing&stage=review&status=open`);
    await page.getByRole('checkbox', { name: '选择本页全部办件' }).check();
    await page.getByRole('button', { name: '合并打印' }).click();
    const form = page.getByRole('form', { name: '合并打印' });
    await form.getByLabel('打印哪些文书').selectOption({ label: '受理单' });
    await shot('several-documents');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('button', { name: /^打印 \d+ 件的文书$/ }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^受理单 \d+ 件 .*\.pdf$/);
    if (shots) await file.saveAs(`${shots}/slips.pdf`);
    await told(page, '已生成合并打印的文件');
    await page.setViewportSize({ width: 360, height: 800 });
    await page
      .getByRole('checkbox', { name: /^选择 / })
      .first()
      .check();
    await shot('several-360');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert.equal(wide, false, 'scrolls sideways at 360 px');
  });
  assert.deepEqual([...wrong, ...complaints], []);
});
