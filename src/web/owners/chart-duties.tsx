import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ChartDuty } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay } from '../parts/dates.ts';
import { chartDutiesQuery } from './queries.ts';

/** What the charts ask of whoever is signed in; nothing where they ask nothing. */
export function ChartDuties() {
  const { t } = useWords();
  const { data: duties } = useQuery({ ...chartDutiesQuery, throwOnError: false });
  if (!duties || duties.length === 0) return null;
  const phones = duties.filter(({ kind }) => kind === 'phones');
  const doubts = duties.filter(({ kind }) => kind === 'doubts');
  return (
    <section className="panel" aria-labelledby="chart-duties">
      <h2 id="chart-duties">{t('chart-duty.title')}</h2>
      <ul className="plain-list">
        {duties
          .filter(({ kind }) => kind !== 'phones' && kind !== 'doubts')
          .map((duty) => (
            <li key={`${duty.kind} ${duty.power} ${duty.version}`}>
              <Duty duty={duty} />
            </li>
          ))}
        {doubts.length > 0 && (
          <li>
            {t('chart-duty.doubts', { n: doubts.reduce((sum, { n }) => sum + (n ?? 0), 0) })}
            <ul className="links">
              {doubts.map(({ power, name, n }) => (
                <li key={power}>
                  <Link to="/powers/$key/doubts" params={{ key: power }}>
                    {t('chart-duty.doubts-of', { name, n: n ?? 0 })}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        )}
        {phones.length > 0 && (
          <li>
            {t('chart-duty.phones', { n: phones.length })} <Link to="/powers">{t('powers.title')}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}

function Duty({ duty }: { duty: ChartDuty }) {
  const { t, language } = useWords();
  const { kind, name, version, due, power } = duty;
  const params = { key: power };
  const said = t(`chart-duty.${kind}`, { name, n: version ?? 0, day: due === null ? '' : showDay(due, language) });
  if (kind === 'sign' || kind === 'returned')
    return (
      <>
        {said}{' '}
        <Link to="/powers/$key/versions" params={params} search={{ to: String(version) }}>
          {t('powers.versions')}
        </Link>
      </>
    );
  return (
    <>
      {said}{' '}
      <Link to="/powers/$key/review" params={params}>
        {t('powers.review')}
      </Link>
    </>
  );
}
