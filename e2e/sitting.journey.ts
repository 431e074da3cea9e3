import assert from 'node:assert/strict';
import { it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright-core';
import { unzip } from '../src/print/fixtures/unzip.ts';
import { visit } from './browser.ts';
import { tooWide, violations } from './judge.ts';
import { act, become, openAct, signIn, step, submit } from './staff.ts';
import { startForFile } from './start-for-file.ts';

/**
 * 局会议 of two cases from call to decision: one member steps aside in the second, which then lacks its quorum; each signs his vote
 * before he sees another's, the chair last; the minutes are read as PDF and DOCX; the decisions follow them.
 */

const on = startForFile();
const MEETING = '局会议';
const [FIRST, SECOND, DEPUTY, CHAIR] = ['局会议成员甲', '局会议成员乙', '分管领导甲', '主要负责人甲'];
/** What the first member thinks of the first case: nobody else's page holds it before his own vote is in. */
const DISSENT = '储存间与经营场所的间距现场没有复测，证据不足以支持准予。';
const AGREED = '材料齐全，现场核查和联席会意见相互印证，符合条件。';
const SECOND_DISSENT = '安全管理人员的资格证明即将到期，本件应当先行核实。';

type Item = { readonly caseId: number; readonly key: string };

it('two cases in one sitting: a member steps aside, the quorum is lost and found, votes are sealed, the minutes are followed', async () => {
  const { page, complaints } = await visit(on.browser);
  await signIn(page, on.product.address, CHAIR);
  const { at, items } = await sitting(page);
  const [carried, lost] = items;
  assert.ok(carried && lost);

  await step(page, 'who steps aside keeps his place in the other case alone', async () => {
    await become(page, SECOND);
    await page.goto(`${on.product.address}/app/cases/${lost.caseId}?tab=handling`);
    await page.getByRole('navigation', { name: '工作流程' }).waitFor();
    const form = await openAct(page, '申报回避');
    await form.getByRole('textbox').first().fill('配偶在申请单位任职。');
    await submit(form, '申报回避');
    await open(page, carried);
    await page.getByText('另有 1 项议题您应当回避').waitFor();
    assert.equal(await agenda(page).getByRole('link').count(), 1);
    await page.goto(`${on.product.address}/app/meetings/${lost.caseId}/${lost.key}`);
    await page.getByRole('heading', { name: '没有这次会议' }).waitFor();
  });

  await step(page, 'the day of the meeting: attendance, and a quorum that is lost and found', async () => {
    await become(page, CHAIR);
    await page.request.post(`${on.product.address}/api/demo/clock`, { data: { to: minutesAfter(at, 5) } });
    await open(page, lost);
    assert.equal(await agenda(page).getByRole('link').count(), 2);
    const form = page.getByRole('form', { name: '会议签到' });
    await check(form, [FIRST, CHAIR]);
    await submit(form, '会议签到');
    await form.getByRole('alert').getByText('到会 2 人，不足法定的 3 人。').waitFor();
    await check(form, [DEPUTY]);
    await done(page, form, '会议签到');
    await page.getByText('应到 4 人，实到 3 人，缺席 1 人。').waitFor();
    await page.getByText('符合法定最少 3 人。').waitFor();

    await open(page, carried);
    await check(form, [FIRST, SECOND, DEPUTY, CHAIR]);
    await done(page, form, '会议签到');
    // The chair is asked last: there is no vote of his to give yet.
    await page.getByText('还有 3 人没有表决，主持人最后表决。').waitFor();
    assert.equal(await ballot(page).count(), 0);
    await isClean(page, 'an open item');
  });

  await step(page, 'votes are sealed until one’s own is signed', async () => {
    await become(page, FIRST);
    await open(page, carried);
    await vote(page, '反对', DISSENT);
    await page.getByText(DISSENT).first().waitFor();
    for (const [name, mine] of [
      [SECOND, AGREED],
      [DEPUTY, AGREED],
      [CHAIR, AGREED],
    ] as const) {
      await become(page, name);
      await open(page, carried);
      await ballot(page).waitFor();
      await page.getByText('已签名；您表态签名后才能看到').first().waitFor();
      assert.ok(!(await page.content()).includes(DISSENT), `${name}: the page holds no vote of another`);
      const told = await page.request.get(`${on.product.address}/api/meetings/${carried.caseId}/${carried.key}`);
      assert.ok(!(await told.text()).includes(DISSENT), `${name}: nor does what it was made from`);
      await vote(page, '赞成', mine);
      await page.getByText(DISSENT).first().waitFor();
    }
    await done(page, page.getByRole('form', { name: '会议结束' }), '会议结束');
    const result = page.getByRole('region', { name: '表决结果' });
    await result.getByText('赞成 3 人，反对 1 人，弃权 0 人').waitFor();
    await result.getByText(DISSENT).waitFor();
    await isClean(page, 'a counted item');
  });

  await step(page, 'the second case is not carried', async () => {
    for (const [name, stance, opinion] of [
      [FIRST, '弃权', SECOND_DISSENT],
      [DEPUTY, '反对', SECOND_DISSENT],
      [CHAIR, '赞成', AGREED],
    ] as const) {
      await become(page, name);
      await open(page, lost);
      await vote(page, stance, opinion);
    }
    await done(page, page.getByRole('form', { name: '会议结束' }), '会议结束');
    await page.getByRole('region', { name: '表决结果' }).getByText('赞成 1 人，反对 1 人，弃权 1 人').waitFor();
  });

  await step(
    page,
    'the minutes name everybody, the count, the dissent, and who stepped aside, in both forms',
    async () => {
      for (const text of await minutes(page, carried))
        for (const said of [FIRST, SECOND, DEPUTY, CHAIR, DISSENT, '3人', '应到人数4人', '实到人数4人', '通过'])
          assert.ok(text.includes(said), `${said}\n${text}`);
      for (const text of await minutes(page, lost)) {
        for (const said of [`回避人员${SECOND}`, '实到人数3人', SECOND_DISSENT, '未通过'])
          assert.ok(text.includes(said), `${said}\n${text}`);
        assert.ok(!text.includes(DISSENT), 'each item has minutes of its own');
      }
    },
  );

  await step(page, 'the decisions follow the minutes', async () => {
    await become(page, DEPUTY);
    await page.goto(`${on.product.address}/app/decide/${lost.caseId}`);
    await page.getByText('这一件已不在等您决定的办件中。').waitFor();
    await page.goto(`${on.product.address}/app/cases/${lost.caseId}?tab=handling`);
    await page.getByText('会议表决没有通过：赞成 1，反对 1，弃权 1。').first().waitFor({ state: 'attached' });
    assert.equal(await page.locator('button[aria-controls=act-form]', { hasText: '作出决定' }).count(), 0);

    await page.goto(`${on.product.address}/app/decide/${carried.caseId}`);
    await page.getByRole('region', { name: '不同意见' }).getByText(DISSENT).waitFor();
    await page.getByRole('button', { name: '不同意', exact: true }).click();
    const form = page.getByRole('form', { name: '作出决定' });
    await form.getByRole('radio', { name: '不予许可' }).check();
    await form.getByLabel('决定理由').fill('少数成员的意见更为可信，决定不予许可。');
    await submit(form, '作出决定');
    await form.getByRole('alert').getByText('与会议表决的结果不一致。').waitFor();

    await page.goto(`${on.product.address}/app/cases/${carried.caseId}?tab=handling`);
    await act(page, '作出决定', async (one) => {
      await one.getByRole('radio', { name: '准予许可', exact: true }).check();
      await one.getByLabel('决定理由').fill('局会议三比一通过，少数意见所提间距已由现场核查记录回应。');
    });
  });
  assert.deepEqual(complaints, []);
});

/** The sitting of two cases that the demonstration has ahead. */
async function sitting(page: Page): Promise<{ at: string; items: readonly Item[] }> {
  const answer = await page.request.get(`${on.product.address}/api/meetings?when=ahead&mine=yes&limit=20`);
  const { rows } = (await answer.json()) as {
    rows: { at: string; purpose: string; key: string; items: { caseId: number }[] }[];
  };
  const found = rows.find(({ purpose, items }) => purpose === MEETING && items.length === 2);
  assert.ok(found, JSON.stringify(rows));
  return { at: found.at, items: found.items.map(({ caseId }) => ({ caseId, key: found.key })) };
}

const minutesAfter = (at: string, n: number): string => new Date(Date.parse(at) + n * 60_000).toISOString();

const agenda = (page: Page): Locator => page.getByRole('navigation', { name: '议题单' });
const ballot = (page: Page): Locator => page.getByRole('form', { name: '表决', exact: true });

async function open(page: Page, { caseId, key }: Item): Promise<void> {
  await page.goto(`${on.product.address}/app/meetings/${caseId}/${key}`);
  await page
    .getByRole('heading', { name: '会议进行' })
    .or(page.getByRole('heading', { name: '表决结果' }))
    .first()
    .waitFor();
}

async function check(form: Locator, names: readonly string[]): Promise<void> {
  for (const name of names) await form.getByRole('checkbox', { name }).check();
}

async function vote(page: Page, stance: string, opinion: string): Promise<void> {
  const form = ballot(page);
  await form.getByRole('radio', { name: stance, exact: true }).check();
  await form.getByLabel('理由').fill(opinion);
  await done(page, form, '表决');
}

async function done(page: Page, form: Locator, name: string): Promise<void> {
  await submit(form, name);
  await page
    .getByRole('status')
    .filter({ hasText: `已办理：${name}。` })
    .waitFor();
}

async function isClean(page: Page, where: string): Promise<void> {
  assert.deepEqual([...(await violations(page, where)), ...(await tooWide(page, where))], []);
}

/** The text of an item's minutes as they are handed out, PDF and DOCX, without blanks. */
async function minutes(page: Page, item: Item): Promise<readonly string[]> {
  await open(page, item);
  const bytes = await Promise.all(
    ['PDF', 'DOCX'].map(async (format) => {
      const link = page.getByRole('region', { name: '集体讨论记录' }).getByRole('link', { name: format });
      const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
      assert.equal(answer.status(), 200, format);
      return answer.body();
    }),
  );
  const [pdf, docx] = bytes;
  assert.ok(pdf && docx);
  const { promise } = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  const read = await promise;
  const pages = await Promise.all(
    Array.from({ length: read.numPages }, async (_, i) => (await (await read.getPage(i + 1)).getTextContent()).items),
  );
  const xml = unzip(docx).get('word/document.xml') ?? '';
  return [
    pages
      .flat()
      .map((one) => ('str' in one ? one.str : ''))
      .join(''),
    xml.replaceAll(/<[^>]*>/g, ''),
  ].map((text) => text.replaceAll(/\s/g, ''));
}
