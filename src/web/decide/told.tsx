import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ActDone } from '../api.ts';
import { useWords } from '../i18n.ts';
import { caseQuery } from '../queries.ts';
import { proposalName } from './proposal.ts';

export type Answered = {
  readonly what: string;
  readonly result: ActDone;
  readonly caseId: number;
  readonly title: string;
};

/** What was just done in which case, as it now stands on record, the way back to it, and how much is left; takes the focus. */
export function Told({ what, result, caseId, title, left }: Answered & { left: number }) {
  const { t, language } = useWords();
  const { data: detail } = useQuery(caseQuery(caseId));
  const decision = detail?.decision;
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each result is a new thing to be heard
  useEffect(() => place.current?.focus(), [result]);
  return (
    <div className="alert alert-done" role="status" tabIndex={-1} ref={place}>
      <strong>{t(result.state === 'held' ? 'decide.held-in' : 'decide.done-in', { title, what })}</strong>{' '}
      {detail && decision && (
        <p>
          {t('decide.done-decided', { result: proposalName(detail, decision.result, language) ?? '' })}{' '}
          {decision.reasons && t('decide.done-reasons', { reasons: decision.reasons })}
        </p>
      )}
      <p>
        {left > 0 ? t('decide.done-left', { n: left }) : t('decide.done-none')}{' '}
        <Link to="/cases/$caseId" params={{ caseId: String(caseId) }}>
          {t('decide.done-back')}
        </Link>
      </p>
    </div>
  );
}
