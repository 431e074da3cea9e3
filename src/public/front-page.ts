import { sayWord } from '#contract/say.ts';
import type { Power } from '#powers/definition.ts';
import { sheetAddress } from './chart-svg.ts';
import type { Scenario } from './deps.ts';
import { framed } from './frame.ts';
import { type Html, html } from './html.ts';
import { findRisk, powerPath } from './items.ts';
import { only, type Page } from './page.ts';
import { scenarioLink } from './try-list.ts';

/** `/`: what this is, the powers with their charts, three things to try. */
export function frontPage(page: Page): Html {
  only(page.query);
  const { t, zh, lang, deps } = page;
  const first = firstThree(deps.scenarios);
  const main = html`<h1>${t('front.title')}</h1>
<div class="lead">${[1, 2, 3].map((n) => html`<p>${t(`front.${n}`)}</p>`)}</div>
${
  first.length > 0 &&
  html`<section aria-labelledby="try"><h2 id="try">${t('front.tryThese')}</h2>
<ul class="cards">${first.map((scenario) => {
    const found = findRisk(deps.app.powers(), scenario.risk);
    return html`<li><h3>${scenarioLink(page, scenario)}</h3><p>${lang === 'en' ? scenario.story.en : scenario.story.zh}</p>${
      found && html`<p class="small">${zh(found.power.definition.name)} · ${zh(found.stage.name)}</p>`
    }</li>`;
  })}</ul>
<p><a href="/try">${t('front.allScenarios')}</a></p></section>`
}
<section aria-labelledby="powers"><h2 id="powers">${t('front.powers')}</h2>
${powerCards(page)}</section>
<section aria-labelledby="verify"><h2 id="verify">${t('front.verify')}</h2><p>${t('front.verifyHint')}</p>
<p><a class="button plain" href="/verify">${t('nav.verify')}</a></p></section>
<section aria-labelledby="staff"><h2 id="staff">${t('front.staff')}</h2><p>${t('front.staffHint')}</p>
<p><a class="button main" href="/app/">${t('nav.app')}</a></p></section>`;
  return framed(page, { title: t('front.short'), main });
}

/** `/powers` */
export function powerList(page: Page): Html {
  only(page.query);
  const { t } = page;
  return framed(page, {
    title: t('nav.powers'),
    above: [],
    main: html`<h1>${t('nav.powers')}</h1><p class="lead">${t('powers.lead')}</p>${powerCards(page, 2)}`,
  });
}

function powerCards(page: Page, level: 2 | 3 = 3): Html {
  const { deps, zh } = page;
  const heading = (power: Power): Html => {
    const link = html`<a href="${powerPath(power.definition.key)}">${zh(power.definition.name)}</a>`;
    return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
  };
  return html`<ul class="cards powers">${deps.app.powers().map((power) => html`<li>${thumbnail(page, power)}<div>${heading(power)}${counted(page, power)}</div></li>`)}</ul>`;
}

/** The chart itself, small: it repeats what the card says, so it is told to nobody. */
const thumbnail = ({ origin }: Page, power: Power): Html =>
  html`<img alt="" width="105" height="148" loading="lazy" src="${sheetAddress(power, false, origin)}">`;

function counted({ t, zh, lang, deps }: Page, { definition, version }: Power): Html {
  const { stages, agency } = definition;
  // Whose chart it is needs saying only where there are others' too.
  const isShared = deps.app.powers().every((one) => one.definition.agency === agency);
  const count = (of: 'risks' | 'measures'): number => stages.reduce((n, stage) => n + stage[of].length, 0);
  return html`<p>${zh(definition.kind)}</p><p class="small">${!isShared && html`${zh(agency)}<br>`}${t('powers.counts', { stages: stages.length, risks: count('risks'), measures: count('measures'), version })}<br>
<span class="tag ${definition.state === 'whole' ? 'sure' : 'unsure'}">${sayWord(lang, 'values', definition.state)}</span></p>`;
}

/** The first that a measure stops, the first of another stage, and the shortest of those found out afterwards. */
export function firstThree(scenarios: readonly Scenario[]): readonly Scenario[] {
  const stageOf = ({ risk }: Scenario): string => risk.split('.').slice(0, 2).join('.');
  const shown = scenarios.filter(({ expect }) => /\.m\d+$/.test(expect.rests) && !expect.sealed && !expect.hidden);
  const stopped = shown.filter(({ expect }) => expect.answer === 'refused');
  const elsewhere = stopped.find((one) => stopped[0] && stageOf(one) !== stageOf(stopped[0]));
  const found = shown
    .filter(({ expect }) => expect.answer === 'signal')
    .toSorted((a, b) => a.before.length - b.before.length)[0];
  const picked = [stopped[0], elsewhere, found].flatMap((one) => one ?? []);
  return [...new Set([...picked, ...scenarios])].slice(0, 3);
}
