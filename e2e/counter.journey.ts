import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { MATERIALS, pdf, signIn } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** 收件: a stack of applications at the counter. Every key is counted, as a person would press it. */

const on = startForFile();

/** A clerk's pace. */
const KEY_MS = 120;
/** Pinyin and the choice of the characters: what one Chinese character takes, at least. */
const KEYS_OF_A_CHARACTER = 3;
const MOST_SECONDS = 60;

/** The keyboard of one clerk, which counts. */
function keyboard(page: Page) {
  let keys = 0;
  return {
    press: async (key: string) => {
      keys += key.split('+').length;
      await page.keyboard.press(key);
    },
    type: async (text: string) => {
      for (const letter of text) keys += /[一-鿿]/.test(letter) ? KEYS_OF_A_CHARACTER : 1;
      await page.keyboard.type(text);
    },
    /** Pressed outside of the page. */
    add: (more: number) => {
      keys += more;
    },
    count: () => keys,
    reset: () => {
      keys = 0;
    },
  };
}

it('one filing after the other by the keyboard alone: chosen by its digit, known by its code, the slip printed, and back to the start', async () => {
  const { page, complaints } = await visit(on.browser);
  await page.addInitScript(() => {
    // A browser without a window cannot print a paper in a frame: what would be printed is noted instead.
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        return { print: () => document.documentElement.setAttribute('data-printed', this.title) };
      },
    });
  });
  await signIn(page, on.product.address, '受理员甲');
  await page.evaluate(() => {
    addEventListener('pointerdown', () => document.documentElement.setAttribute('data-pointer', 'used'), true);
  });
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('heading', { level: 1, name: '收件登记' }).waitFor();
  const keys = keyboard(page);

  const digit = await page.getByRole('radio', { name: '生产安全事故应急预案备案' }).getAttribute('aria-keyshortcuts');
  await keys.press(digit ?? '');
  await focusOn(page, 'creditCode');
  const first = await fill(page, keys, '生产安全事故综合应急预案');
  // Known from the demonstration's own cases: nobody typed these.
  assert.equal(await page.getByLabel('申请人名称').inputValue(), '演示商场有限公司');
  assert.match(await page.getByLabel('联系电话').inputValue(), /\d/);
  await page.getByText('现在收到，现在录入').waitFor();
  // Past the rows of the papers to the button that takes them all; in the system's own window: all of them, and open.
  const all = page.getByLabel('一次选择多个扫描件');
  for (let i = 0; i < 10 && !(await all.evaluate((one) => one === document.activeElement)); i++)
    await keys.press('Tab');
  const chooser = page.waitForEvent('filechooser');
  await keys.press('Space');
  keys.add(3);
  const papers = MATERIALS.filter((name) => name !== '应急预案评审意见');
  await (await chooser).setFiles(papers.map((name) => pdf(name)));
  await page.getByText(`已对上 ${papers.length} 个文件。`).waitFor();
  const pressed = Date.now();
  await keys.press('Control+Enter');
  await page.getByRole('heading', { name: /受理单已出具$/ }).waitFor();
  const answered = Date.now() - pressed;
  await focusOn(page, 'creditCode');
  assert.equal(await page.getByLabel('统一社会信用代码').inputValue(), '', 'ready for the next one');
  const seconds = (keys.count() * KEY_MS + answered) / 1000;
  console.log(
    `a whole filing: ${keys.count()} keys, ${seconds.toFixed(1)} s at ${KEY_MS} ms a key (of it ${answered} ms for the answers)`,
  );
  assert.ok(seconds < MOST_SECONDS);

  const slip = page.getByRole('region', { name: first.done });
  assert.match(await slip.innerText(), /受理单 \S+-S，查询码 \d{8}，\d{4}年/);
  const frame = await slip.locator('iframe').getAttribute('src');
  const paper = await page.request.get(`${on.product.address}${frame}`);
  assert.equal(paper.headers()['content-type'], 'application/pdf');
  // The slip goes to the printer by itself.
  await page.locator('html[data-printed*="-S"]').waitFor({ state: 'attached' });

  // The next one, with its power still chosen; refused for a lie in its time, and nothing lost.
  keys.reset();
  await fill(page, keys, '生产安全事故专项应急预案');
  await page.getByText('该单位本事项还有在办件').waitFor();
  const received = await daysAgo(page, 2);
  await page.getByLabel('收到纸质材料的时间').fill(`${received}T08:30`);
  await page.getByText(/收到与录入相隔 \d+ 天/).waitFor();
  await page.getByLabel('主要负责人').press('Control+Enter');
  const refusal = page.getByRole('alert');
  await refusal.getByText('没有写补录原因').waitFor();
  assert.equal(await page.getByLabel('应急预案名称').inputValue(), '生产安全事故专项应急预案');
  await page.getByLabel('补录原因').fill('窗口停电，次日补录。');
  await page.getByLabel('补录原因').press('Control+Enter');
  await page.getByText('本次已登记 2 件').waitFor();
  const row = page.getByRole('row').filter({ hasText: '天' });
  assert.equal(await row.count(), 1, 'the late one says how far apart its times lie');

  assert.equal(await page.locator('html').getAttribute('data-pointer'), null, 'no pointer was used');
  assert.deepEqual(complaints, []);
});

