import type { Json } from '#kernel/ids.ts';
import type { Rests } from '#kernel/refusal.ts';
import { dayOf, isInstant, isPlainDate, minuteOfDay, parseInstant, weekdayOf } from '#kernel/time.ts';
import { yuanOf } from './money.ts';
import { en } from './words/en.ts';
import { zhCN } from './words/zh-CN.ts';
import type { Said, WordList, Words } from './words.ts';

export type Lang = 'zh-CN' | 'en';

export const wordsOf = (lang: Lang): Words => (lang === 'en' ? en : zhCN);

/** Names of what a definition or the directory names, by key. What is left out is called by its general noun, never by its key. */
export type Names = {
  readonly materials?: WordList | undefined;
  /** Items of the review standard. */
  readonly items?: WordList | undefined;
  /** Items of the file list. */
  readonly archive?: WordList | undefined;
  /** Items of the disclosure list. */
  readonly disclosure?: WordList | undefined;
  readonly documents?: WordList | undefined;
  /** Fields of the application form. */
  readonly fields?: WordList | undefined;
  readonly persons?: WordList | undefined;
  /** What the case itself gave a key: its nominees and exhibits. */
  readonly things?: WordList | undefined;
  readonly stages?: WordList | undefined;
  readonly results?: WordList | undefined;
  readonly clocks?: WordList | undefined;
  readonly charges?: WordList | undefined;
  readonly sanctions?: WordList | undefined;
  /** Posts of the definition's own; the product's posts have words. */
  readonly posts?: WordList | undefined;
  /** Short names of laws by key, where a citation uses the key. */
  readonly laws?: WordList | undefined;
};

type Coded = { readonly code: string; readonly facts?: { readonly [name: string]: Json } | undefined };
type Speaker = { readonly lang: Lang; readonly words: Words; readonly names: Names };

/** A refusal as a sentence, and what mends it. A code without words is said to be one: nothing is refused in silence. */
export function sayFault(lang: Lang, { code, facts = {} }: Coded, names: Names = {}): Said {
  const words = wordsOf(lang);
  const said = words.faults[code];
  if (!said) return { text: fill(words.frames.unknownFault, { code }), mend: words.frames.unknownFaultMend ?? '' };
  const speaker = { lang, words, names };
  return { text: sentence(said.text, code, facts, speaker), mend: sentence(said.mend, code, facts, speaker) };
}

export function saySignal(lang: Lang, { code, facts = {} }: Coded, names: Names = {}): string {
  const words = wordsOf(lang);
  const said = words.signals[code];
  return said ? sentence(said, code, facts, { lang, words, names }) : fill(words.frames.unknownSignal, { code });
}

/** What is owed, without its date: front ends show that beside it. */
export function sayDuty(lang: Lang, { code, facts = {} }: Coded, names: Names = {}): string {
  const words = wordsOf(lang);
  const said = words.duties[code];
  return said ? sentence(said, code, facts, { lang, words, names }) : fill(words.frames.unknownDuty, { code });
}

export const sayAct = (lang: Lang, act: string): string => wordsOf(lang).acts[act]?.name ?? unknown(lang, act);

/** Label of an act's input field. */
export function sayField(lang: Lang, act: string, field: string): string {
  const { fields } = wordsOf(lang);
  return fields[`${act}.${field}`] ?? fields[field] ?? unknown(lang, field);
}

/** A choice of a fixed list; `list` where one value means different things in different lists (`handling`, `status`, `why`, …). */
export function sayValue(lang: Lang, value: string, list?: string): string {
  const { values } = wordsOf(lang);
  return (list === undefined ? undefined : values[`${list}.${value}`]) ?? values[value] ?? unknown(lang, value);
}

/** How an act ended: `archive` uses the word of its own for an outcome that a decision also has. */
export function sayOutcome(lang: Lang, outcome: string, act?: string): string {
  const { outcomes } = wordsOf(lang);
  return (act === undefined ? undefined : outcomes[`${act}.${outcome}`]) ?? outcomes[outcome] ?? unknown(lang, outcome);
}

/** The word of a key in a list (`posts`, `facts`, `controls`, `meanings`, `rules`, …). */
export const sayWord = (lang: Lang, list: Exclude<keyof Words, 'acts' | 'faults'>, key: string): string =>
  wordsOf(lang)[list][key] ?? unknown(lang, key);

/** What somebody is told privately: `kind` is that of the notice. */
export const sayNews = (lang: Lang, kind: string, { level, ...data }: { readonly [name: string]: Json }): string =>
  fill(wordsOf(lang).frames[kind], {
    ...Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)])),
    level: level === undefined ? '' : sayValue(lang, String(level), 'level'),
  });

