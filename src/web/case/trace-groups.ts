import type { TraceEntry } from '../api.ts';

/** Empty = everybody, everything. */
export type TraceFilter = { readonly person: string; readonly kind: TraceEntry['kind'] | '' };

type Told = Pick<TraceEntry, 'kind' | 'at' | 'stage' | 'stageName' | 'signers'>;
/** One stay of the case in a stage: a stage that it came back to stands again. */
export type StageGroup<T extends Told> = {
  readonly key: string;
  readonly name: string;
  readonly days: readonly { readonly day: string; readonly entries: readonly T[] }[];
};

export const narrowed = <T extends Told>(entries: readonly T[], { person, kind }: TraceFilter): readonly T[] =>
  entries.filter(
    (entry) =>
      (kind === '' || entry.kind === kind) && (person === '' || entry.signers.some(({ name }) => name === person)),
  );

export const peopleIn = (entries: readonly Told[]): readonly string[] => [
  ...new Set(entries.flatMap(({ signers }) => signers.map(({ name }) => name))),
];

/** In the order in which it happened, cut where the stage or the day in Shanghai changes. */
export function groupsOf<T extends Told>(entries: readonly T[]): readonly StageGroup<T>[] {
  const groups: { key: string; name: string; stage: string; days: { day: string; entries: T[] }[] }[] = [];
  for (const entry of entries) {
    let group = groups.at(-1);
    if (group?.stage !== entry.stage) {
      group = { key: `${groups.length} ${entry.stage}`, name: entry.stageName, stage: entry.stage, days: [] };
      groups.push(group);
    }
    const on = new Date(Date.parse(entry.at) + 8 * 3_600_000).toISOString().slice(0, 10);
    const day = group.days.at(-1);
    if (day?.day === on) day.entries.push(entry);
    else group.days.push({ day: on, entries: [entry] });
  }
  return groups;
}
