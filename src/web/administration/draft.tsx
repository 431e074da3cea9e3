import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { StaffChange } from '#contract/administration-shapes.ts';
import { answer, POST } from '../api.ts';
import { useWords, type WebKey } from '../i18n.ts';
import { LAST_DAY } from '../parts/dates.ts';
import { Field, type FieldIds } from '../parts/field.tsx';
import { Choice } from '../parts/list-page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { postWord } from '../post-words.ts';
import { changeOf, KINDS, type Kind, type Values } from './change-of.ts';
import { HeldNote } from './held-note.tsx';
import { PersonField } from './person-field.tsx';
import { adminChanged, postsQuery, qualificationsQuery } from './queries.ts';

type Asked = {
  readonly field: string;
  readonly label: WebKey;
  readonly hint?: WebKey;
  readonly as?: 'date' | 'time' | 'number' | 'email' | 'post' | 'posts' | 'person' | 'qualification';
  readonly optional?: true;
};
const PERSON: Asked = { field: 'person', label: 'admin.person', as: 'person' };
const ASKED: { readonly [K in Kind]: readonly Asked[] } = {
  account: [
    { field: 'name', label: 'admin.name' },
    { field: 'staffNumber', label: 'admin.staff-number', hint: 'admin.staff-number.hint' },
    { field: 'email', label: 'admin.email', as: 'email' },
    { field: 'section', label: 'admin.section', optional: true },
  ],
  post: [
    PERSON,
    { field: 'post', label: 'admin.post', as: 'post' },
    { field: 'from', label: 'admin.from', as: 'date' },
    { field: 'to', label: 'admin.to', hint: 'admin.to.hint', as: 'date', optional: true },
  ],
  'post-ended': [
    PERSON,
    { field: 'post', label: 'admin.post', as: 'post' },
    { field: 'on', label: 'admin.on', hint: 'admin.on.hint', as: 'date', optional: true },
  ],
  relation: [
    PERSON,
    { field: 'subject', label: 'admin.subject', hint: 'admin.subject.hint' },
    { field: 'relation', label: 'admin.relation' },
  ],
  'relation-ended': [PERSON, { field: 'subject', label: 'admin.subject', hint: 'admin.subject.hint' }],
  qualification: [
    PERSON,
    { field: 'qualification', label: 'admin.qualification', as: 'qualification' },
    { field: 'from', label: 'admin.valid-from', hint: 'admin.valid-from.hint', as: 'date', optional: true },
    { field: 'to', label: 'admin.valid-to', as: 'date' },
    { field: 'evidence', label: 'admin.evidence', hint: 'admin.evidence.hint' },
  ],
  'qualification-ended': [
    PERSON,
    { field: 'qualification', label: 'admin.qualification', as: 'qualification' },
    { field: 'evidence', label: 'admin.evidence', hint: 'admin.evidence.hint' },
  ],
  password: [PERSON],
  'account-closed': [PERSON],
  window: [
    { field: 'key', label: 'admin.window-key', hint: 'admin.window-key.hint' },
    { field: 'name', label: 'admin.window-name' },
    { field: 'posts', label: 'admin.post', as: 'posts' },
    { field: 'opens', label: 'admin.opens', as: 'time' },
    { field: 'closes', label: 'admin.closes', as: 'time' },
    { field: 'grace', label: 'admin.grace', as: 'number' },
  ],
};

/** A change is drafted: one form for each kind. What was typed stays until it is taken. */
export function Draft(props: {
  kind: string | undefined;
  person: string | undefined;
  post: string | undefined;
  subject: string | undefined;
  qualification: string | undefined;
  choose: (kind: string) => void;
}) {
  const { t } = useWords();
  const kind = KINDS.find((one) => one === props.kind) ?? 'account';
  const given: Values = {
    person: props.person ?? '',
    post: props.post ?? '',
    subject: props.subject ?? '',
    qualification: props.qualification ?? '',
  };
  return (
    <div className="narrow">
      <div className="filters">
        <Choice
          id="change-kind"
          label={t('admin.draft.kind')}
          value={kind}
          options={KINDS.map((key) => ({ key, name: t(`admin.draft.${key}`) }))}
          choose={props.choose}
        />
      </div>
      <DraftForm
        key={`${kind} ${given.person} ${given.post} ${given.subject} ${given.qualification}`}
        kind={kind}
        given={given}
      />
    </div>
  );
}

