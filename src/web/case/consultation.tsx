import type { CaseDetail } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { Empty } from '../parts/page.tsx';

/** 会商: each opinion under its own name; who has not spoken yet is seen too. And the decision that followed. */
export function Consultation({ detail }: { detail: CaseDetail }) {
  const { t, language } = useWords();
  const words = domainWords(language);
  return (
    <>
      {detail.consultation.length === 0 && <Empty>{t('consultation.none')}</Empty>}
      {detail.consultation.map((round) => (
        <section key={round.openedAt} className="panel">
          <h2>{round.question}</h2>
          <p className="small">
            {t('consultation.opened', {
              by: round.convener.name,
              at: showInstant(round.openedAt, language),
              until: showInstant(round.replyBy, language),
            })}
          </p>
          <ul className="plain-list">
            {round.opinions.map((one) => (
              <li key={one.person.id}>
                <b>{one.person.name}</b>{' '}
                {one.stance ? (words.value('stance', one.stance) ?? '') : t('consultation.waiting')}
                {one.opinion && <p>{one.opinion}</p>}
                {one.at && <span className="small">{showInstant(one.at, language)}</span>}
              </li>
            ))}
          </ul>
          {round.closed && (
            <p>
              {t('consultation.closed', {
                agree: round.closed.agree,
                disagree: round.closed.disagree,
                at: showInstant(round.closed.at, language),
              })}
            </p>
          )}
        </section>
      ))}
      {detail.decision && (
        <section className="panel">
          <h2>
            {t('decision.title', {
              result:
                words.value('result', detail.decision.result) ??
                detail.results.find(({ key }) => key === detail.decision?.result)?.name ??
                words.outcome(detail.decision.result) ??
                t('form.unnamed'),
            })}
          </h2>
          <p>{detail.decision.reasons}</p>
          <p className="small">
            {detail.decision.deemed ? t('decision.deemed') : detail.decision.by?.name}{' '}
            {detail.decision.at && showInstant(detail.decision.at, language)}
          </p>
        </section>
      )}
    </>
  );
}
