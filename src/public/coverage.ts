import { MEASURE_MARKS, type MeasureMark, RISK_MARKS, type RiskMark } from '#charts/chart.ts';
import { riskMarkOf } from '#charts/from-definition.ts';
import { formatInstant, sayWord } from '#contract/say.ts';
import { enforcementOf, type Power } from '#powers/definition.ts';
import { type Content, type Html, html } from './html.ts';
import type { Page } from './page.ts';
import { markTag, markWord } from './signs.ts';

const SOURCES = ['chart', 'statute', 'product'] as const;
const HOWS = ['blocked', 'detected', 'reported'] as const;

/** What the definition claims, counted, beside what the last run of the suites proved. */
export function coverageSection(page: Page, { definition }: Power): Html {
  const { t, lang, deps } = page;
  const proven = deps.proven?.() ?? null;
  const risks = definition.stages.flatMap((stage) => stage.risks);
  const measures = definition.stages.flatMap((stage) => stage.measures);
  const claimedRisk = (mark: RiskMark) => risks.filter((risk) => riskMarkOf(risk) === mark);
  const claimedMeasure = (mark: MeasureMark) => measures.filter((measure) => enforcementOf(measure) === mark);
  const inSource = (source: string, how?: string): number =>
    risks.filter(({ caught }) => caught.some((one) => one.source === source && (how === undefined || one.how === how)))
      .length;
  const shown = (n: number): Content => (proven ? String(n) : t('unproven'));
  const counts = (
    caption: string,
    rows: readonly (readonly [Content, number, Content])[],
    total: number,
    provenTotal: number,
  ): Html =>
    html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">${t('coverage.class')}</th><th scope="col" class="n">${t('coverage.claimed')}</th><th scope="col" class="n">${t('coverage.proven')}</th></tr></thead>
<tbody>${rows.map(([name, claimed, found]) => html`<tr><th scope="row">${name}</th><td class="n">${claimed}</td><td class="n">${found}</td></tr>`)}
<tr class="sum"><th scope="row">${t('coverage.sum')}</th><td class="n">${total}</td><td class="n">${shown(provenTotal)}</td></tr></tbody></table></div>`;
  const provenRisk = (mark: RiskMark): number => risks.filter(({ id }) => proven?.risks[id]?.how === mark).length;
  const provenMeasure = (mark: MeasureMark): number =>
    measures.filter(({ id }) => proven?.measures[id]?.class === mark).length;
  return html`<section aria-labelledby="coverage"><h2 id="coverage">${t('coverage')}</h2>
<p>${t('coverage.hint')}</p>
${definition.state === 'drawn' && html`<p class="note">${t('card.drawnOnly')}</p>`}
<p>${proven ? t('coverage.provenAt', { at: formatInstant(lang, proven.at), commit: proven.commit.slice(0, 12) }) : t('coverage.notProven')}</p>
<div class="tables">
${counts(
  t('coverage.risks'),
  RISK_MARKS.map((mark) => [
    markTag(page, mark),
    claimedRisk(mark).length,
    mark === 'open' ? '–' : shown(provenRisk(mark)),
  ]),
  risks.length,
  risks.filter(({ id }) => proven?.risks[id]).length,
)}
${counts(
  t('coverage.measures'),
  MEASURE_MARKS.map((mark) => [markTag(page, mark), claimedMeasure(mark).length, shown(provenMeasure(mark))]),
  measures.length,
  measures.filter(({ id }) => proven?.measures[id]).length,
)}
<div class="scroll" tabindex="0" role="region" aria-label="${t('coverage.sources')}"><table><caption>${t('coverage.sources')}</caption>
<thead><tr><th scope="col">${t('coverage.source')}</th>${HOWS.map((how) => html`<th scope="col" class="n">${markWord(page, how)}</th>`)}<th scope="col" class="n">${t('coverage.risksAnswered')}</th></tr></thead>
<tbody>${SOURCES.map(
    (source) =>
      html`<tr><th scope="row">${sayWord(lang, 'values', source === 'statute' ? 'source.statute' : source)}</th>${HOWS.map((how) => html`<td class="n">${inSource(source, how)}</td>`)}<td class="n">${inSource(source)}</td></tr>`,
  )}</tbody></table></div>
</div>
<p class="small">${t('coverage.sourcesHint')}</p></section>`;
}
