import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { OversightNav } from '../oversight/nav.tsx';
import { PeriodChoice, showPeriod } from '../oversight/period.tsx';
import { mapQuery } from '../oversight/queries.ts';
import { Level } from '../parts/level.tsx';
import { Choice, searchWith } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

const LEVELS = ['high', 'medium', 'low'] as const;

/** 风险图: stages by powers. What a cell means is said in numbers and a word; its hatching only repeats it. */
export function RiskMap() {
  const { t } = useWords();
  const search = useSearch({ from: '/inside/oversight/map' });
  const navigate = useNavigate();
  const level = LEVELS.find((one) => one === search.level);
  const period = search.period ? { period: search.period } : {};
  const { data, error, isPending } = useQuery(mapQuery({ ...period, ...(level ? { level } : {}) }));
  const go = (change: { period?: string; level?: string }) => {
    void navigate({ to: '/oversight/map', search: searchWith(search, change) });
  };
  const most = Math.max(0, ...(data?.rows ?? []).map(({ cells }) => cells.length));
  return (
    <>
      <PageTitle title={t('oversight.map.title')} />
      <OversightNav />
      <p className="hint">{t('oversight.map.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <PeriodChoice value={search.period ?? ''} choose={(key) => go({ period: key })} />
        <Choice
          id="map-level"
          label={t('oversight.map.level')}
          value={level ?? ''}
          any={t('any')}
          options={LEVELS.map((key) => ({ key, name: t(`level.${key}`) }))}
          choose={(key) => go({ level: key })}
        />
      </div>
      {isPending && <Waiting />}
      {data && data.rows.length === 0 && <Empty>{t('oversight.map.none')}</Empty>}
      {data && data.rows.length > 0 && (
        <>
          <p className="hint">{t('oversight.map.legend', data.steps)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
          <section className="map-scroll" tabIndex={0} aria-label={t('oversight.map.title')}>
            <table className="plain-table risk-map">
              <caption className="hidden">
                {t('oversight.map.caption', { period: showPeriod(data.period.key, t) })}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t('oversight.map.power')}</th>
                  {Array.from({ length: most }, (_, i) => i + 1).map((n) => (
                    <th key={n} scope="col">
                      {t('oversight.map.stage-n', { n })}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.power}>
                    <th scope="row">
                      {row.name}
                      <div className="small">{t('oversight.map.cases', { n: row.cases })}</div>
                    </th>
                    {row.cells.map((cell) => (
                      <td key={cell.stage}>
                        <Link
                          to="/oversight/map/$power/$stage"
                          params={{ power: row.power, stage: cell.stage }}
                          search={period}
                        >
                          {cell.name}
                        </Link>{' '}
                        <Level level={cell.level} />
                        <div>
                          <span className={`heat heat-${cell.heat}`}>
                            <span>
                              {t(`oversight.heat.${cell.heat as 0 | 1 | 2 | 3}`)}{' '}
                              {cell.per100 === null
                                ? t('oversight.map.no-cases')
                                : t('oversight.map.per100', { n: cell.per100 })}
                            </span>
                          </span>
                        </div>
                        {cell.signals + cell.refusals > 0 && (
                          <div className="small">
                            {t('oversight.map.events', { signals: cell.signals, refusals: cell.refusals })}
                          </div>
                        )}
                        {cell.cards > 0 && <div className="small">{t('oversight.map.cards', { n: cell.cards })}</div>}
                        <div className="small">
                          {cell.measures === 0
                            ? t('oversight.map.no-measures')
                            : t('oversight.map.coverage', { n: cell.measures, paper: cell.paper })}
                        </div>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  );
}
