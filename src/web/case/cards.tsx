import { Link } from '@tanstack/react-router';
import type { Card, CardRow, CaseDetail } from '../api.ts';
import { useWords } from '../i18n.ts';
import { CardMark } from '../parts/card-mark.tsx';
import { showDay } from '../parts/dates.ts';
import { CardStory } from './card-story.tsx';

/** Cards of the case, each from its cause to its end. */
export function CaseCards({ detail, cards }: { detail: CaseDetail; cards: readonly Card[] }) {
  const { t } = useWords();
  if (cards.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('cards.of-case')}</h2>
      <p className="hint">{t('cards.presumption')}</p>
      <ul className="plain-list">
        {cards.map((card) => (
          <li key={card.key} id={`card-${card.key}`}>
            <CardStory card={card} caseId={detail.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What may be done and need not: to name who answers is a superior's to do only once the card has come under 督办. */
const LEAVE: ReadonlySet<Card['mine'][number]> = new Set(['assign-card', 'ask-card-review']);

/** What waits for this person, before everything else that he might do here. */
export function CardsToDo({ detail }: { detail: CaseDetail }) {
  const { t, both, language } = useWords();
  const mine = detail.cards.filter(
    (card) => card.mine.some((act) => !LEAVE.has(act)) || (card.order && card.mine.includes('assign-card')),
  );
  if (mine.length === 0) return null;
  return (
    <div className="alert alert-note">
      <strong>{t('cards.yours', { n: mine.length })}</strong>
      <ul className="plain-list">
        {mine.map((card) => (
          <li key={card.key}>
            <CardMark card={card} /> {both(card.text)}{' '}
            {card.state === 'raised' && <span>{t('due.before', { day: showDay(card.answerBy, language) })}</span>}
            <CardActs card={card} caseId={detail.id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the signed-in person can do about the card, as links to the form: in its case, or on its own page where it has none. */
export function CardActs({ card, caseId }: { card: Pick<Card, 'mine' | 'key'>; caseId: number | null }) {
  const { t } = useWords();
  if (card.mine.length === 0) return null;
  if (caseId === null)
    return (
      <p>
        {card.mine.map((act) => (
          <Link key={act} to="/cards/$card" params={{ card: card.key }} search={{ act }} className="button">
            {t(`card.do.${act}`)}
          </Link>
        ))}
      </p>
    );
  return (
    <p>
      {card.mine.map((act) => (
        <Link
          key={act}
          to="/cases/$caseId"
          params={{ caseId: String(caseId) }}
          search={{ tab: 'handling', act }}
          className="button"
        >
          {t(`card.do.${act}`)}
        </Link>
      ))}
    </p>
  );
}

/** Where the card is: its case, or its own page where it belongs to no case. */
export function CardPlace({ row }: { row: Pick<CardRow, 'caseId' | 'number' | 'title' | 'card'> }) {
  const { caseId, number, title, card } = row;
  return caseId === null ? (
    <Link to="/cards/$card" params={{ card: card.key }}>
      {title}
    </Link>
  ) : (
    <Link to="/cases/$caseId" params={{ caseId: String(caseId) }} search={{ tab: 'supervision' }}>
      {number}
    </Link>
  );
}
