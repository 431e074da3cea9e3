import { areasEn } from '#contract/words/areas/en.ts';
import { areasZh } from '#contract/words/areas/zh-CN.ts';
import { fieldsEn } from '#contract/words/fields.en.ts';
import { fieldsZh } from '#contract/words/fields.zh-CN.ts';
import { listsEn } from '#contract/words/lists.en.ts';
import { listsZh } from '#contract/words/lists.zh-CN.ts';
import { type AreaWords, withAreas } from '#contract/words.ts';
import type { Language } from './i18n.ts';

/** Words of the domain that reach the app as keys: fields, values, posts, facts. A key without words is never shown as it is. */

export type DomainWords = {
  readonly field: (act: string, name: string) => string | undefined;
  readonly value: (name: string, value: string) => string | undefined;
  readonly post: (key: string) => string;
  /** A part of a case. */
  readonly facet: (key: string) => string | undefined;
  readonly fact: (type: string) => string | undefined;
  readonly outcome: (key: string) => string | undefined;
};

/** Acts and refusals come said from the server: only lists and fields are bundled. */
const bundled = (areas: readonly AreaWords[], words: AreaWords) =>
  withAreas(
    { ...words, acts: {}, faults: {} } as never,
    areas.map(({ acts: _, faults: __, ...rest }) => rest),
  );
const wordsOf = {
  en: bundled(areasEn, { ...listsEn, fields: fieldsEn }),
  'zh-CN': bundled(areasZh, { ...listsZh, fields: fieldsZh }),
};

export function domainWords(language: Language): DomainWords {
  const lists = wordsOf[language];
  const { fields } = lists;
  return {
    field: (act, name) => fields[`${act}.${name}`] ?? fields[name],
    value: (name, value) => lists.values[`${name}.${value}`] ?? lists.values[value],
    post: (key) => lists.posts[key] ?? key,
    facet: (key) => lists.facets[key],
    fact: (type) => lists.facts[type],
    outcome: (key) => lists.outcomes[key] ?? lists.values[key],
  };
}
