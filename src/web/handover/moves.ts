import type { HandoverMove, HandoverPage, HandoverRow } from './queries.ts';

/** A thing that can be moved: its case, what it is, whose work. */
export type Movable = {
  readonly key: string;
  readonly row: HandoverRow;
  readonly kind: HandoverMove['kind'];
  readonly post: string;
  readonly postName: string;
};
/** Of one power, stage, kind and post: they can go to one person together. */
export type Group = { readonly key: string; readonly first: Movable; readonly items: readonly Movable[] };
/** What is typed: who takes each group, who takes single items instead, which are left out. */
export type Choices = {
  readonly group: Readonly<Record<string, string>>;
  readonly one: Readonly<Record<string, string>>;
  readonly out: Readonly<Record<string, boolean>>;
};

const isMoved = (kind: string): kind is HandoverMove['kind'] => ['named', 'responsible', 'acted'].includes(kind);

export function groupsOf(rows: HandoverPage['rows']): readonly Group[] {
  const groups = new Map<string, Movable[]>();
  for (const row of rows)
    for (const { kind, post, postName } of row.items)
      if (isMoved(kind)) {
        const key = `${row.power} ${row.stage} ${kind} ${post}`;
        groups.set(key, [
          ...(groups.get(key) ?? []),
          { key: `${row.caseId} ${kind} ${post}`, row, kind, post, postName },
        ]);
      }
  return [...groups].map(([key, items]) => ({ key, first: items[0] as Movable, items }));
}

/** What would be moved as it is chosen now: ticked, and with somebody to take it. */
export const movesOf = (groups: readonly Group[], { group, one, out }: Choices): readonly HandoverMove[] =>
  groups.flatMap(({ key, items }) =>
    items.flatMap((item): HandoverMove[] => {
      const to = one[item.key] || group[key];
      if (!to || out[item.key]) return [];
      return [{ id: item.row.caseId, version: item.row.version, kind: item.kind, post: item.post, to }];
    }),
  );
