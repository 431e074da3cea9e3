import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { documentUrl } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay, showShort } from '../parts/dates.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import type { Registered } from './register.ts';
import { sayGap } from './times.tsx';

/** What was just registered, its slip ready to print, and what went before it in this sitting. */
export function RegisteredNow(props: {
  all: readonly Registered[];
  prints: boolean;
  setPrints: (on: boolean) => void;
  /** After the print window has closed. */
  printed: () => void;
}) {
  const { t, language } = useWords();
  const { all, prints, setPrints, printed } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const last = all[0];
  if (!last) return null;
  const print = () => {
    frame.current?.contentWindow?.print();
    printed();
  };
  const { slip } = last;
  return (
    <section className="alert alert-done" aria-labelledby="registered">
      <div role="status">
        <h2 id="registered">
          {t(slip ? 'counter.done-slip' : 'counter.done', { number: last.number, applicant: last.applicant })}
        </h2>
      </div>
      {slip && (
        <p>{t('counter.slip', { number: slip.number, code: slip.queryCode, due: showDay(slip.dueOn, language) })}</p>
      )}
      <RefusalAlert error={last.error} focus={false} />
      <div className="actions">
        {slip && (
          <button type="button" onClick={print}>
            {t('counter.print')}
          </button>
        )}
        <Link to="/cases/$caseId" params={{ caseId: String(last.caseId) }} className="button">
          {t('counter.to-case')}
        </Link>
        <label className="check">
          <input type="checkbox" checked={prints} onChange={(event) => setPrints(event.target.checked)} />
          {t('counter.print-switch')}
        </label>
      </div>
      {slip && (
        <details open>
          <summary>{t('counter.slip-look')}</summary>
          <iframe
            key={slip.number}
            ref={frame}
            className="slip-frame"
            title={t('document.preview', { name: slip.number })}
            src={`${documentUrl(last.caseId, slip.key, 'pdf')}#navpanes=0`}
            onLoad={() => prints && print()}
          />
        </details>
      )}
      {all.length > 1 && (
        <table className="rows">
          <caption>{t('counter.sitting', { n: all.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col.case')}</th>
              <th scope="col">{t('col.applicant')}</th>
              <th scope="col">{t('counter.received-short')}</th>
              <th scope="col">{t('counter.entered-short')}</th>
              <th scope="col">{t('counter.apart')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <tr key={one.caseId}>
                <td data-label={t('col.case')}>
                  <Link to="/cases/$caseId" params={{ caseId: String(one.caseId) }}>
                    {one.number}
                  </Link>
                </td>
                <td data-label={t('col.applicant')}>{one.applicant}</td>
                <td data-label={t('counter.received-short')}>{showShort(one.receivedAt ?? one.enteredAt, language)}</td>
                <td data-label={t('counter.entered-short')}>{showShort(one.enteredAt, language)}</td>
                <td data-label={t('counter.apart')}>
                  {sayGap(one.receivedAt ? Date.parse(one.enteredAt) - Date.parse(one.receivedAt) : 0, t)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
