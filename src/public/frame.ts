import { readFileSync } from 'node:fs';
import { type Content, type Html, html, pathTo } from './html.ts';
import { type Page, shortHash } from './page.ts';

/** What stands around every page: head, ribbon, navigation, foot. */

export const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
/** A pair of scales. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0B4F9E"/><path d="M16 6v20M10 26h12M7 11h18M7 11l-3 7h6zM25 11l-3 7h6z" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"/></svg>';
const STYLE_PATH = `/public/style.css?h=${shortHash(STYLE)}`;

export type Framed = {
  readonly title: string;
  readonly main: Content;
  /** Places above this one, outermost first; the front page is always the first. */
  readonly above?: readonly { readonly path: string; readonly name: Content }[];
  /** Left out of search results: sandbox runs and errors. */
  readonly unlisted?: boolean;
};

export function framed(page: Page, { title, main, above, unlisted }: Framed): Html {
  const { t, lang } = page;
  return html`<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${t('product')}</title>
${unlisted && html`<meta name="robots" content="noindex">`}
<link rel="icon" href="/public/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<a class="skip" href="#main">${t('skip')}</a>
<header class="top">
${page.deps.app.demonstration && html`<p class="ribbon">${t('ribbon')}</p>`}
<div class="wide">
<a class="brand" href="/">${t('product')}</a>
<nav aria-label="${t('nav')}"><ul>
${entry(page, '/powers', t('nav.powers'))}
${entry(page, '/try', t('nav.try'))}
${entry(page, '/verify', t('nav.verify'))}
<li><a href="/app/">${t('nav.app')}</a></li>
<li>${otherLanguage(page)}</li>
</ul></nav>
</div>
</header>
${above && trail(page, above, title)}
<main id="main" class="wide" tabindex="-1">
${main}
</main>
${foot(page)}
</body>
</html>`;
}

const entry = ({ here }: Page, path: string, name: string): Html =>
  html`<li><a href="${path}"${here.pathname === path ? html` aria-current="page"` : ''}>${name}</a></li>`;

function otherLanguage({ here, lang }: Page): Html {
  const other = lang === 'en' ? 'zh-CN' : 'en';
  const query = new URLSearchParams(here.searchParams);
  query.set('lang', other);
  return html`<a href="${here.pathname}?${query.toString()}" lang="${other}" hreflang="${other}">${other === 'en' ? 'English' : '中文'}</a>`;
}

const trail = ({ t }: Page, above: NonNullable<Framed['above']>, title: string): Html =>
  html`<nav class="trail wide" aria-label="${t('trail')}"><ol>
<li><a href="/">${t('home')}</a></li>
${above.map(({ path, name }) => html`<li><a href="${path}">${name}</a></li>`)}
<li aria-current="page">${title}</li>
</ol></nav>`;

/** Telephones are the departments' own; while a definition has none, the page says so and invents none. */
function foot({ deps, t, zh }: Page): Html {
  const agencies = Map.groupBy(deps.app.powers(), ({ definition }) => definition.agency);
  return html`<footer><div class="wide">
${[...agencies].map(([agency, powers]) => {
  const phones = (kind: 'supervision' | 'service') => [
    ...new Set(powers.map(({ definition }) => definition.phones[kind].trim() || t('toBePublished'))),
  ];
  return html`<p><strong>${zh(agency)}</strong></p>
<p>${t('supervisionPhone')}${t('colon')}${phones('supervision').join(t('join'))} <span class="gap">${t('servicePhone')}${t('colon')}${phones('service').join(t('join'))}</span></p>`;
})}
<p><a href="/verify">${t('nav.verify')}</a></p>
<p class="small">${t('foot')}</p>
</div></footer>`;
}

/** A form that only leads on: one button, what it carries in hidden fields. */
export const buttonTo = (
  path: string,
  carries: readonly (readonly [name: string, value: string])[],
  label: Content,
  look: 'main' | 'plain' = 'plain',
): Html =>
  html`<form method="get" action="${path}">${carries.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="button ${look}">${label}</button></form>`;

export const linkTo = (path: string, name: Content, query: Parameters<typeof pathTo>[1] = {}): Html =>
  html`<a href="${pathTo(path, query)}">${name}</a>`;
