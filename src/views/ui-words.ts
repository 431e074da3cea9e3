import { type Lang, sayWord } from '#contract/say.ts';
import type { Both } from './speech.ts';

type Values = { readonly [name: string]: string | number };

/** A sentence of the staff app, where the server says it: `{name}` is one of the values. */
export const sayUi = (lang: Lang, key: string, values: Values = {}): string =>
  sayWord(lang, 'ui', `web.${key}`).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** In both languages; a value that differs between them is given as both. */
export const uiBoth = (key: string, values: { readonly [name: string]: string | number | Both } = {}): Both => ({
  zh: sayUi('zh-CN', key, pick(values, 'zh')),
  en: sayUi('en', key, pick(values, 'en')),
});

const pick = (values: { readonly [name: string]: string | number | Both }, lang: 'zh' | 'en'): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value]),
  );

export const bothOf = (say: (lang: Lang) => string): Both => ({ zh: say('zh-CN'), en: say('en') });
export const same = (text: string): Both => ({ zh: text, en: text });
export const joined = (parts: readonly Both[], mark: Both = { zh: '；', en: '; ' }): Both => ({
  zh: parts
    .map(({ zh }) => zh)
    .filter(Boolean)
    .join(mark.zh),
  en: parts
    .map(({ en }) => en)
    .filter(Boolean)
    .join(mark.en),
});
