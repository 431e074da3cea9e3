import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { WaitingDecision } from '../api.ts';
import { OneDecision } from '../decide/one.tsx';
import { type Answered, Told } from '../decide/told.tsx';
import { useWords } from '../i18n.ts';
import { markOwn } from '../parts/changes.ts';
import { showDay } from '../parts/dates.ts';
import { Lamp } from '../parts/lamp.tsx';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { decisionsQuery, queryClient } from '../queries.ts';
import { isTyping, shortcutsAreOn } from '../shell/shortcuts.ts';

/** 审批台: the cases that wait for one's decision, one a screen, the least time left first. */
export function Decide() {
  const { t, both, language } = useWords();
  const { caseId } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data: rows, error } = useQuery(decisionsQuery);
  const [done, setDone] = useState<Answered | null>(null);
  const at = caseId === undefined ? 0 : (rows?.findIndex((row) => row.caseId === Number(caseId)) ?? -1);
  const row = rows?.[at];
  const go = (to: WaitingDecision | undefined) => {
    if (!to) return;
    setDone(null);
    void navigate({ to: '/decide/$caseId', params: { caseId: String(to.caseId) } });
  };
  const [previous, next] = row ? [rows?.[at - 1], rows?.[at + 1]] : [undefined, rows?.[0]];
  useStepKeys({ j: () => go(next), k: () => go(previous) });
  if (!rows) return error ? <RefusalAlert error={error} /> : <Waiting />;
  return (
    <div className="decide">
      <PageTitle title={t('decide.title')}>
        <nav className="decide-steps" aria-label={t('decide.list')}>
          {row && <span role="status">{t('decide.position', { n: at + 1, of: rows.length })}</span>}
          {previous && (
            <button type="button" onClick={() => go(previous)} aria-keyshortcuts="k">
              ‹ {t('decide.previous')}
            </button>
          )}
          {next && (
            <button type="button" onClick={() => go(next)} aria-keyshortcuts="j">
              {t('decide.next')} ›
            </button>
          )}
        </nav>
      </PageTitle>
      {done && <Told {...done} left={rows.length} />}
      {rows.length === 0 && (
        <Empty>
          <p>{t('decide.none')}</p>
          <p>{t('decide.none-more')}</p>
          <Link to="/">{t('lost.back')}</Link>
        </Empty>
      )}
      {!row && rows.length > 0 && !done && <p className="note">{t('decide.gone')}</p>}
      {row && (
        <>
          <p className="decide-what">
            {t(row.kind === 'sign' ? 'decide.sign' : 'decide.to', { act: both(row.actName) })}{' '}
            {row.dueAt && (
              <span className="under">
                <Lamp state={row.lamp} /> {t('decide.step-due', { day: showDay(row.dueAt, language) })}
              </span>
            )}
          </p>
          <OneDecision
            key={row.caseId}
            row={row}
            done={async (what, _, result) => {
              markOwn(result);
              await Promise.all(
                [['case', row.caseId], ['decisions'], ['tasks'], ['cases']].map((queryKey) =>
                  queryClient.invalidateQueries({ queryKey }),
                ),
              );
              setDone({ what, result, caseId: row.caseId, title: row.title });
              // Without an address of its own the first that waits is shown, which by now is another.
              const then = next ?? previous;
              if (caseId !== undefined && then)
                await navigate({ to: '/decide/$caseId', params: { caseId: String(then.caseId) } });
            }}
          />
        </>
      )}
      {rows.length > 1 && (
        <details className="panel">
          <summary>{t('decide.list')}</summary>
          <p className="hint">
            {t('decide.one-by-one')} {t('decide.keys', { next: 'j', previous: 'k' })}
          </p>
          <ol>
            {rows.map((one) => (
              <li key={one.caseId}>
                <Link
                  to="/decide/$caseId"
                  params={{ caseId: String(one.caseId) }}
                  aria-current={one === row ? 'true' : undefined}
                >
                  {one.title} <span className="under">{one.number}</span>
                </Link>{' '}
                <Lamp state={one.lamp} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** Single keys, as in the rest of the app: off while somebody types, or where they are switched off. */
function useStepKeys(doing: { readonly j: () => void; readonly k: () => void }): void {
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !shortcutsAreOn()) return;
      if (event.key === 'j' || event.key === 'k') latest.current[event.key]();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
