import { type CaseDetail, materialUrl, type TraceEntry } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showInstant, showShort } from '../parts/dates.ts';
import { FaultText } from '../parts/refusal-alert.tsx';
import type { Seen } from './seen.ts';

/** When a thing is entered this much later than it happened, the gap is said. */
const GAP_MS = 60_000;

/** One entry as a sentence; what it states, why it was refused and its fingerprint are below it. */
export function Entry(props: { entry: TraceEntry; detail: CaseDetail; see: (seen: Seen) => void }) {
  const { t, both, language } = useWords();
  const { entry, detail, see } = props;
  const late = Date.parse(entry.at) - Date.parse(entry.effectiveAt) > GAP_MS;
  return (
    <li className={`trace-${entry.kind}`}>
      <p className="trace-said">
        <time dateTime={entry.at}>{showShort(entry.at, language).split(' ').at(-1)}</time> {both(entry.sentence)}{' '}
        {entry.kind !== 'done' && <span className="tag">{t(`trace.${entry.kind}`)}</span>}
        {entry.lane === 'sealed' && <span className="tag">{t('trace.sealed')}</span>}
      </p>
      {late && (
        <p className="small">
          {t('trace.gap', {
            at: showInstant(entry.effectiveAt, language),
            entered: showInstant(entry.at, language),
          })}
        </p>
      )}
      {entry.faults.length > 0 && (
        <ul className="faults">
          {entry.faults.map((fault) => (
            <li key={fault.control + fault.code + fault.text.zh}>
              <FaultText fault={fault} />
            </li>
          ))}
        </ul>
      )}
      <details className="trace-more">
        <summary className="small">
          {entry.lines.length > 0 ? t('trace.more', { n: entry.lines.length }) : t('trace.proof')}
          <span className="hidden">{both(entry.sentence)}</span>
        </summary>
        {entry.lines.length > 0 && (
          <dl className="facts">
            {entry.lines.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of an entry keep their place
              <div className="fact" key={i}>
                <dt>{both(line.label)}</dt>
                <dd>
                  {line.paper ? (
                    <button type="button" className="plain" onClick={() => line.paper && see(line.paper)}>
                      {both(line.shown)}
                    </button>
                  ) : line.hash ? (
                    <a href={materialUrl(detail.id, line.hash)} target="_blank" rel="noreferrer">
                      {t('trace.open-file', { hash: both(line.shown) })}
                    </a>
                  ) : (
                    both(line.shown)
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
        <p className="small code">{t('trace.hash', { n: entry.seq, hash: entry.hash })}</p>
      </details>
    </li>
  );
}
