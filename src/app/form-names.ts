import { sayAct, sayWord, wordsOf } from '#contract/say.ts';
import type { PlainDate } from '#kernel/time.ts';
import type { Definition, FieldRule } from '#powers/definition.ts';
import type { LawCatalogue } from '#powers/law.ts';

/** What the fields of an owner's forms may name: of the definition, of the program, of the law. */

export type Both = { readonly zh: string; readonly en: string };
export type Option = { readonly value: string | boolean; readonly label: Both };
export type Name = {
  readonly value: string;
  readonly label: Both;
  readonly asks: string;
  readonly choices: readonly Option[];
};
export type Names = { readonly [list: string]: readonly Name[] };

export const both = (say: (lang: 'zh-CN' | 'en') => string): Both => ({ zh: say('zh-CN'), en: say('en') });
export const ui = (key: string, otherwise = key): Both => both((lang) => wordsOf(lang).ui[key] ?? otherwise);
const same = (text: string): Both => ({ zh: text, en: text });
const plain = (value: string, label: Both): Name => ({ value, label, asks: '', choices: [] });
const YES_NO: readonly Option[] = [
  { value: true, label: ui('web.yes') },
  { value: false, label: ui('web.no') },
];

export function namesOf(definition: Definition): Names {
  const named = (rows: readonly { readonly key: string; readonly name: string }[]) =>
    rows.map(({ key, name }) => plain(key, same(name)));
  const own = new Map(definition.posts.map((post) => [post.key, post.name]));
  const uses = [...definition.stages.flatMap(({ acts }) => acts), ...definition.anytime];
  const posts = new Set([...uses.flatMap(({ by }) => by), ...own.keys(), 'discipline-inspector', 'inspection-staff']);
  const lists = new Set(uses.flatMap((use) => (typeof use.with['list'] === 'string' ? [use.with['list']] : [])));
  const word = (list: 'values', key: string) => both((lang) => wordsOf(lang)[list][key] ?? key);
  return {
    posts: [...posts].map((value) =>
      plain(
        value,
        both((lang) => own.get(value) ?? sayWord(lang, 'posts', value)),
      ),
    ),
    acts: [...new Set(uses.map(({ act }) => act))].map((value) =>
      plain(
        value,
        both((lang) => sayAct(lang, value)),
      ),
    ),
    fields: definition.application.map(fieldName),
    stages: named(definition.stages),
    clocks: named(definition.clocks),
    materials: named(definition.materials),
    documents: named(definition.documents),
    results: named(definition.results),
    sanctions: named(definition.sanctions),
    whens: [
      ...['always', 'decided', 'affirmed', 'denied'].map((value) => plain(value, ui(`web.owner.when.${value}`))),
      ...named(definition.results),
    ],
    lists: [...lists].map((value) => plain(value, word('values', `list.${value}`))),
    items: definition.standards.map(({ key, name, asks, choices }) => ({
      value: key,
      label: same(name),
      asks,
      choices: asks === 'yes-no' ? YES_NO : (choices ?? []).map((value) => ({ value, label: same(value) })),
    })),
  };
}

function fieldName({ key, label, asks, choices }: FieldRule): Name {
  const options = (choices ?? []).map((one) => ({ value: one.key, label: same(one.label) }));
  return { value: key, label: same(label), asks, choices: asks === 'yes-no' ? YES_NO : options };
}

export type LawNames = {
  readonly key: string;
  readonly name: string;
  readonly articles: readonly { readonly article: string; readonly gist: string }[];
};

/** The laws that a definition valid from that day can cite, with every article, paragraph and item that the catalogue knows. */
export function lawNames({ laws }: LawCatalogue, on: PlainDate): readonly LawNames[] {
  return laws
    .filter(({ inForce }) => inForce.from <= on && (inForce.to === undefined || inForce.to >= on))
    .map(({ key, short, articles }) => ({
      key,
      name: short,
      articles: articles.flatMap(({ article, gist, paragraphs = 1, items = [] }) => [
        { article, gist },
        ...Array.from({ length: paragraphs }, (_, i) => i + 1).flatMap((k) => [
          ...(paragraphs > 1 ? [{ article: `${article}第${k}款`, gist }] : []),
          ...Array.from({ length: items[k - 1] ?? 0 }, (_, j) => ({ article: `${article}第${k}款第${j + 1}项`, gist })),
        ]),
      ]),
    }));
}
