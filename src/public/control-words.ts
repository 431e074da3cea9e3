import { yuanOf } from '#contract/money.ts';
import { sayValue, sayWord, wordsOf } from '#contract/say.ts';
import type { Binding, Definition } from '#powers/definition.ts';
import { type Content, type Html, html } from './html.ts';
import { ownName, ownNamesOf } from './own-names.ts';
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
  const { lang, t } = page;
  if (Array.isArray(value))
    return joined(
      page,
      value.map((one) => setting(page, name, one, definition)),
    );
  if (typeof value === 'boolean') return sayValue(lang, value ? 'yes' : 'no');
  if (typeof value === 'number')
    return hasWord(page, `param.${name}.value`)
      ? t(`param.${name}.value`, { n: /fen$/i.test(name) ? yuanOf(value) : value })
      : value;
  if (typeof value === 'object' && value !== null)
    return joined(
      page,
      Object.entries(value).map(([key, one]) => [
        hasWord(page, `param.${key}`) ? t(`param.${key}`) : named(page, key, name, definition),
        lang === 'en' ? ': ' : '：',
        setting(page, key, one, definition),
      ]),
    );
  if (typeof value !== 'string') return '';
  if (hasWord(page, `param.${name}.${value}`)) return t(`param.${name}.${value}`);
  return named(page, value, name, definition);
}

/** Where a setting's values have a list of words under another name than the setting's. */
const LISTS: { readonly [setting: string]: string } = { owes: 'part', against: 'list' };

/** A key by the name that the definition gives it, by the words of the product, or as it stands. */
function named({ lang, zh }: Page, key: string, setting: string, definition: Definition): Content {
  const own = ownName(ownNamesOf({ definition, version: 0, hash: '' }), key);
  if (own !== undefined) return zh(own);
  const { values, posts, acts } = wordsOf(lang);
  return posts[key] ?? acts[key]?.name ?? values[`${LISTS[setting] ?? setting}.${key}`] ?? values[key] ?? zh(key);
}

const joined = ({ lang }: Page, parts: readonly Content[]): readonly Content[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [wordsOf(lang).frames.join ?? '', part]));
