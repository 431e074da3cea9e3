import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { ChartDuties } from '../owners/chart-duties.tsx';
import { useChartRights } from '../owners/queries.ts';
import { PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { powersQuery } from '../queries.ts';

/** 职权与防控图: every power, and what one may do with its chart. */
export function Powers() {
  const { t } = useWords();
  const { data: powers, error } = useQuery(powersQuery);
  const rightsIn = useChartRights();
  return (
    <>
      <PageTitle title={t('powers.title')}>
        <Link to="/posts">{t('powers.posts')}</Link>
      </PageTitle>
      <p className="hint">{t('powers.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      <ChartDuties />
      {!powers && !error && <Waiting />}
      {powers && (
        <table className="rows">
          <caption className="hidden">{t('powers.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('powers.name')}</th>
              <th scope="col">{t('powers.version')}</th>
              <th scope="col">{t('powers.work')}</th>
            </tr>
          </thead>
          <tbody>
            {powers.map((power) => (
              <tr key={power.key}>
                <td>
                  <b>{power.name}</b>
                  <div className="under">{power.kind}</div>
                  <div className="under">
                    {t('powers.size', { stages: power.stages, risks: power.risks, measures: power.measures })}
                  </div>
                </td>
                <td data-label={t('powers.version')}>{t('powers.v', { n: power.version })}</td>
                <td data-label={t('powers.work')}>
                  <ul className="links">
                    {rightsIn(power.key).draftsAs !== null && (
                      <li>
                        <Link to="/powers/$key/edit" params={{ key: power.key }}>
                          {t('powers.edit')}
                        </Link>
                      </li>
                    )}
                    <li>
                      <Link to="/powers/$key/versions" params={{ key: power.key }}>
                        {t('powers.versions')}
                      </Link>
                    </li>
                    {rightsIn(power.key).reads && (
                      <>
                        <li>
                          <Link to="/powers/$key/doubts" params={{ key: power.key }}>
                            {t('powers.doubts')}
                          </Link>
                        </li>
                        <li>
                          <Link to="/powers/$key/review" params={{ key: power.key }}>
                            {t('powers.review')}
                          </Link>
                        </li>
                      </>
                    )}
                    <li>
                      <a href={`/powers/${encodeURIComponent(power.key)}`}>{t('powers.chart')}</a>
                    </li>
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
