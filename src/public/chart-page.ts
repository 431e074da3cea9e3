import { chartOf } from '#charts/from-definition.ts';
import { type Outline, type OutlineItem, type OutlineStage, outlineOf } from '#charts/outline.ts';
import { formatDay, sayWord } from '#contract/say.ts';
import type { Power } from '#powers/definition.ts';
import { drawnOnPage, sheetAddress } from './chart-svg.ts';
import { coverageSection } from './coverage.ts';
import { downloads } from './downloads.ts';
import { framed, linkTo } from './frame.ts';
import { type Content, type Html, html } from './html.ts';
import { itemPath, powerPath } from './items.ts';
import { cited, confidenceTag, term } from './law-words.ts';
import { LostPage, one, only, type Page } from './page.ts';
import { legend, levelTag, markTag } from './signs.ts';

/** `/powers/:key`: the chart drawn, the same as text in reading order, and what stands behind it. */
export function chartPage(page: Page, key: string): Html {
  only(page.query, 'marks', 'version');
  const { power, marks } = askedPower(page, key);
  const { t, zh, deps } = page;
  const { definition, version } = power;
  const chart = chartOf(power, { marks, href: (id) => itemPath(key, id) });
  const outline = outlineOf(chart);
  const newest = deps.app.findPower(key)?.version ?? version;
  const main = html`
<h1>${zh(definition.title)}</h1>
<p class="lead">${zh(definition.name)}</p>
${version !== newest && html`<p class="note">${t('chart.oldVersion', { version, newest })} ${linkTo(powerPath(key), t('chart.toNewest'))}</p>`}
${facts(page, power)}
<p>${zh(outline.summary)}</p>
<ul class="tools">
<li>${linkTo(powerPath(key), marks ? t('chart.withoutMarks') : t('chart.withMarks'), { marks: marks ? '0' : '1', version: version === newest ? undefined : String(version) })}</li>
<li class="small">${t('chart.print', { size: 'A4' })}</li>
</ul>
<section class="drawn" aria-hidden="true">${drawnOnPage(chart)}</section>
<img class="sheet" alt="" src="${sheetAddress(power, marks, page.origin)}">
${downloads(page, power, marks)}
<section aria-labelledby="text"><h2 id="text">${t('chart.text')}</h2>
<p>${t('chart.textHint')}</p>
${marks && html`<details><summary>${t('chart.legend')}</summary>${legend(page)}</details>`}
${stages(page, outline)}
</section>
${coverageSection(page, power)}
${basis(page, power)}
${doubts(page, power)}
${versions(page, key, newest, version)}`;
  return framed(page, { title: definition.name, above: [{ path: '/powers', name: t('nav.powers') }], main });
}

/** Which version is asked for and whether with marks; anything unknown is no address of ours. */
export function askedPower(page: Page, key: string): { readonly power: Power; readonly marks: boolean } {
  const { query, deps } = page;
  const version = one(query, 'version');
  const marks = one(query, 'marks');
  const newest = deps.app.findPower(key);
  if (!newest) throw new LostPage('power', { asked: key.slice(0, 60) });
  if (marks !== null && marks !== '0' && marks !== '1') throw new LostPage('marks', { asked: marks.slice(0, 20) });
  const power = version === null ? newest : versionOf(page, key, version);
  // Of a power whose cases do not run yet, marks would only say so a hundred times.
  return { power, marks: marks === null ? power.definition.state === 'whole' : marks === '1' };
}

/** One published version by its number as an address says it. */
export function versionOf({ deps }: Page, key: string, version: string): Power {
  const power = /^[1-9]\d{0,5}$/.test(version) ? deps.app.findPower(key, Number(version)) : undefined;
  if (power) return power;
  throw new LostPage('version', { asked: version.slice(0, 20), newest: deps.app.findPower(key)?.version ?? 0 });
}

const row = (name: string, value: Content, long = false): Html =>
  html`<div${long ? html` class="long"` : ''}><dt>${name}</dt><dd>${value}</dd></div>`;

function facts(page: Page, { definition, version }: Power): Html {
  const { t, zh, lang } = page;
  const { authority, phones, limits } = definition;
  const limit = (found: typeof limits.legal): Content =>
    found
      ? html`${term(page, found.term)} ${confidenceTag(page, found.confidence)}${found.basis && html`<br>${cited(page, found.basis, found.confidence, false)}`}`
      : t('notGiven');
  return html`<dl class="facts">
${row(t('agency'), zh(definition.agency))}
${row(t('kind'), zh(definition.kind))}
${row(t('code'), definition.code || t('toBePublished'))}
${row(t('version'), String(version))}
${row(t('validFrom'), formatDay(lang, definition.validFrom))}
${row(t('state'), sayWord(lang, 'values', definition.state))}
${row(t('authority'), html`${zh(authority.source)} ${authority.document ? zh(authority.document) : html`<span class="tag unsure">${t('authority.noDocument')}</span>`}${authority.note && html`<br><span class="small">${zh(authority.note)}</span>`}`, true)}
${row(t('legalLimit'), limit(limits.legal), true)}
${row(t('promisedLimit'), limit(limits.promised), true)}
${row(t('supervisionPhone'), phones.supervision.trim() || t('toBePublished'))}
${row(t('servicePhone'), phones.service.trim() || t('toBePublished'))}
</dl>`;
}