/** `5 个工作日` */
export const sayTerm = (lang: Lang, term: { readonly n: number; readonly unit: string }): string =>
  fill(wordsOf(lang).frames.term, { n: String(term.n), unit: sayValue(lang, term.unit) });

/** What a refusal or a signal rests on; several are joined. A legal value that nobody has checked against the text says so. */
export function sayRests(lang: Lang, rests: readonly Rests[], names: Names = {}): string {
  const { frames } = wordsOf(lang);
  return [...new Set(rests.map((one) => sayRest(lang, one, names)))].join(frames.joinRests);
}

function sayRest(lang: Lang, rests: Rests, names: Names): string {
  const { frames, rules } = wordsOf(lang);
  switch (rests.kind) {
    case 'measure': {
      const stage = names.stages?.[rests.stage];
      if (!stage) return fill(frames.restsMeasure, { text: rests.text });
      const named = stage.endsWith('环节') ? stage : fill(frames.stageNamed, { stage });
      return fill(frames.restsMeasureOfStage, { text: rests.text, stage: named });
    }
    case 'statute': {
      const frame = rests.confidence === 'statute' ? frames.restsStatute : frames.restsStatuteUnsure;
      const confidence = sayValue(lang, rests.confidence);
      return fill(frame, { law: lawName(rests.law, frames, names), article: rests.article, confidence });
    }
    case 'product':
      return fill(frames.restsProduct, { rule: rules[rests.rule] ?? frames['some.rule'] ?? '' });
  }
}

/** Book marks around a name; a document number keeps none. */
function lawName(law: string, frames: WordList, names: Names): string {
  const name = names.laws?.[law] ?? law;
  if (isKey(name)) return frames['some.law'] ?? '';
  return name.includes('〔') || name.startsWith('《') ? name : fill(frames.bookMarks, { text: name });
}

/** `2026年9月28日（周一）`, from `YYYY-MM-DD`; throws a plain Error on anything else. */
export function formatDay(lang: Lang, day: string): string {
  if (!isPlainDate(day)) throw new Error(`not a day: ${day}`);
  const { frames } = wordsOf(lang);
  return fill(frames.day, { ...dateParts(frames, day), weekday: frames[`weekday.${weekdayOf(day)}`] ?? '' });
}

