import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { judge } from './judge.ts';
import { become, signIn, step, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** A chart is changed by its owner on the chart itself, and comes into force by another's signature. */

const on = startForFile();
const FILING = '生产安全事故应急预案备案';

/** In light and dark, on a telephone and enlarged. */
const isFit = async (page: Page): Promise<void> => assert.deepEqual(await judge(page, page.url()), []);

it('an owner edits, is told what it means, and another publishes what he has seen', async () => {
  const { page, complaints } = await visit(on.browser);
  const region = (name: string) => page.getByRole('region', { name, exact: false });
  await step(page, 'the owner finds the chart and changes a level and a telephone', async () => {
    await signIn(page, on.product.address, '业务员甲');
    await page.getByText('电话还是“待公布”').waitFor();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '职权与防控图' }).click();
    await page.getByRole('row').filter({ hasText: FILING }).getByRole('link', { name: '修改防控图' }).click();
    await page.getByText(/件在办办件按第 1 版办理/).waitFor();
    await page.getByLabel('服务电话').fill('0000-0000000');
    await region('受理').getByLabel('风险等级').selectOption({ label: '低' });
    await page.getByText(/草稿已存.*改动 2 处/).waitFor();
  });
  await step(
    page,
    'a control that goes says what it leaves, and a term that is too long is told at its box',
    async () => {
      const accept = region('受理');
      await accept.locator('summary', { hasText: '补录提示' }).click();
      await accept
        .getByRole('button', { name: /^取消“/ })
        .and(page.locator(':visible'))
        .first()
        .click();
      await page
        .getByText(/取消后，风险“无原因超时办理。”（受理）不再有/)
        .first()
        .waitFor();
      await region('审查').getByLabel('环节时限的数').fill('9');
      await page
        .getByText(/各环节时限合计 12个工作日/)
        .first()
        .waitFor();
      assert.ok(await page.getByRole('button', { name: '提交审定' }).isDisabled());
      await region('审查').getByRole('button', { name: '恢复原文：环节时限' }).click();
      await page.getByText('自动核对通过。').waitFor();
    },
  );
  await step(
    page,
    'beside the chart: a material, a clock and what the law demands of it, a setting within a setting',
    async () => {
      const list = (name: string) => page.getByRole('region', { name, exact: false }).last();
      const materials = list('申请材料');
      await materials.locator('summary', { hasText: '应急预案电子文本' }).click();
      await materials.getByLabel('说明').fill('须为可检索的文本。');
      const clocks = list('专项期限');
      await clocks.getByRole('button', { name: '增加一项' }).click();
      await clocks.getByText('没有填写，请补上。').first().waitFor();
      await clocks.getByLabel('名称').fill('一次性告知期限');
      await clocks.getByLabel('从何时起').selectOption({ label: '收到申请' });
      await clocks.getByRole('checkbox', { name: '受理', exact: true }).check();
      await clocks.getByText('没有任何绑定使用').waitFor();
      const law = list('法定控制');
      await law.getByLabel('增加法定控制').selectOption({ label: '限时办结' });
      await law.getByLabel('法律依据：法律').selectOption({ label: '生产安全事故应急预案管理办法' });
      await law.getByLabel('法律依据：条款').selectOption('第28条');
      await law.getByRole('checkbox', { name: '受理', exact: true }).check();
      await law.getByLabel('期限').selectOption({ label: '专项时限' });
      await law.getByLabel('哪一项时限').selectOption({ label: '一次性告知期限' });
      await law.getByRole('group', { name: '提示给' }).getByRole('checkbox', { name: '科室负责人' }).check();
      await law.locator('summary', { hasText: '管辖' }).click();
      const or = law.getByRole('group', { name: '或者' });
      await or.getByRole('button', { name: '再加一项' }).click();
      await or.getByLabel('看申请的哪一栏').selectOption({ label: '单位类别' });
      await or.getByRole('checkbox', { name: '金属冶炼' }).check();
      await page.getByText('自动核对通过。').waitFor();
      await isFit(page);
    },
  );
  await step(page, 'a reload loses nothing; he proposes', async () => {
    await page.getByText(/草稿已存.*改动 7 处/).waitFor();
    await page.reload();
    await page.getByText(/草稿已存.*改动 7 处/).waitFor();
    await page.getByLabel('修改说明').fill('公布服务电话；受理环节等级调整。');
    await page.getByRole('button', { name: '提交审定' }).click();
    await page.getByText('已提交为第 2 版').waitFor();
    await page.getByText('这一版由您提出').waitFor();
  });
  await step(page, 'the leader finds it on his desk, sees every difference, and publishes', async () => {
    await become(page, '分管领导甲');
    await page.goto(`${on.product.address}/app/`);
    await page.getByText(`《${FILING}》第 2 版待您审定。`).waitFor();
    await page.getByRole('region', { name: '防控图待办' }).getByRole('link', { name: '版本和差别' }).click();
    const row = page.getByRole('row').filter({ hasText: '服务电话' });
    await row.getByText('0000-0000000').waitFor();
    await page.getByRole('row').filter({ hasText: '风险等级' }).getByText('低').waitFor();
    await page
      .getByText(/不再有“/)
      .first()
      .waitFor();
    await page.getByText('filing.accept.m3', { exact: false }).first().waitFor();
    const beside = page.getByRole('table', { name: '图外规则的差别' }).getByRole('row');
    await beside.filter({ hasText: '应急预案电子文本' }).getByText('须为可检索的文本。').waitFor();
    await beside
      .filter({ hasText: '一次性告知期限' })
      .getByText(/从何时起：收到申请/)
      .waitFor();
    await beside.filter({ hasText: '管辖' }).getByText('单位类别 金属冶炼').waitFor();
    await beside.filter({ hasText: '受理·措施3' }).first().waitFor();
    // The text itself is written for machines: folded away while the page's own words are judged.
    await page.locator('summary', { hasText: '定义文本逐行的差别' }).click();
    const sheet = page.getByAltText(/对比的防控图，第 1 页/);
    await sheet.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    await isFit(page);
    await page.getByLabel('我已核对差别').check();
    await page.getByRole('button', { name: '发布第 2 版' }).click();
    await page.getByRole('row').filter({ hasText: '第 2 版' }).getByText('现行').waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: '第 1 版' })
      .getByText(/^\d+ 件$/)
      .waitFor();
  });
  await step(page, 'a new case asks for the material as it now stands; one that runs keeps its own', async () => {
    await become(page, '受理员甲');
    await page.goto(`${on.product.address}/app/counter?power=filing`);
    await page.getByText('须为可检索的文本。').waitFor();
    await page.goto(`${on.product.address}/app/cases?power=filing&status=open`);
    await page.getByRole('table').getByRole('link').first().click();
    await toTab(page, '材料与审查');
    await page.getByText('应急预案电子文本').first().waitFor();
    assert.equal(await page.getByText('须为可检索的文本。').count(), 0);
  });
  assert.deepEqual(complaints, []);
});

