import { useEffect, useRef } from 'react';
import type { CaseDetail } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { useNow } from '../parts/now.ts';

/** On paper only: which case, and when it was printed, by the server's clock. */
export function PrintHead({ detail }: { detail: CaseDetail }) {
  const { t, language } = useWords();
  const clock = useNow();
  const now = useRef(clock);
  now.current = clock;
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const stamp = () => {
      if (place.current)
        place.current.textContent = t('print.at', { at: showInstant(new Date(now.current).toISOString(), language) });
    };
    addEventListener('beforeprint', stamp);
    return () => removeEventListener('beforeprint', stamp);
  }, [t, language]);
  return (
    <p className="print-head">
      <b>{`${detail.number} ${detail.title}`}</b> <span>{detail.power.agency}</span>{' '}
      <span ref={place}>{t('print.at', { at: showInstant(new Date(clock).toISOString(), language) })}</span>
    </p>
  );
}
