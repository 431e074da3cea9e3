import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { tooWide, violations } from './judge.ts';
import { become, signIn, step, submit } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** 审批台 on a phone: a leader agrees with one case, is refused where he would turn another's findings, sends it back; the reasons reach whoever goes on. */

const on = startForFile();
const PHONE = { width: 390, height: 844 };

it('a leader agrees, is refused where he disagrees, and returns, on a phone; the next reader sees why', async () => {
  const { page, complaints } = await visit(on.browser, { viewport: PHONE });
  await signIn(page, on.product.address, '分管领导甲');
  const [agreed = 0, turned = 0] = await waitingFor(page, '作出处理决定', 'rectify');

  await step(page, 'agree', async () => {
    await open(page, agreed);
    await answer(page, '同意');
    const locks = page.getByRole('region', { name: '同意后记入本件的内容' });
    await isClean(page, 'agreeing');
    const proposed = (await locks.locator('b').innerText()).trim();
    const form = page.getByRole('form', { name: '作出处理决定' });
    await form.getByLabel('决定理由').fill('缺标志一处属初次轻微，已当场改正，责令整改即可。');
    await form.getByRole('checkbox', { name: /安全警示标志/ }).check();
    await form.getByLabel('法律法规').selectOption({ label: '安全生产法' });
    await form.getByLabel('条款', { exact: true }).fill('第99条');
    await submit(form, '作出处理决定');
    const told = page.getByRole('status').filter({ hasText: '已办理“作出处理决定”' });
    await told.getByText(`记入的决定：${proposed}。`).waitFor();
    assert.ok(await told.evaluate((one) => one === document.activeElement), 'what was done is heard');
    // The next one is there already.
    await page.getByRole('heading', { name: '您的决定' }).waitFor();
    assert.ok(!page.url().endsWith(String(agreed)));
  });

  await step(
    page,
    'disagree: against what the review found nothing is decided, and what mends it is said',
    async () => {
      await open(page, turned);
      await answer(page, '不同意');
      const form = page.getByRole('form', { name: '作出处理决定' });
      await form.getByRole('radio', { name: '未发现问题' }).check();
      await form.getByLabel('决定理由').fill('所列一处标志在检查当时已经设置，不认定为问题。');
      await submit(form, '作出处理决定');
      const refused = form.getByRole('alert');
      await refused.getByText('补救办法：如不同意审查结论，请写明理由退回重审。').waitFor();
      assert.match(await refused.innerText(), /依据：《行政处罚法》第57条/);
      assert.equal(await form.getByLabel('决定理由').inputValue(), '所列一处标志在检查当时已经设置，不认定为问题。');
      await isClean(page, 'a refusal');
    },
  );

  await step(page, 'return', async () => {
    await answer(page, '退回补充');
    const form = page.getByRole('form', { name: '退回报告' });
    await form.getByLabel('退回理由').fill('缺标志的位置没有写明，请补充现场照片的页码。');
    await submit(form, '退回报告');
    await page.getByRole('status').filter({ hasText: '已办理“退回报告”' }).waitFor();
  });

  await step(page, 'whoever goes on with them reads why', async () => {
    await reads(page, '检查组长甲', agreed, '本件决定：', /责令限期改正，不予行政处罚[\s\S]*已当场改正/);
    await reads(page, '执法员甲', turned, '已退回，请先看退回理由', /请补充现场照片的页码/);
    await isClean(page, 'what was sent back');
  });
  assert.deepEqual(complaints, []);
});

/** Cases that wait for this act and whose review proposes this result. */
async function waitingFor(page: Page, act: string, result: string): Promise<readonly number[]> {
  const ask = async (path: string) => (await page.request.get(`${on.product.address}/api${path}`)).json();
  const { rows } = (await ask('/decisions')) as { rows: { caseId: number; actName: { zh: string } }[] };
  const found: number[] = [];
  for (const { caseId, actName } of rows) {
    if (actName.zh !== act) continue;
    const { review } = (await ask(`/cases/${caseId}`)) as { review: { conclusions: { proposal: string }[] } };
    if (review.conclusions.at(-1)?.proposal === result) found.push(caseId);
  }
  assert.ok(found.length > 1, `${act} ${result}: two cases of the demonstration`);
  return found;
}

async function open(page: Page, caseId: number): Promise<void> {
  await page.goto(`${on.product.address}/app/decide/${caseId}`);
  await page.getByRole('heading', { name: '您的决定' }).waitFor();
}

/** The case as this person opens it to go on. */
async function reads(page: Page, person: string, caseId: number, region: string, said: RegExp): Promise<void> {
  await become(page, person);
  await page.goto(`${on.product.address}/app/cases/${caseId}?tab=handling`);
  assert.match(await page.getByRole('region', { name: region }).innerText(), said);
}

async function isClean(page: Page, where: string): Promise<void> {
  assert.deepEqual([...(await violations(page, where)), ...(await tooWide(page, where))], []);
}

const answer = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