it('a licence’s QR code fills the code; several scanned papers find their rows', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '受理员乙');
  await page.goto(`${on.product.address}/app/counter?power=filing`);
  await focusOn(page, 'creditCode');
  await page.keyboard.type('https://licence.invalid/q?c=91140400MADEM0A01M');
  await page.keyboard.press('Enter');
  assert.equal(await page.getByLabel('统一社会信用代码').inputValue(), '91140400MADEM0A01M');
  await page.getByLabel('单位类别').selectOption({ label: '矿山' });
  await page
    .getByLabel('一次选择多个扫描件')
    .setInputFiles([...MATERIALS.map((name, i) => pdf(`${i + 1} ${name}`)), pdf('其他说明')]);
  await page.getByText('已对上 4 个文件。没有对上的：其他说明.pdf').waitFor();
  for (const name of MATERIALS) assert.equal(await page.getByLabel(`${name}的页数`).inputValue(), '1');
  assert.deepEqual(complaints, []);
});

it('papers chosen row by row while the first is still on its way, and a field filled meanwhile: nothing is lost', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '受理员乙');
  await page.goto(`${on.product.address}/app/counter?power=filing`);
  await focusOn(page, 'creditCode');
  await page.getByLabel('单位类别').selectOption({ label: '矿山' });
  const [first = '', second = '', third = ''] = MATERIALS;
  // The first paper arrives last: its answer waits until the others are there.
  const others = Promise.withResolvers<void>();
  await page.route(
    '**/api/attachments',
    async (route) => {
      const answer = await route.fetch();
      await others.promise;
      await route.fulfill({ response: answer });
    },
    { times: 1 },
  );
  await page.getByLabel(`上传${first}`, { exact: true }).setInputFiles(pdf(first));
  await page.getByText(`正在上传 ${first}.pdf`).waitFor();
  for (const name of [second, third]) {
    await page.getByLabel(`上传${name}`, { exact: true }).setInputFiles(pdf(name));
    await page.getByText(`✔ ${name}.pdf`).waitFor();
  }
  await page.getByLabel(`${second}的页数`, { exact: true }).fill('7');
  await page.getByLabel('主要负责人').fill('单位负责人');
  others.resolve();
  await page.getByText(`✔ ${first}.pdf`).waitFor();
  assert.deepEqual(
    await Promise.all(
      [first, second, third].map((name) => page.getByLabel(`${name}的页数`, { exact: true }).inputValue()),
    ),
    ['1', '7', '1'],
  );
  assert.equal(await page.getByLabel('主要负责人').inputValue(), '单位负责人');
  assert.deepEqual(complaints, []);
});

