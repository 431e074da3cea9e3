import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import { LostPage, type Page } from './page.ts';

/** Nothing here: what may be the reason, and the ways back. */
export function lostPage(page: Page, { why, facts }: Pick<LostPage, 'why' | 'facts'> = new LostPage()): Html {
  const { t } = page;
  return framed(page, {
    title: t('lost.title'),
    unlisted: true,
    main: html`<h1>${t('lost.title')}</h1>${why === null ? html`<p>${t('lost.why')}</p>` : html`<p class="note">${t(`lost.${why}`, facts)}</p>`}${waysBack(page)}`,
  });
}

/** More requests in a minute than anybody reads. */
export function slowPage(page: Page): Html {
  const { t } = page;
  return framed(page, {
    title: t('slow.title'),
    unlisted: true,
    main: html`<h1>${t('slow.title')}</h1><p>${t('slow.why')}</p>${waysBack(page)}`,
  });
}

/** Characters that no font here can print: named, with what mends it. */
export function unprintablePage(page: Page, characters: readonly string[]): Html {
  const { t } = page;
  const codes = characters.map((char) => `${char} U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return framed(page, {
    title: t('unprintable.title'),
    unlisted: true,
    main: html`<h1>${t('unprintable.title')}</h1><p class="note">${t('unprintable.which', { characters: codes.join(t('join')) })}</p><p>${t('unprintable.mend')}</p>${waysBack(page)}`,
  });
}

/** A mistake of the program: nothing but the number under which it is in the log. */
export function brokenPage(page: Page, reference: string): Html {
  const { t } = page;
  return framed(page, {
    title: t('broken.title'),
    unlisted: true,
    main: html`<h1>${t('broken.title')}</h1><p>${t('broken.why')}</p><p>${t('broken.reference')}<code>${reference}</code></p>${waysBack(page)}`,
  });
}

const waysBack = ({ t }: Page): Html =>
  html`<ul><li><a href="/">${t('home')}</a></li><li><a href="/powers">${t('nav.powers')}</a></li><li><a href="/try">${t('nav.try')}</a></li></ul>`;
