import type { Power, Stage } from '#powers/definition.ts';
import type { Scenario } from './deps.ts';
import { framed, linkTo } from './frame.ts';
import { type Html, html } from './html.ts';
import { itemPath, scenarioPath } from './items.ts';
import { only, type Page } from './page.ts';
import { levelTag } from './signs.ts';

/** `/try`: all scenarios, stage by stage, under the risk of the chart that they try out. */
export function tryList(page: Page): Html {
  only(page.query);
  const { t, zh, deps } = page;
  const powers = deps.app
    .powers()
    .filter(({ definition }) => definition.stages.some((stage) => told(page, stage).length > 0));
  const main = html`<h1>${t('nav.try')}</h1>
<p class="lead">${t('try.lead')}</p>
<p>${t('try.rules')}</p>
${
  powers.length > 0
    ? powers.map(
        (power) => html`<section><h2>${zh(power.definition.name)}</h2>
${power.definition.stages.filter((stage) => told(page, stage).length > 0).map((stage) => stageList(page, power, stage))}</section>`,
      )
    : html`<p class="note">${t('try.none')}</p>`
}`;
  return framed(page, { title: t('nav.try'), above: [], main });
}

const told = ({ deps }: Page, stage: Stage): readonly Scenario[] =>
  stage.risks.flatMap((risk) => deps.scenarios.filter((scenario) => scenario.risk === risk.id));

function stageList(page: Page, { definition }: Power, stage: Stage): Html {
  const { zh, deps } = page;
  const risks = stage.risks.filter(({ id }) => deps.scenarios.some(({ risk }) => risk === id));
  return html`<section class="stage"><h3>${zh(stage.name)}</h3>${levelTag(page, stage.level)}
<ul class="plain">${risks.map(
    (risk) => html`<li><p class="small"><a href="${itemPath(definition.key, risk.id)}">${zh(risk.text)}</a></p>
<ul>${deps.scenarios.filter((scenario) => scenario.risk === risk.id).map((scenario) => html`<li>${scenarioLink(page, scenario)}</li>`)}</ul></li>`,
  )}</ul></section>`;
}

export const scenarioLink = ({ lang }: Page, scenario: Scenario): Html =>
  linkTo(scenarioPath(scenario), lang === 'en' ? scenario.title.en : scenario.title.zh);
