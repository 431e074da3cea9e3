import { catalogue } from '#app/catalogue.ts';
import { answersForLine } from '#charts/chart.ts';
import { riskMarkOf } from '#charts/from-definition.ts';
import { formatInstant, sayWord } from '#contract/say.ts';
import { type Definition, enforcementOf, type Measure, type Power, type Risk } from '#powers/definition.ts';
import { controlCard, controlName } from './control-words.ts';
import { framed, linkTo } from './frame.ts';
import { type Content, type Html, html } from './html.ts';
import { findItem, findMeasure, type Item, itemPath, itemsOf, powerPath, scenarioPath, scenariosOf } from './items.ts';
import { articleName, cited } from './law-words.ts';
import { LostPage, only, type Page } from './page.ts';
import { levelTag, markTag } from './signs.ts';

/** `/powers/:key/items/:id`: from a text of the chart to what it does, on what it rests, and when that was last shown. */
export function proofCard(page: Page, key: string, id: string): Html {
  only(page.query);
  const { deps, t, zh } = page;
  const power = deps.app.findPower(key);
  const item = power && findItem(power.definition, id);
  if (!power || !item) throw new LostPage();
  const { definition } = power;
  const { stage, number } = item;
  const [text, mark, kind] =
    item.kind === 'risk'
      ? ([item.risk.text, riskMarkOf(item.risk), t('aRisk')] as const)
      : ([item.measure.text, enforcementOf(item.measure), t('aMeasure')] as const);
  const main = html`
<p class="kicker">${zh(stage.name)} · ${kind} ${number}</p>
<h1>${zh(text)}</h1>
<p>${markTag(page, mark)} ${item.kind === 'risk' && levelTag(page, stage.level)}</p>
${item.kind === 'measure' && html`<p>${zh(answersForLine({ ...stage, risks: [], measures: [] }) ?? '')}</p>`}
${item.kind === 'risk' ? riskBody(page, power, item.risk) : measureBody(page, power, item.measure)}
${scenarios(page, item)}
${proof(page, item, id)}
${neighbours(page, definition, id)}`;
  return framed(page, {
    title: `${kind} · ${text}`,
    above: [
      { path: '/powers', name: t('nav.powers') },
      { path: powerPath(key), name: zh(definition.name) },
    ],
    main,
  });
}

const part = (title: string, body: Content): Html => html`<section><h2>${title}</h2>
${body}
</section>`;

