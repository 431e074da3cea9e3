import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { act, atCounter, become, MATERIALS, openAct, pdf, signIn, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** The case page: papers beside the review, drafts, a colleague's change, the trace. */

const on = startForFile();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PLAN = '应急预案电子文本';

it('a paper is read, searched and cited beside the review; drafts, changes and the trace are told', async () => {
  const [slow, quick] = await Promise.all([visit(on.browser), visit(on.browser)]);
  const { page } = slow;
  await signIn(page, on.product.address, '受理员甲');
  const address = await atCounter(page, MATERIALS, (name) => (name === PLAN ? chinesePdf(name) : pdf(name)));
  await act(page, '出具受理单');
  await act(page, '形式审查', async (form) => {
    for (const name of MATERIALS)
      await form.getByRole('group', { name, exact: true }).getByRole('radio', { name: '是' }).check();
  });
  await act(page, '受理');
  await become(page, '审查员甲');

  await page.getByRole('button', { name: '去逐项审查' }).click();
  await page
    .getByRole('button', { name: `打开${PLAN}` })
    .first()
    .click();
  await drawn(page, 1);
  const sheet = page.getByRole('region', { name: /^材料页面/ });
  await sheet.focus();
  await page.keyboard.press('PageDown');
  await drawn(page, 2);
  await page.getByRole('searchbox', { name: '在本材料中查找' }).fill('应急资源');
  await page.keyboard.press('Enter');
  await page.getByText('在第 3 页').waitFor();
  await drawn(page, 3);
  const item = page.getByRole('form', { name: '记录审查情况' }).getByRole('group', { name: /^1\. / });
  await item.getByRole('button', { name: `引用正在看的${PLAN}第 3 页` }).click();
  await item.getByRole('button', { name: `${PLAN}第 3 页`, exact: true }).waitFor();
  await page.getByText(/草稿已存/).waitFor();
  await isClean(page, 'papers');

  const form = await openAct(page, '提出质疑');
  await form.getByLabel('疑点').fill('公布日期与签署页不一致。');
  await form.getByText(/草稿已存/).waitFor();
  await signIn(quick.page, on.product.address, '审查员乙');
  await quick.page.goto(address);
  await act(quick.page, '提出质疑', async (other) => other.getByLabel('疑点').fill('评审组长没有签字。'));
  await form.getByRole('row').filter({ hasText: '评审组长没有签字。' }).waitFor();
  await form.getByText('审查员乙（审查人）办理“提出质疑”。').waitFor();
  await isClean(page, 'a change');

  // The same officer in another browser.
  await become(quick.page, '审查员甲');
  await quick.page.goto(`${on.product.address}/app/`);
  await quick.page.getByText('我的草稿（2）').click();
  await quick.page.getByRole('link', { name: /^提出质疑：/ }).click();
  const again = quick.page.getByRole('form', { name: '提出质疑' });
  await again.getByText('已恢复您上次未提交的内容。').waitFor();
  assert.equal(await again.getByLabel('疑点').inputValue(), '公布日期与签署页不一致。');
  await again.getByRole('button', { name: '已看过，继续填写' }).click();
  await again.getByRole('button', { name: '提出质疑', exact: true }).click();
  await quick.page.getByText('已办理：提出质疑。').waitFor();

  await toTab(quick.page, '全程留痕');
  await quick.page.getByText(/\d+ 条记录首尾相连，无改动。/).waitFor();
  await quick.page.getByLabel('类别').selectOption({ label: '已查阅' });
  await quick.page.getByText(`审查员甲（审查人）查阅了《${PLAN}.pdf》。`).first().waitFor();
  await isClean(quick.page, 'the trace');
  await quick.page.getByRole('button', { name: '未答复的质疑 2 项' }).click();
  await quick.page.getByRole('heading', { name: '质疑', exact: true }).waitFor();
  assert.deepEqual([...slow.complaints, ...quick.complaints], []);
});

it('a record of a conversation and its recording open beside the case, by the address too; that they were read is in the trace', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '执法员甲');
  const ask = async (path: string) => (await page.request.get(`${on.product.address}/api${path}`)).json();
  type Told = { id: number; sections: { entries: { lines: { field: string; hash: string | null }[] }[] }[] };
  const { rows } = (await ask('/cases?power=discipline&limit=100')) as { rows: { id: number }[] };
  let talked: number | undefined;
  for (const { id } of rows) {
    const { sections } = (await ask(`/cases/${id}`)) as Told;
    const lines = sections.flatMap(({ entries }) => entries.flatMap((entry) => entry.lines));
    if (lines.some(({ field, hash }) => field === 'record-interview.recording' && hash)) talked ??= id;
  }
  assert.ok(talked, 'a case of the demonstration with a recorded conversation');
  await page.goto(`${on.product.address}/app/cases/${talked}?tab=handling`);
  const opens = (label: string) =>
    page.locator('.fact').filter({ hasText: label }).getByRole('button', { name: '打开文件' }).first();
  const beside = page.getByRole('complementary', { name: '打开着的文件' });

  await opens('笔录').focus();
  await page.keyboard.press('Enter');
  await drawn(page, 1);
  assert.ok(await beside.evaluate((one) => one === document.activeElement));
  await page.reload();
  await drawn(page, 1);
  await isClean(page, 'a file beside the case');
  await opens('录音录像').click();
  await beside.locator('audio[controls]').waitFor();
  await beside.getByRole('link', { name: /^下载/ }).waitFor();
  await beside.getByRole('button', { name: '关闭文件' }).click();
  await beside.waitFor({ state: 'detached' });
  assert.ok(await opens('录音录像').evaluate((one) => one === document.activeElement), 'back where one was');
  await toTab(page, '全程留痕');
  await page
    .getByText(/执法员甲（执法人员）查阅了/)
    .first()
    .waitFor();
  assert.deepEqual(complaints, []);
});

const drawn = (page: Page, n: number): Promise<void> => page.locator(`canvas[data-drawn="${n}"]`).waitFor();

/** Light and dark, and as narrow as a telephone. */
async function isClean(page: Page, what: string): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe: run } = window as unknown as {
        axe: {
          run(on: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await run.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .join(' ')
            .slice(0, 300)}`,
      );
    });
    assert.deepEqual(found, [], `${what}, ${colorScheme}, ${width}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${what} at ${width}: ${wide} px too wide`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Three pages of Chinese in a font that is not in the file: to be read, the program's own tables of characters are needed. */
function chinesePdf(name: string): ReturnType<typeof pdf> {
  const pages = ['总则', '组织机构', '应急资源清单'];
  const hex = (text: string) =>
    [...text].map((one) => (one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  const contents = pages.map((text) => `BT /F1 24 Tf 60 760 Td <${hex(text)}> Tj ET`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}] /Count 3 >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let body = '%PDF-1.4\n';
  const rows = objects.map((object, i) => {
    const row = `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.lastIndexOf('xref')}\n%%EOF\n`;
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(body, 'latin1') };
}
