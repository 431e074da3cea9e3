import type { PlainDate } from '#kernel/time.ts';
import type { Definition } from './definition.ts';
import { type Citation, citation, type LawCatalogue } from './law.ts';
import { placesIn, templateLines } from './template.ts';

/** Places that every case may fill (`documentValues`); fields of the application and lists of nominees beside them. */
export const COMMON_PLACES: readonly string[] = [
  'acceptedOn',
  'agency',
  'applicant',
  'case.number',
  'conclusion.failed',
  'conclusion.opinion',
  'contact',
  'creditCode',
  'decidedOn',
  'decision.articles',
  'decision.by',
  'decision.charges',
  'decision.fine',
  'decision.period',
  'decision.reasons',
  'decision.sanction',
  'materials',
  'notice.facts',
  'receivedOn',
  'slip.number',
  'validTo',
];

type Say = (path: readonly (string | number)[], zh: string, en: string) => void;

/**
 * A template is a letter: a title that stands whatever the case, an agency and a date that close it, places that can be filled, and
 * articles that exist and that somebody has read or seen quoted.
 */
export function checkDocuments(definition: Definition, laws: LawCatalogue, say: Say): void {
  const known = new Set([
    ...COMMON_PLACES,
    ...definition.application.map((field) => `field.${field.key}`),
    ...listsOf(definition).map((list) => `list.${list}`),
  ]);
  definition.documents.forEach(({ template }, i) => {
    const path = ['documents', i, 'template'];
    const lines = templateLines(template);
    const roles = lines.map((line) => line.role);
    if (placesIn(lines[0]?.text ?? '').length > 0)
      say(path, '文书第一行是标题，不能有待填项。', 'The first line of a document is its title and has no places.');
    for (const place of new Set(placesIn(template)))
      if (!known.has(place))
        say(path, `模板里的待填项“{${place}}”没有任何事实可以填入。`, `Nothing fills the place "{${place}}".`);
    if (/\{[^{}]*\}|[{}]/.test(template.replaceAll(/\{[a-z][A-Za-z0-9.-]*\}/g, '')))
      say(path, '模板里有不成对的花括号，或者待填项的写法有误。', 'A brace stands alone, or a place is miswritten.');
    for (const cited of citedIn(template)) {
      const found = citation(laws, { ...cited, on: definition.validFrom as PlainDate });
      if (!found.found) say(path, `引用有误：${found.error.message}`, `Citation: ${found.error.message}`);
      else if (found.article.confidence === 'memory')
        say(
          path,
          `${found.text}仅凭记忆、待核，不能印在文书上。`,
          `${found.text} is known from memory alone and may not be printed on a document.`,
        );
    }
    for (const [role, line] of CLOSE)
      if (!roles.includes(role)) say(path, `文书末尾应有单独一行“${line}”。`, `A line "${line}" closes a document.`);
  });
}

const CLOSE = [
  ['agency', '{agency}'],
  ['date', '{decidedOn}'],
] as const;

/** Lists that the power's acts record. */
const listsOf = ({ stages, anytime }: Definition): readonly string[] =>
  [...stages.flatMap((stage) => stage.acts), ...anytime].flatMap((use) =>
    typeof use.with.list === 'string' ? [use.with.list] : [],
  );

const numeral = '[一二三四五六七八九十百零]+';
const articleShape = `第${numeral}条(?:第${numeral}款)?(?:第${numeral}项)?`;
const citedShape = new RegExp(`《([^《》{}]+)》(${articleShape}(?:[、和]${articleShape})*)`, 'g');

/** `《行政许可法》第三十八条第一款、第三十九条` is two citations. */
export const citedIn = (text: string): readonly Citation[] =>
  [...text.matchAll(citedShape)].flatMap(([, law = '', articles = '']) =>
    articles.split(/[、和]/).map((one) => ({
      law,
      article: one.replaceAll(new RegExp(numeral, 'g'), (word) => String(numberOf(word))),
    })),
  );

const DIGITS = '零一二三四五六七八九';

/** 一百三十四 → 134, up to 999. */
function numberOf(word: string): number {
  let [sum, digit] = [0, 0];
  for (const letter of word) {
    const value = DIGITS.indexOf(letter);
    if (value >= 0) digit = value;
    else {
      sum += (digit || 1) * (letter === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return sum + digit;
}
