import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ApiProblem, answer, type CaseDetail, type ListedAct, newIdempotencyKey, once, POST } from '../api.ts';
import { FormContext, idOf } from '../forms/context.ts';
import { Fields } from '../forms/fields.tsx';
import type { Schema } from '../forms/kind.ts';
import { type Group, initialOf, inputOf, missingIn } from '../forms/values.ts';
import { useWords } from '../i18n.ts';
import { useCaseDraft } from '../parts/case-draft.ts';
import { isOwn } from '../parts/changes.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { caseDraftsQuery, meQuery, queryClient } from '../queries.ts';
import { Leads, Signatures } from './act-notes.tsx';
import { Changes } from './changes.tsx';
import { DraftNote } from './draft-notes.tsx';
import type { Finished } from './finished.ts';

type Custom = { readonly value: Group; readonly change: (value: Group) => void };

/** One act of one case. What is typed is kept; what has changed meanwhile is shown before it can be sent. */
export function ActForm(props: {
  detail: CaseDetail;
  act: ListedAct;
  done: Finished;
  focus?: boolean;
  /** Makes what was typed fit for this form, where an act has several that share its draft. */
  fit?: ((value: Group) => Group) | undefined;
  /** Draws the fields instead of the general renderer. */
  draw?: (custom: Custom) => ReactNode;
  /** Makes the input from what was typed, where it is not the form as it stands; a text says why there is nothing to send. */
  input?: (value: Group) => object | string;
}) {
  const { detail, act, done } = props;
  const { t, both } = useWords();
  const { data: me } = useQuery(meQuery);
  // Sound: the server sends JSON Schema; what we do not know of it is drawn as text.
  const schema = act.form as Schema;
  const initial = () => initialOf(schema, { ...onlyChoices(act), ...act.prefill }) as Group;
  const { data: kept } = useQuery({ ...caseDraftsQuery(detail.id, me?.id ?? ''), enabled: false });
  const draft = useCaseDraft<Group>(
    { person: me?.id ?? '', caseId: detail.id, act: act.act },
    kept === undefined ? null : kept.find((one) => one.act === act.act),
    initial,
    detail.version,
  );
  const [touched, setTouched] = useState(draft.restored);
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const [nothing, setNothing] = useState('');
  const [busy, setBusy] = useState(false);
  /** The version that the officer has seen. */
  const [base, setBase] = useState(draft.base);
  /** The server refused what was sent, because the case had changed under the officer's hands. */
  const [conflict, setConflict] = useState(false);
  const key = useRef(newIdempotencyKey());
  const form = useRef<HTMLFormElement>(null);

  const stale = touched && detail.version > base && !isOwn({ caseId: detail.id, version: detail.version });
  useEffect(() => {
    if (!stale && base !== detail.version) setBase(detail.version);
  }, [stale, base, detail.version]);
  const resave = useRef(() => {});
  resave.current = () => draft.set(draft.value, base);
  useEffect(() => {
    // Where the change was this very step, done in another window, the server has let go of the draft.
    if (stale) resave.current();
  }, [stale]);
  const wantsFocus = props.focus ?? false;
  useEffect(() => {
    if (wantsFocus) firstControl(form.current)?.focus();
  }, [wantsFocus]);
  const typed = touched ? draft.value : initial();
  const value = props.fit?.(typed) ?? typed;

  const submit = async (seen: number) => {
    if (busy) return;
    if (!props.draw) {
      const missing = missingIn(schema, value, act.choices);
      setWrong(new Map(missing.map((path) => [path, t('form.missing')])));
      if (missing[0] !== undefined) {
        document.getElementById(idOf({ act: act.act, id: act.act, choices: {}, wrong }, missing[0]))?.focus();
        return;
      }
    }
    setBusy(true);
    setError(null);
    setNothing('');
    try {
      const input = props.input ? props.input(value) : inputOf(schema, value);
      if (typeof input === 'string') {
        setNothing(input);
        return;
      }
      const result = await answer(
        POST('/api/cases/{id}/acts/{act}', {
          params: { path: { id: detail.id, act: act.act }, ...once(key.current) },
          body: { as: act.as ?? '', input, expectedVersion: seen },
        }),
      );
      setTouched(false);
      key.current = newIdempotencyKey();
      // Before anybody hears that it is done: whoever sits down next must not be the one who asks for it.
      await draft.clear(initial());
      await done(both(act.name), act.act, result);
    } catch (failed) {
      if (!(failed instanceof ApiProblem && failed.problem.status === 0)) key.current = newIdempotencyKey();
      if (failed instanceof ApiProblem && failed.problem.errors)
        setWrong(new Map(failed.problem.errors.map((one) => [one.path.replace(/^input\./, ''), both(one)])));
      if (failed instanceof ApiProblem && failed.problem.status === 409) {
        setConflict(true);
        await queryClient.invalidateQueries({ queryKey: ['case', detail.id] });
      } else setError(failed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="panel act"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(base);
      }}
      aria-label={both(act.name)}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        if (event.key === 'Enter') form.current?.requestSubmit();
        if (event.key === 's') {
          event.preventDefault();
          draft.save();
        }
      }}
    >
      <h3>{both(act.name)}</h3>
      {draft.restored && touched && (
        <p className="note">
          {t('form.restored')}{' '}
          <button
            type="button"
            className="plain"
            onClick={() => {
              setTouched(false);
              setBase(detail.version);
              void draft.clear(initial());
            }}
          >
            {t('form.discard')}
          </button>
        </p>
      )}
      {(stale || conflict) && (
        <Changes
          id={detail.id}
          since={base}
          version={detail.version}
          refused={conflict}
          goOn={() => {
            setBase(detail.version);
            setConflict(false);
          }}
          send={() => {
            setBase(detail.version);
            setConflict(false);
            void submit(detail.version);
          }}
        />
      )}
      <RefusalAlert error={error} />
      <Signatures act={act} />
      <FormContext value={{ act: act.act, id: act.act, choices: act.choices, detail, wrong }}>
        {(props.draw ?? (({ change }: Custom) => <Fields schema={schema} value={value} path="" change={change} />))({
          value,
          change: (next) => {
            setTouched(true);
            draft.set(next, base);
          },
        })}
      </FormContext>
      {nothing !== '' && (
        <p className="wrong" role="alert">
          {nothing}
        </p>
      )}
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {both(act.name)}
        </Button>
        <DraftNote state={draft.state} />
        <Leads act={act} detail={detail} />
      </div>
    </form>
  );
}

/** Where there is but one document, doubt or order to act on, it is that one. A fixed list is a judgement and stays open. */
const onlyChoices = ({ form, choices }: ListedAct): Group =>
  Object.fromEntries(
    Object.entries((form as Schema).properties ?? {}).flatMap(([name, property]) => {
      const offered = choices[name];
      return property.type === 'string' && !property.enum && offered?.length === 1 ? [[name, offered[0]?.value]] : [];
    }),
  );

const firstControl = (form: HTMLFormElement | null): HTMLElement | null =>
  form?.querySelector<HTMLElement>('input:not([disabled]), select, textarea') ??
  form?.querySelector<HTMLElement>('button[type=submit]') ??
  null;
