import { listsEn } from '#contract/words/lists.en.ts';
import { listsZh } from '#contract/words/lists.zh-CN.ts';
import type { Language } from './i18n.ts';

/** Name of a post; a post that only a definition knows arrives with its name and never comes here. */
export const postWord = (language: Language, key: string): string =>
  (language === 'en' ? listsEn : listsZh).posts[key] ?? key;

/** `甲、乙` · `a, b` */
export const listed = (language: Language, words: readonly string[]): string =>
  words.join(language === 'en' ? ', ' : '、');

/** A name with what it stands for: `受理员甲（受理人）` */
export function named(language: Language, name: string, more: readonly string[]): string {
  if (more.length === 0) return name;
  return language === 'en' ? `${name} (${listed(language, more)})` : `${name}（${listed(language, more)}）`;
}

/** A person with his posts, given by key. */
export const withPosts = (language: Language, name: string, posts: readonly string[]): string =>
  named(
    language,
    name,
    posts.map((post) => postWord(language, post)),
  );
