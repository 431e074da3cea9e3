import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { act, become, signIn, toTab } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** A document from its draft to the citizen who holds it: previewed, issued, opened, verified by whoever has its code. */

const on = startForFile();

const LETTER = '生产安全事故应急预案备案登记表';

it('an officer issues a document and opens it; a citizen types its code and sees who issued it', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '办理员甲');
  await page.goto(`${on.product.address}/app/cases/${await decided(page)}`);
  await act(page, '拟制文书', async (form) => {
    const choice = form.getByLabel('文书', { exact: true });
    if (await choice.isVisible()) await choice.selectOption({ label: LETTER });
  });
  const letter = page.getByRole('article', { name: LETTER });
  await toTab(page, '文书');
  await letter.getByText('草稿').waitFor();
  assert.equal(await letter.getByRole('link', { name: /^验真码/ }).count(), 0, 'a draft has no code');
  assert.equal(await opened(page, LETTER), 'application/pdf');

  await become(page, '分管领导甲');
  await act(page, '签发文书');
  await page.getByRole('button', { name: '查看并打印' }).click();
  await letter.getByText('已签发').waitFor();
  assert.equal(await opened(page, LETTER), 'application/pdf');
  await letter.getByRole('button', { name: new RegExp(`^打印 ?${LETTER}$`) }).waitFor();
  const said = (await letter.getByRole('link', { name: /^验真码/ }).innerText()).replace('验真码', '').trim();
  await picture(page, 'documents');

  const citizen = await visit(on.browser, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await citizen.page.goto(on.product.address);
  await citizen.page.getByRole('link', { name: '文书验真' }).first().click();
  await citizen.page.getByLabel('验真码').fill(said.toLowerCase());
  await citizen.page.getByRole('button', { name: '查验' }).click();
  const result = citizen.page.getByRole('status');
  await result.getByRole('heading', { name: '确有这份文书' }).waitFor();
  assert.match(await result.innerText(), /没有更正或者撤销/);
  assert.ok(!(await citizen.page.content()).includes(LETTER), 'the page does not say which document');
  await picture(citizen.page, 'verify');
  const address = await letter.getByRole('link', { name: /^验真码/ }).getAttribute('href');
  await citizen.page.goto(`${on.product.address}${address}`);
  await result.getByRole('heading', { name: '确有这份文书' }).waitFor();

  await correct(page);
  await citizen.page.reload();
  await result.getByRole('heading', { name: '确有这份文书，但已经更正' }).waitFor();
  await page.reload();
  await letter.getByText('已更正', { exact: true }).waitFor();
  await page.getByRole('article', { name: '更正通知书' }).getByText('已签发').waitFor();
  assert.deepEqual([...complaints, ...citizen.complaints], []);
});

/** A case of the demonstration that is decided and has no document yet. */
async function decided(page: Page): Promise<number> {
  const answer = await page.request.get(
    `${on.product.address}/api/cases?power=filing&stage=deliver&status=open&limit=100`,
  );
  const { rows } = (await answer.json()) as { rows: { id: number }[] };
  for (const { id } of rows) {
    const documents = await page.request.get(`${on.product.address}/api/cases/${id}/documents`);
    const held = ((await documents.json()) as { rows: { key: string }[] }).rows;
    if (!held.some(({ key }) => key.startsWith('letter.'))) return id;
  }
  return assert.fail('no case waits for its document');
}

/** A slip of the pen, corrected by two who did not draft: over the API, where their forms are not what is told here. */
async function correct(page: Page): Promise<void> {
  const address = `${on.product.address}/api/cases/${/cases\/(\d+)/.exec(page.url())?.[1]}`;
  const detail = (await (await page.request.get(address)).json()) as { documents: { key: string; text: string }[] };
  const [document] = detail.documents;
  const [, wrong] = /预案名称：(.+)/.exec(document?.text ?? '') ?? [];
  const changes = [{ wrong, right: `${wrong}（修订）` }];
  const data = { as: 'deputy-leader', input: { document: document?.key, changes, reason: '抄录时漏写“修订”二字。' } };
  const proposed = await page.request.post(`${address}/acts/correct-document`, { data });
  const { held } = (await proposed.json()) as { held: string };
  await become(page, '办理员乙');
  const signed = await page.request.post(`${address}/held/${held}/sign`, { data: { as: 'handler' } });
  assert.ok(signed.ok(), await signed.text());
}

/** Opens the document where it is listed; what the server sent into the frame. */
async function opened(page: Page, name: string): Promise<string> {
  const sent = page.waitForResponse((response) => /\/documents\/[^/]+\.pdf/.test(response.url()));
  await page.getByRole('button', { name: new RegExp(`^查看 ?${name}$`) }).click();
  await page.locator('iframe').waitFor();
  const answer = await sent;
  assert.equal(answer.status(), 200);
  return answer.headers()['content-type'] ?? '';
}

const picture = (page: Page, name: string) =>
  process.env.LOOK ? page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true }) : undefined;
