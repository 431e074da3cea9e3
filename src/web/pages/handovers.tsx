import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { HandoverFile } from '../handover/file.tsx';
import { handoversQuery } from '../handover/queries.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { Choice } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { meQuery, personsQuery, severalQuery } from '../queries.ts';

/** 离岗移交: who has open cases in hand, and what was handed over before. */
export function Handovers() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const { data: may } = useQuery(severalQuery);
  const { data: persons } = useQuery({ ...personsQuery, enabled: may?.assign === true });
  const { data, error, isPending } = useQuery(handoversQuery);
  return (
    <>
      <PageTitle title={t('handover.title')} />
      <p className="hint">{t('handover.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      {isPending && <Waiting />}
      {data && may && !may.assign && me && (
        <p>
          {t('handover.mine')}{' '}
          <Link to="/handovers/$person" params={{ person: me.id }}>
            {t('handover.mine.open')}
          </Link>
        </p>
      )}
      {data && may?.assign && (
        <section className="panel">
          <h2>{t('handover.holders')}</h2>
          <div className="filters">
            <Choice
              id="handover-person"
              label={t('handover.choose')}
              value=""
              any={t('handover.choose.any')}
              options={persons?.map(({ id, name }) => ({ key: id, name })) ?? []}
              choose={(person) => person && void navigate({ to: '/handovers/$person', params: { person } })}
            />
          </div>
          {data.holders.length === 0 && <Empty>{t('handover.holders.none')}</Empty>}
          {data.holders.length > 0 && (
            <table className="rows">
              <caption className="hidden">{t('handover.holders')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('handover.person')}</th>
                  <th scope="col">{t('handover.count')}</th>
                </tr>
              </thead>
              <tbody>
                {data.holders.map(({ id, name, left, count }) => (
                  <tr key={id}>
                    <td data-label={t('handover.person')}>
                      <Link to="/handovers/$person" params={{ person: id }}>
                        {name}
                      </Link>
                      {left && <div className="under">{t('handover.left')}</div>}
                    </td>
                    <td data-label={t('handover.count')}>{t('handover.count.n', { n: count })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
      {data && (
        <section className="panel">
          <h2>{t('handover.lists')}</h2>
          {data.lists.length === 0 && <Empty>{t('handover.lists.none')}</Empty>}
          {data.lists.length > 0 && (
            <table className="rows">
              <caption className="hidden">{t('handover.lists')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('handover.lists.at')}</th>
                  <th scope="col">{t('handover.lists.from')}</th>
                  <th scope="col">{t('handover.lists.by')}</th>
                  <th scope="col">{t('handover.lists.result')}</th>
                  <th scope="col">{t('handover.lists.file')}</th>
                </tr>
              </thead>
              <tbody>
                {data.lists.map(({ seq, at, by, from, done, not }) => (
                  <tr key={seq}>
                    <td data-label={t('handover.lists.at')}>{showInstant(at, language)}</td>
                    <td data-label={t('handover.lists.from')}>{from.name}</td>
                    <td data-label={t('handover.lists.by')}>{by.name}</td>
                    <td data-label={t('handover.lists.result')}>{t('handover.lists.counted', { done, not })}</td>
                    <td data-label={t('handover.lists.file')} className="actions">
                      <HandoverFile seq={seq} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
    </>
  );
}
