import { useQuery } from '@tanstack/react-query';
import { caseFileUrl, type TraceEntry } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { Waiting } from '../parts/page.tsx';
import { FaultText, RefusalAlert } from '../parts/refusal-alert.tsx';
import { listed, named } from '../post-words.ts';
import { traceQuery } from '../queries.ts';

/** When a thing is entered this much later than it happened, the gap is said. */
const GAP_MS = 60_000;

/** 全程留痕: every act, refused attempt and reading, newest first, with the chain's own proof. */
export function TraceTab({ id }: { id: number }) {
  const { t } = useWords();
  const { data, error } = useQuery(traceQuery(id));
  if (error) return <RefusalAlert error={error} />;
  if (!data) return <Waiting />;
  const newest = data.entries.toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);
  return (
    <>
      <p className={data.intact ? 'alert alert-done' : 'alert alert-error'}>
        {data.intact ? `✔ ${t('trace.intact')}` : `✘ ${t('trace.broken')}`}
      </p>
      {data.problems.length > 0 && (
        <ul>
          {data.problems.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={caseFileUrl(id)} target="_blank" rel="noreferrer">
          {t('trace.file')}
        </a>{' '}
        <span className="hint">{t('trace.file.hint')}</span>
      </p>
      <ol className="trace">
        {newest.map((entry) => (
          <Entry key={`${entry.lane} ${entry.seq}`} entry={entry} />
        ))}
      </ol>
    </>
  );
}

function Entry({ entry }: { entry: TraceEntry }) {
  const { t, both, language } = useWords();
  const words = domainWords(language);
  const gap = Date.parse(entry.at) - Date.parse(entry.effectiveAt) > GAP_MS;
  const facts = entry.facts.map((fact) => words.fact(fact.type)).filter((one) => one !== undefined);
  return (
    <li className={`trace-${entry.kind}`}>
      <div>
        <b>{both(entry.actName)}</b> <span className="tag">{t(`trace.${entry.kind}`)}</span>
        {entry.lane === 'sealed' && <span className="tag">{t('trace.sealed')}</span>}
      </div>
      <div className="small">
        <time dateTime={entry.at}>{showInstant(entry.at, language)}</time>{' '}
        {listed(
          language,
          entry.signers.map((one) => named(language, one.name, [words.post(one.post)])),
        )}
        {entry.signers.length === 0 && t('trace.machine')}
      </div>
      {gap && <div className="small">{t('trace.gap', { at: showInstant(entry.effectiveAt, language) })}</div>}
      {facts.length > 0 && <div className="small">{facts.join('；')}</div>}
      {entry.faults.length > 0 && (
        <ul className="faults">
          {entry.faults.map((fault) => (
            <li key={fault.control + fault.code + fault.text.zh}>
              <FaultText fault={fault} />
            </li>
          ))}
        </ul>
      )}
      <div className="small code">{t('trace.hash', { hash: entry.hash.slice(0, 16) })}</div>
    </li>
  );
}
