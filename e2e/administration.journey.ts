import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { judge } from './judge.ts';
import { become, signIn, step } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** 三员: an account from its draft to the first day at work, by people who have nothing but what is on the screen. */

const on = startForFile();

const toAdmin = async (page: Page, tab: string) => {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '系统管理' }).click();
  await page.getByRole('tab', { name: tab, exact: true }).click();
};

/** The change that waits, as the security administrator sees it on his first screen; approves it. */
async function approve(page: Page, text: RegExp): Promise<void> {
  await become(page, '安全管理员甲');
  await page.goto(`${on.product.address}/app/`);
  const change = page.getByRole('article').filter({ hasText: text });
  await change.getByRole('button', { name: '批准', exact: true }).click();
  await page.getByRole('status').filter({ hasText: '现已生效' }).waitFor();
}

it('an account and a post by two administrators, the first day, the auditor’s log', async () => {
  const { page, complaints } = await visit(on.browser);
  const wrong: string[] = [];
  let password = '';
  await step(page, 'drafted', async () => {
    await signIn(page, on.product.address, '系统管理员甲');
    await page.getByRole('heading', { name: '待审批的变更' }).waitFor();
    await toAdmin(page, '提出变更');
    const form = page.getByRole('form', { name: '新建账号' });
    await form.getByLabel('姓名').fill('演示新人');
    await form.getByLabel('工号').fill('YS-1');
    await form.getByLabel('登录邮箱').fill('clerk-a@demo.hengjian.invalid');
    await form.getByRole('button', { name: '提出', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '这个登录邮箱已有账号' }).waitFor();
    wrong.push(...(await judge(page, '提出变更')));
    assert.equal(await form.getByLabel('姓名').inputValue(), '演示新人', 'what was typed is kept');
    await form.getByLabel('登录邮箱').fill('new@demo.hengjian.invalid');
    await form.getByRole('button', { name: '提出', exact: true }).click();
    await page.getByRole('status').filter({ hasText: '等待安全管理员审批' }).waitFor();
  });
  await step(page, 'approved; the first password shown once', async () => {
    await approve(page, /新建账号：演示新人/);
    await toAdmin(page, '人员与账号');
    await page.getByRole('searchbox', { name: /^姓名、工号/ }).fill('演示新人');
    await page.getByRole('main').getByRole('button', { name: '查找' }).click();
    await page.getByRole('button', { name: '生成初始密码' }).click();
    password = await page.getByRole('main').locator('.alert code').innerText();
  });
  await step(page, 'a post from today on', async () => {
    await become(page, '系统管理员甲');
    await page.getByRole('link', { name: '授予岗位' }).click();
    const form = page.getByRole('form', { name: '授予岗位' });
    await form.getByLabel('岗位').selectOption({ label: '受理人' });
    await form.getByLabel('开始日期').fill('2030-01-01');
    await form.getByRole('button', { name: '提出', exact: true }).click();
    await page.getByRole('status').filter({ hasText: '等待安全管理员审批' }).waitFor();
    await approve(page, /演示新人任“受理人”/);
  });
  await step(
    page,
    'a list of staff: mended, drafted as one change, seen row by row, first passwords at once',
    async () => {
      const head = '姓名,工号,登录邮箱,科室,岗位,任职开始日期,利害关系对象,关系,资格,资格依据,资格有效期至';
      const second = '名单乙,MD-2,b@list.invalid,,执法人员,,,,行政执法证,演示证号,2030-01-01';
      const check = async (first: string) => {
        const buffer = Buffer.from([head, first, second].join('\r\n'));
        await page.getByLabel('填好的表格').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer });
        await page.getByRole('button', { name: '检查', exact: true }).click();
      };
      await become(page, '系统管理员甲');
      await toAdmin(page, '导入');
      await check('名单甲,MD-1,a@list.invalid,综合科,受理,,MD-2,近亲属,,,');
      await page.getByRole('row').filter({ hasText: '“受理”不在可填的名称之中' }).waitFor();
      wrong.push(...(await judge(page, '导入')));
      await check('名单甲,MD-1,a@list.invalid,综合科,受理人,,MD-2,近亲属,,,');
      await page.getByRole('button', { name: '提出变更', exact: true }).click();
      await page.getByRole('status').filter({ hasText: '等待安全管理员审批' }).waitFor();
      await become(page, '安全管理员甲');
      await page.goto(`${on.product.address}/app/`);
      await page.getByRole('row').filter({ hasText: '名单甲' }).filter({ hasText: '受理人' }).waitFor();
      await approve(page, /导入账号 2 个/);
      await toAdmin(page, '人员与账号');
      await page.getByRole('searchbox', { name: /^姓名、工号/ }).fill('名单');
      await page.getByRole('main').getByRole('button', { name: '查找' }).click();
      await page.getByRole('button', { name: '为本页 2 名无密码人员生成初始密码' }).click();
      await page
        .getByRole('table', { name: /^初始密码/ })
        .getByRole('row')
        .filter({ hasText: '名单乙' })
        .waitFor();
    },
  );
  await step(page, 'the auditor reads both', async () => {
    await become(page, '安全审计员甲');
    await toAdmin(page, '管理日志');
    await page.getByText('已逐条核对，记录完整').waitFor();
    await page.getByRole('row').filter({ hasText: '为演示新人生成初始密码' }).waitFor();
  });
  await step(page, 'the first day', async () => {
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('textbox', { name: '账号（邮箱）' }).fill('new@demo.hengjian.invalid');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '请设置自己的密码' }).waitFor();
    await page.getByLabel('新密码').fill('my own long password');
    await page.getByRole('button', { name: '设置密码并登录' }).click();
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    await page.getByRole('banner').getByText('演示新人').waitFor();
  });
  assert.deepEqual([...wrong, ...complaints], []);
});
