import { useEffect, useRef } from 'react';
import type { CaseDetail } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showShort, showSpan } from '../parts/dates.ts';
import { Level } from '../parts/level.tsx';

const SIGNS = { done: '✔', current: '◉', ahead: '○', skipped: '–' } as const;

/** The middle column of the chart: where the case is and has been. Choosing a stage shows its risks and measures. */
export function Rail(props: { detail: CaseDetail; shown: string | undefined; choose: (stage: string) => void }) {
  const { t, language } = useWords();
  const list = useRef<HTMLOListElement>(null);
  // On a phone the rail is a strip: begin it where the case is.
  useEffect(() => {
    const now = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && now) list.current.scrollLeft = now.offsetLeft - 24;
  }, []);
  return (
    <nav className="rail" aria-label={t('rail')}>
      <h2>{t('rail')}</h2>
      <ol ref={list}>
        {props.detail.rail.map((stage) => {
          const owed = stage.measures.filter((measure) => measure.state === 'owed').length;
          return (
            <li key={stage.key} className={`rail-${stage.state}`}>
              <button
                type="button"
                aria-pressed={stage.key === props.shown}
                aria-current={stage.state === 'current' ? 'step' : undefined}
                onClick={() => props.choose(stage.key)}
              >
                <span className="rail-name">
                  <span aria-hidden="true">{SIGNS[stage.state]}</span> {stage.name}
                </span>
                <span className="rail-state">{t(`stage.${stage.state}`)}</span>
                {(stage.risks.length > 0 || stage.level) && <Level level={stage.level} />}
                {stage.from && (
                  <span className="small">
                    {stage.to ? showSpan(stage.from, stage.to, language) : showShort(stage.from, language)}
                  </span>
                )}
                {owed > 0 && stage.state === 'current' && <span className="owed">{t('rail.owed', { n: owed })}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
