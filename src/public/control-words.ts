import { yuanOf } from '#contract/money.ts';
import { sayAct, sayValue, sayWord, wordsOf } from '#contract/say.ts';
import type { WordList } from '#contract/words.ts';
import type { Binding, Definition } from '#powers/definition.ts';
import { namesOf } from '#views/speech.ts';
import { type Content, type Html, html } from './html.ts';
import { hasWord, type Page } from './page.ts';

/** A binding in words: what the control does, with which settings, for how long. */

export const controlName = ({ lang }: Page, key: string): string => sayWord(lang, 'controls', key);

export function controlCard(page: Page, binding: Binding, definition: Definition): Html {
  const { t } = page;
  const settings = Object.entries(binding.with);
  return html`<div class="control"><h3>${controlName(page, binding.control)}</h3>
${hasWord(page, `control.${binding.control}`) && html`<p>${t(`control.${binding.control}`)}</p>`}
<dl class="facts">${settings.map(([name, value]) => html`<div><dt>${hasWord(page, `param.${name}`) ? t(`param.${name}`) : t('param')}</dt><dd>${setting(page, name, value, definition)}</dd></div>`)}
<div><dt>${t('life')}</dt><dd>${t(`life.${binding.life}`)}</dd></div></dl></div>`;
}

/** A setting's value: an act, a post, a choice of the application form, a number. */
function setting(page: Page, name: string, value: unknown, definition: Definition): Content {
  const { lang, t, zh } = page;
  if (Array.isArray(value))
    return joined(
      page,
      value.map((one) => setting(page, name, one, definition)),
    );
  if (typeof value === 'boolean') return sayValue(lang, value ? 'yes' : 'no');
  if (typeof value === 'number')
    return hasWord(page, `param.${name}.value`)
      ? t(`param.${name}.value`, { n: name.endsWith('Fen') ? yuanOf(value) : value })
      : value;
  if (typeof value === 'object' && value !== null)
    return joined(
      page,
      Object.entries(value).map(([key, one]) => [
        named(page, key, definition),
        '：',
        setting(page, key, one, definition),
      ]),
    );
  if (typeof value !== 'string') return '';
  const words = wordsOf(lang);
  if (hasWord(page, `param.${name}.${value}`)) return t(`param.${name}.${value}`);
  const field = definition.application.find(({ key }) => key === value);
  const choice = definition.application.flatMap(({ choices = [] }) => choices).find(({ key }) => key === value);
  if (name === 'field' && field) return zh(field.label);
  if (name === 'values' && choice) return zh(choice.label);
  if (words.posts[value]) return words.posts[value];
  if (words.acts[value]) return sayAct(lang, value);
  return named(page, value, definition);
}

/** A key by the name that the definition gives it, by the words of the product, or as it stands. */
function named(page: Page, key: string, definition: Definition): Content {
  const { t, zh, lang } = page;
  if (hasWord(page, `param.${key}`)) return t(`param.${key}`);
  const own = namesOf({ definition, version: 0, hash: '' });
  const name = [
    own.stages,
    own.results,
    own.documents,
    own.materials,
    own.items,
    own.clocks,
    own.posts,
    own.sanctions,
    own.fields,
    own.disclosure,
  ]
    .map((names) => names?.[key])
    .find((one) => one !== undefined);
  if (name !== undefined) return zh(name);
  const registers = definition.anytime.flatMap((use) => Object.entries((use.with['registers'] ?? {}) as WordList));
  const register = registers.find(([one]) => one === key)?.[1];
  const { values } = wordsOf(lang);
  return register === undefined ? (values[`list.${key}`] ?? values[key] ?? zh(key)) : zh(register);
}

const joined = ({ lang }: Page, parts: readonly Content[]): readonly Content[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [wordsOf(lang).frames.join ?? '', part]));
