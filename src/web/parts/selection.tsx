import { useState } from 'react';
import { useWords } from '../i18n.ts';

export type Selectable = { readonly id: number; readonly number: string };
export type Selection<Row extends Selectable> = {
  /** Those selected that are on the page now. */
  readonly rows: readonly Row[];
  readonly has: (id: number) => boolean;
  readonly toggle: (id: number) => void;
  readonly toggleAll: () => void;
  readonly clear: () => void;
  readonly all: boolean;
};

/** Which rows of a page of a list are selected. What is no longer on the page is selected no more. */
export function useSelection<Row extends Selectable>(page: readonly Row[] | undefined): Selection<Row> {
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const rows = (page ?? []).filter(({ id }) => chosen.has(id));
  const all = page !== undefined && page.length > 0 && rows.length === page.length;
  return {
    rows,
    all,
    has: (id) => chosen.has(id),
    toggle: (id) => choose(new Set([...chosen].filter((one) => one !== id).concat(chosen.has(id) ? [] : [id]))),
    toggleAll: () => choose(new Set(all ? [] : (page ?? []).map(({ id }) => id))),
    clear: () => choose(new Set()),
  };
}

export function SelectAll<Row extends Selectable>({ selection }: { selection: Selection<Row> }) {
  const { t } = useWords();
  return (
    <th scope="col" className="select">
      <input
        type="checkbox"
        aria-label={t('several.all')}
        checked={selection.all}
        ref={(box) => {
          if (box) box.indeterminate = selection.rows.length > 0 && !selection.all;
        }}
        onChange={selection.toggleAll}
      />
    </th>
  );
}

export function SelectOne<Row extends Selectable>({ row, selection }: { row: Row; selection: Selection<Row> }) {
  const { t } = useWords();
  return (
    <td data-label={t('several.column')} className="select">
      <input
        type="checkbox"
        aria-label={t('several.one', { number: row.number })}
        checked={selection.has(row.id)}
        onChange={() => selection.toggle(row.id)}
      />
    </td>
  );
}
