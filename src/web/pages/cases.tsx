import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useWords } from '../i18n.ts';
import { showDay, showLeft } from '../parts/dates.ts';
import { Lamp } from '../parts/lamp.tsx';
import { useNow } from '../parts/now.ts';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { type CaseSearch, casesQuery, powerQuery, powersQuery } from '../queries.ts';

/** 全部办件: what this person may see, filtered by what the address says. */
export function Cases() {
  const { t, language, find } = useWords();
  const search = useSearch({ from: '/inside/cases' });
  const navigate = useNavigate();
  const { data: powers } = useQuery(powersQuery);
  const { data: page, error, isPending } = useQuery({ ...casesQuery(search), placeholderData: keepPreviousData });
  const { data: power } = useQuery(powerQuery(search.power ?? ''));
  const now = useNow();

  const go = (change: { [K in keyof CaseSearch]?: string | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, after: undefined, ...change }).filter(([, value]) => value),
    );
    void navigate({ to: '/cases', search: next as CaseSearch });
  };
  const filtered = search.power || search.stage || search.status || search.text;

  return (
    <>
      <PageTitle title={t('cases.title')} />
      <RefusalAlert error={error} focus={false} />
      <form
        className="filters"
        key={search.text ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          go({ text: String(new FormData(event.currentTarget).get('text') ?? '').trim() });
        }}
      >
        <div>
          <label htmlFor="filter-power">{t('cases.power')}</label>
          <select
            id="filter-power"
            value={search.power ?? ''}
            onChange={(event) => go({ power: event.target.value, stage: undefined })}
          >
            <option value="">{t('any')}</option>
            {powers
              ?.filter((power) => power.state === 'whole')
              .map((power) => (
                <option key={power.key} value={power.key}>
                  {power.name}
                </option>
              ))}
          </select>
        </div>
        <div>
          <label htmlFor="filter-stage">{t('cases.stage')}</label>
          <select
            id="filter-stage"
            value={search.stage ?? ''}
            disabled={!search.power}
            onChange={(event) => go({ stage: event.target.value })}
          >
            <option value="">{t('any')}</option>
            {power?.definition.stages.map((stage) => (
              <option key={stage.key} value={stage.key}>
                {stage.name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="filter-status">{t('cases.status')}</label>
          <select
            id="filter-status"
            value={search.status ?? ''}
            onChange={(event) => go({ status: event.target.value })}
          >
            <option value="">{t('any')}</option>
            <option value="open">{t('status.open')}</option>
            <option value="ended">{t('status.ended')}</option>
          </select>
        </div>
        <div>
          <label htmlFor="filter-sort">{t('cases.sort')}</label>
          <select id="filter-sort" value={search.sort ?? 'due'} onChange={(event) => go({ sort: event.target.value })}>
            <option value="due">{t('sort.due')}</option>
            <option value="updated">{t('sort.updated')}</option>
            <option value="created">{t('sort.created')}</option>
          </select>
        </div>
        <div className="grow">
          <label htmlFor="cases-text">{t('search')}</label>
          <Input id="cases-text" name="text" defaultValue={search.text ?? ''} />
        </div>
        <Button htmlType="submit">{t('cases.find')}</Button>
      </form>
      {isPending && <Waiting />}
      {page && page.rows.length === 0 && (
        <Empty>
          <p>{filtered ? t('cases.none-found') : t('cases.none')}</p>
          {filtered ? <Link to="/cases">{t('cases.clear')}</Link> : <Link to="/counter">{t('desk.register')}</Link>}
        </Empty>
      )}
      {page && page.rows.length > 0 && (
        <>
          <table className="rows">
            <caption>
              {page.total === null ? t('cases.shown', { n: page.rows.length }) : t('cases.count', { n: page.total })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('col.lamp')}</th>
                <th scope="col">{t('col.case')}</th>
                <th scope="col">{t('col.applicant')}</th>
                <th scope="col">{t('col.power')}</th>
                <th scope="col">{t('col.stage')}</th>
                <th scope="col">{t('col.due')}</th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Lamp state={row.lamp} />
                  </td>
                  <td data-label={t('col.case')}>
                    <Link to="/cases/$caseId" params={{ caseId: String(row.id) }}>
                      {row.number}
                    </Link>
                    <div className="under">{row.title}</div>
                  </td>
                  <td data-label={t('col.applicant')}>{row.applicant}</td>
                  <td data-label={t('col.power')}>{row.powerName}</td>
                  <td data-label={t('col.stage')}>
                    {row.stageName}
                    {row.status === 'ended' && (
                      <div className="under">{find(`outcome.${row.outcome}`, t('status.ended'))}</div>
                    )}
                  </td>
                  <td data-label={t('col.due')} className="due">
                    {row.dueAt && row.status === 'open' ? (
                      <>
                        {t('due.before', { day: showDay(row.dueAt, language) })}
                        <div className="under">{showLeft(row.dueAt, now, t)}</div>
                      </>
                    ) : (
                      t('due.none')
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <nav className="paging" aria-label={t('paging')}>
            {search.after && (
              <button type="button" onClick={() => go({})}>
                {t('paging.first')}
              </button>
            )}
            {page.next && (
              <button type="button" onClick={() => go({ after: page.next ?? undefined })}>
                {t('paging.next')}
              </button>
            )}
          </nav>
        </>
      )}
    </>
  );
}
