import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { SignalLevel } from '../case/signal-list.tsx';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert, RestsList } from '../parts/refusal-alert.tsx';
import { powersQuery, signalsQuery } from '../queries.ts';

const LEVELS = ['red', 'yellow', 'lead', 'note'] as const;

/** 监督: every signal that an inspector may see, newest first, each with its case and what it rests on. */
export function Oversight() {
  const { t, both, language } = useWords();
  const search = useSearch({ from: '/inside/oversight' });
  const navigate = useNavigate();
  const { data: powers } = useQuery(powersQuery);
  const {
    data: page,
    error,
    isPending,
  } = useQuery(
    signalsQuery({
      ...(search.power ? { power: search.power } : {}),
      ...(search.after ? { after: Number(search.after) } : {}),
    }),
  );
  const rows = page?.rows.filter((row) => !search.level || row.signal.level === search.level) ?? [];
  const go = (change: { power?: string | undefined; level?: string | undefined; after?: string | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, after: undefined, ...change }).filter(([, value]) => value),
    );
    void navigate({ to: '/oversight', search: next });
  };
  return (
    <>
      <PageTitle title={t('oversight.title')} />
      <p className="hint">{t('oversight.presumption')}</p>
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <div>
          <label htmlFor="filter-power">{t('cases.power')}</label>
          <select id="filter-power" value={search.power ?? ''} onChange={(event) => go({ power: event.target.value })}>
            <option value="">{t('any')}</option>
            {powers?.map((power) => (
              <option key={power.key} value={power.key}>
                {power.name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="filter-level">{t('oversight.level')}</label>
          <select
            id="filter-level"
            value={search.level ?? ''}
            onChange={(event) => go({ level: event.target.value, after: search.after })}
          >
            <option value="">{t('any')}</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t(`signal.${level}`)}
              </option>
            ))}
          </select>
        </div>
        <span role="status">{page && t('oversight.count', { n: rows.length })}</span>
      </div>
      {isPending && <Waiting />}
      {page && rows.length === 0 && <Empty>{t('oversight.none')}</Empty>}
      {rows.length > 0 && (
        <table className="rows">
          <caption className="hidden">{t('oversight.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('oversight.level')}</th>
              <th scope="col">{t('oversight.what')}</th>
              <th scope="col">{t('col.case')}</th>
              <th scope="col">{t('oversight.at')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.caseId} ${row.signal.key}`}>
                <td>
                  <SignalLevel level={row.signal.level} />
                  {row.sealed && <div className="under">{t('trace.sealed')}</div>}
                </td>
                <td data-label={t('oversight.what')}>
                  {both(row.signal.text)}
                  <RestsList rests={row.signal.rests} />
                </td>
                <td data-label={t('col.case')}>
                  <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }} search={{ tab: 'supervision' }}>
                    {row.number}
                  </Link>
                  <div className="under">{row.title}</div>
                </td>
                <td data-label={t('oversight.at')}>{showInstant(row.signal.raisedAt, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <nav className="paging" aria-label={t('paging')}>
        {search.after && (
          <button type="button" onClick={() => go({})}>
            {t('paging.first')}
          </button>
        )}
        {page?.next && (
          <button type="button" onClick={() => go({ after: page.next ?? undefined })}>
            {t('paging.next')}
          </button>
        )}
      </nav>
    </>
  );
}
