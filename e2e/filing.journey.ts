import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { visit } from './browser.ts';
import { act, atCounter, become, MATERIALS, pdf, signIn, step, submit, told, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** A whole 备案, from the counter to its close, each step by the officer whose step it is, in one browser. */

const on = startForFile();

it('a filing runs from the counter to its close, and its trace is intact', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '受理员甲');

  await step(page, '受理：登记收件、受理单、形式审查、受理', async () => {
    await atCounter(page);
    await act(page, '出具受理单');
    await page.getByRole('button', { name: '查看并打印' }).click();
    const slip = page.getByRole('article').filter({ hasText: '受理单' });
    await slip.getByText('查询码').waitFor();
    await act(page, '形式审查', async (form) => {
      for (const name of MATERIALS)
        await form.getByRole('group', { name, exact: true }).getByRole('radio', { name: '是' }).check();
    });
    await act(page, '受理');
    await stage(page, '审查');
  });

  await step(page, '审查：逐项记录并引用页码，提交结论', async () => {
    await become(page, '审查员甲');
    await findings(page);
    await act(page, '提交审查结论', async (form) => {
      await form.getByRole('radio', { name: '予以备案', exact: true }).check();
      await form.getByLabel('审查意见').fill('八个项目逐项审查并附依据，均符合审查标准，建议予以备案。');
    });
    await stage(page, '决定备案');
  });

  await step(page, '决定：会商两人，作出决定', async () => {
    await become(page, '科长甲');
    await act(page, '发起会商', async (form) => {
      await form.getByLabel('会商问题').fill('是否同意审查结论？');
      for (const name of ['审查员乙', '法制员甲']) await form.getByRole('checkbox', { name: new RegExp(name) }).check();
    });
    for (const name of ['审查员乙', '法制员甲']) {
      await become(page, name);
      await act(page, '提交会签意见', async (form) => {
        await form.getByRole('radio', { name: '同意', exact: true }).check();
        await form.getByLabel('意见和理由').fill('材料与审查记录相互印证，赞成审查结论。');
      });
    }
    await become(page, '科长甲');
    await act(page, '结束会商');
    await become(page, '分管领导甲');
    await act(page, '作出决定', async (form) => {
      await form.getByRole('radio', { name: '予以备案', exact: true }).check();
      await form.getByLabel('决定理由').fill('审查结论清楚，会商意见一致，符合备案条件。');
    });
    await stage(page, '送达');
  });

  await step(page, '送达：拟制、签发、送达', async () => {
    await become(page, '办理员甲');
    await act(page, '拟制文书', async (form) => {
      await choose(form, '文书', '生产安全事故应急预案备案登记表');
    });
    await become(page, '分管领导甲');
    await act(page, '签发文书', async (form) => choose(form, '文书', '生产安全事故应急预案备案登记表'));
    await become(page, '办理员甲');
    await act(page, '送达', async (form) => {
      await choose(form, '文书', '生产安全事故应急预案备案登记表');
      await choose(form, '送达方式', '直接送达');
      await form.getByLabel('送达日期').fill(await today(page));
      await form.getByLabel('签收人').fill('矿业公司经办人');
      await form.getByLabel('送达回证').setInputFiles(pdf('送达回证'));
      await form.getByText('✔ 送达回证.pdf').waitFor();
    });
    await stage(page, '事后监管');
  });

  await step(page, '公开结果；计划检查；五天后两人检查，各自签名；结束监管', async () => {
    await act(page, '公开结果', async (form) => {
      await choose(form, '公开事项', '备案结果');
      await form.getByLabel('公开正文').fill('演示矿业有限公司：予以备案。');
    });
    await become(page, '科长甲');
    const day = await today(page, 5);
    await act(page, '制定检查计划', async (form) => {
      await form.getByLabel('检查日期').fill(day);
      await form.getByLabel('检查事项').fill('应急演练');
    });
    await advance(page, '快进 5 天');
    await become(page, '执法员甲');
    await act(
      page,
      '登记检查记录',
      async (form) => {
        await form.getByLabel('检查日期').fill(day);
        const row = form.getByRole('group', { name: '应急演练', exact: true });
        await row.getByRole('radio', { name: '是' }).check();
        await row.getByLabel('说明').fill('上半年演练一次，有签到和照片。');
        await form.getByLabel('证明材料').setInputFiles(pdf('现场照片'));
        await form.getByText('✔ 现场照片.pdf').waitFor();
      },
      '已提出',
    );
    await become(page, '执法员乙');
    await page.getByRole('button', { name: '我签名：登记检查记录' }).click();
    await told(page, '已办理：登记检查记录。');
    await spotCheck(page);
    await become(page, '执法员甲');
    await act(page, '结束事后监管');
    await stage(page, '办结');
  });

  await step(page, '归档、办结', async () => {
    await become(page, '办理员甲');
    await act(page, '归档', async (form) => {
      for (const box of await form.getByRole('group', { name: '已归档材料' }).getByRole('checkbox').all())
        await box.check();
      await form.getByLabel('存放位置').fill('档案室一柜');
    });
    await act(page, '办结');
    await page.getByText('本件已办结。').first().waitFor();
  });

  await step(page, '全程留痕：完整，每一步都在', async () => {
    await toTab(page, '全程留痕');
    await page.getByText(/\d+ 条记录首尾相连，无改动。/).waitFor();
    const trace = await page.getByRole('tabpanel').innerText();
    for (const step of [
      '出具受理单',
      '受理',
      '记录审查情况',
      '提交审查结论',
      '发起会商',
      '提交会签意见',
      '结束会商',
      '作出决定',
      '拟制文书',
      '签发文书',
      '送达',
      '公开结果',
      '制定检查计划',
      '登记检查记录',
      '结束事后监管',
      '归档',
      '办结',
    ])
      assert.ok(trace.includes(step), `${step} is in the trace`);
    assert.equal(await page.locator('.trace-refused').count(), 0, 'an honest case has no refusal in its trace');
  });
  assert.deepEqual(complaints, []);
});

