import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ScoreShape } from '#contract/oversight-shapes.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { OversightNav } from '../oversight/nav.tsx';
import { PeriodChoice } from '../oversight/period.tsx';
import { reportsQuery, scoresQuery } from '../oversight/queries.ts';
import { showDay, showInstant } from '../parts/dates.ts';
import { Choice, searchWith } from '../parts/list-page.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

/** 单位测评: a department's month, row by row; frozen and as of today where they differ. One department at a time: no ranking. */
export function Scores() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/inside/oversight/scores' });
  const navigate = useNavigate();
  const { data: list } = useQuery(reportsQuery);
  const { data, error, isPending } = useQuery(scoresQuery(search));
  const go = (change: { agency?: string; period?: string }) => {
    void navigate({ to: '/oversight/scores', search: searchWith(search, change) });
  };
  return (
    <>
      <PageTitle title={t('oversight.scores.title')} />
      <OversightNav />
      <p className="hint">{t('oversight.scores.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <Choice
          id="agency"
          label={t('oversight.agency')}
          value={data?.agency ?? search.agency ?? ''}
          options={(list?.agencies ?? []).map((key) => ({ key, name: key }))}
          choose={(agency) => go({ agency })}
        />
        <PeriodChoice value={search.period ?? ''} choose={(period) => go({ period })} />
      </div>
      {isPending && <Waiting />}
      {data?.now === null && (
        <Empty>{t(data.period.key.includes('Q') ? 'oversight.scores.month-only' : 'oversight.scores.no-rule')}</Empty>
      )}
      {data?.frozen && (
        <section className="panel" aria-labelledby="frozen">
          <h2 id="frozen">{t('oversight.scores.frozen')}</h2>
          <p>
            {t('oversight.reports.frozen', {
              who: data.frozen.head.by.name,
              at: showInstant(data.frozen.head.at, language),
              seq: data.frozen.head.seq,
            })}
          </p>
          <Arithmetic score={data.frozen.score} />
          <p role="status">{t(data.differs ? 'oversight.scores.differs' : 'oversight.scores.same')}</p>
        </section>
      )}
      {data?.now && (data.frozen === null || data.differs) && (
        <section className="panel" aria-labelledby="now">
          <h2 id="now">{t('oversight.scores.now')}</h2>
          {data.frozen === null && (
            <p>
              {t('oversight.scores.not-frozen')}{' '}
              <Link to="/oversight/reports" search={{ agency: data.agency, period: data.period.key }}>
                {t('oversight.reports.title')}
              </Link>
            </p>
          )}
          <Arithmetic score={data.now} />
        </section>
      )}
    </>
  );
}

function Arithmetic({ score }: { score: ScoreShape }) {
  const { t, language } = useWords();
  const confidence = (key: string) => domainWords(language).value('confidence', key) ?? '';
  return (
    <>
      <p>
        <b>{t('oversight.scores.total', { base: score.base, total: score.total })}</b>
      </p>
      <table className="rows">
        <caption className="hidden">{t('oversight.scores.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('oversight.scores.item')}</th>
            <th scope="col">{t('oversight.scores.points')}</th>
            <th scope="col">{t('oversight.scores.n')}</th>
            <th scope="col">{t('oversight.scores.sum')}</th>
            <th scope="col">{t('oversight.scores.how')}</th>
          </tr>
        </thead>
        <tbody>
          {score.items.map((item) => (
            <tr key={item.key}>
              <td>{item.text}</td>
              <td data-label={t('oversight.scores.points')}>{item.points}</td>
              <td data-label={t('oversight.scores.n')}>{item.n}</td>
              <td data-label={t('oversight.scores.sum')}>{item.sum}</td>
              <td data-label={t('oversight.scores.how')}>
                {item.words}
                <div className="under">
                  {item.source}（{confidence(item.confidence)}）
                </div>
                {item.cases.length > 0 && (
                  <details>
                    <summary>{t('oversight.scores.cases', { n: item.cases.length })}</summary>
                    {item.cases.map((number, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a case may be counted twice, by two cards
                      <span key={i}>
                        <Link to="/cases" search={{ text: number }}>
                          {number}
                        </Link>{' '}
                      </span>
                    ))}
                  </details>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {t('oversight.scores.rule', {
          day: showDay(score.validFrom, language),
          source: score.source,
          confidence: confidence(score.confidence),
        })}
      </p>
      {score.left.length > 0 && (
        <details>
          <summary>{t('oversight.scores.left')}</summary>
          <ul>
            {score.left.map((one) => (
              <li key={one.text}>
                {one.text}：{one.why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
