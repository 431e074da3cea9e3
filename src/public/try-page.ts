import type { Played } from '#app/sandbox.ts';
import { formatInstant, type Names, sayFault, sayRests, saySignal, sayValue, sayWord } from '#contract/say.ts';
import type { Post } from '#kernel/ids.ts';
import { fromShanghai } from '#kernel/time.ts';
import { namesIn } from '#views/speech.ts';
import { buttonTo, framed, linkTo } from './frame.ts';
import { type Content, type Html, html } from './html.ts';
import { itemPath, powerPath, scenarioPath } from './items.ts';
import { lawNames } from './law-words.ts';
import type { Page } from './page.ts';
import { levelTag } from './signs.ts';
import { type Line, linesOf, personName, stepDoes, stepName, type Telling, tellingOf } from './step-words.ts';
import { doubtsOf, restsOf, type Trial, trialOf, type Verdict, verdictOf, verdictOn } from './trial.ts';

/** `/try/:risk/:name`: the visitor plays the officer on a case that exists only in this page. */
export function tryPage(page: Page, id: string): Html {
  const trial = trialOf(page, id);
  const { t, zh, lang, deps } = page;
  const { scenario, power, stage, risk, off } = trial;
  const telling = tellingOf(power, deps.sandbox.directoryAt(trial.before.at(-1)?.now ?? trial.since[0]?.now ?? FIRST));
  const title = lang === 'en' ? scenario.title.en : scenario.title.zh;
  const main = html`
<p class="kicker">${t('try.kicker')}</p>
<h1>${title}</h1>
<p class="lead">${lang === 'en' ? scenario.story.en : scenario.story.zh}</p>
<div class="chartbox"><p>${t('try.chartSays')}<a href="${itemPath(power.definition.key, risk.id)}">${zh(risk.text)}</a></p>
<p>${linkTo(powerPath(power.definition.key), zh(power.definition.name))} · ${zh(stage.name)} ${levelTag(page, stage.level)}</p></div>
${offBox(page, trial)}
${result(page, trial, telling)}
${choice(page, trial, telling)}
${
  trial.before.length > 0 &&
  html`<section><h2>${t('try.before')}</h2><p>${t('try.beforeHint')}</p>
<ol class="trace">${trial.before.map((played) => html`<li>${stepTold(page, trial, played, telling)}</li>`)}</ol></section>`
}
<p>${linkTo('/try', t('try.others'))}</p>`;
  return framed(page, {
    title,
    above: [{ path: '/try', name: t('nav.try') }],
    main,
    unlisted: trial.choice !== null || off.length > 0,
  });
}

/** Where `play` begins; only asked where a scenario has no step at all. */
const FIRST = '2026-09-28T01:00:00.000Z' as Played['now'];

const carried = ({ off }: Trial): readonly (readonly [string, string])[] => off.map(({ id }) => ['off', id] as const);

function offBox(page: Page, trial: Trial): Content {
  const { t, zh } = page;
  if (trial.off.length === 0) return null;
  return html`<aside class="note" aria-label="${t('try.offTitle')}"><p><strong>${t('try.offTitle')}</strong></p>
<ul>${trial.off.map(({ text }) => html`<li>${zh(text)}</li>`)}</ul>
<p class="small">${t('try.offHint')}</p>
${buttonTo(scenarioPath(trial.scenario), trial.choice ? [['do', trial.choice]] : [], t('try.putBack'))}</aside>`;
}

