import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** A page judged by a machine: WCAG 2.2 AA as far as axe can tell, by day and by night, wide, narrow and enlarged, in words. */

/** Each page as it stands: wide by day, wide by night, narrow by night, narrow by day again. */
export async function judge(page: Page, where: string): Promise<readonly string[]> {
  const wrong = [...(await violations(page, where)), ...(await notWords(page, where))];
  await page.emulateMedia({ colorScheme: 'dark' });
  wrong.push(...(await violations(page, `${where}, dark`, ['color-contrast'])));
  await page.setViewportSize(NARROW);
  wrong.push(...(await violations(page, `${where}, dark, narrow`)));
  await page.emulateMedia({ colorScheme: 'light' });
  wrong.push(...(await tooWide(page, `${where}, narrow`)));
  await page.setViewportSize(ZOOMED);
  wrong.push(...(await tooWide(page, `${where}, at 200 %`)));
  await page.setViewportSize(WIDE);
  wrong.push(...(await tooWide(page, where)));
  return wrong;
}

const WIDE = { width: 1280, height: 900 };
/** What a window of 1280 px shows at 200 %. */
const ZOOMED = { width: 640, height: 450 };
const NARROW = { width: 360, height: 740 };
/** All that WCAG 2.0 to 2.2, A and AA, have a rule for. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = {
  run(
    root: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }>;
};

export async function violations(page: Page, where: string, rules = ALL): Promise<readonly string[]> {
  // Evaluated, not added to the page: its policy lets no foreign script in.
  await page.evaluate(AXE);
  const found = await page.evaluate(async (runOnly) => {
    // A colour in the midst of its change is no colour of the page; one change may begin another.
    for (let frame = 0, still = 0; still < 3 && frame < 120; frame++) {
      await new Promise(requestAnimationFrame);
      still = document.getAnimations().length > 0 ? 0 : still + 1;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: broken } = await axe.run(document, {
      runOnly,
      // The viewer of a paper is the browser's own.
      iframes: false,
    });
    return broken.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`)
          .join(' | ')}`,
    );
  }, rules);
  return found.map((one) => `${where} ${one}`);
}

export async function tooWide(page: Page, where: string): Promise<readonly string[]> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return (content ?? 0) > (screen ?? 0) ? [`${where} scrolls sideways: ${content} px on ${screen} px`] : [];
}

/** What is written for machines: dates as 2026-09-01T…, ids, keys of words, addresses in braces, values that are none. */
const MACHINE = [
  /\d{4}-\d{2}-\d{2}/g,
  /\b[a-z]+(?:[.-][a-z0-9]+)+\b/g,
  /\b[A-Z]+(?:_[A-Z]+)+\b/g,
  /\b(?:undefined|null|NaN|true|false)\b/g,
  /\[object|\{\w*\}/g,
];
/** Names that are written so. */
const ALLOWED = /^(?:pg_dump|wcag2aa)$/;

async function notWords(page: Page, where: string): Promise<readonly string[]> {
  // Addresses, and what is to be typed or copied as it stands, are written as machines want them.
  const text = await page.evaluate(() =>
    [...document.querySelectorAll('code')]
      .reduce((rest, { innerText }) => rest.replaceAll(innerText, ''), document.body.innerText)
      .replaceAll(/\S+@\S+/g, ''),
  );
  const found = MACHINE.flatMap((pattern) => text.match(pattern) ?? []).filter((one) => !ALLOWED.test(one));
  return [...new Set(found)].map((one) => `${where} shows “${one}”`);
}
