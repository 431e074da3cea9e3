import type { Raw } from './definition.ts';

/** What two definitions may have in common, as sets. Stages by name: a key is the program's, a name the chart's. */
const parts: { readonly [column: string]: (raw: Raw) => readonly string[] } = {
  acts: ({ stages, anytime = [] }) => [...stages.flatMap((one) => one.acts ?? []), ...anytime].map(({ act }) => act),
  items: ({ standards = [] }) => standards.map(({ name }) => name),
  materials: ({ materials = [] }) => materials.map(({ name }) => name),
  documents: ({ documents = [] }) => documents.map(({ name }) => name),
  stages: ({ stages }) => stages.map(({ name }) => name),
  statutory: ({ statutory = [] }) =>
    statutory.map(({ control, article }) => `${control} ${article.law} ${article.article}`),
};

/** Shared of all, in per cent (Jaccard); undefined = neither has any. */
export function alike(a: readonly string[], b: readonly string[]): number | undefined {
  const [left, right] = [new Set(a), new Set(b)];
  const all = left.union(right).size;
  return all === 0 ? undefined : Math.round((left.intersection(right).size / all) * 100);
}

/** A table: for each pair of powers what their definitions have in common, so that copies of one flow would show. */
export function alikeTable(definitions: readonly Raw[]): readonly string[] {
  const columns = Object.keys(parts);
  const rows = definitions.flatMap((a, i) =>
    definitions.slice(i + 1).map((b) => {
      const shares = columns.map((column) => {
        const of = parts[column] ?? (() => []);
        const share = alike(of(a), of(b));
        return (share === undefined ? '–' : `${share}%`).padStart(column.length);
      });
      return `${`${a.key} · ${b.key}`.padEnd(26)} ${shares.join('  ')}`;
    }),
  );
  return [`${'in common'.padEnd(26)} ${columns.join('  ')}`, ...rows];
}
