import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { NoticeShape } from '#contract/notice-shapes.ts';
import { NOTICE_TOPICS } from '#contract/notice-topics.ts';
import { answer, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay, showTime } from '../parts/dates.ts';
import { Choice, Paging, searchWith } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { mailQuery, type NoticeSearch, noticesQuery } from '../queries.ts';

/** 通知: by day, the newest first. Whoever follows one has read it. */
export function NoticesPage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/inside/notices' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: page, error, isPending } = useQuery(noticesQuery(search));
  const { data: mail } = useQuery(mailQuery);
  const read = useMutation({
    mutationFn: (body: { notices: number[] } | { upTo: number }) => answer(POST('/api/notices/read', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
  const go = (change: { readonly [K in keyof NoticeSearch]?: string | undefined }) => {
    void navigate({ to: '/notices', search: searchWith(search, change) });
  };
  const rows = page?.rows ?? [];
  const days = [...Map.groupBy(rows, ({ at }) => showDay(at, language))];
  const newest = rows[0]?.id;
  const filtered = search.topic !== undefined || search.unread !== undefined;
  return (
    <>
      <PageTitle title={t('notices')}>
        {mail?.available && <Link to="/notices/mail">{t('mail.open')}</Link>}
        {newest !== undefined && !filtered && !search.after && rows.some((row) => !row.read) && (
          <button type="button" onClick={() => read.mutate({ upTo: newest })}>
            {t('notices.read-all')}
          </button>
        )}
      </PageTitle>
      <p className="hint">{t('notices.hint')}</p>
      <RefusalAlert error={error ?? read.error} focus={false} />
      <div className="filters">
        <Choice
          id="notices-topic"
          label={t('notices.topic')}
          value={search.topic ?? ''}
          any={t('any')}
          options={NOTICE_TOPICS.map((key) => ({ key, name: t(`notices.topic.${key}`) }))}
          choose={(topic) => go({ topic })}
        />
        <Choice
          id="notices-show"
          label={t('notices.show')}
          value={search.unread ?? ''}
          any={t('any')}
          options={[{ key: 'yes', name: t('notices.show.unread') }]}
          choose={(unread) => go({ unread })}
        />
        <span role="status">{page && t('notices.count', { n: rows.length })}</span>
      </div>
      {isPending && <Waiting />}
      {page && rows.length === 0 && <Empty>{t(filtered ? 'notices.none-found' : 'notices.none')}</Empty>}
      {days.map(([day, list]) => (
        <section key={day} className="notices-day">
          <h2>{day}</h2>
          <ul className="plain-list">
            {list.map((row) => (
              <Row key={row.id} row={row} read={() => read.mutate({ notices: [row.id] })} />
            ))}
          </ul>
        </section>
      ))}
      <Paging after={search.after} next={page?.next} go={(after) => go({ after })} />
    </>
  );
}

function Row({ row, read }: { row: NoticeShape; read: () => void }) {
  const { t, both, language } = useWords();
  const text = both(row.text);
  return (
    <li className={row.read ? 'notice' : 'notice unread'}>
      <div className="under">
        <time dateTime={row.at}>{showTime(row.at, language)}</time> · {t(`notices.topic.${row.topic}`)}
        {!row.read && <b className="notice-new"> {t('notices.new')}</b>}
      </div>
      <p>{text}</p>
      <div className="notice-acts">
        {row.place && (
          <Place place={row.place} label={t('notices.open-one', { text })} follow={row.read ? undefined : read} />
        )}
        {!row.read && (
          <button type="button" className="plain" aria-label={t('notices.read-one', { text })} onClick={read}>
            {t('notices.read')}
          </button>
        )}
      </div>
    </li>
  );
}

function Place(props: {
  readonly place: NonNullable<NoticeShape['place']>;
  readonly label: string;
  readonly follow: (() => void) | undefined;
}) {
  const { t } = useWords();
  const { place, label, follow } = props;
  const how = { 'aria-label': label, ...(follow ? { onClick: follow } : {}) };
  if (place.to === 'case')
    return (
      <Link to="/cases/$caseId" params={{ caseId: String(place.caseId) }} search={{ tab: place.tab }} {...how}>
        {t('notices.open')}
      </Link>
    );
  if (place.to === 'card')
    return (
      <Link to="/cards/$card" params={{ card: place.key }} {...how}>
        {t('notices.open')}
      </Link>
    );
  if (place.to === 'meeting')
    return (
      <Link to="/meetings/$caseId/$key" params={{ caseId: String(place.caseId), key: place.key }} {...how}>
        {t('notices.open')}
      </Link>
    );
  return (
    <Link to="/powers/$key/versions" params={{ key: place.power }} search={{}} {...how}>
      {t('notices.open')}
    </Link>
  );
}
