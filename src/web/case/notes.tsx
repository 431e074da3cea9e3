import type { CaseDetail } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay } from '../parts/dates.ts';

/** Who steps aside from this case, and of whom that is asked: before anybody acts. */
export function RecusalNotice({ recusal }: Pick<CaseDetail, 'recusal'>) {
  const { t } = useWords();
  if (recusal.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="recusal-title">
      <h2 id="recusal-title">{t('recusal.title')}</h2>
      <ul className="plain-list">
        {recusal.map((one) => (
          <li key={one.person.id + one.kind + one.reason}>
            <b>{one.person.name}</b> {t(`recusal.${one.kind}`)}
            {one.reason && <p>{one.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 质疑: raised by anybody, answered by whoever handles the case. */
export function Doubts({ doubts }: Pick<CaseDetail, 'doubts'>) {
  const { t, language } = useWords();
  if (doubts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="doubts-title">
      <h2 id="doubts-title" tabIndex={-1}>
        {t('doubts.title')}
      </h2>
      <ul className="plain-list">
        {doubts.map((one) => (
          <li key={one.key}>
            {one.what} <span className="small">{showDay(one.raisedAt, language)}</span>
            <p>{one.answer ?? t('doubts.open')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
