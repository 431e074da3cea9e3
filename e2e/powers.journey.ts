import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { visit } from './browser.ts';
import { act, become, openAct, pdf, signIn, step, submit, told, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/**
 * The decisive stages of the powers, by the people whose they are, on the demonstration's cases: each begins at the desk, where
 * the step that waits is called by its name. 备案 from end to end has a journey of its own.
 */

const on = startForFile();

it('移送、检查、奖励：a leader finds on the desk what waits for him, reads what it rests on, and decides', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '主要负责人甲');

  await step(page, '移送：作出决定', async () => {
    await fromDesk(page, '作出决定', 'YS-');
    const brief = page.getByRole('region', { name: '办理之前请看' });
    await brief.getByText('审查结论', { exact: true }).waitFor();
    const proposed = await brief.getByRole('strong').or(brief.locator('b')).first().innerText();
    const form = await openAct(page, '作出决定');
    await form.getByRole('radio', { name: proposed, exact: true }).check();
    await form.getByLabel('决定理由').fill('审查结论有材料和记录印证，事项依法应当如此处理。');
    await submit(form, '作出决定');
    await told(page, '已办理：作出决定。');
    await current(page, '送达');
  });

  await step(page, '奖励：批准方案', async () => {
    await become(page, '分管领导甲');
    await fromDesk(page, '批准方案', 'JL-');
    await page.getByRole('heading', { level: 2, name: '方案', exact: true }).waitFor();
    await act(page, '批准方案');
    await current(page, '组织推荐');
  });

  await step(page, '检查：作出处理决定，一句理由不说就不通过', async () => {
    await fromDesk(page, '作出处理决定', 'JC-');
    await page.getByRole('region', { name: '办理之前请看' }).getByText('不符合标准').first().waitFor();
    const form = await openAct(page, '作出处理决定');
    await form.getByLabel('决定理由').fill('同意');
    await submit(form, '作出处理决定');
    await form.getByRole('alert').getByText('补救办法：').first().waitFor();
    assert.equal(await form.getByLabel('决定理由').inputValue(), '同意', 'what was typed is still there');
  });
  assert.deepEqual(complaints, []);
});

it('处分：a meeting is called, opened, voted in one by one, the chair last, and minuted', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '分管领导甲');
  await fromDesk(page, '召集会议', 'CF-');
  const address = page.url();
  await act(page, '召集会议', async (form) => {
    await form.getByLabel('议题').fill('调查方案的范围、人员和步骤是否妥当？');
    for (const name of ['执法员甲', '科长乙', '法制员乙']) await form.getByRole('checkbox', { name }).check();
    await form.getByRole('group', { name: '主持人' }).getByRole('radio', { name: '分管领导甲' }).check();
    await form.getByLabel('会议时间').fill(await tomorrow(page));
  });
  await advance(page, '快进 1 天');
  await act(page, '会议签到', async (form) => {
    await form.getByRole('checkbox').first().waitFor();
    for (const box of await form.getByRole('checkbox').all()) await box.check();
  });
  await toTab(page, '办理');
  assert.equal(
    await page.locator('button[aria-controls=act-form]', { hasText: /^表决$/ }).count(),
    0,
    'the chair last',
  );
  for (const name of ['执法员甲', '科长乙', '法制员乙', '分管领导甲']) {
    await become(page, name);
    await fromDesk(page, '在调查方案研究会上表决', 'CF-');
    assert.equal(page.url(), address);
    await act(page, '表决', async (form) => {
      await form.getByRole('radio', { name: '赞成' }).check();
      await form.getByLabel('理由').fill(`${name}核对了线索和方案，范围与步骤相称，赞成。`);
    });
  }
  await act(page, '会议结束');
  const minutes = page.getByRole('region', { name: '会议' });
  for (const name of ['执法员甲', '科长乙', '法制员乙', '分管领导甲']) await minutes.getByText(name).first().waitFor();
  assert.deepEqual(complaints, []);
});

it('确认：two officers look at the site; the second reads what the first entered before signing', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '执法员甲');
  await fromDesk(page, '登记检查记录', 'QR-');
  const address = page.url();
  const notes = [
    '逐处核对台账与现场，标志和防护装置完好。',
    '抽查两个班组，隐患排查记录与现场一致。',
    '应急物资在位，演练记录齐全。',
  ];
  await act(
    page,
    '登记检查记录',
    async (form) => {
      await form.getByLabel('检查日期').fill((await tomorrow(page, 0)).slice(0, 10));
      const rows = form.locator('fieldset.row-item');
      for (let i = 0; i < (await rows.count()); i++) {
        await rows.nth(i).getByRole('radio', { name: '是' }).check();
        await rows
          .nth(i)
          .getByLabel('说明')
          .fill(notes[i % notes.length] ?? '');
      }
      await form.getByLabel('证明材料').setInputFiles(pdf('现场评审照片'));
      await form.getByText('✔ 现场评审照片.pdf').waitFor();
    },
    '已提出',
  );
  await become(page, '执法员乙');
  await fromDesk(page, '签名：登记检查记录', 'QR-');
  assert.equal(page.url(), address);
  const held = page.getByRole('region', { name: '等待签名' });
  await held
    .getByText(notes[0] ?? '')
    .first()
    .waitFor();
  assert.doesNotMatch(await held.innerText(), /未登记的名称/);
  await held.getByRole('button', { name: '我签名：登记检查记录' }).click();
  await told(page, '已办理：登记检查记录。');
  assert.deepEqual(complaints, []);
});

