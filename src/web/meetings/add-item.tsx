import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, GET, type ListedAct, type Sitting } from '../api.ts';
import { ActForm } from '../case/act-form.tsx';
import type { Finished } from '../case/finished.ts';
import { useWords } from '../i18n.ts';
import { markOwn } from '../parts/changes.ts';
import { FaultText } from '../parts/refusal-alert.tsx';
import { actsQuery, caseQuery, queryClient } from '../queries.ts';

const CALL = 'call-meeting';
const tasksQuery = {
  queryKey: ['tasks'],
  queryFn: async () => (await answer(GET('/api/tasks'))).rows,
};

/** 加入议题: a case for which the reader has a meeting to call is called for the time, place and members of this one. */
export function AddItem({ sitting }: { sitting: Sitting }) {
  const { t } = useWords();
  const { data: tasks } = useQuery(tasksQuery);
  const [chosen, choose] = useState(0);
  const waiting = (tasks ?? []).filter(({ key }) => key === `next:${CALL}`);
  if (waiting.length === 0 || !sitting.items.some(({ state }) => state === 'called')) return null;
  return (
    <details className="panel no-print">
      <summary>{t('meeting.add')}</summary>
      <p className="hint">{t('meeting.add-hint', { n: waiting.length })}</p>
      <div className="field">
        <label htmlFor="add-which">{t('meeting.add-which')}</label>
        <select id="add-which" value={chosen} onChange={(event) => choose(Number(event.target.value))}>
          <option value={0}>{t('form.choose')}</option>
          {waiting.map((one) => (
            <option key={one.caseId} value={one.caseId}>
              {one.number} {one.title}
            </option>
          ))}
        </select>
      </div>
      {chosen !== 0 && <Call key={chosen} caseId={chosen} sitting={sitting} done={() => choose(0)} />}
    </details>
  );
}

function Call({ caseId, sitting, done }: { caseId: number; sitting: Sitting; done: () => void }) {
  const navigate = useNavigate();
  const { data: detail } = useQuery(caseQuery(caseId));
  const { data: acts } = useQuery(actsQuery(caseId));
  const act = acts?.find((one) => one.act === CALL);
  if (!detail || !act) return null;
  if (!act.open) return act.reasons.map((reason) => <FaultText key={reason.code} fault={reason} />);
  const finished: Finished = async (_what, _act, result) => {
    markOwn(result);
    done();
    await Promise.all(['meetings', 'tasks', 'case'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    await navigate({ to: '/meetings' });
  };
  return <ActForm detail={detail} act={withSitting(act, sitting)} done={finished} />;
}

/** The form as it stands, filled with the sitting's time, place, chair and members as far as it offers these. */
function withSitting(act: ListedAct, { at, place, purpose, items: [first] }: Sitting): ListedAct {
  const offered = (field: string) => new Set(act.choices[field]?.map(({ value }) => value));
  const [members, chairs, purposes] = [offered('members'), offered('chair'), offered('purpose')];
  const chair = first?.members.find((one) => one.chair)?.person.id;
  return {
    ...act,
    prefill: {
      ...act.prefill,
      at,
      place,
      ...(purposes.has(purpose) ? { purpose } : {}),
      ...(chair !== undefined && chairs.has(chair) ? { chair } : {}),
      members: (first?.members ?? []).map(({ person }) => person.id).filter((id) => members.has(id) && id !== chair),
    },
  };
}
