import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { startFresh } from './product.ts';
import { openCounter, signIn } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** The five-minute visit of README.md, steps 1 and 2 and the door of step 3, as they are written there. */

const on = startForFile({}, startFresh);

it('npm start prints the address and an account for everybody', () => {
  for (const name of ['受理员甲', '审查员甲', '科长甲', '分管领导甲', '办理员甲', '执法员甲', '执法员乙'])
    assert.match(on.product.said(), new RegExp(`@\\S+ +${name}`));
  assert.ok(on.product.said().includes(`${on.product.address}/app/`));
});

it('the demonstration has cases enough to look around in, and no honest one of them was refused anything', () => {
  const [, cases = '0'] = on.product.said().match(/演示办件 (\d+) 件/) ?? [];
  assert.ok(Number(cases) >= 120, `${cases} cases`);
  assert.ok(!on.product.said().includes('未能走完'), on.product.said());
});

it('1. the chart: levels, marks of enforcement, and a proof card for each measure', async () => {
  const { page, complaints } = await visit(on.browser);
  await page.goto(`${on.product.address}/`);
  const card = page.getByRole('listitem').filter({ hasText: '其他权力[备案]' });
  await card.getByRole('link', { name: '生产安全事故应急预案备案' }).click();
  await heading(page, 1, '行政职权廉政风险防控图（其他权力[备案]）工作流程');
  await page.locator('svg a').filter({ hasText: '建立受理单制度。' }).first().click();
  await heading(page, 1, '建立受理单制度。');
  await page.goBack();
  const review = page.getByRole('region', { name: '3. 审查' });
  await review.getByText('风险等级：高').waitFor();
  const measure = review.getByRole('listitem').filter({ hasText: '量化审查标准，执行回避制度，严格操作程序。' });
  await measure.getByText('系统执行').waitFor();
  await measure.getByRole('link').click();
  await heading(page, 1, '量化审查标准，执行回避制度，严格操作程序。');
  for (const part of ['理解为', '由什么落实', '应对哪些风险点', '法律依据', '风险情景', '最近一次证明'])
    await heading(page, 2, part);
  assert.match(await page.getByRole('main').innerText(), /《[^》]+》第\d+条/, 'the card names an article');
  assert.deepEqual(complaints, []);
});

it('2. each of the three to try: stopped or found with the measure named; without the measure it goes through; put back it is stopped again', async () => {
  const { page, complaints } = await visit(on.browser);
  await page.goto(`${on.product.address}/`);
  const three = page.getByRole('region', { name: '先试这三个' }).getByRole('heading', { level: 3 }).getByRole('link');
  assert.equal(await three.count(), 3);
  const answers = [];
  for (let i = 0; i < 3; i++) {
    await page.goto(`${on.product.address}/`);
    const title = await three.nth(i).innerText();
    await three.nth(i).click();
    await heading(page, 1, title);
    await page.getByRole('button', { name: '照情景办理' }).click();
    const first = await verdict(page);
    answers.push(first);
    const result = page.getByRole('region', { name: first });
    assert.match(await result.innerText(), /防控措施“[^”]+”|防控措施「/, `${title}: the measure is named`);
    // One press for each measure that covers it.
    for (let pressed = 0; (await verdict(page)) !== '通过'; pressed++) {
      assert.ok(pressed < 4, `${title}: still ${await verdict(page)} without ${pressed} measures`);
      await page.getByRole('button', { name: '把这条措施从图上拿掉再试' }).first().click();
    }
    await page.getByText('沙盒的图上已拿掉：').waitFor();
    await page.getByText('防控图所提示的情况因此可以发生').waitFor();
    await page.getByRole('button', { name: '放回去' }).click();
    assert.equal(await verdict(page), first, `${title}: as before once it is put back`);
    await page.getByRole('button', { name: '按规定办理' }).click();
    assert.equal(await verdict(page), '通过', `${title}: the right way goes through`);
  }
  assert.ok(answers.includes('系统已拦截'));
  assert.deepEqual(complaints, []);
});

it('the chart can be fetched in every format that its page offers', async () => {
  const { page, complaints } = await visit(on.browser);
  await page.goto(`${on.product.address}/powers/filing`);
  const begins: Record<string, string> = {
    pdf: '%PDF-1.7',
    png: '\x89PNG',
    svg: '<svg ',
    docx: 'PK',
    xlsx: 'PK',
    csv: '\xef\xbb\xbf',
    json: '{',
  };
  const links = await page.getByRole('region', { name: '下载防控图' }).getByRole('link').all();
  const offered = new Set<string>();
  for (const link of links) {
    const address = new URL((await link.getAttribute('href')) ?? '', page.url());
    const format = address.pathname.split('.').at(-1) ?? '';
    offered.add(format);
    const answer = await page.request.get(address.href);
    assert.equal(answer.status(), 200, address.href);
    assert.ok((await answer.body()).toString('latin1').startsWith(begins[format] ?? '?'), address.href);
  }
  assert.deepEqual([...offered].toSorted(), Object.keys(begins).toSorted());
  assert.deepEqual(complaints, []);
});

it('3. the staff app: one press on 受理员甲, and the counter is open', async () => {
  const { page, complaints } = await visit(on.browser);
  await page.goto(`${on.product.address}/`);
  await page.getByRole('main').getByRole('link', { name: '工作人员入口' }).click();
  await heading(page, 1, '登录工作人员端');
  await signIn(page, on.product.address, '受理员甲');
  await openCounter(page);
  await heading(page, 1, '收件登记');
  assert.deepEqual(complaints, []);
});

const heading = (page: Page, level: number, name: string): Promise<void> =>
  page.getByRole('heading', { level, name, exact: true }).waitFor();

/** The heading under which the sandbox answers. */
const verdict = (page: Page): Promise<string> => page.locator('#result').innerText();
