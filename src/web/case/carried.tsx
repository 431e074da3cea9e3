import type { CaseDetail } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';

/** What whoever decided has said to those who go on with the case: why it was sent back, what was decided and why. */
export function Carried({ detail }: { detail: CaseDetail }) {
  const { t, language } = useWords();
  const words = domainWords(language);
  if (detail.status !== 'open') return null;
  const { decision, results } = detail;
  return (
    <>
      {sentBack(detail).map(({ reasons, at }) => (
        <section key={reasons} className="note carried" aria-label={t('carried.back')}>
          <b>{t('carried.back')}</b>
          {at && <span className="small"> {showInstant(at, language)}</span>}
          <p>{reasons}</p>
        </section>
      ))}
      {decision && (
        <section className="note carried" aria-label={t('carried.decided')}>
          <b>
            {t('carried.decided')}{' '}
            {results.find(({ key }) => key === decision.result)?.name ??
              words.value('result', decision.result) ??
              words.outcome(decision.result) ??
              ''}
          </b>
          <span className="small">
            {' '}
            {decision.by?.name} {decision.at && showInstant(decision.at, language)}
          </span>
          {decision.reasons && <p>{decision.reasons}</p>}
        </section>
      )}
    </>
  );
}

/** Each paper that was sent back and has not been handed in again since, with the reasons. */
function sentBack({ review: { returns, conclusions }, sections }: CaseDetail) {
  const last = returns.at(-1);
  const handedIn = conclusions.at(-1)?.at ?? '';
  const told = ['plan', 'report'].flatMap((key) => {
    const lines = sections.find((one) => one.key === key)?.entries.at(-1)?.lines ?? [];
    return lines.filter(({ field }) => BACK.has(field)).map(({ value }) => ({ reasons: value, at: null }));
  });
  return [...(last && last.at > handedIn ? [last] : []), ...told];
}

const BACK: ReadonlySet<string> = new Set(['return-plan.reasons', 'return-report.reasons']);
