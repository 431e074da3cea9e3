import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../i18n.ts';
import { OversightNav } from '../oversight/nav.tsx';
import { PeriodChoice } from '../oversight/period.tsx';
import { frontQuery } from '../oversight/queries.ts';
import { JudgeQueue } from '../oversight/queue.tsx';
import { Choice, searchWith } from '../parts/list-page.tsx';
import { PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { powersQuery } from '../queries.ts';

const LEVELS = ['warning', 'yellow', 'red', 'order'] as const;

/** 监督中心: how it stands, each figure the way to its list; then what waits for the inspector's judgement. */
export function Oversight() {
  const { t } = useWords();
  const search = useSearch({ from: '/inside/oversight' });
  const navigate = useNavigate();
  const { data: powers } = useQuery(powersQuery);
  const { data, error, isPending } = useQuery(frontQuery(search));
  const go = (change: { period?: string; power?: string }) => {
    void navigate({ to: '/oversight', search: searchWith(search, change) });
  };
  const ofPower = search.power ? { power: search.power } : {};
  return (
    <>
      <PageTitle title={t('oversight.centre')} />
      <OversightNav />
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <PeriodChoice value={search.period ?? ''} choose={(period) => go({ period })} />
        <Choice
          id="filter-power"
          label={t('cases.power')}
          value={search.power ?? ''}
          any={t('oversight.power.all')}
          options={powers ?? []}
          choose={(power) => go({ power })}
        />
      </div>
      {isPending && <Waiting />}
      {data && (
        <section aria-label={t('oversight.figures')}>
          <ul className="figures">
            <Figure name={t('oversight.in-hand')}>
              <Link to="/cases" search={{ ...ofPower, status: 'open' }}>
                <b>{data.inHand}</b>
              </Link>
            </Figure>
            <Figure name={t('oversight.on-time')}>
              <b>{data.onTimePercent === null ? '—' : `${data.onTimePercent}%`}</b>
            </Figure>
            <Figure name={t('oversight.overdue')}>
              <Link to="/cases" search={{ ...ofPower, status: 'open', term: 'over' }}>
                <b>{data.overdue}</b>
              </Link>
            </Figure>
            <Figure name={t('oversight.cards.open')}>
              <span className="levels">
                {LEVELS.map((level) => (
                  <Link key={level} to="/cards" search={{ ...ofPower, level, state: 'open' }}>
                    {t(`card.${level}`)} {data.cards[level]}
                  </Link>
                ))}
              </span>
            </Figure>
            <Figure name={t('oversight.orders.open')}>
              <Link to="/oversight/registers" search={{ ...ofPower, register: 'orders', state: 'open' }}>
                <b>{data.orders}</b>
              </Link>
              {data.ordersOverdue > 0 && (
                <span className="small">{t('oversight.orders.late', { n: data.ordersOverdue })}</span>
              )}
            </Figure>
            <Figure name={t('oversight.checks.open')}>
              <Link to="/oversight/registers" search={{ ...ofPower, register: 'checks', state: 'drawn' }}>
                <b>{data.checks}</b>
              </Link>
            </Figure>
            <Figure name={t('oversight.tips.open')}>
              <Link to="/oversight/registers" search={{ ...ofPower, register: 'tips', state: 'open' }}>
                <b>{data.tips}</b>
              </Link>
            </Figure>
          </ul>
          <p className="hint">
            {data.onTimePercent === null
              ? t('oversight.on-time.none')
              : t('oversight.on-time.formula', { onTime: data.onTime, ended: data.ended, overdue: data.overdue })}
          </p>
        </section>
      )}
      <JudgeQueue {...ofPower} />
    </>
  );
}

const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <li>
    {name}
    {children}
  </li>
);
