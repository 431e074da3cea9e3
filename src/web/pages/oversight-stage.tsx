import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { OversightNav } from '../oversight/nav.tsx';
import { PeriodChoice } from '../oversight/period.tsx';
import { stageQuery } from '../oversight/queries.ts';
import { showInstant } from '../parts/dates.ts';
import { Level } from '../parts/level.tsx';
import { Paging, searchWith } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

/** One cell of the risk map: what its chart says, then what happened, case by case. */
export function RiskStage() {
  const { t, both, language } = useWords();
  const { power, stage } = useParams({ from: '/inside/oversight/map/$power/$stage' });
  const search = useSearch({ from: '/inside/oversight/map/$power/$stage' });
  const navigate = useNavigate();
  const { data, error, isPending } = useQuery(stageQuery(power, stage, search));
  const go = (change: { period?: string | undefined; after?: string | undefined }) => {
    void navigate({
      to: '/oversight/map/$power/$stage',
      params: { power, stage },
      search: searchWith(search, change),
    });
  };
  const title = data
    ? t('oversight.stage.title', { power: data.powerName, stage: data.stageName })
    : t('oversight.map.title');
  return (
    <>
      <PageTitle title={title}>
        <Link to="/oversight/map" search={search.period ? { period: search.period } : {}}>
          {t('oversight.stage.back')}
        </Link>
      </PageTitle>
      <OversightNav />
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <PeriodChoice value={search.period ?? ''} choose={(period) => go({ period })} />
        {data && <Level level={data.level} />}
      </div>
      {isPending && <Waiting />}
      {data && (
        <>
          <section className="panel" aria-labelledby="risks">
            <h2 id="risks">{t('oversight.stage.risks')}</h2>
            {data.risks.length > 0 && (
              <table className="rows">
                <caption className="hidden">{t('oversight.stage.risks')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('oversight.stage.risk')}</th>
                    <th scope="col">{t('oversight.stage.answered')}</th>
                    <th scope="col">{t('oversight.stage.events')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.risks.map((risk) => (
                    <tr key={risk.id}>
                      <td>{risk.text}</td>
                      <td data-label={t('oversight.stage.answered')}>{t(`oversight.answered.${risk.answered}`)}</td>
                      <td data-label={t('oversight.stage.events')}>{risk.events}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <p className="hint">{t('oversight.stage.shared')}</p>
            {data.measures.length > 0 && <h3>{t('oversight.stage.measures')}</h3>}
            <ul className="plain-list">
              {data.measures.map((measure) => (
                <li key={measure.id}>
                  <span className="tag">{t(`oversight.enforced.${measure.enforcement}`)}</span> {measure.text}
                </li>
              ))}
            </ul>
            {data.answersFor && <p>{t('oversight.stage.answers-for', { who: data.answersFor })}</p>}
          </section>
          <section aria-labelledby="events">
            <h2 id="events">{t('oversight.stage.cases')}</h2>
            {data.events.length === 0 && <Empty>{t('oversight.stage.none')}</Empty>}
            {data.events.length > 0 && (
              <table className="rows">
                <caption className="hidden">{t('oversight.stage.cases')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('oversight.stage.kind')}</th>
                    <th scope="col">{t('oversight.what')}</th>
                    <th scope="col">{t('col.case')}</th>
                    <th scope="col">{t('oversight.register.at')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.events.map((event) => (
                    <tr key={`${event.caseId} ${event.at} ${event.text.zh}`}>
                      <td>{t(`oversight.kind.${event.kind}`)}</td>
                      <td data-label={t('oversight.what')}>{both(event.text)}</td>
                      <td data-label={t('col.case')}>
                        <Link
                          to="/cases/$caseId"
                          params={{ caseId: String(event.caseId) }}
                          search={{ tab: 'supervision' }}
                        >
                          {event.number}
                        </Link>
                        <div className="under">{event.title}</div>
                      </td>
                      <td data-label={t('oversight.register.at')}>{showInstant(event.at, language)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <Paging after={search.after} next={data.next} go={(after) => go({ after })} />
          </section>
        </>
      )}
    </>
  );
}
