import { listsEn } from '#contract/words/lists.en.ts';
import { listsZh } from '#contract/words/lists.zh-CN.ts';
import type { Language } from './i18n.ts';

/** Name of a post; `name`: as the server calls it, in Chinese, where it is a power's own and has no other. */
export const postWord = (language: Language, key: string, name = key): string =>
  (language === 'en' ? listsEn : listsZh).posts[key] ?? name;

const THREE = ['system-administrator', 'security-administrator', 'security-auditor'];
/** 三员: who has pages of his own; what they open, the API decides. */
export const administers = ({ posts }: { readonly posts: readonly { readonly key: string }[] }): boolean =>
  posts.some(({ key }) => THREE.includes(key));

/** `甲、乙` · `a, b` */
export const listed = (language: Language, words: readonly string[]): string =>
  words.join(language === 'en' ? ', ' : '、');

/** A name with what it stands for: `受理员甲（受理人）` */
export function named(language: Language, name: string, more: readonly string[]): string {
  if (more.length === 0) return name;
  return language === 'en' ? `${name} (${listed(language, more)})` : `${name}（${listed(language, more)}）`;
}

/** A person with his posts, given by key and by name. */
export const withPosts = (
  language: Language,
  name: string,
  posts: readonly string[],
  names: readonly string[],
): string =>
  named(
    language,
    name,
    posts.map((post, i) => postWord(language, post, names[i])),
  );
