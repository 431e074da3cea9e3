import type { Context } from '#cases/context.ts';
import { nominees } from '#cases/facets/lists.ts';
import type { CaseView } from '#cases/view.ts';
import { formatDay, type Names, sayWord } from '#contract/say.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import { type Instant, isPlainDate } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import { type InputLine, inputLines } from './input-lines.ts';
import { lawsIn, nameOf, namesOf } from './speech.ts';
import { bothOf, joined, same, uiBoth } from './ui-words.ts';

/** What facts and forms are told with: the definition, the case, and the names that stand in both. */
export type Telling = {
  readonly power: Power;
  readonly ctx: Pick<Context, 'directory' | 'laws'>;
  readonly view: CaseView;
};
/** A line of a fact; `paper` where it names a page that can be opened. */
export type FactLine = InputLine & {
  readonly paper: { readonly material: string; readonly hash: string; readonly page: number } | null;
};

/** Names for what an act was filled with: the definition's, the persons that it names, the nominees and exhibits of the case. */
export function namesFor({ power, ctx, view }: Telling, input: unknown): Names {
  const texts = new Set(JSON.stringify(input)?.match(/(?<=")[\w-]+(?=")/g));
  const things = [
    ...nominees(view.lists).map(({ key, name }) => [key, name]),
    ...view.exhibits.all.map(({ key, name }) => [key, name]),
  ];
  return {
    ...namesOf(
      power,
      [...texts]
        .map((id) => ({ id: id as PersonId, name: nameOf(ctx.directory, id as PersonId) }))
        .filter(({ id, name }) => ctx.directory.posts(id).length > 0 && name !== id),
    ),
    things: Object.fromEntries(things),
    laws: lawsIn(ctx.laws),
  };
}

/** The product's own bookkeeping: the sentence of the entry says it already. */
const UNTOLD = /^(head|signals|issued|letters|held|clock)\./;

/** What one fact states, place by place. What has no word is left out: it is for the machine. */
export function factLines(
  telling: Telling,
  act: string,
  { type, data }: { readonly type: string; readonly data: Json },
  at: Instant,
): readonly FactLine[] {
  if (type === 'review.findings-recorded') return findingLines(telling, data as Findings, at);
  if (UNTOLD.test(type) || typeof data !== 'object' || data === null) return [];
  return wordedLines(telling, act, data).map((line) => ({ ...line, paper: null }));
}

/** As `inputLines`, without places and values that no list names. */
export const wordedLines = (telling: Telling, act: string, input: unknown): readonly InputLine[] =>
  inputLines(act, input, namesFor(telling, input)).filter(
    ({ label, shown }) => !isUnknown(label.zh) && !isUnknown(shown.zh),
  );

const [UNKNOWN = ''] = sayWord('zh-CN', 'frames', 'unknownWord').split('{');
const isUnknown = (text: string): boolean => text.startsWith(UNKNOWN);

type Findings = {
  readonly findings?: readonly {
    readonly item: string;
    readonly answer: string | number | boolean;
    readonly notApplicable: boolean;
    readonly evidence: readonly { readonly material: string; readonly page: number }[];
    readonly note: string;
  }[];
};

/** 逐项审查: one line for what was found, and one for each page that shows it, as it was on file then. */
function findingLines({ power, view }: Telling, { findings = [] }: Findings, at: Instant): readonly FactLine[] {
  const { standards, materials } = power.definition;
  return findings.flatMap(({ item, answer, notApplicable, evidence, note }) => {
    const label = same(standards.find(({ key }) => key === item)?.name ?? item);
    const found = notApplicable ? uiBoth('review.not-applicable') : answered(answer);
    return [
      { label, shown: joined([found, same(note)]), hash: null, paper: null },
      ...evidence.map(({ material, page }) => {
        const name = materials.find(({ key }) => key === material)?.name ?? material;
        const hash = view.materials.received.findLast((one) => one.material === material && one.receivedAt <= at)?.hash;
        return {
          label: uiBoth('review.evidence'),
          shown: uiBoth('review.cite', { material: name, page }),
          hash: null,
          paper: hash === undefined ? null : { material, hash, page },
        };
      }),
    ];
  });
}

function answered(answer: string | number | boolean) {
  if (typeof answer === 'boolean') return bothOf((lang) => sayWord(lang, 'values', answer ? 'yes' : 'no'));
  const text = String(answer);
  return isPlainDate(text) ? bothOf((lang) => formatDay(lang, text)) : same(text);
}
