import type { CaseDetail } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay } from '../parts/dates.ts';

/** What everybody who handles this case should know: who steps aside, and which doubts are open. */
export function Notes({ detail }: { detail: CaseDetail }) {
  const { t, language } = useWords();
  const { recusal, doubts } = detail;
  return (
    <>
      {recusal.length > 0 && (
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
      )}
      {doubts.length > 0 && (
        <section className="panel" aria-labelledby="doubts-title">
          <h2 id="doubts-title">{t('doubts.title')}</h2>
          <ul className="plain-list">
            {doubts.map((one) => (
              <li key={one.key}>
                {one.what} <span className="small">{showDay(one.raisedAt, language)}</span>
                <p>{one.answer ?? t('doubts.open')}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
