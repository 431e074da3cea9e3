import { Link } from '@tanstack/react-router';
import type { DecisionBrief } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showDay } from '../parts/dates.ts';
import { listed } from '../post-words.ts';

/** 与同类已决办件比较: said with the arithmetic; of fewer than three nothing is said. */
export function Likeness({ brief: { likeness: like, kind } }: { brief: DecisionBrief }) {
  const { t, language } = useWords();
  const unit = (key: string) => domainWords(language).value('unit', key) ?? key;
  const n = (tenths: number) => String(tenths / 10);
  const few = like.n < like.least;
  return (
    <section className="panel" aria-labelledby="likeness">
      <h3 id="likeness">{t('decide.likeness')}</h3>
      {few ? (
        <p>{t('decide.like-few', { n: like.n, least: like.least })}</p>
      ) : (
        <>
          {like.departs.length === 0 && <p>{t('decide.like-same')}</p>}
          {like.departs.map((what) => (
            <p key={what} className="departs">
              <span aria-hidden="true">▲</span> <b>{t(`decide.departs.${what}`)}</b>
            </p>
          ))}
          <ul className="plain-list">
            <li>
              {t('decide.like-results', {
                n: like.n,
                results: listed(
                  language,
                  like.results.map(({ name, n: of }) => t('decide.like-result-n', { name, n: of })),
                ),
              })}{' '}
              {like.proposed
                ? t('decide.like-result', {
                    name: like.proposed.name,
                    same: like.proposed.n,
                    n: like.n,
                    percent: Math.round((like.proposed.n * 100) / like.n),
                  })
                : t('decide.like-no-result')}
            </li>
            {like.step && <li>{t('decide.like-step', like.step)}</li>}
            {like.days && (
              <li>
                {t('decide.like-days', {
                  unit: unit(like.days.unit),
                  used: n(like.days.used),
                  least: n(like.days.least),
                  median: n(like.days.median),
                  most: n(like.days.most),
                  of: like.days.of,
                })}
              </li>
            )}
          </ul>
          <p className="hint">{t('decide.like-not-a-rule')}</p>
        </>
      )}
      <p className="hint">
        {t('decide.like-what', { n: like.n, most: like.most })}{' '}
        {kind.length > 0 &&
          t('decide.like-kind', {
            kind: listed(
              language,
              kind.map(({ label, shown }) => `${label} ${shown}`),
            ),
          })}
      </p>
      {like.cases.length > 0 && (
        <details>
          <summary>{t('decide.like-cases', { n: like.cases.length })}</summary>
          <ol>
            {like.cases.map((one) => (
              <li key={one.caseId}>
                <Link to="/cases/$caseId" params={{ caseId: String(one.caseId) }}>
                  {one.number} {one.title}
                </Link>{' '}
                {t('decide.like-case', {
                  result: one.step ? `${one.result} · ${one.step}` : one.result,
                  at: showDay(one.at, language),
                })}
                {one.used !== null && ` · ${n(one.used)} ${unit(one.unit)}`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