it('许可、处罚：each counter offers its own, each desk its own department’s, and no picker anybody else', async () => {
  const { page, complaints } = await visit(on.browser);
  const offered = async () => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '收件登记' }).click();
    const choice = page.getByRole('group', { name: '办理事项' });
    await choice.getByRole('radio').first().waitFor();
    return (await choice.locator('label').allInnerTexts()).map((one) => one.replace(/^\d\s*/, ''));
  };
  await signIn(page, on.product.address, '县局登记员甲');
  const county = await offered();
  assert.equal(county.length, 1);
  await page.getByRole('button', { name: '登记收件' }).waitFor();
  assert.equal(
    await page.getByLabel(/^上传/).count(),
    1,
    'what the inquiry gathers is not asked for at the registration',
  );
  await become(page, '受理员甲');
  const own = await offered();
  assert.ok(own.includes('危险化学品经营许可') && !own.some((one) => county.includes(one)), own.join('、'));
  await become(page, '局会议成员甲');
  await fromDesk(page, '参加局会议', 'XK-');
  assert.equal(await page.getByRole('link', { name: '收件登记' }).count(), 0, 'who opens nothing has no counter');
  assert.deepEqual(complaints, []);
});

it('纪检：each case once in oversight, with its trace; a tip nobody else sees; an order that is answered for', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '纪检负责人甲');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '监督' }).click();
  await page.getByRole('navigation', { name: '监督中心各页' }).getByRole('link', { name: '提示' }).click();
  const links = page.getByRole('table', { name: '提示', exact: true }).getByRole('link');
  await links.first().waitFor();
  const numbers = await links.allInnerTexts();
  assert.equal(new Set(numbers).size, numbers.length, numbers.join(' '));
  await page.getByLabel('职权', { exact: true }).selectOption({ label: '危险化学品经营许可' });
  await links.filter({ hasText: /^XK-/ }).first().click();
  await toTab(page, '全程留痕');
  await page.getByText(/首尾相连，无改动。/).waitFor();
  await act(page, '登记举报', async (form) => {
    await form.getByRole('radio', { name: '来电' }).or(form.getByRole('radio').first()).first().check();
    await form.getByLabel('举报内容').fill('来电反映窗口人员要求另行购买书籍。');
  });
  await toTab(page, '监管');
  await page.getByText('来电反映窗口人员要求另行购买书籍。').waitFor();
  const address = page.url();
  await become(page, '受理员甲');
  await page.goto(address);
  await page.getByRole('navigation', { name: '工作流程' }).waitFor();
  assert.ok(!(await page.getByRole('main').innerText()).includes('购买书籍'));
  assert.deepEqual(complaints, []);
});

/** From the desk into the first case of this prefix that waits for this step. */
async function fromDesk(page: Page, task: string, prefix: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '工作台' }).click();
  const words = page.getByLabel('按编号或名称筛选');
  await words.fill(prefix);
  await words.press('Enter');
  const row: Locator = page.getByRole('row').filter({ hasText: task }).filter({ hasText: prefix });
  await row.first().getByRole('link').click();
  await page.getByRole('navigation', { name: '工作流程' }).waitFor();
}

const current = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: '工作流程' })
    .getByRole('listitem')
    .filter({ hasText: '当前环节' })
    .filter({ hasText: name })
    .waitFor();

/** A moment by the demonstration clock in Shanghai, `days` later, as a field for a moment takes it. */
async function tomorrow(page: Page, days = 1): Promise<string> {
  const shown = await page.getByRole('region', { name: '演示工具' }).getByRole('time').getAttribute('datetime');
  return new Date(Date.parse(shown ?? '') + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 16);
}

async function advance(page: Page, button: string): Promise<void> {
  const clock = page.getByRole('region', { name: '演示工具' }).getByRole('time');
  const before = await clock.getAttribute('datetime');
  await page.getByRole('button', { name: button }).click();
  while ((await clock.getAttribute('datetime')) === before) await page.waitForTimeout(50);
}
