import type { SittingItem } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';

/** The count, its arithmetic, and who thought otherwise; or that nothing came of it. */
export function Result({ item }: { item: SittingItem }) {
  const { t, language } = useWords();
  const words = domainWords(language);
  if (item.state === 'dropped') return <p className="note">{t('meeting.dropped-why')}</p>;
  const { count } = item;
  if (!count) return null;
  const dissent = item.members.filter(({ vote }) => vote === 'against' || vote === 'abstain');
  return (
    <section className="panel meeting-result" aria-labelledby="result">
      <h3 id="result">{t('meeting.result')}</h3>
      <p className={count.carried ? 'carried' : 'not-carried'}>
        <b>
          <span aria-hidden="true">{count.carried ? '✔' : '✘'}</span>{' '}
          {words.value('vote', count.carried ? 'carried' : 'not-carried')}
        </b>{' '}
        <span className="under">{showInstant(count.at, language)}</span>
      </p>
      <p>{t('meeting.counted', { for: count.for, against: count.against, abstain: count.abstain })}</p>
      <h3>{t('meeting.dissent')}</h3>
      {dissent.length === 0 && <p className="hint">{t('meeting.no-dissent')}</p>}
      <ul className="plain-list">
        {dissent.map(({ person, vote, opinion }) => (
          <li key={person.id}>
            <b>{person.name}</b> {vote && words.value('vote', vote)}
            <p>{opinion}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
