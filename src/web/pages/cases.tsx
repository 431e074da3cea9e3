import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { showDay, showLeft } from '../parts/dates.ts';
import { Lamp } from '../parts/lamp.tsx';
import { ListExport } from '../parts/list-export.tsx';
import { Choice, Day, Find, LAMPS, Paging, searchWith } from '../parts/list-page.tsx';
import { useNow } from '../parts/now.ts';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { SavedViews } from '../parts/saved-views.tsx';
import { SelectAll, SelectOne, useSelection } from '../parts/selection.tsx';
import { SeveralBar } from '../parts/several-bar.tsx';
import { type CaseSearch, casesQuery, personsQuery, powerQuery, powersQuery } from '../queries.ts';

const STATUSES = ['open', 'ended'] as const;
const SORTS = ['due', 'updated', 'created'] as const;

/** 全部办件: what this person may see, filtered by what the address says. */
export function Cases() {
  const { t, language, find } = useWords();
  const search = useSearch({ from: '/inside/cases' });
  const navigate = useNavigate();
  const { data: powers } = useQuery(powersQuery);
  const { data: page, error, isPending } = useQuery({ ...casesQuery(search), placeholderData: keepPreviousData });
  const { data: power } = useQuery(powerQuery(search.power ?? ''));
  const { data: persons } = useQuery(personsQuery);
  const now = useNow();
  const selection = useSelection(page?.rows);

  const go = (change: { [K in keyof CaseSearch]?: string | undefined }) => {
    void navigate({ to: '/cases', search: searchWith(search, change) });
  };
  const { sort: _, after: __, ...filters } = search;
  /** A page on which nobody is named has no column for it. */
  const named = page?.rows.some((row) => row.named.length > 0) ?? false;
  const filtered = Object.keys(filters).length > 0;

  return (
    <>
      <PageTitle title={t('cases.title')} />
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <Choice
          id="filter-power"
          label={t('cases.power')}
          value={search.power ?? ''}
          any={t('any')}
          options={powers?.filter(({ state }) => state === 'whole') ?? []}
          choose={(key) => go({ power: key, stage: undefined })}
        />
        <Choice
          id="filter-stage"
          label={t('cases.stage')}
          value={search.stage ?? ''}
          any={t('any')}
          options={power?.definition.stages ?? []}
          disabled={!search.power}
          choose={(stage) => go({ stage })}
        />
        <Choice
          id="filter-status"
          label={t('cases.status')}
          value={search.status ?? ''}
          any={t('any')}
          options={STATUSES.map((key) => ({ key, name: t(`status.${key}`) }))}
          choose={(status) => go({ status })}
        />
        <Choice
          id="filter-sort"
          label={t('cases.sort')}
          value={search.sort ?? 'due'}
          options={SORTS.map((key) => ({ key, name: t(`sort.${key}`) }))}
          choose={(sort) => go({ sort })}
        />
        <Choice
          id="filter-lamp"
          label={t('col.lamp')}
          value={search.lamp ?? ''}
          any={t('any')}
          options={LAMPS.map((key) => ({ key, name: t(`lamp.${key}`) }))}
          choose={(lamp) => go({ lamp })}
        />
        <Choice
          id="filter-term"
          label={t('list.term')}
          value={search.term ?? ''}
          any={t('any')}
          options={[{ key: 'over', name: t('list.term.over') }]}
          choose={(term) => go({ term })}
        />
        <Choice
          id="filter-handler"
          label={t('list.handler')}
          value={search.handler ?? ''}
          any={t('any')}
          options={persons?.map(({ id, name }) => ({ key: id, name })) ?? []}
          choose={(handler) => go({ handler })}
        />
        <Day id="filter-from" label={t('list.from')} value={search.from} choose={(from) => go({ from })} />
        <Day id="filter-to" label={t('list.to')} value={search.to} choose={(to) => go({ to })} />
        <Find id="cases-text" label={t('search')} text={search.text ?? ''} find={(text) => go({ text })} />
      </div>
      <div className="list-tools">
        <SavedViews list="cases" search={search} />
        <Link to="/handovers">{t('handover.open')}</Link>
        <ListExport list="cases" filter={filters} sort={search.sort} />
      </div>
      {isPending && <Waiting />}
      {page && page.rows.length === 0 && (
        <Empty>
          <p>{filtered ? t('cases.none-found') : t('cases.none')}</p>
          {filtered ? <Link to="/cases">{t('cases.clear')}</Link> : <Link to="/counter">{t('desk.register')}</Link>}
        </Empty>
      )}
      {page && page.rows.length > 0 && (
        <>
          <SeveralBar selection={selection} />
          <table className="rows">
            <caption>
              {page.total === null ? t('cases.shown', { n: page.rows.length }) : t('cases.count', { n: page.total })}
            </caption>
            <thead>
              <tr>
                <SelectAll selection={selection} />
                <th scope="col">{t('col.lamp')}</th>
                <th scope="col">{t('col.case')}</th>
                <th scope="col">{t('col.applicant')}</th>
                <th scope="col">{t('col.power')}</th>
                <th scope="col">{t('col.stage')}</th>
                {named && <th scope="col">{t('col.named')}</th>}
                <th scope="col">{t('col.due')}</th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <tr key={row.id}>
                  <SelectOne row={row} selection={selection} />
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
                  {named && <td data-label={t('col.named')}>{row.named.join('、') || t('col.named.none')}</td>}
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
          <Paging after={search.after} next={page.next} go={(after) => go({ after })} />
        </>
      )}
    </>
  );
}
