import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { DeskRow } from '../api.ts';
import { useWords } from '../i18n.ts';
import { ChartDuties } from '../owners/chart-duties.tsx';
import { showDay, showLeft } from '../parts/dates.ts';
import { Lamp } from '../parts/lamp.tsx';
import { ListExport } from '../parts/list-export.tsx';
import { Choice, Find, LAMPS, Paging, searchWith } from '../parts/list-page.tsx';
import { useNow } from '../parts/now.ts';
import { OwnDrafts } from '../parts/own-drafts.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { SavedViews } from '../parts/saved-views.tsx';
import { SelectAll, type Selection, SelectOne, useSelection } from '../parts/selection.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { WindowDuty } from '../parts/window-duty.tsx';
import { administers, listed, postWord } from '../post-words.ts';
import { DESK_TABS, type DeskSearch, deskQuery, meQuery, powersQuery } from '../queries.ts';

/** Of the three administrators alone: fetched when one of them is here. */
const Pending = lazy(async () => ({ default: (await import('../administration/pending.tsx')).Pending }));

/** Comes when there are rows: the first page waits for nothing that only some need. */
const SeveralBar = lazy(async () => ({ default: (await import('../parts/several-bar.tsx')).SeveralBar }));

/** 工作台: what one owes, waits for, sees pressed on with and has done; the address holds the tab and the filters. */
export function Desk() {
  const { t } = useWords();
  const search = useSearch({ from: '/inside/' });
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const { data: powers } = useQuery(powersQuery);
  const {
    data: page,
    error,
    isPending,
  } = useQuery({
    ...deskQuery(search),
    // Rows of one part never stand under the head of another.
    placeholderData: (previous, query) => (isSameTab(query?.queryKey[1], search) ? previous : undefined),
  });
  const { tab = 'todo', text, power, lamp } = search;
  const cases = useMemo(() => casesIn(page?.rows), [page]);
  const selection = useSelection(cases);
  const go = (change: { [K in keyof DeskSearch]?: string | undefined }) =>
    void navigate({ to: '/', search: searchWith(search, change) });
  const counted = (n: number, most: number) => (n < most ? String(n) : t('list.more-than', { n: most - 1 }));
  const filtered = Boolean(text || power || lamp);
  return (
    <>
      <PageTitle title={t('desk.title')}>
        {me && me.opens.length > 0 && (
          <Link to="/counter" className="button primary">
            {t('desk.register')}
          </Link>
        )}
      </PageTitle>
      {me && <WindowDuty me={me.id} />}
      <ChartDuties />
      {me && administers(me) && (
        <Suspense fallback={null}>
          <Pending />
        </Suspense>
      )}
      <RefusalAlert error={error} focus={false} />
      <OwnDrafts />
      <Tabs
        label={t('desk.tabs')}
        tabs={DESK_TABS.map((key) => ({
          key,
          label: page
            ? t('desk.tab.counted', { tab: t(`desk.tab.${key}`), n: counted(page.counts[key], page.most) })
            : t(`desk.tab.${key}`),
        }))}
        active={tab}
        choose={(key) => go({ tab: key === 'todo' ? undefined : key })}
      >
        <div className="filters">
          <Choice
            id="desk-power"
            label={t('col.power')}
            value={power ?? ''}
            any={t('any')}
            options={powers?.filter(({ state }) => state === 'whole') ?? []}
            choose={(key) => go({ power: key })}
          />
          <Choice
            id="desk-lamp"
            label={t('col.lamp')}
            value={lamp ?? ''}
            any={t('any')}
            options={LAMPS.map((key) => ({ key, name: t(`lamp.${key}`) }))}
            choose={(key) => go({ lamp: key })}
          />
          <Find id="desk-text" label={t('desk.filter')} text={text ?? ''} find={(found) => go({ text: found })} />
        </div>
        <div className="list-tools">
          <SavedViews list="desk" search={search} />
          <ListExport
            list="desk"
            query={{ tab, ...(text ? { text } : {}), ...(power ? { power } : {}), ...(lamp ? { lamp } : {}) }}
          />
        </div>
        <p className="about">{t(`desk.about.${tab}`)}</p>
        {isPending && <Waiting />}
        {page && page.rows.length === 0 && (
          <Empty>
            <p>{filtered ? t('desk.none-filtered') : t(`desk.none.${tab}`)}</p>
            {filtered ? (
              <Link to="/" search={tab === 'todo' ? {} : { tab }}>
                {t('cases.clear')}
              </Link>
            ) : (
              <Link to="/cases">{t('desk.see-all')}</Link>
            )}
          </Empty>
        )}
        {page && page.rows.length > 0 && (
          <>
            <Suspense fallback={null}>
              <SeveralBar selection={selection} />
            </Suspense>
            <Rows tab={tab} rows={page.rows} selection={selection} />
            <Paging after={search.after} next={page.next} go={(after) => go({ after })} />
          </>
        )}
      </Tabs>
    </>
  );
}

