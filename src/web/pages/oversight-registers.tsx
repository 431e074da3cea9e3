import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { OversightNav } from '../oversight/nav.tsx';
import { PeriodChoice } from '../oversight/period.tsx';
import { fileUrl, REGISTERS, type RegisterSearch, registerQuery } from '../oversight/queries.ts';
import { showDay, showInstant } from '../parts/dates.ts';
import { Choice, Paging, searchWith } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { powersQuery } from '../queries.ts';

/** 台账: what the record itself keeps, one register at a time, newest first. */
export function Registers() {
  const { t, both, language } = useWords();
  const search = useSearch({ from: '/inside/oversight/registers' });
  const navigate = useNavigate();
  const register = REGISTERS.find((one) => one === search.register) ?? 'orders';
  const { register: _, ...query } = search;
  const { data: powers } = useQuery(powersQuery);
  const { data, error, isPending } = useQuery(registerQuery(register, query));
  const go = (change: { readonly [K in keyof RegisterSearch]?: string | undefined }) => {
    void navigate({ to: '/oversight/registers', search: searchWith(search, change) });
  };
  const name = t(`oversight.register.${register}`);
  return (
    <>
      <PageTitle title={t('oversight.registers.title')} />
      <OversightNav />
      <p className="hint">
        {t('oversight.registers.hint')} {register === 'tips' && t('oversight.registers.tips-hint')}
        {register === 'checks' && t('oversight.registers.checks-hint')}
      </p>
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <Choice
          id="register"
          label={t('oversight.registers.which')}
          value={register}
          options={REGISTERS.map((key) => ({ key, name: t(`oversight.register.${key}`) }))}
          choose={(key) => go({ register: key, state: undefined })}
        />
        <Choice
          id="register-state"
          label={t('oversight.register.state')}
          value={search.state ?? ''}
          any={t('any')}
          options={(data?.states ?? []).map(({ key, text }) => ({ key, name: both(text) }))}
          choose={(state) => go({ state })}
        />
        <Choice
          id="register-power"
          label={t('cases.power')}
          value={search.power ?? ''}
          any={t('any')}
          options={powers ?? []}
          choose={(power) => go({ power })}
        />
        <PeriodChoice value={search.period ?? ''} any={t('oversight.any-period')} choose={(period) => go({ period })} />
        <span role="status">{data && t('oversight.registers.count', { n: data.rows.length })}</span>
      </div>
      {data && data.rows.length > 0 && (
        <p>
          <a className="button" href={exportUrl(register, query)} download>
            {t('oversight.export')}
          </a>{' '}
          <span className="small">{t('oversight.export.hint')}</span>
        </p>
      )}
      {isPending && <Waiting />}
      {data && data.rows.length === 0 && <Empty>{t('oversight.registers.none')}</Empty>}
      {data && data.rows.length > 0 && (
        <table className="rows">
          <caption className="hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t('oversight.register.at')}</th>
              <th scope="col">{t('col.case')}</th>
              <th scope="col">{t('oversight.register.content')}</th>
              <th scope="col">{t('oversight.register.state')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={`${row.caseId} ${row.entry}`}>
                <td>{showInstant(row.at, language)}</td>
                <td data-label={t('col.case')}>
                  <Link
                    to="/cases/$caseId"
                    params={{ caseId: String(row.caseId) }}
                    search={{ tab: register === 'refusals' ? 'trace' : 'supervision' }}
                  >
                    {row.number}
                  </Link>
                  <div className="under">{row.powerName}</div>
                  <div className="under">{row.title}</div>
                </td>
                <td data-label={t('oversight.register.content')}>
                  <dl className="entry-lines">
                    {row.lines.map((line) => (
                      <div key={line.label.zh}>
                        <dt>{both(line.label)}</dt>
                        <dd>{both(line.text)}</dd>
                      </div>
                    ))}
                  </dl>
                </td>
                <td data-label={t('oversight.register.state')}>
                  {both(row.stateText)}
                  {row.dueAt && row.state === 'open' && (
                    <div className="under">{t('oversight.register.due', { day: showDay(row.dueAt, language) })}</div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Paging after={search.after} next={data?.next} go={(after) => go({ after })} />
    </>
  );
}

const exportUrl = (register: string, { power, state, period }: RegisterSearch): string =>
  fileUrl(`registers/${register}/export.xlsx`, { power, state, period });
