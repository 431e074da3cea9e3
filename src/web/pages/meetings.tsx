import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { SittingRow } from '../api.ts';
import { useWords } from '../i18n.ts';
import { MeetingState } from '../meetings/state.tsx';
import { showInstant } from '../parts/dates.ts';
import { Choice, Paging, searchWith } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { type MeetingSearch, meetingsQuery } from '../queries.ts';

/** 会议: sittings to be held, the soonest first, or those that are over. */
export function Meetings() {
  const { t } = useWords();
  const search = useSearch({ from: '/inside/meetings' });
  const navigate = useNavigate();
  const { data: page, error, isPending } = useQuery(meetingsQuery(search));
  const go = (change: { readonly [K in keyof MeetingSearch]?: string | undefined }) => {
    void navigate({ to: '/meetings', search: searchWith(search, change) });
  };
  return (
    <>
      <PageTitle title={t('meetings.title')} />
      <p className="hint">{t('meetings.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <Choice
          id="meetings-when"
          label={t('meetings.when')}
          value={search.when ?? 'ahead'}
          options={(['ahead', 'past'] as const).map((key) => ({ key, name: t(`meetings.when.${key}`) }))}
          choose={(when) => go({ when: when === 'past' ? when : undefined })}
        />
        <Choice
          id="meetings-mine"
          label={t('meetings.mine')}
          value={search.mine ?? 'yes'}
          options={(['yes', 'no'] as const).map((key) => ({ key, name: t(`meetings.mine.${key}`) }))}
          choose={(mine) => go({ mine: mine === 'no' ? mine : undefined })}
        />
        <span role="status">{page && t('meetings.count', { n: page.rows.length })}</span>
      </div>
      {isPending && <Waiting />}
      {page && page.rows.length === 0 && <Empty>{t(`meetings.none-${search.when ?? 'ahead'}`)}</Empty>}
      {page && page.rows.length > 0 && (
        <table className="rows">
          <caption className="hidden">{t('meetings.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('meetings.at')}</th>
              <th scope="col">{t('meetings.items')}</th>
              <th scope="col">{t('meetings.open')}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={`${row.caseId} ${row.key}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Paging after={search.after} next={page?.next} go={(after) => go({ after })} />
    </>
  );
}

function Row({ row }: { row: SittingRow }) {
  const { t, language } = useWords();
  return (
    <tr>
      <td>
        <b>{row.purpose}</b>
        <div>{showInstant(row.at, language)}</div>
        <div className="under">{row.place || t('meetings.no-place')}</div>
      </td>
      <td data-label={t('meetings.items')}>
        <ol className="agenda-lines">
          {row.items.map((item) => (
            <li key={item.caseId}>
              {item.title} <span className="under">{item.number}</span> <MeetingState state={item.state} />
            </li>
          ))}
        </ol>
      </td>
      <td>
        <Link
          className="button"
          to="/meetings/$caseId/$key"
          params={{ caseId: String(row.caseId), key: row.key }}
          aria-label={`${t('meetings.open')} ${row.purpose} ${showInstant(row.at, language)}`}
        >
          {t('meetings.open')}
        </Link>
      </td>
    </tr>
  );
}