const stages = (page: Page, outline: Outline): Html =>
  html`<ol class="stages">${outline.stages.map((stage) => html`<li>${stageCard(page, stage)}</li>`)}</ol>`;

function stageCard(page: Page, stage: OutlineStage): Html {
  const { t, zh } = page;
  const list = (kind: string, name: string, items: readonly OutlineItem[], none: string): Html =>
    html`<div class="${kind}"><h4>${name}</h4>${items.length > 0 ? html`<ol>${items.map((item) => html`<li>${textOf(page, item)}</li>`)}</ol>` : html`<p class="small">${none}</p>`}</div>`;
  const empty = stage.risks.length + stage.measures.length === 0;
  return html`<section class="stage" id="${stage.anchor}" aria-labelledby="${stage.anchor}-name">
<h3 id="${stage.anchor}-name">${stage.number}. ${zh(stage.name)}</h3>
${stage.levelLine && levelTag(page, stage.level)}
${
  empty
    ? html`<p class="small">${t('nothingListed')}</p>`
    : html`<div class="sides">
${list('risks', t('risks'), stage.risks, t('noRisks'))}
${list('measures', t('measures'), stage.measures, t('noMeasures'))}
</div>
<p class="answers">${stage.answersForLine ? zh(stage.answersForLine) : t('nobodyNamed')}</p>`
}
</section>`;
}

const textOf = (page: Page, { text, href, mark }: OutlineItem): Html =>
  html`<a href="${href}">${page.zh(text)}</a>${mark && html` ${markTag(page, mark.key)}`}`;

function basis(page: Page, { definition }: Power): Html {
  const { t, zh, lang } = page;
  const names = new Map(definition.stages.map(({ key, name }) => [key, name]));
  const said = new Set<string>();
  /** What is still to be checked of a law is said at its first article. */
  const once = (law: string): boolean => !said.has(law) && said.add(law).has(law);
  return html`<section aria-labelledby="basis"><h2 id="basis">${t('basis')}</h2>
<p>${t('basis.hint')}</p>
${definition.basis.length > 0 ? html`<ul class="plain">${definition.basis.map(({ confidence, ...article }) => html`<li>${cited(page, article, confidence, once(article.law))}</li>`)}</ul>` : html`<p>${t('notGiven')}</p>`}
<h3>${t('statutory')}</h3>
<p>${t('statutory.hint')}</p>
${
  definition.statutory.length > 0
    ? html`<ul class="plain">${definition.statutory.map(
        (binding) =>
          html`<li><strong>${sayWord(lang, 'controls', binding.control)}</strong> · ${zh(binding.stages.map((stage) => names.get(stage) ?? stage).join('、'))}<br>${cited(page, binding.article, binding.confidence, once(binding.article.law))}</li>`,
      )}</ul>`
    : html`<p>${t('statutory.none')}</p>`
}</section>`;
}

const doubts = ({ t, zh }: Page, { definition }: Power): Content =>
  definition.doubts.length > 0 &&
  html`<section><h2 id="doubts">${t('doubts')}</h2>
<p>${t('doubts.hint')}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="doubts"><table><thead><tr><th scope="col">${t('doubts.where')}</th><th scope="col">${t('doubts.text')}</th><th scope="col">${t('doubts.suggestion')}</th></tr></thead>
<tbody>${definition.doubts.map(({ where, text, suggestion }) => html`<tr><td>${zh(where)}</td><td>${zh(text)}</td><td>${zh(suggestion)}</td></tr>`)}</tbody></table></div></section>`;

function versions({ t, lang, deps }: Page, key: string, newest: number, shown: number): Html {
  const known = Array.from({ length: newest }, (_, i) => newest - i).flatMap((n) => deps.app.findPower(key, n) ?? []);
  return html`<section aria-labelledby="versions"><h2 id="versions">${t('versions')}</h2>
<p>${t('versions.hint')}</p>
<ul class="plain">${known.map(
    ({ version, hash, definition }) =>
      html`<li>${version === shown ? html`<strong>${t('versions.one', { version })}</strong>` : linkTo(powerPath(key), t('versions.one', { version }), { version: String(version) })}
 · ${t('versions.from', { day: formatDay(lang, definition.validFrom) })} · ${t('versions.hash')}<code>${hash.slice(0, 16)}</code> · <a href="/api/powers/${encodeURIComponent(key)}/versions/${version}">${t('versions.text')}</a>${version > 1 && html` · ${linkTo(`${powerPath(key)}/compare`, t('compare.link', { from: version - 1 }), { from: String(version - 1), to: String(version) })}`}</li>`,
  )}</ul></section>`;
}
