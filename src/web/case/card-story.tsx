import { type Card, materialUrl } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { CardMark } from '../parts/card-mark.tsx';
import { showDay, showInstant } from '../parts/dates.ts';
import { RestsList } from '../parts/refusal-alert.tsx';
import { listed, postWord } from '../post-words.ts';
import { CardActs } from './cards.tsx';

/**
 * A card's whole life, for somebody who has never seen one: what raised it, on what it rests, what was answered, judged and done.
 * `caseId` null = it belongs to no case: it has no papers, and what can be done about it stands below.
 */
export function CardStory({ card, caseId }: { card: Card; caseId: number | null }) {
  const { t, both, language } = useWords();
  const words = domainWords(language);
  const at = (when: string) => showInstant(when, language);
  const posts = listed(
    language,
    card.posts.map(({ key, name }) => postWord(language, key, name)),
  );
  const { assigned, answer, judged, review, reviewed, reviewBy, closed } = card;
  return (
    <>
      <p>
        <CardMark card={card} /> <b>{t(`card.state.${card.state}`)}</b>{' '}
        {card.judged && card.state !== 'withdrawn' && (
          <span className="small">{t(card.counts ? 'card.counts' : 'card.counts-not')}</span>
        )}
      </p>
      <p>{both(card.text)}</p>
      {card.what && <p className="what">{card.what}</p>}
      <p className="small">{caseId === null ? t('card.of-window') : `${card.stageName} · ${t(`card.${card.kind}`)}`}</p>
      <RestsList rests={card.rests} />
      {card.arithmetic && <Arithmetic arithmetic={card.arithmetic} />}
      {caseId !== null && <Evidence card={card} caseId={caseId} />}
      <ol className="card-story">
        <li>
          {card.raisedBy
            ? t('card.raised-by', {
                at: at(card.raisedAt),
                who: card.raisedBy.name,
                level: t(`card.${card.raisedLevel}`),
              })
            : t('card.raised', { at: at(card.raisedAt), level: t(`card.${card.raisedLevel}`) })}
          <div>{card.person ? t('card.to-person', { who: card.person.name }) : t('card.to', { posts })}</div>
          <div className="small">
            {t('card.rule', {
              n: card.rule.term.n,
              unit: words.value('unit', card.rule.term.unit) ?? '',
              due: showDay(card.answerBy, language),
              from: showDay(card.rule.validFrom, language),
              source: `${card.rule.source}${card.rule.article}`,
              confidence: words.value('confidence', card.rule.confidence) ?? '',
            })}
          </div>
        </li>
        {card.steps.map((step) => (
          <li key={step.at}>
            {step.to === 'order'
              ? t('card.ordered', { at: at(step.at) })
              : t('card.escalated', { at: at(step.at), level: t(`card.${step.to}`) })}
            {step.recordedAt.slice(0, 16) > step.at.slice(0, 16) && t('card.noticed', { at: at(step.recordedAt) })}
          </li>
        ))}
        {card.order && (
          <li>
            {t('card.order-days', {
              assign: showDay(card.order.assignBy, language),
              report: showDay(card.order.reportBy, language),
              settle: showDay(card.order.settleBy, language),
            })}
          </li>
        )}
        {assigned && (
          <li>
            {t('card.assigned', {
              at: at(assigned.at),
              who: assigned.by.name,
              to: assigned.to.name,
              text: assigned.instructions,
            })}
            {assigned.grave && t('card.grave')}
          </li>
        )}
        {answer && (
          <li>
            {t('card.answered', {
              at: at(answer.at),
              who: answer.by.name,
              manner: words.value('manner', answer.manner) ?? '',
              text: answer.text,
            })}
            {answer.excuse !== 'none' && (
              <div>
                {t('card.excuse', { excuse: words.value('excuse', answer.excuse) ?? '' })}{' '}
                {answer.document && caseId !== null && (
                  <a href={materialUrl(caseId, answer.document)} target="_blank" rel="noreferrer">
                    {t('card.excuse-file')}
                  </a>
                )}
              </div>
            )}
          </li>
        )}
        {judged && (
          <li>
            {t('card.judged', {
              at: at(judged.at),
              who: judged.by.name,
              outcome: words.value('outcome', judged.outcome) ?? '',
              level: judged.outcome === 'withdrawn' ? '' : t('card.judged-level', { level: t(`card.${judged.level}`) }),
              text: judged.reasons,
            })}
          </li>
        )}
        {reviewBy && (
          <li className="small">
            {t(reviewBy.over ? 'card.review-over' : 'card.review-by', {
              due: showDay(reviewBy.due, language),
              source: `${reviewBy.source}${reviewBy.article}`,
              confidence: words.value('confidence', reviewBy.confidence) ?? '',
            })}
          </li>
        )}
        {review && (
          <li>
            {t('card.review-asked', { at: at(review.at), who: review.by.name, text: review.reasons })}{' '}
            {review.document && caseId !== null && (
              <a href={materialUrl(caseId, review.document)} target="_blank" rel="noreferrer">
                {t('card.excuse-file')}
              </a>
            )}
            {!reviewed && <div className="small">{t('card.review-holds')}</div>}
          </li>
        )}
        {reviewed && (
          <li>
            {t('card.reviewed', {
              at: at(reviewed.at),
              who: reviewed.by.name,
              outcome: words.value('outcome', reviewed.outcome) ?? '',
              level: card.state === 'withdrawn' ? '' : t('card.judged-level', { level: t(`card.${reviewed.level}`) }),
              text: reviewed.reasons,
            })}
          </li>
        )}
        {closed && <li>{t('card.closed', { at: at(closed.at), who: closed.by.name, text: closed.result })}</li>}
      </ol>
      <Waits card={card} />
      {caseId !== null && <CardActs card={card} caseId={caseId} />}
    </>
  );
}

