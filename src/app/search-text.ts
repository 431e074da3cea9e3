import { pinyin } from 'pinyin-pro';
import type { SearchRow } from '#store/append-command.ts';

/**
 * What a case is found by, and how a question becomes something an index answers. Words are cut into fragments: of Latin letters
 * and digits every three in a row, of other writing every two; and how each run begins (one and two letters, one character), so
 * that a short question finds beginnings. Stored with the case: a change here needs `hengjian rebuild --write`.
 */

export type Sought = {
  readonly number: string;
  readonly applicant: string;
  readonly title: string;
  readonly creditCode: string;
};

const RUN = /[a-z0-9]+|[^\p{P}\p{S}\p{Z}\p{C}a-z0-9]+/gu;
const LATIN = /^[a-z0-9]/;
/** What is longer than this is no name: the rest is found by what is before. */
const LONGEST = 400;
const MARK = '^';

export function searchRowOf({ number, applicant, title, creditCode }: Sought): SearchRow {
  const lines = [number, applicant, title, creditCode, ...initialsOf(applicant)]
    .map(normal)
    .filter((line) => line !== '');
  const text = [...new Set(lines)].join('\n').slice(0, LONGEST);
  return { text, grams: [...new Set(runsOf(text).flatMap((run) => [...beginnings(run), ...fragments(run)]))] };
}

/** Every word of the question must be in the case. Null = nothing that could be looked for. */
export function questionOf(
  asked: string,
): { readonly grams: readonly string[]; readonly words: readonly string[] } | null {
  const words = normal(asked)
    .split(/\s+/u)
    .filter((word) => runsOf(word).length > 0)
    .slice(0, 8);
  const grams = words.flatMap((word) => {
    const runs = runsOf(word);
    return runs.flatMap((run, i) => {
      const found = fragments(run);
      // Shorter than a fragment: it can only be asked how something begins, which after other runs it does by itself.
      return found.length > 0 || (i === 0 && runs.length > 1) ? found : [MARK + run];
    });
  });
  return grams.length > 0 ? { grams: [...new Set(grams)], words } : null;
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
const runsOf = (text: string): readonly string[] => text.match(RUN) ?? [];

function fragments(run: string): readonly string[] {
  const letters = [...run];
  const size = LATIN.test(run) ? 3 : 2;
  return letters.slice(size - 1).map((_, i) => letters.slice(i, i + size).join(''));
}

function beginnings(run: string): readonly string[] {
  const letters = [...run];
  return (LATIN.test(run) ? [1, 2] : [1]).map((n) => MARK + letters.slice(0, n).join(''));
}

/** First letters of the readings, 演示矿业 → ysky; where the first character is read otherwise as a surname (单、曾), that too. */
function initialsOf(name: string): readonly string[] {
  const read = (surname: 'off' | 'head') =>
    (name.match(/\p{Script=Han}+|[a-z0-9]+/giu) ?? [])
      .map((part) =>
        pinyin(part, { pattern: 'first', toneType: 'none', type: 'array', surname, nonZh: 'consecutive' }).join(''),
      )
      .join('');
  return /\p{Script=Han}/u.test(name) ? [read('off'), read('head')] : [];
}
