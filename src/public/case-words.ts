import type { CaseChart } from '#app/app.ts';
import { formatDay, formatInstant, sayAct, sayOutcome, sayTerm, sayValue, sayWord, wordsOf } from '#contract/say.ts';
import type { RestsShape } from '#contract/shapes.ts';
import { dayOf, type Instant, minuteOfDay } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { findResult } from '#powers/results.ts';
import type { CaseLife, LifeStage, Stay } from '#views/case-life.ts';
import type { LifeRecord } from '#views/life-records.ts';
import { type Both, namesOf } from '#views/speech.ts';
import type { Page } from './page.ts';

/** The record of a case in the words of its sheet: the same on the drawing and in the text below it. */

export type Reader = { readonly name: string; readonly post: string };
/** All that a sheet is made of. */
export type Sheet = CaseChart & { readonly life: CaseLife; readonly reader: Reader; readonly at: Instant };

const powerOf = ({ loaded }: CaseChart): Power => loaded.engine.power;
export const inLang = ({ lang }: Page, said: Both): string => (lang === 'en' ? said.en : said.zh);

/** A post by its own name in the definition, else by the product's word. */
export const saidPost = ({ lang }: Page, sheet: CaseChart, post: string): string =>
  namesOf(powerOf(sheet)).posts?.[post] ?? sayWord(lang, 'posts', post);

/** `9月28日 09:10`; with its year where that is not the year of printing. */
export function shortAt({ lang, t }: Page, at: Instant, printed: Instant): string {
  const [year = '', month, day] = dayOf(at).split('-').map(Number);
  const name = wordsOf(lang).frames[`month.${month}`] ?? '';
  const facts = { year, month: lang === 'en' ? name.slice(0, 3) : name, day: day ?? '', time: timeOf(at) };
  return t(dayOf(printed).startsWith(`${year}-`) ? 'life.date' : 'life.dateWithYear', facts);
}

/** The same without its time. */
const shortOn = (page: Page, at: Instant, printed: Instant): string =>
  shortAt(page, at, printed).slice(0, -timeOf(at).length).trimEnd();

const timeOf = (at: Instant): string => {
  const minutes = minuteOfDay(at);
  return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
};

export function saidStay(page: Page, { from, to }: Pick<Stay, 'from' | 'to'>, printed: Instant): string {
  const begun = shortAt(page, from, printed);
  if (to !== null && dayOf(from) === dayOf(to) && timeOf(from) === timeOf(to)) return begun;
  if (to === null) return page.t('life.since', { from: begun });
  const ended = dayOf(from) === dayOf(to) ? timeOf(to) : shortAt(page, to, printed);
  return page.t('life.stay', { from: begun, to: ended });
}

/** State of a stage, and how much of its term its last stay took. */
export function saidHead({ t, lang }: Page, { state, stays }: LifeStage): string {
  const word = t(`life.standing.${state}`);
  const last = stays.at(-1);
  if (!last?.term) return word;
  const term = sayTerm(lang, last.term);
  if (last.over > 0) return t('life.over', { state: word, over: last.over, term });
  if (last.used === null) return t('life.waits', { state: word });
  return t(state === 'current' ? 'life.usedNow' : 'life.used', { state: word, used: last.used, term });
}

/** What each did, in order. The day is said where it changes. */
export function saidActs(page: Page, { stays, acts }: LifeStage, printed: Instant) {
  const { t, lang } = page;
  let day = stays[0] ? dayOf(stays[0].from) : '';
  return acts.map(({ act, signers, at }) => {
    const same = dayOf(at) === day;
    day = dayOf(at);
    return {
      by: signers.map(({ name }) => name).join(t('life.join.names')),
      posts: signers.map(({ post }) => post),
      act: sayAct(lang, act),
      at: same ? timeOf(at) : shortAt(page, at, printed),
      on: same ? '' : shortOn(page, at, printed),
    };
  });
}

