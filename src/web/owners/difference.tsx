import { useQuery } from '@tanstack/react-query';
import type { Difference } from '../api.ts';
import { useWords } from '../i18n.ts';
import { Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { CoverageTable, RiskChanges } from './effects.tsx';
import { differenceImage, differenceQuery } from './queries.ts';

const SIGNS = { added: '+', removed: '−', changed: '≠' } as const;

/** What differs between two versions: for risks, on the chart as a table and drawn, and line by line. */
export function DifferenceView({ power, from, to }: { power: string; from: number; to: number }) {
  const { t } = useWords();
  const { data, error } = useQuery(differenceQuery(power, from, to));
  if (from === 0 || from === to) return null;
  if (error) return <RefusalAlert error={error} focus={false} />;
  if (!data) return <Waiting />;
  if (data.lines.length === 0) return <p>{t('diff.same')}</p>;
  return (
    <section aria-labelledby="diff">
      <h2 id="diff">{t('diff.title', { from, to })}</h2>
      <h3>{t('edit.changes')}</h3>
      <RiskChanges changes={data.changes} />
      <CoverageTable before={data.coverage.before} after={data.coverage.after} />
      <ChartTable data={data} />
      <RuleTable data={data} />
      <Lines data={data} />
      {data.differences.length > 0 && (
        <>
          <h3>{t('diff.chart')}</h3>
          {Array.from({ length: data.pages }, (_, i) => i + 1).map((page) => (
            <img
              key={page}
              className="chart-sheet"
              loading="lazy"
              src={differenceImage(power, from, to, page)}
              alt={t('diff.chart-alt', { from, to, page })}
            />
          ))}
        </>
      )}
    </section>
  );
}

function ChartTable({ data }: { data: Difference }) {
  const { t, find } = useWords();
  if (data.differences.length === 0) return <p>{t('diff.none-on-chart')}</p>;
  return (
    <table className="rows">
      <caption>{t('diff.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('diff.change')}</th>
          <th scope="col">{t('edit.stage')}</th>
          <th scope="col">{t('diff.part')}</th>
          <th scope="col">{t('diff.before')}</th>
          <th scope="col">{t('diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {data.differences.map((one) => (
          <tr key={`${one.stage} ${one.part} ${one.before} ${one.after}`}>
            <td className="nowrap">
              <b aria-hidden="true">{SIGNS[one.change]}</b> {t(`diff.${one.change}`)}
            </td>
            <td data-label={t('edit.stage')}>{one.stage}</td>
            <td data-label={t('diff.part')}>{find(`diff.part.${one.part}`, '')}</td>
            <td data-label={t('diff.before')}>{one.before === null ? '—' : <del>{one.before}</del>}</td>
            <td data-label={t('diff.after')}>{one.after === null ? '—' : <ins>{one.after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RuleTable({ data }: { data: Difference }) {
  const { t, both } = useWords();
  if (data.rules.length === 0) return <p>{t('diff.none-in-rules')}</p>;
  return (
    <table className="rows">
      <caption>{t('diff.rules')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('diff.change')}</th>
          <th scope="col">{t('diff.list')}</th>
          <th scope="col">{t('diff.item')}</th>
          <th scope="col">{t('diff.field')}</th>
          <th scope="col">{t('diff.before')}</th>
          <th scope="col">{t('diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {data.rules.map((one) => (
          <tr key={`${one.part} ${one.item.zh} ${one.field?.zh} ${one.before?.zh} ${one.after?.zh}`}>
            <td className="nowrap">
              <b aria-hidden="true">{SIGNS[one.change]}</b> {t(`diff.${one.change}`)}
            </td>
            <td data-label={t('diff.list')}>
              {one.part === 'terms' || one.part === 'bindings' ? t(`diff.list.${one.part}`) : t(`list.${one.part}`)}
            </td>
            <td data-label={t('diff.item')}>{both(one.item)}</td>
            <td data-label={t('diff.field')}>{one.field ? both(one.field) : t('diff.whole')}</td>
            <td data-label={t('diff.before')}>{one.before ? <del>{both(one.before)}</del> : '—'}</td>
            <td data-label={t('diff.after')}>{one.after ? <ins>{both(one.after)}</ins> : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ data }: { data: Difference }) {
  const { t } = useWords();
  return (
    <details open>
      <summary>
        <b>{t('diff.lines')}</b>
      </summary>
      <p className="small">{t('diff.lines-hint')}</p>
      <ol className="text-changes">
        {data.lines.map((one) => (
          <li key={`${one.was} ${one.is}`}>
            <div className="small">{t('diff.line', { n: one.is })}</div>
            {one.removed.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal, and never move
              <del key={i}>
                <span aria-hidden="true">− </span>
                <span className="hidden">{t('diff.minus')}</span>
                {line.trim()}
              </del>
            ))}
            {one.added.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <ins key={i}>
                <span aria-hidden="true">+ </span>
                <span className="hidden">{t('diff.plus')}</span>
                {line.trim()}
              </ins>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