/** Sends a change; what it answered is said above the form, which is emptied only then. */
export function useDraft(emptied: () => void) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState('');
  const send = async (change: StaffChange) => {
    setBusy(true);
    setError(null);
    setDone('');
    try {
      const { id } = await answer(POST('/api/admin/changes', { body: { change } }));
      setDone(t('admin.done.drafted', { n: id }));
      emptied();
      await adminChanged();
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, done, send };
}

function DraftForm({ kind, given }: { kind: Kind; given: Values }) {
  const { t } = useWords();
  const [values, setValues] = useState<Values>(given);
  const { busy, error, done, send } = useDraft(() => setValues({}));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(changeOf(kind, values));
  };
  return (
    <form onSubmit={submit} aria-label={t(`admin.draft.${kind}`)}>
      <RefusalAlert error={error} />
      <div role="status">{done !== '' && <p className="alert alert-done">{done}</p>}</div>
      {ASKED[kind].map((asked) => (
        <Field
          key={asked.field}
          id={`change-${asked.field}`}
          label={t(asked.label)}
          required={asked.optional !== true}
          hint={asked.hint && t(asked.hint)}
        >
          {(ids) => (
            <Entry
              asked={asked}
              ids={ids}
              value={values[asked.field] ?? ''}
              change={(value) => setValues({ ...values, [asked.field]: value })}
            />
          )}
        </Field>
      ))}
      {(kind === 'account-closed' || kind === 'post-ended') && values.person && <HeldNote person={values.person} />}
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('admin.draft.send')}
        </Button>
      </div>
    </form>
  );
}

function QualificationField(props: { ids: FieldIds; value: string; change: (key: string) => void }) {
  const { both } = useWords();
  const { data = [] } = useQuery(qualificationsQuery);
  return (
    <select {...props.ids} required value={props.value} onChange={(event) => props.change(event.target.value)}>
      <option value="" />
      {data.map(({ key, name }) => (
        <option key={key} value={key}>
          {both(name)}
        </option>
      ))}
    </select>
  );
}

function Entry(props: { asked: Asked; ids: FieldIds; value: string; change: (value: string) => void }) {
  const { t, language } = useWords();
  const { asked, ids, value, change } = props;
  const { data: posts = [] } = useQuery(postsQuery);
  if (asked.as === 'person') return <PersonField ids={ids} value={value} change={change} />;
  if (asked.as === 'qualification') return <QualificationField ids={ids} value={value} change={change} />;
  if (asked.as === 'post' || asked.as === 'posts') {
    const several = asked.as === 'posts';
    return (
      <select
        {...ids}
        required
        multiple={several}
        size={several ? 8 : undefined}
        value={several ? value.split(' ').filter(Boolean) : value}
        onChange={(event) => change([...event.target.selectedOptions].map((one) => one.value).join(' '))}
      >
        {!several && <option value="" />}
        {posts.map(({ key, name, power }) => (
          <option key={key} value={key}>
            {postWord(language, key, name)}
            {power !== '' && `（${power}）`}
          </option>
        ))}
      </select>
    );
  }
  const type = asked.as ?? 'text';
  return (
    <Input
      {...ids}
      type={type}
      required={asked.optional !== true}
      value={value}
      onChange={(event) => change(event.target.value)}
      {...(type === 'date' ? { max: LAST_DAY, className: 'short' } : {})}
      {...(type === 'number' ? { min: 0, max: 120, className: 'short', 'aria-label': t(asked.label) } : {})}
      {...(type === 'time' ? { className: 'short' } : {})}
    />
  );
}
