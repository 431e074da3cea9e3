import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium'];

/** `CHROMIUM`, else the first one on the path. Without any, says how to get one and ends the run with 1. */
export function findChromium(): string {
  const given = process.env.CHROMIUM;
  const found = given
    ? existsSync(given) && given
    : [
        ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
        ...PLACES,
      ].find(runs);
  if (found) return found;
  console.error(
    (given
      ? `CHROMIUM=${given} 不存在。\nCHROMIUM=${given} does not exist.\n`
      : '没有找到 Chromium。\nNo Chromium found.\n') +
      '安装：apt-get install chromium fonts-noto-cjk（Debian、Ubuntu），或者用环境变量 CHROMIUM 指明 Chromium、Chrome 的路径。\n' +
      'Install one: apt-get install chromium fonts-noto-cjk (Debian, Ubuntu), or name a Chromium or Chrome in the environment variable CHROMIUM.',
  );
  process.exit(1);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: [
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** How long a page may take to show what is waited for; machines that test are slow. */
const PATIENCE_MS = 15_000;

export type Visitor = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the pages complained of: errors on the console, uncaught errors, failed loads. */
  readonly complaints: readonly string[];
};

/** A browser of its own: nothing is shared with other visitors. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  context.on('page', (page) => listen(page, complaints));
  return { context, page: await context.newPage(), complaints };
}

/** A refusal of the server is told to the console by the browser itself; that is an answer and no error of the page. */
const ANSWERS = /the server responded with a status of (401|403|404|409|422)/;

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !ANSWERS.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
}
