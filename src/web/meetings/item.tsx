import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type ActDone, type CaseDetail, type ListedAct, materialUrl, type SittingItem } from '../api.ts';
import { ActForm } from '../case/act-form.tsx';
import { Brief } from '../case/brief.tsx';
import type { Finished } from '../case/finished.ts';
import { RecusalNotice } from '../case/notes.tsx';
import { useWords } from '../i18n.ts';
import { markOwn } from '../parts/changes.ts';
import { showInstant } from '../parts/dates.ts';
import { useNow } from '../parts/now.ts';
import { Waiting } from '../parts/page.tsx';
import { FaultText, RefusalAlert } from '../parts/refusal-alert.tsx';
import { actsQuery, caseQuery, meQuery, queryClient } from '../queries.ts';
import { Attendance, Members } from './members.tsx';
import { Minutes } from './minutes.tsx';
import { Result } from './result.tsx';
import { MeetingState } from './state.tsx';

const STEPS: ReadonlySet<string> = new Set(['open-meeting', 'cast-vote', 'close-meeting']);

/** One item: what is asked, who is there, what lies before them; one's own vote before all others; then the result. */
export function Item({ item, n, of, at }: { item: SittingItem; n: number; of: number; at: string }) {
  const { t, language } = useWords();
  const { data: detail, error } = useQuery(caseQuery(item.caseId));
  const { data: acts } = useQuery(actsQuery(item.caseId));
  const [done, setDone] = useState<{ what: string; result: ActDone } | null>(null);
  const finished: Finished = async (what, _, result) => {
    markOwn(result);
    setDone({ what, result });
    await Promise.all(
      [['case', item.caseId], ['meetings'], ['tasks']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
  };
  return (
    <article className="item" aria-labelledby="item-title">
      <p className="under">
        {t('meeting.item-of', { n, of })} <MeetingState state={item.state} />
      </p>
      <h2 id="item-title">{item.title}</h2>
      <p className="case-facts">
        <span>{item.applicant}</span>
        <span>{item.powerName}</span>
        <Link to="/cases/$caseId" params={{ caseId: String(item.caseId) }} className="no-print">
          {t('meeting.case')} {item.number}
        </Link>
      </p>
      {done && <Told what={done.what} />}
      <RefusalAlert error={error} />
      <dl className="facts panel">
        <div className="fact">
          <dt>{t('meeting.question')}</dt>
          <dd>{item.question}</dd>
        </div>
        {item.proposal && (
          <div className="fact">
            <dt>{t('meeting.proposal')}</dt>
            <dd>
              <b>{item.proposal}</b>
            </dd>
          </div>
        )}
        <div className="fact">
          <dt>{t('meeting.called')}</dt>
          <dd>{t('meeting.called-by', { by: item.calledBy.name, at: showInstant(item.calledAt, language) })}</dd>
        </div>
      </dl>
      <Result item={item} />
      {detail && item.state !== 'closed' && item.state !== 'dropped' && <Brief detail={detail} act="cast-vote" />}
      {detail && <Papers detail={detail} />}
      {detail && <RecusalNotice recusal={detail.recusal} />}
      <Attendance item={item} />
      {detail && acts ? (
        <Steps item={item} at={at} detail={detail} acts={acts} done={finished} />
      ) : (
        !error && <Waiting />
      )}
      <Members item={item} />
      {detail && <Minutes detail={detail} item={item} />}
    </article>
  );
}

/** What was just done; heard, and where the next key starts. */
function Told({ what }: { what: string }) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing done is a new thing to be heard
  useEffect(() => place.current?.focus(), [what]);
  return (
    <div className="alert alert-done" role="status" tabIndex={-1} ref={place}>
      <strong>{t('done.done', { what })}</strong>
    </div>
  );
}

/** What the reader may do in it now; his own vote with what it means to sign it. */
function Steps(props: {
  item: SittingItem;
  at: string;
  detail: CaseDetail;
  acts: readonly ListedAct[];
  done: Finished;
}) {
  const { t } = useWords();
  const { item, detail, acts, done } = props;
  const { data: me } = useQuery(meQuery);
  const now = useNow();
  if (item.state === 'closed' || item.state === 'dropped') return null;
  const steps = acts.filter(({ act }) => STEPS.has(act));
  const open = steps.filter((one) => one.open);
  const mine = item.members.find(({ person }) => person.id === me?.id);
  const chairWaits = steps
    .find(({ act }) => act === 'cast-vote')
    ?.reasons.find(({ code }) => code === 'CHAIR_VOTES_LAST');
  const passed = item.state === 'called' && now > Date.parse(props.at) + 86_400_000;
  return (
    <section aria-labelledby="steps" className="no-print">
      <h3 id="steps">{t('meeting.steps')}</h3>
      {passed && <p className="note">{t('meeting.passed')}</p>}
      {mine?.votedAt && item.state === 'open' && <p className="note">{t('meeting.you-voted')}</p>}
      {mine && chairWaits && item.state === 'open' && (
        <div className="note">
          <FaultText fault={chairWaits} />
        </div>
      )}
      {open.length === 0 && !passed && <p className="hint">{t(`meeting.next-${item.state}`)}</p>}
      {open.map((act) => (
        <div key={act.act} className={act.act === 'cast-vote' ? 'own-vote' : ''}>
          {act.act === 'cast-vote' && (
            <p className="note">
              <b>{t('meeting.yours')}</b>
              <br />
              {t('meeting.yours-why')}
            </p>
          )}
          <ActForm detail={detail} act={act} done={done} />
        </div>
      ))}
    </section>
  );
}

/** 会议材料: each opens by itself; that it was read is in the trace. */
function Papers({ detail }: { detail: CaseDetail }) {
  const { t } = useWords();
  const papers = detail.materials.filter(({ versions, required }) => versions.length > 0 || required);
  return (
    <details className="panel papers" open>
      <summary>
        <h3>{t('meeting.papers')}</h3>
      </summary>
      {papers.length === 0 && <p className="hint">{t('meeting.papers-none')}</p>}
      <ul className="plain-list">
        {papers.map(({ key, subject, name, versions }) => {
          const last = versions.at(-1);
          return (
            <li key={`${key} ${subject}`}>
              {last ? (
                <a href={materialUrl(detail.id, last.hash)} target="_blank" rel="noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}{' '}
              <span className="under">{last ? t('meeting.pages', { n: last.pages }) : t('meeting.missing')}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
