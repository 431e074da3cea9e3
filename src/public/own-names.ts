import type { WordList } from '#contract/words.ts';
import type { Power } from '#powers/definition.ts';
import { proposalsOf } from '#powers/results.ts';
import { namesOf } from '#views/speech.ts';

/** What the definition itself calls its keys, list after list: where two lists know a key, the first one counts. */
export function ownNamesOf(power: Power): readonly WordList[] {
  const { application, pauseGrounds, charges, sanctions, clocks, anytime } = power.definition;
  const choices = [
    ...anytime.flatMap(({ with: given }) => Object.entries((given['registers'] ?? {}) as WordList)),
    ...[...pauseGrounds, ...charges, ...sanctions, ...clocks].map(({ key, name }) => [key, name] as const),
    ...proposalsOf(power.definition).map(({ value, label }) => [value, label] as const),
    ...application.flatMap((field) => (field.choices ?? []).map(({ key, label }) => [key, label] as const)),
  ];
  const names = namesOf(power);
  return [
    names.materials,
    names.items,
    Object.fromEntries(choices),
    names.archive,
    names.disclosure,
    names.documents,
    names.stages,
    names.posts,
    names.fields,
  ].filter((list) => list !== undefined);
}

export const ownName = (own: readonly WordList[], key: string): string | undefined =>
  own.map((list) => list[key]).find((name) => name !== undefined);
