import { type SandboxStep, sandboxHash } from '#app/sandbox.ts';
import type { Directory } from '#cases/context.ts';
import { formatDay, formatInstant, type Names, sayAct, sayValue, wordsOf } from '#contract/say.ts';
import type { WordList } from '#contract/words.ts';
import type { PersonId } from '#kernel/ids.ts';
import { isPlainDate, parseInstant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { namesOf } from '#views/speech.ts';
import { lawNames } from './law-words.ts';
import { ownName, ownNamesOf } from './own-names.ts';
import type { Page } from './page.ts';

/** What steps of a scenario say, in words: who, what, and what the form was filled with. */

/** The names that the steps of one power can use. */
export type Telling = {
  readonly names: Names;
  /** What the definition itself calls a key. */
  readonly own: readonly WordList[];
  readonly opening: string | undefined;
  readonly directory: Directory;
};

export function tellingOf(power: Power, directory: Directory): Telling {
  return { names: namesOf(power), own: ownNamesOf(power), opening: power.definition.start?.act, directory };
}

/** Name of the act as its button has it; a case is opened by the act that the definition starts with. */
export const stepName = ({ lang, t }: Page, { act }: SandboxStep, telling: Telling): string =>
  act === 'wait' ? t('step.wait') : sayAct(lang, actOf(act, telling));

/** What the act does, in one sentence. */
export const stepDoes = ({ lang, t }: Page, { act }: SandboxStep, telling: Telling): string =>
  act === 'wait' ? t('step.waitDoes') : (wordsOf(lang).acts[actOf(act, telling)]?.does ?? '');

const actOf = (act: string, { opening }: Telling): string => (act === 'start' ? (opening ?? 'open') : act);

export type Line = { readonly label: string; readonly value: string };

/** What an entry of a list is about: it stands in the label of the entry's other fields. */
const namedBy = ['item', 'material', 'matter'] as const;

/** Every filled place of the form, in its order. Entries of lists are named by what they are about, else numbered. */
export function linesOf(page: Page, step: SandboxStep, telling: Telling): readonly Line[] {
  const { t, lang } = page;
  const act = actOf(step.act, telling);
  const walk = (value: unknown, path: readonly string[], field: string): readonly Line[] => {
    if (value === undefined) return [];
    const simple = (one: unknown): string => said(page, one, field, telling);
    const label = path.join(t('step.joint'));
    if (!Array.isArray(value) && typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([key, inner]) =>
        walk(inner, [...path, labelOf(page, act, key, telling)], key),
      );
    if (!Array.isArray(value)) return [{ label, value: simple(value) }];
    if (value.length === 0) return [{ label, value: t('step.empty') }];
    if (value.every((one) => typeof one !== 'object'))
      return [{ label, value: value.map(simple).join(wordsOf(lang).frames.join) }];
    return value.flatMap((one: { readonly [key: string]: unknown }, i) => {
      const key = namedBy.find((name) => typeof one[name] === 'string');
      if (key === undefined) return walk(one, [...path, t('step.nth', { n: i + 1 })], field);
      const name = said(page, one[key], key, telling);
      const { [key]: _, ...more } = one;
      const none = Object.keys(more).length === 0;
      return none ? [{ label, value: name }] : walk(more, [...path, name], field);
    });
  };
  return Object.entries(step.input ?? {}).flatMap(([key, value]) =>
    walk(value, [labelOf(page, act, key, telling)], key),
  );
}

function labelOf({ lang, t }: Page, act: string, key: string, { names }: Telling): string {
  const { fields } = wordsOf(lang);
  return fields[`${act}.${key}`] ?? names.fields?.[key] ?? fields[key] ?? t('step.field');
}

/** `overdue:accept:2`: an overrun of a stage. */
const overrunKey = /^overdue:([a-z-]+)(?::\d+)?$/;
/** `t1`, `d2`: what a case numbers itself. */
const ownNumber = /^[a-z](\d+)$/;
const keyShape = /^[a-z][a-z0-9./-]*$/;
const offsetInstant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

function said(page: Page, value: unknown, field: string, telling: Telling): string {
  const { lang, t } = page;
  if (typeof value === 'boolean') return sayValue(lang, value ? 'yes' : 'no');
  if (typeof value !== 'string') return String(value);
  if (value.startsWith('$file:'))
    return t('step.file', { hash: sandboxHash(value.slice('$file:'.length)).slice(0, 8) });
  if (value.startsWith('$prefill:')) return t('step.prefilled');
  if (value.startsWith('$')) return t('step.held');
  if (value === '') return t('step.empty');
  const own = ownNumber.exec(value);
  if (own) return t('step.number', { n: own[1] ?? '' });
  const late = telling.names.stages?.[overrunKey.exec(value)?.[1] ?? ''];
  if (late) return t('step.overrun', { stage: late });
  if (isPlainDate(value)) return formatDay(lang, value);
  if (offsetInstant.test(value)) return formatInstant(lang, parseInstant(value));
  if (field === 'law') return lawNames(page)[value] ?? value;
  return keyShape.test(value) ? named(lang, value, field, telling) : value;
}

/** A key by its name: the definition's own first, then persons, then the product's words. */
function named(lang: Page['lang'], key: string, field: string, { own, directory }: Telling): string {
  const { values, posts, outcomes } = wordsOf(lang);
  return (
    ownName(own, key) ??
    personName(directory, key) ??
    values[`${field}.${key}`] ??
    posts[key] ??
    values[key] ??
    outcomes[key] ??
    key
  );
}

/** Undefined for whoever the directory does not know. */
export const personName = (directory: Directory, id: string): string | undefined =>
  directory.posts(id as PersonId).length > 0 ? directory.name(id as PersonId) : undefined;
