import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseDetail, caseExportUrl, caseFileUrl, type TraceEntry } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showInstant } from '../parts/dates.ts';
import { Empty, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { traceQuery } from '../queries.ts';
import { Integrity } from './integrity.tsx';
import type { Seen } from './seen.ts';
import { Entry } from './trace-entry.tsx';
import { groupsOf, narrowed, peopleIn, type TraceFilter } from './trace-groups.ts';

/** 全程留痕: what everybody did, tried and read, stage by stage and day by day, and whether all of it still stands as it was written. */
export function TraceTab({ detail, see }: { detail: CaseDetail; see: (seen: Seen) => void }) {
  const { t, language } = useWords();
  const { data, error, refetch, isFetching } = useQuery(traceQuery(detail.id));
  const [filter, setFilter] = useState<TraceFilter>({ person: '', kind: '' });
  if (error && !data) return <RefusalAlert error={error} />;
  if (!data) return <Waiting />;
  const shown = narrowed(data.entries, filter);
  return (
    <>
      <Integrity trace={data} again={() => void refetch()} busy={isFetching} />
      <p className="trace-tools">
        <button type="button" onClick={() => print()}>
          {t('trace.print')}
        </button>
        <a href={caseFileUrl(detail.id)} target="_blank" rel="noreferrer">
          {t('trace.file')}
        </a>
        {detail.sealed && (
          <a href={caseExportUrl(detail.id)} download>
            {t('trace.export')}
          </a>
        )}
        <span className="hint">{t(detail.sealed ? 'trace.export.hint' : 'trace.file.hint')}</span>
      </p>
      <div className="filters trace-filters">
        <label htmlFor="trace-person">{t('trace.person')}</label>
        <select
          id="trace-person"
          value={filter.person}
          onChange={(event) => setFilter({ ...filter, person: event.target.value })}
        >
          <option value="">{t('any')}</option>
          {peopleIn(data.entries).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <label htmlFor="trace-kind">{t('trace.kind')}</label>
        <select
          id="trace-kind"
          value={filter.kind}
          onChange={(event) => setFilter({ ...filter, kind: event.target.value as TraceEntry['kind'] | '' })}
        >
          <option value="">{t('any')}</option>
          {(['done', 'refused', 'read'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(`trace.${kind}`)}
            </option>
          ))}
        </select>
        <span role="status">{t('trace.count', { n: shown.length, of: data.entries.length })}</span>
      </div>
      {shown.length === 0 && <Empty>{t('trace.none')}</Empty>}
      {groupsOf(shown).map((stage) => (
        <section key={stage.key} className="trace-stage" aria-label={stage.name}>
          <h2>{stage.name || t('trace.no-stage')}</h2>
          {stage.days.map((day) => (
            <div key={day.day}>
              <h3>{showInstant(day.entries[0]?.at ?? '', language).replace(/ \d\d:\d\d$/, '')}</h3>
              <ol className="trace">
                {day.entries.map((entry) => (
                  <Entry key={`${entry.lane} ${entry.seq}`} entry={entry} detail={detail} see={see} />
                ))}
              </ol>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
