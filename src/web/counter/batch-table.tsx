import { Link } from '@tanstack/react-router';
import type { Column } from '#contract/intake-table.ts';
import { useWords } from '../i18n.ts';
import { FaultText } from '../parts/refusal-alert.tsx';
import { isGood, type Row, unreadIn, withCell } from './batch-rows.ts';

/** The stack as a table to type in; each row says how it stands and what mends it. */
export function BatchTable(props: {
  rows: readonly Row[];
  columns: readonly Column[];
  change: (rows: readonly Row[]) => void;
}) {
  const { t } = useWords();
  const { rows, columns, change } = props;
  return (
    <section className="batch-table" aria-label={t('batch.title')}>
      <table className="rows">
        <caption>{t('batch.caption', { n: rows.filter((row) => row.entered === null).length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('batch.row')}</th>
            <th scope="col">{t('batch.state')}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.id}>
              <th scope="row" data-label={t('batch.row')}>
                {i + 1}
                {row.entered === null && (
                  <button
                    type="button"
                    className="plain"
                    aria-label={t('batch.remove', { n: i + 1 })}
                    onClick={() => change(rows.filter((one) => one !== row))}
                  >
                    ✕
                  </button>
                )}
              </th>
              <td data-label={t('batch.state')}>
                <State row={row} columns={columns} />
              </td>
              {columns.map((column) => (
                <td key={column.key} data-label={column.label}>
                  {row.entered ? (
                    row.cells[column.key]
                  ) : (
                    <input
                      aria-label={t('batch.cell', { n: i + 1, column: column.label })}
                      value={row.cells[column.key] ?? ''}
                      {...(column.choices ? { list: `choices-${column.key}` } : {})}
                      onChange={(event) =>
                        change(rows.map((one) => (one === row ? withCell(row, column.key, event.target.value) : one)))
                      }
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {columns
        .filter((column) => column.choices)
        .map((column) => (
          <datalist key={column.key} id={`choices-${column.key}`}>
            {column.choices?.map((one) => (
              <option key={one.key} value={one.label} />
            ))}
          </datalist>
        ))}
    </section>
  );
}

function State({ row, columns }: { row: Row; columns: readonly Column[] }) {
  const { t, both } = useWords();
  if (row.entered)
    return (
      <>
        {t('batch.entered')}{' '}
        <Link to="/cases/$caseId" params={{ caseId: String(row.entered.caseId) }} target="_blank">
          {row.entered.number}
        </Link>
        {row.entered.noSlip && (
          <>
            <p className="wrong">{t('batch.no-slip')}</p>
            <ul className="faults">
              {row.entered.noSlip.faults.map((fault) => (
                <li key={fault.code}>{both(fault.text)}</li>
              ))}
            </ul>
          </>
        )}
      </>
    );
  if (!row.judged) return <span className="hint">{t('batch.unchecked')}</span>;
  if (isGood(row, columns)) return <b className="lamp-normal">{t('batch.ok')}</b>;
  const unread = unreadIn(row, columns);
  // What could not be read is said once, in the words of the column, not again by the API.
  const errors = row.judged.errors.filter(({ path }) => !unread.some(({ column }) => column.key === path));
  const faults = row.judged.faults.filter(
    ({ code, facts }) =>
      !(code === 'FIELD_WRONG' && unread.some(({ column }) => column.key === `fields.${facts['field']}`)),
  );
  const sayError = (one: (typeof errors)[number]): string => {
    const column = columns.find(({ key }) => key === one.path);
    if (!column) return both(one);
    return t(row.cells[column.key] ? 'batch.wrong' : 'batch.missing', { column: column.label });
  };
  return (
    <>
      <b className="wrong">{t('batch.bad', { n: unread.length + errors.length + faults.length })}</b>
      <ul className="faults">
        {unread.map(({ column, text }) => (
          <li key={column.key}>{t('batch.unread', { column: column.label, text, form: formOf(column, t) })}</li>
        ))}
        {errors.map((one) => (
          <li key={one.path + one.zh}>{sayError(one)}</li>
        ))}
        {faults.map((fault) => (
          <li key={fault.code + fault.text.zh}>
            <FaultText fault={fault} />
          </li>
        ))}
      </ul>
    </>
  );
}

function formOf({ key, asks, choices }: Column, t: ReturnType<typeof useWords>['t']): string {
  if (key === 'creditCode') return t('batch.form.code');
  if (asks === 'choice')
    return t('batch.form.choice', { choices: (choices ?? []).map(({ label }) => label).join('、') });
  return asks === 'text' ? '' : t(`batch.form.${asks}`);
}