/** Each item of the standard: what the paper says, with the page that is open beside it. */
async function findings(page: Page): Promise<void> {
  await page.getByRole('button', { name: '去逐项审查' }).click();
  const form = page.getByRole('form', { name: '记录审查情况' });
  const answers: readonly (readonly [item: string, answer: string, paper: string])[] = [
    ['综合预案部分齐全', '5', '应急预案电子文本'],
    ['主要负责人签署公布', '是', '应急预案电子文本'],
    ['公布日期相符', '2026-09-01', '应急预案电子文本'],
    ['评审人员有利害关系', '否', '应急预案备案申报表'],
    ['风险评估载明事故风险', '4', '风险评估结果和应急资源调查清单'],
    ['应急资源清单', '6', '风险评估结果和应急资源调查清单'],
    ['引用已废止的规定', '0', '应急预案电子文本'],
    ['附有应急通讯录', '是', '应急预案电子文本'],
  ];
  for (const [name, answer, paper] of answers) {
    const item = form.getByRole('group', { name: new RegExp(`^\\d+\\. ${name}`) });
    if (/[是否]/.test(answer)) await item.getByRole('radio', { name: answer }).check();
    else await item.getByLabel(`${name}：查明的事实`).fill(answer);
    const open = item.getByRole('button', { name: `打开${paper}` });
    if (await open.isVisible()) await open.click();
    await item.getByRole('button', { name: `引用正在看的${paper}第 1 页` }).click();
    await item.getByLabel(`${name}：说明`).fill(`见${paper}第 1 页。`);
  }
  await submit(form, '记录审查情况');
  await told(page, '已办理：记录审查情况。');
  await page.getByText(`已记录 ${answers.length} 项，共 ${answers.length} 项`).waitFor();
  assert.equal(await page.getByText('✔ 符合标准').count(), answers.length);
}

/** One case in five is drawn; where this one is, somebody who had no hand in it looks at it again. */
async function spotCheck(page: Page): Promise<void> {
  await toTab(page, '监管');
  const section = page.getByRole('heading', { name: '抽查', exact: true });
  await section.waitFor();
  if ((await page.getByText('本件未抽中。').count()) > 0) return;
  await become(page, '纪检员乙');
  await act(page, '登记抽查结果', async (form) => {
    await form.getByLabel('抽查情况').fill('调阅全卷，与审查结论相符。');
    await form.getByRole('radio', { name: '是' }).check();
  });
}

/** The stage that the rail marks as the current one. */
const stage = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: '工作流程' })
    .getByRole('listitem')
    .filter({ hasText: '当前环节' })
    .filter({ hasText: name })
    .waitFor();

/** A choice is shown as a list or, where there are few, as radio buttons. */
async function choose(form: Locator, label: string, option: string): Promise<void> {
  const radios = form.getByRole('group', { name: label, exact: true });
  if (await radios.isVisible()) await radios.getByRole('radio', { name: option }).check();
  else await form.getByLabel(label, { exact: true }).selectOption({ label: option });
}

/** A day by the demonstration clock in Shanghai, `days` later, as a date field takes it. */
async function today(page: Page, days = 0): Promise<string> {
  const shown = await page.getByRole('region', { name: '演示工具' }).getByRole('time').getAttribute('datetime');
  return new Date(Date.parse(shown ?? '') + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

async function advance(page: Page, button: string): Promise<void> {
  const clock = page.getByRole('region', { name: '演示工具' }).getByRole('time');
  const before = await clock.getAttribute('datetime');
  await page.getByRole('button', { name: button }).click();
  while ((await clock.getAttribute('datetime')) === before) await page.waitForTimeout(50);
}