function riskBody(page: Page, { definition }: Power, risk: Risk): Content {
  const { t, zh, lang } = page;
  const rows = risk.caught.map(({ by, how, source, measure, article }) => {
    const found = measure === undefined ? undefined : findMeasure(definition, measure);
    return html`<tr><th scope="row">${controlName(page, by)}</th><td>${markTag(page, how)}</td><td>${sayWord(lang, 'values', source === 'statute' ? 'source.statute' : source)}</td><td>${
      found
        ? html`<a href="${itemPath(definition.key, found.id)}">${zh(found.text)}</a>`
        : article
          ? articleName(page, article)
          : t('card.ownStructure')
    }</td></tr>`;
  });
  const articles = risk.caught.flatMap(({ article }) => article ?? []);
  const distinct = articles.filter(
    (one, i) => articles.findIndex(({ law, article }) => law === one.law && article === one.article) === i,
  );
  return [
    part(t('card.means'), risk.reads ? html`<p>${zh(risk.reads)}</p>` : html`<p>${t('card.asWritten')}</p>`),
    part(
      t('card.answeredBy'),
      rows.length > 0
        ? html`<div class="scroll" tabindex="0" role="region" aria-label="${t('card.answeredBy')}"><table><thead><tr><th scope="col">${t('card.control')}</th><th scope="col">${t('card.how')}</th><th scope="col">${t('coverage.source')}</th><th scope="col">${t('card.rests')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
        : html`<p>${definition.state === 'drawn' ? t('card.drawnOnly') : t('card.notAnswered')}</p>`,
    ),
    part(
      t('card.law'),
      distinct.length > 0
        ? html`<ul class="plain">${distinct.map((one) => html`<li>${cited(page, one)}</li>`)}</ul>`
        : html`<p>${t('card.noLaw')}</p>`,
    ),
  ];
}

function measureBody(page: Page, { definition }: Power, measure: Measure): Content {
  const { t, zh, lang } = page;
  const controls = new Set(measure.bindings.map(({ control }) => control));
  const alsoLaw = definition.statutory.filter(({ control }) => controls.has(control));
  const risks = definition.stages
    .flatMap((stage) => stage.risks)
    .filter(({ caught }) => caught.some((one) => one.measure === measure.id));
  return [
    part(
      t('card.means'),
      measure.means.length > 0
        ? html`<ul>${measure.means.map((meaning) => html`<li>${sayWord(lang, 'meanings', meaning)}${measure.bindings.length > 0 && served(page, measure, meaning)}</li>`)}</ul>`
        : html`<p>${t('card.notRead')}</p>`,
    ),
    part(t('card.enforcedBy'), enforcement(page, definition, measure)),
    part(
      t('card.answersRisks'),
      risks.length > 0
        ? html`<ul>${risks.map(({ id, text }) => html`<li><a href="${itemPath(definition.key, id)}">${zh(text)}</a></li>`)}</ul>`
        : html`<p>${t('card.answersNone')}</p>`,
    ),
    part(
      t('card.law'),
      alsoLaw.length > 0
        ? html`<p>${t('card.lawToo')}</p><ul class="plain">${alsoLaw.map(({ control, article, confidence }) => html`<li>${controlName(page, control)}<br>${cited(page, article, confidence)}</li>`)}</ul>`
        : html`<p>${t('card.noLawToo')}</p>`,
    ),
  ];
}

/** Which of the bound controls may serve this meaning; a part of the sentence that none of them serves is named as such. */
function served(page: Page, { bindings }: Measure, meaning: Measure['means'][number]): Html {
  const { t } = page;
  const by = [...new Set(bindings.map(({ control }) => control))].filter((control) =>
    catalogue.controls.get(control)?.serves.includes(meaning),
  );
  const names = by.map((control) => controlName(page, control)).join(t('join'));
  return by.length > 0 ? html` → ${names}` : html` <span class="tag unsure">${t('card.unserved')}</span>`;
}

function enforcement(page: Page, definition: Definition, measure: Measure): Content {
  const { t, zh, lang } = page;
  switch (enforcementOf(measure)) {
    case 'bound':
      return measure.bindings.map((binding) => controlCard(page, binding, definition));
    case 'structural':
      return html`<p>${t('card.structural', { rule: sayWord(lang, 'rules', measure.structural ?? '') })}</p>`;
    case 'department':
      return html`<p>${t('card.department')}${zh(measure.department ?? '')}</p>`;
    case 'paper':
      return html`<p>${definition.state === 'drawn' ? t('card.drawnOnly') : t('card.paper')}</p>${
        measure.rewording && html`<p class="note">${t('card.rewording')}${zh(measure.rewording)}</p>`
      }`;
  }
}

function scenarios(page: Page, item: Item): Html {
  const { t, lang, deps } = page;
  const found = scenariosOf(deps.scenarios, item);
  return part(
    t('card.scenarios'),
    found.length > 0
      ? html`<ul>${found.map((scenario) => html`<li>${linkTo(scenarioPath(scenario), lang === 'en' ? scenario.title.en : scenario.title.zh)}</li>`)}</ul>`
      : html`<p>${t('card.noScenarios')}</p>`,
  );
}

function proof({ t, lang, deps }: Page, item: Item, id: string): Html {
  const proven = deps.proven?.() ?? null;
  const how = item.kind === 'risk' ? proven?.risks[id]?.how : proven?.measures[id]?.class;
  return part(
    t('card.proof'),
    proven && how
      ? html`<p>${t('card.provenAs', { how: sayWord(lang, 'values', how), at: formatInstant(lang, proven.at) })} <code>${proven.commit.slice(0, 12)}</code></p>`
      : html`<p><strong>${t('unproven')}</strong> ${t('card.unprovenHint')}</p>`,
  );
}

/** The item before and after, so that a whole chart can be read card by card. */
function neighbours({ t, zh }: Page, definition: Definition, id: string): Html {
  const all = itemsOf(definition).map((item) => (item.kind === 'risk' ? item.risk : item.measure));
  const at = all.findIndex((one) => one.id === id);
  const link = (i: number, name: string): Content => {
    const other = all[i];
    return other && html`<li>${name}<a href="${itemPath(definition.key, other.id)}">${zh(other.text)}</a></li>`;
  };
  return html`<nav class="neighbours" aria-label="${t('card.neighbours')}"><ul>${link(at - 1, t('card.before'))}${link(at + 1, t('card.after'))}</ul></nav>`;
}
