import type { CaseDetail } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { SignalList } from './signal-list.tsx';

/** The sealed chain: the server sends it to inspectors only. */
export function Sealed({ detail, sealed }: { detail: CaseDetail; sealed: NonNullable<CaseDetail['sealed']> }) {
  const { t, language } = useWords();
  const words = domainWords(language);
  return (
    <section className="panel sealed" aria-labelledby="sealed-title">
      <h2 id="sealed-title" tabIndex={-1}>
        {t('sealed.title')}
      </h2>
      <p className="hint">{t('sealed.who')}</p>
      {sealed.contacts.length + sealed.tips.length + sealed.signals.length === 0 && <p>{t('sealed.none')}</p>}
      {sealed.contacts.length > 0 && (
        <>
          <h3>{t('sealed.contacts')}</h3>
          <ul className="plain-list">
            {sealed.contacts.map((one) => (
              <li key={one.at + one.who}>
                {t('sealed.contact', {
                  who: one.who,
                  manner: words.value('manner', one.manner) ?? '',
                  about: one.about?.name ?? one.by.name,
                })}
                <p>{one.words}</p>
                {one.handed && <p>{t('sealed.handed', { handed: one.handed })}</p>}
                <span className="small">{`${one.by.name} ${showInstant(one.at, language)}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {sealed.tips.length > 0 && (
        <>
          <h3>{t('sealed.tips')}</h3>
          <ul className="plain-list">
            {sealed.tips.map((one) => (
              <li key={one.key}>
                <p>{one.matter}</p>
                <span className="small">
                  {words.value('route', one.route)} {detail.rail.find((stage) => stage.key === one.stage)?.name}{' '}
                  {showInstant(one.at, language)}
                </span>
                <p>{one.result ? t('sealed.result', { result: one.result }) : t('sealed.open')}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {sealed.signals.length > 0 && <SignalList signals={sealed.signals} rail={detail.rail} />}
    </section>
  );
}