const isSameTab = (one: DeskSearch | string | undefined, other: DeskSearch): boolean =>
  typeof one === 'object' && (one.tab ?? 'todo') === (other.tab ?? 'todo');

type DeskCase = { readonly id: number; readonly number: string; readonly version: number };
/** Each case once, however many rows it has. */
const casesIn = (rows: readonly DeskRow[] | undefined): readonly DeskCase[] | undefined =>
  rows && [...new Map(rows.map(({ caseId, number, version }) => [caseId, { id: caseId, number, version }])).values()];

function Rows(props: {
  readonly tab: (typeof DESK_TABS)[number];
  readonly rows: readonly DeskRow[];
  readonly selection: Selection<DeskCase>;
}) {
  const { tab, rows, selection } = props;
  const { t, both, language, find } = useWords();
  const now = useNow();
  /** Whose steps they are is said where somebody is named. */
  const named = rows.some((row) => row.named.length > 0);
  const what = { todo: t('col.todo'), waiting: t('desk.next'), orders: t('desk.card'), done: t('desk.now') }[tab];
  return (
    <table className="rows">
      <caption className="hidden">{t(`desk.about.${tab}`)}</caption>
      <thead>
        <tr>
          <SelectAll selection={selection} />
          <th scope="col">{t('col.lamp')}</th>
          <th scope="col">{what}</th>
          <th scope="col">{t('col.case')}</th>
          <th scope="col">{t('col.applicant')}</th>
          {named && <th scope="col">{t('col.named')}</th>}
          <th scope="col">{t('col.due')}</th>
          {tab === 'done' && <th scope="col">{t('desk.acted')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={`${row.caseId} ${row.key}`}>
            {rows.findIndex(({ caseId }) => caseId === row.caseId) === i ? (
              <SelectOne row={{ id: row.caseId, number: row.number, version: row.version }} selection={selection} />
            ) : (
              <td className="select" />
            )}
            <td>
              <Lamp state={row.lamp} />
            </td>
            <td data-label={what}>
              {tab === 'done' ? row.stageName : row.steps.map(({ text }) => <div key={text.zh}>{both(text)}</div>)}
              {tab === 'done' && row.status === 'ended' && (
                <div className="under">{find(`outcome.${row.outcome}`, t('status.ended'))}</div>
              )}
              {tab !== 'done' && tab !== 'todo' && (
                <div className="under">
                  {row.steps.length > 0
                    ? t('desk.by', {
                        post: listed(
                          language,
                          [...new Map(row.steps.map((step) => [step.post, step.postName]))].map(([key, name]) =>
                            postWord(language, key, name),
                          ),
                        ),
                      })
                    : t('desk.outside')}
                </div>
              )}
            </td>
            <td data-label={t('col.case')}>
              <Link
                to="/cases/$caseId"
                params={{ caseId: String(row.caseId) }}
                search={tab === 'orders' ? { tab: 'supervision' } : {}}
              >
                {row.number}
              </Link>
              <div className="under">{row.title}</div>
            </td>
            <td data-label={t('col.applicant')}>{row.applicant}</td>
            {named && <td data-label={t('col.named')}>{row.named.join('、') || t('col.named.none')}</td>}
            <td data-label={t('col.due')} className="due">
              {row.dueAt ? (
                <>
                  {t('due.before', { day: showDay(row.dueAt, language) })}
                  <div className="under">{showLeft(row.dueAt, now, t)}</div>
                </>
              ) : (
                t('due.none')
              )}
            </td>
            {tab === 'done' && (
              <td data-label={t('desk.acted')}>{row.actedOn && showDay(`${row.actedOn}T00:00:00+08:00`, language)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