it('a doubt is taken up, a review is finished, and a post finds what it answers to', async () => {
  const { page, complaints } = await visit(on.browser);
  await step(page, 'the owner takes up a doubt; it is in his draft', async () => {
    await signIn(page, on.product.address, '业务员甲');
    await page.goto(`${on.product.address}/app/powers/filing/doubts`);
    const row = page.getByRole('row').filter({ hasText: '受理·措施3' });
    await row.getByText('处理', { exact: true }).click();
    assert.equal(
      await row.getByLabel('改为').inputValue(),
      '政务公开，明确工作程序、时限等，按照公布的备案条件和材料办理。',
    );
    await row.getByLabel('理由').fill('备案不是核准。');
    await isFit(page);
    await row.getByRole('button', { name: '采纳', exact: true }).click();
    await row.getByText('业务员甲').waitFor();
    await page.getByRole('link', { name: '到草稿中查看' }).click();
    await page.getByText(/草稿已存.*改动 2 处/).waitFor();
  });
  await step(page, 'a reviewer doubts a word; the owner finds it on his desk and turns it down', async () => {
    await become(page, '审查员甲');
    await page.goto(`${on.product.address}/app/powers/filing/doubts`);
    const form = page.getByRole('form', { name: '提出疑点' });
    await form.getByLabel('图上哪一处').selectOption({ label: '受理·措施1' });
    await form.getByLabel('有疑问的文字').fill('受理单');
    await form.getByLabel('疑问是什么').fill('没有写明何时出具。');
    await form.getByLabel('建议改为').fill('收到材料当场出具受理单。');
    await form.getByRole('button', { name: '提出' }).click();
    const row = page.getByRole('row').filter({ hasText: '没有写明何时出具。' });
    await row.getByText(/审查员甲.*提出/).waitFor();
    await isFit(page);
    await become(page, '业务员甲');
    await page.goto(`${on.product.address}/app/`);
    await page
      .getByRole('region', { name: '防控图待办' })
      .getByRole('link', { name: `${FILING} 4 条` })
      .click();
    await row.getByText('处理', { exact: true }).click();
    assert.equal(await row.getByLabel('改为').inputValue(), '收到材料当场出具受理单。');
    await row.getByLabel('理由').fill('制度另有规定。');
    await row.getByRole('button', { name: '不采纳', exact: true }).click();
    await row.getByText('已处理完毕。').waitFor();
  });
  await step(page, 'the yearly review goes through every risk', async () => {
    await page.goto(`${on.product.address}/app/powers/filing/review`);
    await page.getByRole('button', { name: '完成排查' }).waitFor();
    await isFit(page);
    for (const keep of await page.getByRole('radio', { name: '维持' }).all()) await keep.check();
    const first = page.getByRole('group').first();
    await first.getByRole('radio', { name: '需要修订' }).check();
    await first.getByLabel('评估说明').fill('等级偏低，建议调高。');
    await page.getByLabel('排查结论').fill('逐项排查，一项需要修订。');
    await page.getByRole('button', { name: '完成排查' }).click();
    await page.getByText('年度排查已完成').waitFor();
    await page.getByText(/需要修订 1 项/).waitFor();
  });
  await step(page, 'a reviewer finds his own post first, and takes the list along', async () => {
    await become(page, '审查员甲');
    await page.goto(`${on.product.address}/app/posts`);
    await page.getByRole('heading', { name: /^审查/ }).waitFor();
    await page.getByText('擅自增加或减少审查条件、程序。').first().waitFor();
    await isFit(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 XLSX' }).click();
    assert.equal((await saved).suggestedFilename(), '岗位廉政风险清单.xlsx');
  });
  await step(page, 'another department’s keeper has his own chart, and only that', async () => {
    await become(page, '县局法规员甲');
    await page.goto(`${on.product.address}/app/powers`);
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row(FILING).getByRole('link', { name: '版本和差别' }).waitFor();
    assert.equal(await row(FILING).getByRole('link').count(), 2);
    await row('安全生产违法行为行政处罚').getByRole('link', { name: '修改防控图' }).click();
    await page.getByLabel('服务电话').fill('0000-0000000');
    await page.getByText(/草稿已存.*改动 1 处/).waitFor();
    await page.goto(`${on.product.address}/app/powers/penalty/review`);
    await page.getByRole('button', { name: '完成排查' }).waitFor();
  });
  await step(page, 'what no form holds he changes in the text, and proposes it', async () => {
    await page.goto(`${on.product.address}/app/powers/penalty/edit`);
    await page.getByText('以文本修改定义').click();
    const text = page.getByLabel('定义文本', { exact: true });
    await text.fill((await text.inputValue()).replace('prefix: XC', 'prefix: XD'));
    const form = page.locator('form').filter({ has: text });
    await form.getByLabel('修改说明').fill('编号前缀改为 XD。');
    await form.getByRole('button', { name: '以文本提交审定' }).click();
    await page.getByText('已提交为第 2 版').waitFor();
    await page.getByText('修改说明：编号前缀改为').first().waitFor();
  });
  assert.deepEqual(complaints, []);
});
