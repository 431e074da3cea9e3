import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { SeveralDone } from '../api.ts';
import { useWords } from '../i18n.ts';
import { FaultText } from './refusal-alert.tsx';

export type SeveralRow = SeveralDone['rows'][number];

/** What came of each case: done, or not and why. Takes the focus when it comes. */
export function SeveralResult({ rows }: { rows: readonly SeveralRow[] }) {
  const { t } = useWords();
  const place = useRef<HTMLTableElement>(null);
  useEffect(() => place.current?.focus(), []);
  const done = rows.filter(({ state }) => state === 'done').length;
  return (
    <table className="rows" tabIndex={-1} ref={place}>
      <caption>{t('several.result', { done, not: rows.length - done })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('several.case')}</th>
          <th scope="col">{t('several.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.caseId}>
            <td data-label={t('several.case')}>
              <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }}>
                {row.number || row.caseId}
              </Link>
            </td>
            <td data-label={t('several.outcome')}>
              {t(`several.${row.state}`)}
              {row.faults.map((fault) => (
                <FaultText key={fault.control + fault.code} fault={fault} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
