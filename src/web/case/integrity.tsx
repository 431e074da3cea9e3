import type { Trace } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';

/** 核对完整性: what the server has just recomputed, chain by chain, in words that need no explaining. */
export function Integrity({ trace, again, busy }: { trace: Trace; again: () => void; busy: boolean }) {
  const { t, both, language } = useWords();
  const n = trace.chains.reduce((sum, chain) => sum + chain.entries, 0);
  return (
    <section className={trace.intact ? 'alert alert-done' : 'alert alert-error'} aria-label={t('trace.check')}>
      <p role="status">
        <strong>{trace.intact ? `✔ ${t('trace.intact', { n })}` : `✘ ${t('trace.broken')}`}</strong>{' '}
        <span className="small">{t('trace.checked-at', { at: showInstant(trace.checkedAt, language) })}</span>{' '}
        <button type="button" onClick={again} disabled={busy}>
          {t('trace.check')}
        </button>
      </p>
      {trace.chains
        .filter((chain) => chain.broken)
        .map(({ lane, broken }) => (
          <p key={lane}>
            {broken &&
              t('trace.first-break', { lane: t(`trace.lane.${lane}`), n: broken.seq, fault: both(broken.fault) })}
          </p>
        ))}
      <details>
        <summary>{t('trace.what-checked')}</summary>
        <p>{t('trace.explained')}</p>
        <table className="rows">
          <caption className="hidden">{t('trace.what-checked')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('trace.lane')}</th>
              <th scope="col">{t('trace.entries')}</th>
              <th scope="col">{t('trace.first')}</th>
              <th scope="col">{t('trace.last')}</th>
              <th scope="col">{t('trace.found')}</th>
            </tr>
          </thead>
          <tbody>
            {trace.chains.map(({ lane, entries, first, last, broken }) => (
              <tr key={lane}>
                <td data-label={t('trace.lane')}>{t(`trace.lane.${lane}`)}</td>
                <td data-label={t('trace.entries')}>{entries}</td>
                <td data-label={t('trace.first')} className="code" title={first}>
                  {first.slice(0, 16) || '—'}
                </td>
                <td data-label={t('trace.last')} className="code" title={last}>
                  {last.slice(0, 16) || '—'}
                </td>
                <td data-label={t('trace.found')}>
                  {broken
                    ? `✘ ${t('trace.break-at', { n: broken.seq, fault: both(broken.fault) })}`
                    : `✔ ${t('trace.all-fit')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
