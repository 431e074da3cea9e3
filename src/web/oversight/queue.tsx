import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { materialUrl } from '../api.ts';
import { Arithmetic, Evidence } from '../case/card-story.tsx';
import { CardActs, CardPlace } from '../case/cards.tsx';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { CardMark } from '../parts/card-mark.tsx';
import { showInstant } from '../parts/dates.ts';
import { Empty } from '../parts/page.tsx';
import { RefusalAlert, RestsList } from '../parts/refusal-alert.tsx';
import { cardsQuery } from '../queries.ts';

/** Cards that wait for the reader's judgement: what they rest on and what was answered, side by side. */
export function JudgeQueue({ power }: { power?: string }) {
  const { t, both, language } = useWords();
  const words = domainWords(language);
  const { data, error } = useQuery(cardsQuery({ wait: 'judge', ...(power ? { power } : {}) }));
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">{t('oversight.queue')}</h2>
      <RefusalAlert error={error} focus={false} />
      {data && data.rows.length === 0 && (
        <Empty>
          <p>{t('oversight.queue.none')}</p>
          <Link to="/cards">{t('oversight.queue.all')}</Link>
        </Empty>
      )}
      {data && data.rows.length > 0 && <p className="hint">{t('oversight.queue.hint')}</p>}
      {data?.rows.map(({ caseId, number, title, powerName, card }) => (
        <article key={`${caseId} ${card.key}`} className="panel">
          <h3>
            <CardMark card={card} /> <CardPlace row={{ caseId, number, title, card }} /> {caseId !== null && title}
          </h3>
          <p className="small">
            {caseId === null ? t('card.of-window') : `${powerName} · ${card.stageName}`} ·{' '}
            {showInstant(card.raisedAt, language)}
          </p>
          <div className="beside">
            <div>
              <h4>{t('oversight.queue.left')}</h4>
              <p>{both(card.text)}</p>
              {card.what && <p className="what">{card.what}</p>}
              <RestsList rests={card.rests} />
              {card.arithmetic && <Arithmetic arithmetic={card.arithmetic} />}
              {caseId !== null && <Evidence card={card} caseId={caseId} />}
            </div>
            <div>
              <h4>{t('oversight.queue.right')}</h4>
              {card.answer && (
                <>
                  <p className="small">
                    {t('oversight.queue.answer', {
                      at: showInstant(card.answer.at, language),
                      who: card.answer.by.name,
                      manner: words.value('manner', card.answer.manner) ?? '',
                    })}
                  </p>
                  <p className="what">{card.answer.text}</p>
                  {card.answer.excuse !== 'none' && (
                    <p>{t('card.excuse', { excuse: words.value('excuse', card.answer.excuse) ?? '' })}</p>
                  )}
                  {card.answer.document && caseId !== null && (
                    <a href={materialUrl(caseId, card.answer.document)} target="_blank" rel="noreferrer">
                      {t('card.excuse-file')}
                    </a>
                  )}
                </>
              )}
              <CardActs card={card} caseId={caseId} />
            </div>
          </div>
        </article>
      ))}
    </section>
  );
}
