import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { answer, POST } from '../api.ts';
import { useWords } from '../i18n.ts';
import { showDay, showInstant } from '../parts/dates.ts';
import { Field } from '../parts/field.tsx';
import { Choice, Paging } from '../parts/list-page.tsx';
import { Empty, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { ImportedFrom, ImportedRows } from './imported-rows.tsx';
import { adminChanged, type Change, type ChangeState, changesQuery } from './queries.ts';

const STATES = ['pending', 'approved', 'refused', 'withdrawn'] as const;

/** Changes as they were drafted, newest first; whoever may decides them here. */
export function Changes(props: {
  state: string | undefined;
  after: string | undefined;
  go: (change: { state?: string | undefined; after?: string | undefined }) => void;
}) {
  const { t } = useWords();
  const state = STATES.find((one) => one === props.state);
  return (
    <>
      <div className="filters">
        <Choice
          id="change-state"
          label={t('admin.state')}
          value={state ?? ''}
          any={t('any')}
          options={STATES.map((key) => ({ key, name: t(`admin.state.${key}`) }))}
          choose={(chosen) => props.go({ state: chosen, after: undefined })}
        />
      </div>
      <ChangeList state={state} after={props.after} none={t('admin.changes.none')}>
        {(next) => <Paging after={props.after} next={next} go={(after) => props.go({ after })} />}
      </ChangeList>
    </>
  );
}

export function ChangeList(props: {
  state: ChangeState | undefined;
  after?: string | undefined;
  none: string;
  children?: (next: string | null) => ReactNode;
}) {
  const { t } = useWords();
  const { state, after } = props;
  const [done, setDone] = useState('');
  const { data, error, isPending } = useQuery(
    changesQuery({ ...(state ? { state } : {}), ...(after ? { after: Number(after) } : {}) }),
  );
  const settled = async (said: string) => {
    setDone(said);
    await adminChanged();
  };
  return (
    <>
      <RefusalAlert error={error} focus={false} />
      <div role="status">{done !== '' && <p className="alert alert-done">{done}</p>}</div>
      {isPending && props.children && <Waiting />}
      {data?.rows.length === 0 && <Empty>{props.none}</Empty>}
      {data && data.rows.length > 0 && (
        <ul className="plain-list" aria-label={t('admin.tab.changes')}>
          {data.rows.map((change) => (
            <li key={change.id}>
              <OneChange change={change} settled={settled} />
            </li>
          ))}
        </ul>
      )}
      {data && props.children?.(data.next === null ? null : String(data.next))}
    </>
  );
}

function OneChange({ change, settled }: { change: Change; settled: (said: string) => Promise<void> }) {
  const { t, both, language } = useWords();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id } = change;
  const run = async (said: string, task: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await task();
      await settled(said);
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy(false);
    }
  };
  const decide = (approve: boolean) =>
    run(t(approve ? 'admin.done.approved' : 'admin.done.refused', { n: id }), () =>
      answer(
        POST('/api/admin/changes/{id}/decision', {
          params: { path: { id } },
          body: { approve, reason: reason.trim() },
        }),
      ),
    );
  return (
    <article aria-labelledby={`change-${id}`}>
      <h3 id={`change-${id}`}>
        {t('admin.number', { n: id })} <span className="card">{t(`admin.state.${change.state}`)}</span>
      </h3>
      <p>{both(change.text)}</p>
      {change.data.kind === 'calendar' && <NoticeLines year={change.data.year} />}
      {change.data.kind === 'calendar' && change.data.file && <ImportedFrom file={change.data.file} />}
      {change.data.kind === 'accounts' && <Imported data={change.data} isOpen={change.state === 'pending'} />}
      {change.notes.map((note) => (
        <p className="alert alert-note" key={note.zh}>
          {both(note)}
        </p>
      ))}
      <p className="under">
        {t('admin.by')} {change.proposedBy.name} {showInstant(change.proposedAt, language)}
        {change.decidedBy && change.decidedAt && (
          <>
            {' · '}
            {t(`admin.state.${change.state}`)} {change.decidedBy.name} {showInstant(change.decidedAt, language)}
          </>
        )}
      </p>
      {change.reason !== '' && (
        <p>
          <b>{t('admin.reason')}</b> {change.reason}
        </p>
      )}
      <RefusalAlert error={error} />
      {change.mayDecide && (
        <>
          <Field id={`reason-${id}`} label={t('admin.reason')} required={false} hint={t('admin.reason.hint')}>
            {(ids) => (
              <Input.TextArea {...ids} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <div className="actions">
            <Button type="primary" loading={busy} onClick={() => void decide(true)}>
              {t('admin.approve')}
            </Button>
            <Button disabled={busy} onClick={() => void decide(false)}>
              {t('admin.refuse')}
            </Button>
          </div>
        </>
      )}
      {change.mayWithdraw && (
        <div className="actions">
          <Button
            loading={busy}
            onClick={() =>
              void run(t('admin.done.withdrawn', { n: id }), () =>
                answer(POST('/api/admin/changes/{id}/withdrawal', { params: { path: { id } } })),
              )
            }
          >
            {t('admin.withdraw')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** Open while it waits for a decision. */
function Imported({ data, isOpen }: { data: Extract<Change['data'], { kind: 'accounts' }>; isOpen: boolean }) {
  const { t } = useWords();
  return (
    <details open={isOpen}>
      <summary>{t('import.rows', { n: data.rows.length })}</summary>
      <ImportedRows {...data} />
    </details>
  );
}

/** What the notice of a year says, day by day: to be compared with the paper. */
function NoticeLines({ year }: { year: Extract<Change['data'], { kind: 'calendar' }>['year'] }) {
  const { t, language } = useWords();
  return (
    <>
      <p>
        {year.notice.title} {year.notice.number}
        {!year.notice.numberConfirmed && t('admin.calendar.unconfirmed')}
      </p>
      <OffAndWorked off={year.off} makeUp={year.makeUp} language={language} />
    </>
  );
}

export function OffAndWorked(props: {
  off: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  makeUp: readonly { readonly name: string; readonly day: string }[];
  language: Parameters<typeof showInstant>[1];
}) {
  const { t } = useWords();
  const day = (date: string) => showDay(date, props.language);
  return (
    <>
      <h3>{t('admin.calendar.off')}</h3>
      {props.off.length === 0 && <p>{t('admin.calendar.none')}</p>}
      <ul className="days">
        {props.off.map(({ name, from, to }) => (
          <li key={from}>
            {name} {from === to ? day(from) : t('admin.staff.span', { from: day(from), to: day(to) })}
          </li>
        ))}
      </ul>
      <h3>{t('admin.calendar.makeup')}</h3>
      {props.makeUp.length === 0 && <p>{t('admin.calendar.none')}</p>}
      <ul className="days">
        {props.makeUp.map((one) => (
          <li key={one.day}>
            {one.name} {day(one.day)}
          </li>
        ))}
      </ul>
    </>
  );
}
