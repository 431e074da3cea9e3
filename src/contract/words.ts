/** A list of words by key. */
export type WordList = { readonly [key: string]: string };

/** A sentence and what to do about it. */
export type Said = { readonly text: string; readonly mend: string };

/**
 * The words of the product in one language: every text on a screen comes from such a file, by key. In sentences
 * `{name}` is a fact, `{name:n}` how many a list of facts holds.
 */
export type Words = {
  readonly acts: { readonly [act: string]: { readonly name: string; readonly does: string } };
  /** Labels of input fields, by `act.field` or `field`. */
  readonly fields: WordList;
  /** Refusals, by code: what happened, and what mends it. */
  readonly faults: { readonly [code: string]: Said };
  readonly signals: WordList;
  readonly duties: WordList;
  readonly controls: WordList;
  readonly meanings: WordList;
  readonly posts: WordList;
  readonly outcomes: WordList;
  /** Choices of fixed lists, by value; `list.value` where one value means different things in different lists. */
  readonly values: WordList;
  readonly facts: WordList;
  /** Parts of a case. */
  readonly facets: WordList;
  /** What a stage must have made before it is left. */
  readonly products: WordList;
  /** Blanks of an official document. */
  readonly blanks: WordList;
  /** Rules of the product's own structure. */
  readonly rules: WordList;
  /** What stands for a thing whose name the caller did not give, and the frames of sentences. */
  readonly frames: WordList;
  /** Words of the front ends, which own them: `words/web.*.ts`, `words/public.*.ts`. */
  readonly ui: WordList;
};

/** The words of one area of the vocabulary (`words/areas/`): any part of a language's words. */
export type AreaWords = { readonly [Part in keyof Words]?: Words[Part] };

/** A language's words with those of its areas. `saidTwice` tells which keys more than one of them has. */
export function withAreas(words: Words, areas: readonly AreaWords[]): Words {
  const parts = [...new Set([words, ...areas].flatMap((source) => Object.keys(source)))] as (keyof Words)[];
  return Object.fromEntries(
    parts.map((part) => [part, Object.assign({}, ...areas.map((area) => area[part]), words[part])]),
  ) as unknown as Words;
}

/** Keys that more than one source has: one of the two words would never be shown. */
export const saidTwice = (sources: readonly AreaWords[]): readonly string[] => {
  const all = sources.flatMap((source) =>
    Object.entries(source).flatMap(([part, list]) => Object.keys(list).map((key) => `${part}.${key}`)),
  );
  return all.filter((key, i) => all.indexOf(key) !== i);
};