/** How the case stands or ended: its decision by the definition's own name, or how it left the flow. */
export function saidResult(page: Page, { loaded: { view, engine } }: CaseChart): string {
  const { lang, t } = page;
  const { definition } = engine.power;
  const { result, deemed } = view.decision;
  const decided = result === undefined ? undefined : (findResult(definition, result)?.name ?? sayOutcome(lang, result));
  const said = decided === undefined ? undefined : decided + (deemed ? t('life.deemed') : '');
  if (view.head.status === 'ended')
    return t('life.ended', {
      result: said ?? sayOutcome(lang, view.application.withdrawn ? 'withdrawn' : view.head.outcome),
    });
  const stage = definition.stages.find(({ key }) => key === view.head.stage)?.name ?? '';
  const running = t('life.running', { stage: lang === 'zh-CN' ? stage.replace(/环节$/, '') : stage });
  return [...(said === undefined ? [] : [said]), running].join(t('life.join.texts'));
}

export function saidFacts(page: Page, sheet: Sheet): readonly string[] {
  const { t, lang } = page;
  const { view } = sheet.loaded;
  const { definition, version } = powerOf(sheet);
  const { applicant, channel } = view.application;
  const gap = t('life.join.gap');
  return [
    [
      t(channel === 'matter' ? 'life.subject' : 'life.applicant', { name: applicant }),
      t(view.head.status === 'ended' ? 'life.result' : 'life.status', { result: saidResult(page, sheet) }),
    ].join(gap),
    [
      t('life.version', { version, day: formatDay(lang, definition.validFrom) }),
      t('life.printed', { at: formatInstant(lang, sheet.at), ...sheet.reader }),
    ].join(gap),
  ];
}

/** One line of the list of what was refused and raised. */
export function saidRecord(page: Page, sheet: Sheet, record: LifeRecord): string {
  const { t, lang } = page;
  const texts = record.texts.map((text) => inLang(page, text).replace(/[。.]$/, '')).join(t('life.join.texts'));
  const rests = restsOf(page, sheet, record.rests);
  const because = rests.length > 0 ? t('life.record.rests', { rests: rests.join(t('life.join.persons')) }) : '';
  const times = saidTimes(page, record.times, sheet.at);
  const { tried } = record;
  const line = tried
    ? t('life.record.refused', { times, post: saidPost(page, sheet, tried.post), act: inLang(page, tried.act), texts })
    : t('life.record.raised', { times, level: sayValue(lang, record.level ?? 'lead', 'level'), texts });
  return line + because;
}

function saidTimes(page: Page, times: readonly Instant[], printed: Instant): string {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return '';
  const said = saidStay(page, { from: first, to: last }, printed);
  return times.length === 1 ? said : page.t('life.record.times', { times: said, n: times.length });
}

/** Measures by their place on the sheet, law by its article, each once. */
function restsOf({ t, lang }: Page, sheet: CaseChart, rests: readonly RestsShape[]): readonly string[] {
  const { stages } = powerOf(sheet).definition;
  const said = rests.map((rest): string => {
    if (rest.kind === 'product') return t('life.record.structure');
    if (rest.kind === 'statute') {
      const facts = { law: `《${rest.name.replaceAll(/[《》]/g, '')}》`, article: rest.article };
      return rest.confidence === 'statute'
        ? t('life.record.statute', facts)
        : t('life.record.unsure', { ...facts, confidence: sayValue(lang, rest.confidence) });
    }
    const stage = stages.find(({ measures }) => measures.some(({ id }) => id === rest.id));
    const n = (stage?.measures.findIndex(({ id }) => id === rest.id) ?? -1) + 1;
    return stage ? t('life.record.measure', { stage: stage.name, n }) : rest.text;
  });
  return [...new Set(said)];
}

export const saidChains = ({ t }: Page, { chains }: CaseChart): readonly string[] =>
  chains.map(({ lane, entries, head, intact }) =>
    t(`life.chain.${lane}`, {
      n: entries,
      hash: head,
      state: t(intact ? 'life.chain.intact' : 'life.chain.broken'),
    }),
  );

/** What a reader of the sheet should know of it. */
export const saidNotes = ({ t }: Page, { loaded, life }: Sheet): readonly string[] => [
  ...((life.records?.length ?? 0) > 0 ? [t('life.noteRisk')] : []),
  t(loaded.party ? 'life.noteParty' : 'life.note'),
];
