import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n.ts';
import { FaultText } from '../parts/refusal-alert.tsx';
import { HandoverFile } from './file.tsx';
import type { HandoverDone } from './queries.ts';

/** What came of each, and where its list is. Takes the focus when it comes. */
export function HandoverResult({ done: { rows, list } }: { readonly done: HandoverDone }) {
  const { t } = useWords();
  const place = useRef<HTMLTableElement>(null);
  useEffect(() => place.current?.focus(), []);
  const done = rows.filter(({ state }) => state === 'done').length;
  return (
    <section className="panel">
      <p className={list === null ? 'alert alert-error' : 'alert alert-done'}>
        {list === null ? t('handover.made.none') : t('handover.made', { n: list })}
      </p>
      {list !== null && (
        <p className="actions">
          <HandoverFile seq={list} />
        </p>
      )}
      <table className="rows" tabIndex={-1} ref={place}>
        <caption>{t('handover.result', { done, not: rows.length - done })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('several.case')}</th>
            <th scope="col">{t('handover.own.what')}</th>
            <th scope="col">{t('several.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.caseId} ${row.kind} ${row.post}`}>
              <td data-label={t('several.case')}>
                <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }}>
                  {row.number || row.caseId}
                </Link>
              </td>
              <td data-label={t('handover.own.what')}>{t(`handover.kind.${row.kind}`)}</td>
              <td data-label={t('several.outcome')}>
                {t(`handover.state.${row.state}`)}
                {row.faults.map((fault) => (
                  <FaultText key={fault.control + fault.code} fault={fault} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
