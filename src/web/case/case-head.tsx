import { Link } from '@tanstack/react-router';
import type { CaseDetail, Deadline } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { isWhen, showDay, showInstant, showLeft } from '../parts/dates.ts';
import { Lamp } from '../parts/lamp.tsx';
import { useNow } from '../parts/now.ts';
import { PageTitle } from '../parts/page.tsx';

/** Which case this is and how its clocks stand. */
export function CaseHead({ detail, toSignals }: { detail: CaseDetail; toSignals: () => void }) {
  const { t, language } = useWords();
  const outcome = domainWords(language).outcome(detail.outcome);
  return (
    <div className="case-head">
      <Link to="/" className="back">
        ‹ {t('nav.desk')}
      </Link>
      <PageTitle title={`${detail.number} ${detail.title}`} />
      <p className="case-facts">
        <span>{detail.application.applicant}</span>
        <span>{detail.power.name}</span>
        <span>{t('case.power-version', { version: detail.power.version })}</span>
        <a href={`/cases/${detail.id}/chart?lang=${language}`} target="_blank" rel="noreferrer">
          {t('case.chart')}
        </a>
        {detail.status === 'ended' && <b>{outcome ? t('case.ended-with', { outcome }) : t('status.ended')}</b>}
        {detail.signals.length > 0 && (
          <button type="button" className="plain" onClick={toSignals}>
            {t('signals.count', { n: detail.signals.length })}
          </button>
        )}
      </p>
      {detail.deadlines.length > 0 && detail.status === 'open' && (
        <ul className="deadlines">
          {detail.deadlines.map((deadline) => (
            <li key={`${deadline.kind}:${deadline.name}`}>
              <OneDeadline deadline={deadline} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OneDeadline({ deadline }: { deadline: Deadline }) {
  const { t, language } = useWords();
  const unit = (key: string) => domainWords(language).value('unit', key) ?? t(unitKey(key));
  const { n } = deadline.left;
  const now = useNow();
  const left = deadline.paused
    ? t('deadline.paused', { n, unit: unit(deadline.left.unit) })
    : deadline.overdue && deadline.due
      ? showLeft(deadline.due, now, t)
      : t('deadline.left', { n, unit: unit(deadline.left.unit) });
  return (
    <details>
      <summary>
        <Lamp state={deadline.lamp} />
        <b>{deadline.name || t(`deadline.${deadline.kind}`)}</b>
        {deadline.due && <span>{t('due.before', { day: showDay(deadline.due, language) })}</span>}
        <span>{left}</span>
        {deadline.provisional && <span className="small">{t('deadline.provisional')}</span>}
        <span className="why">{t('deadline.why')}</span>
      </summary>
      <p>
        {t('deadline.from', {
          start: showInstant(deadline.start, language),
          n: deadline.term.n,
          unit: unit(deadline.term.unit),
        })}
        {deadline.basis && <span> {t('deadline.basis', { basis: deadline.basis })}</span>}
      </p>
      <ol className="arithmetic">
        {deadline.lines.map((line) => (
          <li key={line.day + line.label} className={line.counted ? 'counted' : 'not-counted'}>
            <span className="n">
              {line.counted ? t('deadline.nth', { n: line.n ?? 0 }) : t('deadline.not-counted')}
            </span>
            <span>{isWhen(line.day) ? showDay(line.day, language) : line.day}</span>
            <span>{line.label}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

const unitKey = (unit: string) =>
  unit === 'workingDays'
    ? 'unit.workingDays'
    : unit === 'hours'
      ? 'unit.hours'
      : unit === 'months'
        ? 'unit.months'
        : unit === 'years'
          ? 'unit.years'
          : 'unit.days';
