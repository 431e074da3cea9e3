import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { webZh } from '#contract/words/web.zh-CN.ts';
import type { Both } from './api.ts';

/** zh-CN is in the bundle, English is loaded when asked for. */

/** Words of the lists begin with `web.`; here they are named without it. */
export type WebKey = keyof typeof webZh extends `web.${infer Key}` ? Key : never;
export type Language = 'zh-CN' | 'en';

const STORED = 'hengjian.language';

export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: webZh } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  });
  if (localStorage.getItem(STORED) === 'en') await setLanguage('en');
}

export async function setLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation'))
    i18next.addResourceBundle('en', 'translation', (await import('#contract/words/web.en.ts')).webEn);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(STORED, language);
}

export type Say = (key: WebKey, values?: Readonly<Record<string, string | number>>) => string;
export type Words = {
  readonly t: Say;
  readonly language: Language;
  /** Of a text that the server says in both languages, the one on the screen. */
  readonly both: (text: Both) => string;
  /** A key that comes from data: its words where there are any, otherwise `otherwise`. */
  readonly find: (key: string, otherwise: string) => string;
};

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return {
    t: (key, values) => t(`web.${key}`, { ...values }),
    language,
    both: (text) => (language === 'en' ? text.en : text.zh),
    find: (key, otherwise) => (i18n.exists(`web.${key}`) ? t(`web.${key}`) : otherwise),
  };
}
