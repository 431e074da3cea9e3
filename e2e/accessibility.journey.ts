import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { judge, violations } from './judge.ts';
import { startForFile } from './start-for-file.ts';

/** Every page of the staff app, as somebody who has it: judged by a machine, and without a word from the policy that guards it. */

const on = startForFile();

const MOST_SCRIPT_BYTES = 250_000;

type Walk = { readonly person: string; readonly address: string; readonly ready?: (page: Page) => Promise<unknown> };

/** Each path of router.tsx; `{case}` is a case of the demonstration. A page that is not here fails the first test. */
const WALKS: { readonly [path: string]: readonly Walk[] } = {
  '/sign-in': [{ person: '', address: '/sign-in' }],
  '/': [{ person: 'clerk-a', address: '/' }],
  '/cases': [{ person: 'clerk-a', address: '/cases?status=open' }],
  '/counter': [
    {
      person: 'clerk-a',
      address: '/counter?power=filing',
      ready: async (page) => {
        await page.getByLabel('统一社会信用代码').fill('91140400MADEM0B02E');
        await page.getByText('名称、联系人、电话已带出').waitFor();
        await page.getByLabel('收到纸质材料的时间').fill('2026-10-01T09:00');
      },
    },
  ],
  '/counter/batch': [
    {
      person: 'clerk-a',
      address: '/counter/batch?power=filing',
      ready: async (page) => {
        await page
          .getByLabel('粘贴表格')
          .fill('91140400MADEM0B02F\t演示商场有限公司\n91140400MADEM0B02E\t演示商场有限公司');
        await page.getByRole('button', { name: '读入' }).click();
        await page.getByRole('button', { name: '逐行核对' }).click();
        await page.getByText(/^共 2 行/).waitFor();
      },
    },
  ],
  '/cases/$caseId': ['handling', 'materials', 'documents', 'consultation', 'supervision', 'trace'].map((tab) => ({
    person: 'head-a',
    address: `/cases/{case}?tab=${tab}`,
  })),
  '/handovers': [{ person: 'head-a', address: '/handovers' }],
  '/handovers/$person': [
    { person: 'head-a', address: '/handovers/reviewer-a' },
    { person: 'system-a', address: '/handovers/reviewer-a' },
  ],
  '/meetings': [{ person: 'head-a', address: '/meetings' }],
  '/meetings/$caseId/$key': [
    {
      person: 'head-a',
      address: '/meetings',
      ready: async (page) => {
        const one = page.getByRole('main').locator('a[href*="/meetings/"]').first();
        if (!(await one.isVisible())) return;
        await one.click();
        await page.waitForURL(/\/meetings\/\d+\//);
        await page.getByRole('status').filter({ hasText: '正在读取' }).waitFor({ state: 'detached' });
      },
    },
  ],
  '/decide': [{ person: 'deputy-a', address: '/decide' }],
  '/decide/$caseId': [{ person: 'deputy-a', address: '/decide/{case}' }],
  '/admin': [
    ...['changes', 'draft', 'import', 'staff', 'posts', 'calendar', 'terms', 'demo'].map((tab) => ({
      person: 'system-a',
      address: `/admin?tab=${tab}`,
    })),
    { person: 'auditor-a', address: '/admin?tab=log' },
  ],
  '/oversight': [{ person: 'inspector-a', address: '/oversight' }],
  '/oversight/signals': [{ person: 'inspector-a', address: '/oversight/signals' }],
  '/oversight/map': [{ person: 'inspector-a', address: '/oversight/map' }],
  '/oversight/map/$power/$stage': [{ person: 'inspector-a', address: '/oversight/map/filing/accept' }],
  '/oversight/registers': [{ person: 'inspector-a', address: '/oversight/registers' }],
  '/oversight/draws': [
    {
      person: 'inspector-a',
      address: '/oversight/draws',
      ready: async (page) => {
        await page.getByLabel('分层').selectOption({ label: '按环节' });
        await page.getByText(/^各层现有件数（/).click();
        await page.getByRole('table', { name: '各层现有件数' }).waitFor();
      },
    },
  ],
  '/oversight/draws/$seq': [
    {
      person: 'inspector-a',
      address: '/oversight/draws',
      ready: async (page) => {
        await page.getByLabel('公开随机数的来源').fill('会议室当众掷骰 20 次');
        await page.getByRole('button', { name: '公告' }).click();
        await page.getByLabel('公开随机数', { exact: true }).fill('16243516243516243516');
        await page.getByRole('button', { name: '抽取' }).click();
        await page.getByRole('table', { name: '抽取结果' }).waitFor();
      },
    },
  ],
  '/oversight/reports': [{ person: 'inspector-a', address: '/oversight/reports' }],
  '/oversight/scores': [{ person: 'inspector-a', address: '/oversight/scores' }],
  '/powers': [{ person: 'owner-a', address: '/powers' }],
  '/powers/$key/edit': [{ person: 'owner-a', address: '/powers/filing/edit' }],
  '/powers/$key/versions': [{ person: 'owner-a', address: '/powers/filing/versions' }],
  '/powers/$key/doubts': [{ person: 'owner-a', address: '/powers/filing/doubts' }],
  '/powers/$key/review': [{ person: 'owner-a', address: '/powers/filing/review' }],
  '/notices': [
    { person: 'reviewer-a', address: '/notices' },
    { person: 'head-a', address: '/notices?topic=recused' },
  ],
  '/notices/mail': [{ person: 'reviewer-a', address: '/notices/mail' }],
  '/posts': [{ person: 'owner-a', address: '/posts' }],
  '/cards': [{ person: 'inspector-a', address: '/cards' }],
  '/cards/$card': [{ person: 'clerk-a', address: '/cards/hall-2026-10-22-0900' }],
};

const ROUTER = readFileSync(join(import.meta.dirname, '..', 'src', 'web', 'router.tsx'), 'utf8');

it('every path of the router is walked', () => {
  const paths = [...ROUTER.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path ?? '');
  assert.ok(paths.length >= 8, 'the scan finds paths');
  assert.deepEqual(Object.keys(WALKS).toSorted(), paths.toSorted());
});

for (const [path, walks] of Object.entries(WALKS))
  it(`${path}: WCAG 2.2 AA, light and dark, 360 px and 200 %, and nothing that its policy forbids`, async () => {
    const { page, complaints, stopped } = await guarded();
    const wrong: string[] = [];
    for (const { person, address, ready } of walks) {
      await go(page, person, address);
      await ready?.(page);
      wrong.push(...(await judge(page, address)));
    }
    assert.deepEqual([...wrong, ...complaints, ...stopped], []);
  });

it('the first page brings no more script than a slow line takes', async () => {
  const { page } = await visit(on.browser);
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(new URL(response.url()).pathname, gzipSync(await response.body()).length);
  });
  await go(page, 'clerk-a', '/');
  await page.waitForLoadState('networkidle');
  const bytes = [...scripts.values()].reduce((sum, one) => sum + one, 0);
  console.log(`script of the first page: ${(bytes / 1000).toFixed(0)} kB gzip in ${scripts.size} files`);
  assert.ok(scripts.size > 0 && bytes <= MOST_SCRIPT_BYTES, `${bytes}: ${[...scripts.keys()]}`);
});