/** The two ways to go on from here, and in what alone they differ. */
function choice(page: Page, trial: Trial, telling: Telling): Html {
  const { t, zh } = page;
  const { scenario } = trial;
  const path = scenarioPath(scenario);
  const [wrong, right] = [scenario.wrong, scenario.right];
  const who = actorOf(page, wrong.by === undefined ? right : wrong, telling);
  const lines = { wrong: linesOf(page, wrong, telling), right: linesOf(page, right, telling) };
  const card = (way: 'wrong' | 'right'): Html => {
    const step = scenario[way];
    const mine = differing(lines[way], lines[way === 'wrong' ? 'right' : 'wrong']);
    const other = way === 'wrong' ? right : wrong;
    const actor = (step.by !== other.by || step.as !== other.as) && actorOf(page, step, telling);
    return html`<div class="way"><h3>${t(`try.${way}`)}</h3>
<p><strong>${stepName(page, step, telling)}</strong></p>
<p class="small">${stepDoes(page, step, telling)}</p>
<dl class="facts">${actor && html`<div><dt>${t('try.actor')}</dt><dd>${zh(actor)}</dd></div>`}
${step.at && (step.at !== other.at || step.act !== other.act) && html`<div><dt>${t('try.at')}</dt><dd>${atOf(page, step.at)}</dd></div>`}
${step.act === other.act && mine.map((line) => lineTold(page, line))}</dl>
${step.act !== other.act && filledIn(page, mine)}
${buttonTo(path, [['do', way], ...carried(trial)], t(`try.do.${way}`), way === 'wrong' ? 'main' : 'plain')}</div>`;
  };
  return html`<section id="choose"><h2>${trial.choice === null ? t('try.yourTurn') : t('try.again')}</h2>
${who && html`<p>${t('try.youAre')}${zh(who)}</p>`}
<p>${t('try.onlyDifference')}</p>
<div class="ways">${card('wrong')}${card('right')}</div></section>`;
}

const filledIn = (page: Page, lines: readonly Line[]): Content =>
  lines.length > 0 &&
  html`<details><summary>${page.t('step.filled', { n: lines.length })}</summary><dl class="facts">${lines.map((line) => lineTold(page, line))}</dl></details>`;

/** Lines of one way that the other does not have. */
const differing = (mine: readonly Line[], other: readonly Line[]): readonly Line[] => {
  const shared = new Set(other.map(({ label, value }) => `${label}\n${value}`));
  return mine.filter(({ label, value }) => !shared.has(`${label}\n${value}`));
};

const lineTold = ({ zh }: Page, { label, value }: Line): Html =>
  html`<div><dt>${zh(label)}</dt><dd>${zh(value)}</dd></div>`;

const atOf = ({ lang }: Page, at: string): string => formatInstant(lang, fromShanghai(at));

function actorOf(
  { lang, t }: Page,
  { by, as }: { readonly by?: string; readonly as?: string },
  { directory, names }: Telling,
): string {
  const name = by ? (personName(directory, by) ?? sayWord(lang, 'posts', 'machine')) : '';
  return name && as ? t('try.personAs', { name, post: names.posts?.[as] ?? sayWord(lang, 'posts', as) }) : name;
}

function result(page: Page, trial: Trial, telling: Telling): Content {
  if (trial.choice === null) return null;
  const { t } = page;
  const verdict = verdictOf(trial);
  return html`<section class="result ${verdict === 'passed' && trial.choice === 'wrong' ? 'through' : verdict}" aria-labelledby="result"><h2 id="result">${t(`verdict.${verdict}`)}</h2>
<ol class="trace">${trial.since.map((played) => html`<li>${stepTold(page, trial, played, telling)}</li>`)}</ol>
${doubtsOf(trial).map((doubt) => doubtTold(page, doubt))}
${meaning(page, trial, verdict)}
${takeOff(page, trial, verdict)}</section>`;
}

/** One step, who took it, how it was answered. */
function stepTold(page: Page, trial: Trial, played: Played, telling: Telling): Html {
  const { t, zh, lang } = page;
  const { step, now, answer, faults, signals } = played;
  const lines = linesOf(page, step, telling);
  const names = { ...namesIn(trial.power, telling.directory, [...faults, ...signals]), laws: lawNames(page) };
  const actor = actorOf(page, step, telling);
  return html`<p><time datetime="${now}">${formatInstant(lang, now)}</time> ${actor && html`<span class="who">${zh(actor)}</span> `}<strong>${stepName(page, step, telling)}</strong>${
    answer !== 'waited' && html` <span class="tag ${answer}">${t(`answer.${answer}`)}</span>`
  }</p>
${filledIn(page, lines)}
${faults.map((found) => faultTold(page, found, names))}
${signals.map((signal) => signalTold(page, signal, names))}`;
}

function faultTold({ lang, t }: Page, found: Played['faults'][number], names: Names): Html {
  const said = sayFault(lang, found, names);
  return html`<div class="said blocked"><p><strong>${said.text}</strong></p>
<p>${sayRests(lang, found.rests, names)}</p>
<p>${t('try.mend')}${said.mend}</p></div>`;
}

