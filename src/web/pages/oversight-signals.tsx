import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Signal } from '../api.ts';
import { SignalLevel } from '../case/signal-list.tsx';
import { useWords } from '../i18n.ts';
import { OversightNav } from '../oversight/nav.tsx';
import { showInstant } from '../parts/dates.ts';
import { Choice, Paging, searchWith } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert, RestsList } from '../parts/refusal-alert.tsx';
import { powersQuery, signalsQuery } from '../queries.ts';

const LEVELS = ['red', 'yellow', 'lead', 'note'] as const;

/** 提示: every signal that an inspector may see, case by case, the last signalled first; those of one kind under the newest of them. */
export function OversightSignals() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/inside/oversight/signals' });
  const navigate = useNavigate();
  const level = LEVELS.find((one) => one === search.level);
  const { data: powers } = useQuery(powersQuery);
  const {
    data: page,
    error,
    isPending,
  } = useQuery(
    signalsQuery({
      ...(search.power ? { power: search.power } : {}),
      ...(level ? { level } : {}),
      ...(search.after ? { after: Number(search.after) } : {}),
    }),
  );
  const rows = page?.rows ?? [];
  const go = (change: { power?: string | undefined; level?: string | undefined; after?: string | undefined }) => {
    void navigate({ to: '/oversight/signals', search: searchWith(search, change) });
  };
  return (
    <>
      <PageTitle title={t('oversight.signals')} />
      <OversightNav />
      <p className="hint">{t('oversight.presumption')}</p>
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <Choice
          id="filter-power"
          label={t('cases.power')}
          value={search.power ?? ''}
          any={t('any')}
          options={powers ?? []}
          choose={(power) => go({ power })}
        />
        <Choice
          id="filter-level"
          label={t('oversight.level')}
          value={search.level ?? ''}
          any={t('any')}
          options={LEVELS.map((key) => ({ key, name: t(`signal.${key}`) }))}
          choose={(level) => go({ level })}
        />
        <span role="status">
          {page && t('oversight.count', { n: rows.length, of: rows.reduce((sum, row) => sum + row.signals.length, 0) })}
        </span>
      </div>
      {isPending && <Waiting />}
      {page && rows.length === 0 && <Empty>{t('oversight.none')}</Empty>}
      {rows.length > 0 && (
        <table className="rows">
          <caption className="hidden">{t('oversight.signals')}</caption>
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
              <tr key={row.caseId}>
                <td>
                  {LEVELS.filter((one) => row.signals.some(({ signal }) => signal.level === one)).map((one) => (
                    <div key={one}>
                      <SignalLevel level={one} />
                    </div>
                  ))}
                </td>
                <td data-label={t('oversight.what')}>
                  {[...Map.groupBy(row.signals, ({ signal }) => `${signal.level} ${signal.code}`)].map(
                    ([kind, same]) => (
                      <OfOneKind key={kind} same={same} />
                    ),
                  )}
                </td>
                <td data-label={t('col.case')}>
                  <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }} search={{ tab: 'supervision' }}>
                    {row.number}
                  </Link>
                  <div className="under">{row.title}</div>
                  {row.signals.some(({ signal }) => signal.level === 'lead') && (
                    <Link
                      to="/cases/$caseId"
                      params={{ caseId: String(row.caseId) }}
                      search={{ tab: 'handling', act: 'raise-card' }}
                    >
                      {t('cards.ask')}
                    </Link>
                  )}
                </td>
                <td data-label={t('oversight.at')}>
                  {row.signals[0] && showInstant(row.signals[0].signal.raisedAt, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Paging after={search.after} next={page?.next} go={(after) => go({ after })} />
    </>
  );
}

type Told = { readonly sealed: boolean; readonly signal: Signal };

/** The newest in full; the others of its kind one press away. */
function OfOneKind({ same }: { same: readonly Told[] }) {
  const { t, both, language } = useWords();
  const [newest, ...others] = same;
  if (!newest) return null;
  return (
    <div className="signal-kind">
      {newest.sealed && <span className="tag">{t('trace.sealed')}</span>} {both(newest.signal.text)}
      <RestsList rests={newest.signal.rests} />
      {others.length > 0 && (
        <details>
          <summary>{t('oversight.same-kind', { n: others.length })}</summary>
          <ul className="plain-list">
            {others.map(({ signal }) => (
              <li key={signal.key}>
                {both(signal.text)} <span className="small">{showInstant(signal.raisedAt, language)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