/** Of whom it waits now, for what, until when. */
export function Waits({ card }: { card: Pick<Card, 'waits'> }) {
  const { t, both, language } = useWords();
  if (card.waits.length === 0) return <p>{t('card.over')}</p>;
  return card.waits.map((one) => (
    <p key={one.act}>
      {t('card.waits', { who: one.person?.name ?? postWord(language, one.post, one.postName), what: both(one.text) })}
      {one.dueAt && t('card.waits-due', { due: showDay(one.dueAt, language) })}
    </p>
  ));
}

export function Arithmetic({ arithmetic }: { arithmetic: NonNullable<Card['arithmetic']> }) {
  const { t, language } = useWords();
  const { start, term, told, again, changed } = arithmetic;
  const unit = domainWords(language).value('unit', term.unit) ?? '';
  return (
    <details open={changed}>
      <summary>{t('card.arithmetic')}</summary>
      <p>{t('card.arithmetic.start', { start: showInstant(start, language), n: term.n, unit })}</p>
      <Days days={told.days} />
      <p>{t('card.arithmetic.due', { due: showInstant(told.due, language) })}</p>
      {changed ? (
        <>
          <p>{t('card.arithmetic.changed', { due: again.due ? showInstant(again.due, language) : '' })}</p>
          <Days days={again.days} />
          <p>{t('card.arithmetic.contest')}</p>
        </>
      ) : (
        <p>{t('card.arithmetic.same')}</p>
      )}
    </details>
  );
}

function Days({ days }: { days: readonly string[] }) {
  const { language } = useWords();
  return (
    <ol className="days">
      {days.map((day, i) => (
        <li key={day}>
          {i + 1}. {showDay(day, language)}
        </li>
      ))}
    </ol>
  );
}

export function Evidence({ card, caseId }: { card: Card; caseId: number }) {
  const { t, both, language } = useWords();
  const { hands, files } = card.evidence;
  if (hands.length + files.length === 0) return null;
  return (
    <>
      <h3>{t('card.evidence')}</h3>
      <ul>
        {hands.map((hand) => (
          <li key={`${hand.at} ${hand.actName.zh}`}>
            {showInstant(hand.at, language)} {hand.person.name} {both(hand.actName)}
          </li>
        ))}
        {files.map((hash, i) => (
          <li key={hash}>
            <a href={materialUrl(caseId, hash)} target="_blank" rel="noreferrer">
              {t('card.file', { n: i + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