/** `2026年9月28日 17:30` in Asia/Shanghai, from an ISO instant; throws a plain Error on anything else. */
export function formatInstant(lang: Lang, at: string): string {
  const instant = parseInstant(at);
  const { frames } = wordsOf(lang);
  const minutes = minuteOfDay(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return fill(frames.instant, { ...dateParts(frames, dayOf(instant)), time });
}

function dateParts(frames: WordList, day: string): { readonly [part: string]: string } {
  const [year, month, date] = day.split('-').map(Number);
  return { year: String(year), month: frames[`month.${month}`] ?? '', day: String(date) };
}

/** What a fact of a sentence names: from the caller's names, from the product's words, or plain. */
type Kind = (value: string, speaker: Speaker) => string | undefined;

const named =
  (list: keyof Names): Kind =>
  (value, { names }) =>
    names[list]?.[value];
const worded =
  (list: 'posts' | 'products' | 'facets'): Kind =>
  (value, { words }) =>
    words[list][value];
const choice =
  (list: string): Kind =>
  (value, { words }) =>
    words.values[`${list}.${value}`] ?? words.values[value];
const post: Kind = (value, { words, names }) => names.posts?.[value] ?? words.posts[value];
const actName: Kind = (value, { words }) => words.acts[value]?.name;
/** The definition's own text, or what a form must show as it was written. */
const plain: Kind = (value) => value;
/** `o3` → `3`: things that a case numbers itself. */
const ordinal: Kind = (value) => /\d+$/.exec(value)?.[0];
const blank: Kind = (value, { words, names }) => {
  if (value.startsWith('field.')) return names.fields?.[value.slice('field.'.length)];
  return value.startsWith('list.') ? words.values[value] : words.blanks[value];
};
const law: Kind = (value, { names }) => names.laws?.[value] ?? (isKey(value) ? undefined : value);
const wordsOfOwner: Kind = (value, speaker) =>
  choice('qualification')(value, speaker) ?? (isKey(value) ? undefined : value);

/** By the name of the fact, or by `CODE.fact` where one name means different things; with the noun for want of a name. */
const kinds: { readonly [fact: string]: readonly [Kind, some: string] } = {
  'ARCHIVE_INCOMPLETE.items': [named('archive'), 'item'],
  'DISCLOSURE_INCOMPLETE.item': [named('disclosure'), 'item'],
  'DISCLOSURE_OVERDUE.item': [named('disclosure'), 'item'],
  'DISCLOSURE_OWED.item': [named('disclosure'), 'item'],
  'DISCLOSURE_UNKNOWN.item': [named('disclosure'), 'item'],
  'ENFORCED_OTHERWISE.enforced': [plain, 'value'],
  'ENFORCED_OTHERWISE.owed': [plain, 'value'],
  'HANDLE_RESPONSIBLE.responsible': [ordinal, 'item'],
  'NOT_OUR_JURISDICTION.to': [plain, 'value'],
  'RESPONSIBLE_NOT_PURSUED.responsible': [ordinal, 'item'],
  'RESPONSIBLE_UNKNOWN.responsible': [ordinal, 'item'],
  act: [actName, 'act'],
  appeal: [ordinal, 'item'],
  approver: [post, 'post'],
  article: [plain, 'value'],
  asks: [choice('asks'), 'value'],
  charge: [named('charges'), 'value'],
  charges: [named('charges'), 'value'],
  clock: [named('clocks'), 'value'],
  concluded: [named('results'), 'value'],
  creditCode: [plain, 'value'],
  decided: [named('results'), 'value'],
  did: [actName, 'act'],
  drafts: [post, 'post'],
  exhibit: [ordinal, 'item'],
  exhibits: [ordinal, 'item'],
  document: [named('documents'), 'document'],
  facets: [worded('facets'), 'fact'],
  field: [named('fields'), 'field'],
  fields: [blank, 'fact'],
  follows: [choice('result'), 'value'],
  ground: [choice('ground'), 'value'],
  heaviest: [plain, 'value'],
  lightest: [plain, 'value'],
  law: [law, 'law'],
  hash: [(value) => value.slice(0, 8), 'value'],
  item: [named('items'), 'item'],
  items: [named('items'), 'item'],
  material: [named('materials'), 'material'],
  materials: [named('materials'), 'material'],
  matters: [plain, 'part'],
  order: [ordinal, 'item'],
  parts: [plain, 'part'],
  person: [named('persons'), 'person'],
  persons: [named('persons'), 'person'],
  post: [post, 'post'],
  posts: [post, 'post'],
  product: [worded('products'), 'part'],
  purpose: [plain, 'value'],
  qualification: [wordsOfOwner, 'qualification'],
  result: [named('results'), 'value'],
  register: [plain, 'value'],
  responsible: [named('persons'), 'person'],
  sanction: [named('sanctions'), 'value'],
  stage: [named('stages'), 'stage'],
  tip: [ordinal, 'item'],
  to: [named('persons'), 'person'],
  unit: [choice('unit'), 'value'],
  voted: [named('results'), 'value'],
  window: [plain, 'value'],
};

const placeShape = /\{([a-zA-Z]+)(?::(n|sent|yuan))?\}/g;
const SENT_LENGTH = 60;

function sentence(template: string, code: string, facts: { readonly [name: string]: Json }, speaker: Speaker): string {
  return template.replaceAll(placeShape, (_, name: string, how: string | undefined) => {
    const value = facts[name];
    if (value === undefined) return speaker.words.frames['some.value'] ?? '';
    if (how === 'yuan' && typeof value === 'number') return yuanOf(value);
    if (how === 'n') return String(Array.isArray(value) ? value.length : 1);
    if (how === 'sent') return quoteSent(value, code, name, speaker);
    const list: readonly Json[] = Array.isArray(value) ? value : [value as Json];
    const said = list.map((one) => sayFactValue(one, code, name, speaker));
    return [...new Set(said)].join(speaker.words.frames.join);
  });
}

/** What somebody sent and no list knows: shown as it was written, in quotation marks. */
function quoteSent(value: Json, code: string, name: string, speaker: Speaker): string {
  const text = typeof value === 'string' ? value : '';
  const [kind] = kinds[`${code}.${name}`] ?? kinds[name] ?? [plain];
  return fill(speaker.words.frames.quote, { text: kind(text, speaker) ?? text.slice(0, SENT_LENGTH) });
}

function sayFactValue(value: Json, code: string, name: string, speaker: Speaker): string {
  const { words, lang } = speaker;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return sayValue(lang, value ? 'yes' : 'no');
  if (typeof value !== 'string') return words.frames['some.value'] ?? '';
  if (isInstant(value)) return formatInstant(lang, value);
  if (isPlainDate(value)) return formatDay(lang, value);
  const [kind, some] = kinds[`${code}.${name}`] ?? kinds[name] ?? [choice(name), 'value'];
  return kind(value, speaker) ?? words.frames[`some.${some}`] ?? '';
}

const fill = (frame: string | undefined, parts: { readonly [part: string]: string }): string =>
  (frame ?? '').replaceAll(placeShape, (_, part: string) => parts[part] ?? '');

const isKey = (text: string): boolean => /^[a-z][a-z0-9.-]*$/.test(text);
const unknown = (lang: Lang, code: string): string => fill(wordsOf(lang).frames.unknownWord, { code });
