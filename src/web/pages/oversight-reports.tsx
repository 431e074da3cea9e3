import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { FreezeReport } from '../oversight/freeze-report.tsx';
import { OversightNav } from '../oversight/nav.tsx';
import { PeriodChoice, showPeriod } from '../oversight/period.tsx';
import { fileUrl, reportQuery, reportsQuery } from '../oversight/queries.ts';
import { showInstant } from '../parts/dates.ts';
import { Choice, searchWith } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

/** 监督报告: the figures of a period with how each is counted, the files, and the freezing. */
export function Reports() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/inside/oversight/reports' });
  const navigate = useNavigate();
  const { data: list } = useQuery(reportsQuery);
  const { data: report, error, isPending } = useQuery(reportQuery(search));
  const go = (change: { agency?: string; period?: string }) => {
    void navigate({ to: '/oversight/reports', search: searchWith(search, change) });
  };
  const of = report ? { agency: report.agency, period: report.period.key } : {};
  return (
    <>
      <PageTitle title={t('oversight.reports.title')} />
      <OversightNav />
      <p className="hint">{t('oversight.reports.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <Choice
          id="agency"
          label={t('oversight.agency')}
          value={report?.agency ?? search.agency ?? ''}
          options={(list?.agencies ?? []).map((key) => ({ key, name: key }))}
          choose={(agency) => go({ agency })}
        />
        <PeriodChoice value={search.period ?? ''} choose={(period) => go({ period })} />
      </div>
      {isPending && <Waiting />}
      {report && (
        <section className="panel" aria-labelledby="figures">
          <h2 id="figures">{showPeriod(report.period.key, t)}</h2>
          {report.frozen ? (
            <>
              <p>
                {t('oversight.reports.frozen', {
                  who: report.frozen.by.name,
                  at: showInstant(report.frozen.at, language),
                  seq: report.frozen.seq,
                })}
              </p>
              <p className="small hash">{t('oversight.reports.hash', { hash: report.frozen.hash })}</p>
            </>
          ) : (
            <p>{t('oversight.reports.draft', { at: showInstant(report.at, language) })}</p>
          )}
          {report.withheld > 0 && <p>{t('oversight.reports.withheld', { n: report.withheld })}</p>}
          <p>
            <a className="button" href={fileUrl('report.docx', of)} download>
              {t('oversight.reports.docx')}
            </a>{' '}
            <a className="button" href={fileUrl('report.xlsx', of)} download>
              {t('oversight.reports.xlsx')}
            </a>
          </p>
          <table className="rows">
            <caption className="hidden">{t('oversight.reports.figures')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('oversight.reports.figure')}</th>
                <th scope="col">{t('oversight.reports.value')}</th>
                <th scope="col">{t('oversight.reports.how')}</th>
              </tr>
            </thead>
            <tbody>
              {report.figures.map((figure) => (
                <tr key={figure.key}>
                  <td>{figure.name}</td>
                  <td data-label={t('oversight.reports.value')}>
                    {figure.value === null ? t('oversight.reports.nothing') : `${figure.value} ${figure.unit}`}
                  </td>
                  <td data-label={t('oversight.reports.how')}>{figure.words}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {report.remarks && (
            <>
              <h3>{t('oversight.reports.remarks.title')}</h3>
              <p className="what">{report.remarks}</p>
            </>
          )}
          <FreezeReport
            key={`${report.agency} ${report.period.key}`}
            agency={report.agency}
            period={report.period.key}
            freezes={report.freezes}
          />
        </section>
      )}
      <section aria-labelledby="frozen">
        <h2 id="frozen">{t('oversight.reports.list')}</h2>
        {list && list.frozen.length === 0 && <Empty>{t('oversight.reports.none')}</Empty>}
        {list && list.frozen.length > 0 && (
          <table className="rows">
            <caption className="hidden">{t('oversight.reports.list')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('oversight.period')}</th>
                <th scope="col">{t('oversight.agency')}</th>
                <th scope="col">{t('oversight.reports.by')}</th>
                <th scope="col">{t('oversight.reports.entry')}</th>
              </tr>
            </thead>
            <tbody>
              {list.frozen.map((one) => (
                <tr key={one.seq}>
                  <td>
                    <Link to="/oversight/reports" search={{ agency: one.agency, period: one.period }}>
                      {showPeriod(one.period, t)}
                    </Link>
                  </td>
                  <td data-label={t('oversight.agency')}>{one.agency}</td>
                  <td data-label={t('oversight.reports.by')}>
                    {one.by.name} {showInstant(one.at, language)}
                  </td>
                  <td data-label={t('oversight.reports.entry')}>
                    {one.seq}
                    <div className="under hash">{one.hash}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}
