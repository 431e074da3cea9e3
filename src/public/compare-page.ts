import { type Comparison, compareCharts, type Difference } from '#charts/compare.ts';
import { chartOf } from '#charts/from-definition.ts';
import type { Power } from '#powers/definition.ts';
import { askedPower, versionOf } from './chart-page.ts';
import { drawnOnPage } from './chart-svg.ts';
import { framed, linkTo } from './frame.ts';
import { type Content, type Html, html } from './html.ts';
import { itemPath, powerPath } from './items.ts';
import { one, only, type Page } from './page.ts';
import { changeTag } from './signs.ts';

/** `/powers/:key/compare`: two versions of a chart, what differs as a table and on one chart. */
export function comparePage(page: Page, key: string): Html {
  only(page.query, 'from', 'to');
  const pair = askedVersions(page, key);
  const { t, zh } = page;
  const { definition } = pair.to;
  const above = [
    { path: '/powers', name: t('nav.powers') },
    { path: powerPath(key), name: zh(definition.name) },
  ];
  if (!pair.from) {
    const main = html`<h1>${t('compare')}</h1><p class="lead">${zh(definition.name)}</p><p class="note">${t('compare.onlyOne')}</p>`;
    return framed(page, { title: t('compare'), above, main });
  }
  const comparison = comparisonOf(page, pair.from, pair.to);
  const title = t('compare.title', { from: pair.from.version, to: pair.to.version });
  const query = { from: String(pair.from.version), to: String(pair.to.version) };
  const file = (sheet: 'A4P' | 'A3L'): Html =>
    html`<li>${linkTo(`${powerPath(key)}/compare.pdf`, t('compare.file', { format: 'PDF', sheet: t(`sheet.${sheet}`, { size: sheet.slice(0, 2) }) }), { ...query, page: sheet })}</li>`;
  const main = html`
<h1>${title}</h1>
<p class="lead">${zh(definition.name)}</p>
<p>${t('compare.lead')}</p>
${choice(page, key, pair.from, pair.to)}
${comparison.differences.length === 0 ? html`<p class="note">${t('compare.same')}</p>` : table(page, key, comparison)}
<p class="small">${t('compare.beyond')}</p>
<section aria-labelledby="drawn"><h2 id="drawn">${t('compare.drawn')}</h2>
<ul class="tools">${file('A4P')}${file('A3L')}</ul>
<div class="drawn" aria-hidden="true">${drawnOnPage(comparison.chart)}</div></section>`;
  return framed(page, { title, above, main });
}

type Asked = { readonly from: Power | null; readonly to: Power };

/** The versions that the address names; left out: the newest and the one before it. `from` null = there is no other. */
export function askedVersions(page: Page, key: string): Asked {
  const named = { from: one(page.query, 'from'), to: one(page.query, 'to') };
  const newest = askedPower(page, key).power;
  const to = named.to === null ? newest : versionOf(page, key, named.to);
  if (named.from !== null) return { from: versionOf(page, key, named.from), to };
  return { from: to.version > 1 ? versionOf(page, key, String(to.version - 1)) : null, to };
}

/** With how each text is put into effect, where that says something in both versions. */
export function comparisonOf({ origin }: Page, from: Power, to: Power): Comparison {
  const marks = from.definition.state === 'whole' && to.definition.state === 'whole';
  const options = { marks, ...(origin ? { origin } : {}) };
  return compareCharts(chartOf(from, options), chartOf(to, options));
}

function choice({ t, deps }: Page, key: string, from: Power, to: Power): Html {
  const newest = deps.app.findPower(key)?.version ?? to.version;
  const options = (chosen: number): Html =>
    html`${Array.from({ length: newest }, (_, i) => newest - i).map(
      (version) =>
        html`<option value="${version}"${version === chosen ? html` selected` : ''}>${t('versions.one', { version })}</option>`,
    )}`;
  return html`<form method="get" action="${powerPath(key)}/compare" class="inline" aria-label="${t('compare.choose')}">
<label>${t('compare.from')} <select name="from">${options(from.version)}</select></label>
<label>${t('compare.to')} <select name="to">${options(to.version)}</select></label>
<button class="button plain">${t('compare.do')}</button></form>`;
}

function table(page: Page, key: string, { differences, from, to }: Comparison): Html {
  const { t } = page;
  const heads = [
    t('compare.change'),
    t('compare.stage'),
    t('compare.part'),
    t('compare.before', { version: from }),
    t('compare.after', { version: to }),
  ];
  return html`<p>${t('compare.count', { n: differences.length })}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${t('compare')}"><table class="compared"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${differences.map((one) => row(page, key, one))}</tbody></table></div>`;
}

function row(page: Page, key: string, one: Difference): Html {
  const { t, zh, deps } = page;
  const newest = deps.app.findPower(key);
  const said = (text: string | null): Content => (text === null ? t('compare.none') : zh(text));
  const isCurrent = (id: string): boolean =>
    newest?.definition.stages.some(({ risks, measures }) => [...risks, ...measures].some((item) => item.id === id)) ??
    false;
  const part =
    one.item !== null && isCurrent(one.item)
      ? linkTo(itemPath(key, one.item), t(`part.${one.part}`))
      : t(`part.${one.part}`);
  return html`<tr><td>${changeTag(page, one.change)}</td><td>${one.stage !== null && zh(one.stage)}</td><td>${part}</td><td>${one.change === 'removed' ? html`<del>${said(one.before)}</del>` : said(one.before)}</td><td>${one.change === 'added' ? html`<ins>${said(one.after)}</ins>` : said(one.after)}</td></tr>`;
}
