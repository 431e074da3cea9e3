import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { AnnounceDraw } from '../oversight/announce-draw.tsx';
import { useFrameWords } from '../oversight/frame-words.ts';
import { OversightNav } from '../oversight/nav.tsx';
import { drawsQuery } from '../oversight/queries.ts';
import { showInstant } from '../parts/dates.ts';
import { Paging } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

/** 抽查: announce a draw; those so far, newest first. */
export function Draws() {
  const { t, language } = useWords();
  const { after } = useSearch({ from: '/inside/oversight/draws' });
  const navigate = useNavigate();
  const said = useFrameWords();
  const { data, error, isPending } = useQuery(drawsQuery(after));
  return (
    <>
      <PageTitle title={t('draws.title')} />
      <OversightNav />
      <p className="hint">{t('draws.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      {data && data.as !== '' && <AnnounceDraw as={data.as} />}
      <section aria-labelledby="draws">
        <h2 id="draws">{t('draws.list')}</h2>
        {isPending && <Waiting />}
        {data && data.rows.length === 0 && <Empty>{t('draws.none')}</Empty>}
        {data && data.rows.length > 0 && (
          <table className="rows">
            <caption className="hidden">{t('draws.list')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('draws.when')}</th>
                <th scope="col">{t('draws.what')}</th>
                <th scope="col">{t('draws.state')}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.seq}>
                  <td>
                    <Link to="/oversight/draws/$seq" params={{ seq: String(row.seq) }}>
                      {t('draws.open', { seq: row.seq })}
                    </Link>
                    <div className="under">
                      {showInstant(row.at, language)} {row.who.name}
                    </div>
                  </td>
                  <td data-label={t('draws.what')}>
                    {said(row)}
                    <div className="under">{t('draws.said-size', { n: row.size })}</div>
                  </td>
                  <td data-label={t('draws.state')}>
                    {row.drawnAt
                      ? t('draws.state.drawn', { at: showInstant(row.drawnAt, language) })
                      : t('draws.state.waits')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Paging
          after={after}
          next={data?.next ? String(data.next) : null}
          go={(next) => void navigate({ to: '/oversight/draws', search: next ? { after: next } : {} })}
        />
      </section>
    </>
  );
}
