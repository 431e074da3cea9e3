import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** What officers do in the staff app, by what they see and hear: roles and Chinese names. */

export async function signIn(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}/app/sign-in`);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  await isOn(page, name);
}

const isOn = (page: Page, name: string): Promise<void> => page.getByRole('banner').getByText(name).waitFor();

/** Change of person in the head of the page; one stays where one is. */
export async function become(page: Page, name: string): Promise<void> {
  const choice = page.getByLabel('当前人员');
  const value = await choice.locator('option', { hasText: name }).first().getAttribute('value');
  assert.ok(value, `当前人员里没有“${name}”`);
  await choice.selectOption(value);
  await isOn(page, name);
  await page.getByRole('status').filter({ hasText: '正在读取' }).waitFor({ state: 'detached' });
}

export const toTab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();

/** The form of an act, chosen among what can be done now (办理 tab). */
export async function openAct(page: Page, name: string): Promise<Locator> {
  await toTab(page, '办理');
  const form = page.getByRole('form', { name, exact: true });
  const tile = page.locator('button[aria-controls=act-form]', { hasText: name });
  await tile.first().waitFor({ state: 'attached' });
  if (!(await tile.first().isVisible())) await page.getByText(/^随时可办/).click();
  if ((await tile.first().getAttribute('aria-expanded')) !== 'true') await tile.first().click();
  await form.waitFor();
  return form;
}

export const submit = (form: Locator, name: string): Promise<void> =>
  form.getByRole('button', { name, exact: true }).click();

/** Opens the form of an act, fills it, sends it, and waits until the page says that it is done (or held for signatures). */
export async function act(
  page: Page,
  name: string,
  fill: (form: Locator) => Promise<void> = async () => {},
  answer: '已办理' | '已提出' = '已办理',
): Promise<void> {
  const form = await openAct(page, name);
  await fill(form);
  await submit(form, name);
  await told(page, `${answer}：${name}。`);
}

/** The page says so; a refusal in its place is reported in its own words. */
export async function told(page: Page, text: string | RegExp): Promise<void> {
  const said = page.getByRole('status').filter({ hasText: text });
  const refused = page.getByRole('alert');
  await said.or(refused).first().waitFor();
  if (!(await said.first().isVisible())) assert.fail(`应为“${text}”，页面却说：${await refused.first().innerText()}`);
}

/** A PDF, different for each name. */
export function pdf(name: string, pages = 1): { name: string; mimeType: string; buffer: Buffer } {
  const text = `BT /F1 18 Tf 60 760 Td (${Buffer.from(name).toString('hex')}) Tj ET`;
  const kids = Array.from({ length: pages }, (_, i) => 5 + i);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] /Count ${pages} >>`,
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...kids.map(
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    ),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const rows = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(body, 'latin1') };
}

/** 演示矿业有限公司 must hand in all four. */
export const MATERIALS = [
  '应急预案备案申报表',
  '应急预案评审意见',
  '应急预案电子文本',
  '风险评估结果和应急资源调查清单',
];

/** 收件登记, with 备案 chosen among the powers. */
export async function openCounter(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '收件登记' }).click();
  await page.getByRole('radio', { name: '生产安全事故应急预案备案' }).check();
  await page.getByRole('button', { name: '登记收件' }).waitFor();
}

/** 收件登记 of 演示矿业有限公司 up to the open form of its slip; answers with the address of the case. */
export async function atCounter(page: Page, materials: readonly string[] = MATERIALS, paper = pdf): Promise<string> {
  await openCounter(page);
  await page.getByLabel('申请人名称').fill('演示矿业有限公司');
  await page.getByLabel('统一社会信用代码').fill('91140400MADEM0A01M');
  await page.getByText('校验码正确').waitFor();
  await page.getByLabel('联系人').fill('矿业公司经办人');
  await page.getByLabel('联系电话').fill('0000-0000000');
  await page.getByLabel('应急预案名称').fill('生产安全事故综合应急预案');
  await page.getByLabel('预案公布日期').fill('2026-09-01');
  await page.getByLabel('单位类别').selectOption({ label: '矿山' });
  await page.getByLabel('主要负责人').fill('单位负责人');
  for (const name of materials) {
    await page.getByLabel(`上传${name}`).setInputFiles(paper(name));
    await page.getByLabel(`${name}的页数`).fill('12');
  }
  await page.getByRole('button', { name: '登记收件' }).click();
  await page.getByRole('form', { name: '出具受理单' }).waitFor();
  return page.url().replace(/\?.*/, '');
}

/** A part of a long journey: what fails in it says which part it was and what stood on the page. */
export async function step(page: Page, name: string, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (cause) {
    const seen = await page
      .getByRole('main')
      .innerText({ timeout: 1000 })
      .catch(() => '');
    throw new Error(`${name}\n${cause instanceof Error ? cause.message : cause}\n${page.url()}\n${seen}`, { cause });
  }
}
