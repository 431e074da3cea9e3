import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input } from 'antd';
import type { Task } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay, showLeft } from '../parts/dates.ts';
import { Lamp } from '../parts/lamp.tsx';
import { useNow } from '../parts/now.ts';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { WindowDuty } from '../parts/window-duty.tsx';
import { meQuery, tasksQuery } from '../queries.ts';

/** 工作台: what one owes, least time left first. */
export function Desk() {
  const { t, both, language } = useWords();
  const { text = '' } = useSearch({ from: '/inside/' });
  const navigate = useNavigate();
  const { data: tasks, error, isPending } = useQuery(tasksQuery);
  const { data: me } = useQuery(meQuery);
  const now = useNow();
  const shown = leastTimeFirst(tasks ?? []).filter((task) => matches(task, text));
  return (
    <>
      <PageTitle title={t('desk.title')}>
        {me && me.opens.length > 0 && (
          <Link to="/counter" className="button primary">
            {t('desk.register')}
          </Link>
        )}
      </PageTitle>
      {me && <WindowDuty me={me.id} />}
      <RefusalAlert error={error} focus={false} />
      <div className="filters">
        <label htmlFor="desk-text">{t('desk.filter')}</label>
        <Input
          id="desk-text"
          type="search"
          value={text}
          onChange={(event) =>
            void navigate({ to: '/', search: event.target.value ? { text: event.target.value } : {}, replace: true })
          }
        />
        <span role="status">{tasks && t('desk.count', { n: shown.length })}</span>
      </div>
      {isPending && <Waiting />}
      {tasks && shown.length === 0 && (
        <Empty>
          <p>{text ? t('desk.none-found', { text }) : t('desk.none')}</p>
          <Link to="/cases">{t('desk.see-all')}</Link>
        </Empty>
      )}
      {shown.length > 0 && (
        <table className="rows">
          <caption className="hidden">{t('desk.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col.lamp')}</th>
              <th scope="col">{t('col.todo')}</th>
              <th scope="col">{t('col.case')}</th>
              <th scope="col">{t('col.applicant')}</th>
              <th scope="col">{t('col.due')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((task) => (
              <tr key={`${task.caseId} ${task.key} ${task.post}`}>
                <td>
                  <Lamp state={task.lamp} />
                </td>
                <td data-label={t('col.todo')}>{both(task.text)}</td>
                <td data-label={t('col.case')}>
                  <Link to="/cases/$caseId" params={{ caseId: String(task.caseId) }}>
                    {task.number}
                  </Link>
                  <div className="under">{task.title}</div>
                </td>
                <td data-label={t('col.applicant')}>{task.applicant}</td>
                <td data-label={t('col.due')} className="due">
                  {task.dueAt ? (
                    <>
                      {t('due.before', { day: showDay(task.dueAt, language) })}
                      <div className="under">{showLeft(task.dueAt, now, t)}</div>
                    </>
                  ) : (
                    t('due.none')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Without a date comes last; the rest by what is left. */
export const leastTimeFirst = (tasks: readonly Task[]): readonly Task[] =>
  tasks.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || a.number.localeCompare(b.number));

const matches = (task: Task, text: string): boolean =>
  `${task.number} ${task.title} ${task.applicant} ${task.text.zh} ${task.text.en}`
    .toLowerCase()
    .includes(text.trim().toLowerCase());