it('what opens over a page: keys, palette; by day and by night', async () => {
  const { page, complaints, stopped } = await guarded();
  const wrong: string[] = [];
  await go(page, 'clerk-a', '/cases');
  const see = async (what: string) => {
    wrong.push(...(await violations(page, what)));
    await page.emulateMedia({ colorScheme: 'dark' });
    wrong.push(...(await violations(page, `${what}, dark`)));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.keyboard.press('Escape');
  };
  await page.getByRole('button', { name: '键盘快捷键' }).click();
  await see('键盘快捷键');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找办件、页面、可办的步骤' }).fill('BA-');
  await page.getByRole('option', { name: /^BA-/ }).first().waitFor();
  await see('命令面板');
  assert.deepEqual([...wrong, ...complaints, ...stopped], []);
});

it('dark by choice whatever the system says, and paper always light', async () => {
  const { page } = await guarded();
  await go(page, 'clerk-a', '/cases');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const onPaper = async () => {
    await page.emulateMedia({ media: 'print' });
    const paper = await ground();
    await page.emulateMedia({ media: 'screen' });
    return paper;
  };
  const [day, paper] = [await ground(), await onPaper()];
  await page.getByLabel('外观').selectOption({ label: '深色' });
  const night = await ground();
  assert.notEqual(night, day);
  await page.reload();
  assert.equal(await ground(), night, 'kept');
  assert.deepEqual(await violations(page, 'dark by choice', ['color-contrast']), []);
  assert.equal(await onPaper(), paper);
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.getByLabel('外观').selectOption({ label: '浅色' });
  assert.equal(await ground(), day);
});

/** A page that remembers what its policy had to stop. */
async function guarded() {
  const { page, context, complaints } = await visit(on.browser);
  const stopped: string[] = [];
  await context.exposeFunction('policyStopped', (what: string) => stopped.push(what));
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      (globalThis as unknown as { policyStopped: (what: string) => void }).policyStopped(
        `${event.violatedDirective}: ${event.blockedURI} on ${event.documentURI} ${event.sourceFile}:${event.lineNumber}`,
      ),
    ),
  );
  return { page, complaints, stopped };
}

async function go(page: Page, person: string, address: string): Promise<void> {
  const { address: origin } = on.product;
  if (person !== '') {
    const answer = await page.request.post(`${origin}/api/demo/switch`, { data: { person } });
    assert.ok(answer.ok(), `${person}: ${answer.status()}`);
  }
  const path = address.includes('{case}') ? address.replace('{case}', String(await aCase(page))) : address;
  const sent = await page.goto(`${origin}/app${path}`);
  assert.match(
    sent?.headers()['content-security-policy'] ?? '',
    /script-src 'self' 'nonce-[\w+/=]{20,}';.*style-src 'self' 'nonce-/,
    `${path}: a strict policy`,
  );
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByRole('status').filter({ hasText: '正在读取' }).waitFor({ state: 'detached' });
}

/** One that is under review: there is something on each of its tabs. */
async function aCase(page: Page): Promise<number> {
  const answer = await page.request.get(
    `${on.product.address}/api/cases?power=filing&stage=review&status=open&limit=1`,
  );
  const { rows } = (await answer.json()) as { rows: { id: number }[] };
  return rows[0]?.id ?? assert.fail('no case is under review');
}
