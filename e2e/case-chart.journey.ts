import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { APIRequestContext, BrowserContext, Page } from 'playwright-core';
import { visit } from './browser.ts';
import { signIn } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/** The case on its chart: reached from the case, read without a script, printed on one sheet, seen by nobody who may not. */

const on = startForFile();

type Row = {
  readonly id: number;
  readonly number: string;
  readonly power: string;
  readonly stage: string;
  readonly status: string;
};

/** Signed in through the API: the page itself needs no script. */
async function reader(
  person: string,
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly rows: readonly Row[] }> {
  const { context, page } = await visit(on.browser, { javaScriptEnabled: false });
  const answer = await context.request.post(`${on.product.address}/api/demo/switch`, { data: { person } });
  assert.ok(answer.ok());
  return { context, page, rows: await casesOf(context.request) };
}
const casesOf = async (request: APIRequestContext): Promise<readonly Row[]> =>
  (
    await Promise.all(
      (
        await powersOf(request)
      ).map(
        async (power) =>
          (
            (await (await request.get(`${on.product.address}/api/cases?power=${power}&limit=100`)).json()) as {
              rows: Row[];
            }
          ).rows,
      ),
    )
  ).flat();
const powersOf = async (request: APIRequestContext): Promise<readonly string[]> =>
  ((await (await request.get(`${on.product.address}/api/powers`)).json()) as { rows: { key: string }[] }).rows.map(
    ({ key }) => key,
  );
const addressOf = ({ id }: Pick<Row, 'id'>): string => `${on.product.address}/cases/${id}/chart`;

/** Sheets of a PDF by their sizes in points, as Chromium writes them. */
async function sheetsOf(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const count = pdf.match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map(([, box = '']) =>
    box
      .trim()
      .split(' ')
      .map((n) => Math.round(Number(n)))
      .join(' '),
  );
  assert.equal(boxes.length, count);
  return boxes;
}
const A4 = '0 0 595 842';

it('every demonstration case prints on exactly one A4 sheet, for its officers and for its applicant, in both languages', async () => {
  const seen = new Set<string>();
  const print = async (person: string, lang: string) => {
    const { page, rows } = await reader(person);
    assert.ok(rows.length > 0, person);
    // An inspector sees every case and prints each; for the others one of those that stand at the same place.
    const places = Map.groupBy(rows, ({ power, stage, status }) => `${power} ${stage} ${status}`);
    const printed = person === 'inspector-a' ? rows : [...places.values()].flatMap((same) => same.slice(0, 1));
    for (const row of printed) {
      const answer = await page.goto(`${addressOf(row)}?lang=${lang}`);
      assert.equal(answer?.status(), 200, `${person} ${row.number}`);
      assert.deepEqual(await sheetsOf(page), [A4], `${person} ${row.number}`);
      seen.add(`${row.stage} ${row.status}`);
    }
  };
  await Promise.all([print('inspector-a', 'zh-CN'), print('clerk-a', 'en'), print('applicant-a', 'zh-CN')]);
  assert.ok(seen.size >= 4, `cases at different places: ${[...seen].join(', ')}`);
});

it('on paper there is the sheet and nothing else; on a phone there is the text', async () => {
  const { page, rows } = await reader('clerk-a');
  const [row] = rows;
  assert.ok(row);
  await page.goto(addressOf(row));
  const sheet = page.locator('.case-sheet');
  const text = page.getByRole('heading', { name: '按环节阅读' });
  assert.ok((await sheet.isVisible()) && (await text.isVisible()));
  await page.emulateMedia({ media: 'print' });
  assert.ok(await sheet.isVisible());
  for (const other of [text, page.getByRole('banner'), page.getByRole('contentinfo')])
    assert.ok(!(await other.isVisible()));
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 360, height: 740 });
  assert.ok(!(await sheet.isVisible()) && (await text.isVisible()));
});

it('from the case to its chart; what is refused meanwhile is on the next one; the reading is in the trace', async () => {
  const { page, context, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, '受理员甲');
  const row = (await casesOf(context.request)).find(
    ({ power, stage, status }) => power === 'filing' && stage === 'decide' && status === 'open',
  );
  assert.ok(row, 'a demonstration case that waits for its decision');
  await page.goto(`${on.product.address}/app/cases/${row.id}`);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: '打印案件图' }).click();
  const chart = await opened;
  await chart.getByRole('heading', { level: 1, name: `案件图 ${row.number}` }).waitFor();
  const records = chart.getByRole('region', { name: '被拒绝的办理和系统提示' });
  assert.doesNotMatch(await records.innerText(), /作出决定/);

  const refused = await context.request.post(`${on.product.address}/api/cases/${row.id}/acts/accept`, {
    data: { as: 'clerk', input: {} },
  });
  assert.equal(refused.status(), 422);
  await chart.reload();
  assert.match(await records.innerText(), /受理人\s+受理\s+答复：/);
  assert.match(await chart.getByRole('main').innerText(), /已逐条重算相符/);

  await page.getByRole('tab', { name: '全程留痕' }).click();
  await page.getByText('查阅案件图').first().waitFor();
  assert.deepEqual(complaints, []);
});

it('nobody signed in, a recused reviewer, another applicant: nothing of the case', async () => {
  const { rows } = await reader('applicant-a');
  const [own] = rows;
  assert.ok(own);
  const stranger = await visit(on.browser, { javaScriptEnabled: false });
  assert.equal((await stranger.page.goto(addressOf(own)))?.status(), 401);
  await stranger.page.getByRole('heading', { name: '请先登录' }).waitFor();
  for (const person of ['reviewer-c', 'applicant-b', 'system-a']) {
    const { page } = await reader(person);
    assert.equal((await page.goto(addressOf(own)))?.status(), 404, person);
    assert.ok(!(await page.getByRole('main').innerText()).includes(own.number), person);
  }
});