/** What the machine found by comparing, and what it asks for before anybody can decide. */
const doubtTold = ({ lang, t, zh }: Page, { what, origin }: ReturnType<typeof doubtsOf>[number]): Html =>
  html`<div class="said detected"><p><strong>${t('try.doubt')}${zh(what)}</strong></p>
<p>${t('try.level')}${sayValue(lang, origin)} · ${t('try.doubtAsks')}</p></div>`;

function signalTold({ lang, t }: Page, signal: Played['signals'][number], names: Names): Html {
  const audience = signal.audience
    .map((post: Post) => names.posts?.[post] ?? sayWord(lang, 'posts', post))
    .join(t('join'));
  return html`<div class="said ${signal.level === 'note' ? 'note' : 'detected'}"><p><strong>${saySignal(lang, signal, names)}</strong></p>
<p>${t('try.level')}${t(`signal.${signal.level}`)} · ${t('try.goesTo')}${audience}${signal.sealed && html` · ${t('try.sealed')}`}</p>
<p>${sayRests(lang, signal.rests, names)}</p></div>`;
}

const MOST_LINES = 4;

/** What the answer means, said from what really happened in this run. */
function meaning(page: Page, trial: Trial, verdict: Verdict): Html {
  const { t, zh, deps } = page;
  const off = trial.off.map(({ id }) => id);
  if (trial.choice === 'right') return html`<p>${t(verdict === 'passed' ? 'mean.right' : 'mean.rightStopped')}</p>`;
  if (off.length === 0)
    return html`<p>${t(verdict === 'detected' && doubtsOf(trial).length > 0 ? 'mean.doubt' : `mean.${verdict}`)}</p>${
      verdict === 'blocked' && trial.scenario.expect.hidden && html`<p>${t('mean.hidden')}</p>`
    }`;
  const whole = verdictOn(deps, trial, 'wrong', []);
  const left = trial.since.at(-1)?.view.head;
  if (whole === 'passed' && verdict === 'passed') return html`<p>${t('mean.passed')}</p>`;
  if (verdict !== 'passed')
    return html`<p>${t(verdict === whole ? 'mean.stillCovered' : 'mean.coveredOtherwise', { verdict: t(`verdict.${verdict}`) })}</p>`;
  const telling = tellingOf(trial.power, deps.sandbox.directoryAt(trial.since[0]?.now ?? FIRST));
  const { wrong, right } = trial.scenario;
  const mine = differing(linesOf(page, wrong, telling), linesOf(page, right, telling)).slice(0, MOST_LINES);
  const what = zh(
    [stepName(page, wrong, telling), ...mine.map(({ label, value }) => `${label}${t('colon')}${value}`)].join(
      t('semicolon'),
    ),
  );
  const where =
    left?.status === 'ended'
      ? t('mean.ended')
      : (trial.power.definition.stages.find(({ key }) => key === left?.stage)?.name ?? '');
  return html`<p>${t('mean.through', { whole: t(`verdict.${whole}`) })}</p>
<p>${t('mean.cameAbout')}${zh(trial.risk.text)}</p>
<p>${t('mean.does')}${what}</p>
${where && html`<p>${t('mean.now')}${zh(where)}</p>`}`;
}

/** Each measure that the answer rests on can be taken off the sandbox chart. What the law or the machine itself demands cannot. */
function takeOff(page: Page, trial: Trial, verdict: Verdict): Content {
  const { t, zh } = page;
  if (trial.choice !== 'wrong' || verdict === 'passed') return null;
  const rests = restsOf(trial);
  const measures = rests.flatMap((rest) => (rest.kind === 'measure' ? [rest] : []));
  return html`<div class="takeoff"><h3>${t(measures.length > 0 ? 'off.title' : 'off.nothingTitle')}</h3>
${
  measures.length > 0
    ? measures.map(
        ({ id, text }) =>
          html`<p>${zh(`“${text}”`)}</p>${buttonTo(scenarioPath(trial.scenario), [['do', 'wrong'], ...carried(trial), ['off', id]], t('off.button'))}`,
      )
    : html`<p>${t(rests.some(({ kind }) => kind === 'statute') ? 'off.onlyLaw' : 'off.onlyProduct')}</p>`
}
${measures.length > 0 && html`<p class="small">${t('off.hint')}</p>`}</div>`;
}