it('a stack pasted from a spreadsheet: bad rows say what and how, good ones are entered one by one', async () => {
  const { page, complaints } = await visit(on.browser, { viewport: { width: 1500, height: 900 } });
  await signIn(page, on.product.address, '受理员甲');
  await page.goto(`${on.product.address}/app/counter/batch?power=filing`);
  const received = await daysAgo(page, 1);
  const head =
    '统一社会信用代码\t申请人名称\t联系人\t联系电话\t收到纸质材料的时间\t补录原因\t应急预案名称\t预案公布日期\t单位类别\t主要负责人';
  const row = (code: string, received: string, why: string, kind: string) =>
    `${code}\t演示商场有限公司\t商场经办人\t0000-0000000\t${received}\t${why}\t综合应急预案\t2026/9/1\t${kind}\t负责人`;
  await page
    .getByLabel('粘贴表格')
    .fill(
      [
        head,
        row('91140400MADEM0B02E', '', '', '人员密集场所'),
        row('91140400MADEM0B02E', `${received} 10:30`, '', '人员密集场所'),
        row('91140400MADEM0B02F', '', '', '商场'),
      ].join('\n'),
    );
  await page.getByRole('button', { name: '读入' }).click();
  await page.getByRole('button', { name: '逐行核对' }).click();
  await page.getByText('共 3 行：1 行可以登记，2 行待改。').waitFor();
  const rows = page.getByRole('table').getByRole('row');
  assert.match(await rows.nth(2).innerText(), /没有写补录原因[\s\S]*请写明当天没有录入的原因/);
  assert.match(await rows.nth(3).innerText(), /2 处待改[\s\S]*最后一位是校验码[\s\S]*清单中的一项：矿山、/);

  await page.getByRole('button', { name: '登记合格的 1 件' }).click();
  await page.getByText('已登记 1 件，还有 2 行未登记。').waitFor();
  await page.getByLabel('第 2 行 补录原因').fill('主管部门转来，次日录入。');
  await page.getByRole('button', { name: '逐行核对' }).click();
  await page.getByRole('button', { name: '登记合格的 1 件' }).click();
  await page.getByText('已登记 1 件，还有 1 行未登记。').waitFor();
  const links = page.getByRole('table').getByRole('link');
  assert.equal(await links.count(), 2, 'each is a case of its own');
  const id = /cases\/(\d+)/.exec((await links.nth(1).getAttribute('href')) ?? '')?.[1];
  const answer = await page.request.get(`${on.product.address}/api/cases/${id}`);
  const detail = (await answer.json()) as {
    application: { receivedAt: string; lateReason: string };
    acceptance: { slip: object | null };
  };
  assert.deepEqual(
    [detail.application.receivedAt, detail.application.lateReason, detail.acceptance.slip !== null],
    [`${received}T02:30:00.000Z`, '主管部门转来，次日录入。', true],
  );
  // What is not yet entered is still there after a reload.
  await page.reload();
  assert.equal(await page.getByLabel('第 3 行 单位类别').inputValue(), '商场');
  assert.deepEqual(complaints, []);
});

/** Everything that a filing of an organisation asks for which is known here, from the field of its code on. */
async function fill(page: Page, keys: ReturnType<typeof keyboard>, plan: string) {
  await keys.type('91140400MADEM0B02E');
  await page.getByText('名称、联系人、电话已带出').waitFor();
  await keys.press('Enter');
  await focusOn(page, 'field-plan-name');
  await keys.type(plan);
  await keys.press('Enter');
  await keys.type('20260901');
  if ((await page.getByLabel('预案公布日期').inputValue()) !== '2026-09-01') {
    // A Chromium without its Chinese words asks for month, day, year.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('09012026');
  }
  await keys.press('Enter');
  await focusOn(page, 'field-unit-kind');
  for (let i = 0; i < 4; i++) await keys.press('ArrowDown');
  assert.equal(await page.getByLabel('单位类别').locator('option:checked').innerText(), '人员密集场所');
  await keys.press('Enter');
  await focusOn(page, 'field-principal');
  await keys.type('单位负责人');
  return { done: /^已登记 \S+（演示商场有限公司），受理单已出具$/ };
}

/** A day before today, by the demonstration's clock. */
async function daysAgo(page: Page, days: number): Promise<string> {
  const answer = await page.request.get(`${on.product.address}/api/me`);
  const { now } = (await answer.json()) as { now: string };
  return new Date(Date.parse(now) - days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}

const focusOn = (page: Page, id: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
