import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ApiProblem, answer, type CaseDetail, type ListedAct, newIdempotencyKey, once, POST } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { FormContext, idOf } from '../forms/context.ts';
import { Fields } from '../forms/fields.tsx';
import type { Schema } from '../forms/kind.ts';
import { type Group, initialOf, inputOf, missingIn } from '../forms/values.ts';
import { useWords } from '../i18n.ts';
import { isOwn } from '../parts/changes.ts';
import { useDraft } from '../parts/draft.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { listed, postWord } from '../post-words.ts';
import { meQuery, queryClient } from '../queries.ts';
import type { Finished } from './finished.ts';

type Custom = { readonly value: Group; readonly change: (value: Group) => void };

/** One act of one case. What is typed is kept; what has changed meanwhile is shown before it can be sent. */
export function ActForm(props: {
  detail: CaseDetail;
  act: ListedAct;
  done: Finished;
  focus?: boolean;
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
  const draft = useDraft<Group>(`${me?.id ?? ''}.${detail.id}.${act.act}`, initial);
  const [touched, setTouched] = useState(draft.restored);
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const [nothing, setNothing] = useState('');
  const [busy, setBusy] = useState(false);
  const [base, setBase] = useState(detail.version);
  /** Parts of the case that changed under the officer's hands, as the server named them. */
  const [conflict, setConflict] = useState<readonly string[] | null>(null);
  const key = useRef(newIdempotencyKey());
  const form = useRef<HTMLFormElement>(null);

  const stale = touched && detail.version > base && !isOwn({ caseId: detail.id, version: detail.version });
  useEffect(() => {
    if (!stale && base !== detail.version) setBase(detail.version);
  }, [stale, base, detail.version]);
  const wantsFocus = props.focus ?? false;
  useEffect(() => {
    if (wantsFocus) firstControl(form.current)?.focus();
  }, [wantsFocus]);
  const value = touched ? draft.value : initial();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
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
          body: { as: act.as ?? '', input, expectedVersion: base },
        }),
      );
      draft.clear(initial());
      setTouched(false);
      key.current = newIdempotencyKey();
      await done(both(act.name), act.act, result);
    } catch (failed) {
      if (!(failed instanceof ApiProblem && failed.problem.status === 0)) key.current = newIdempotencyKey();
      if (failed instanceof ApiProblem && failed.problem.errors)
        setWrong(new Map(failed.problem.errors.map((one) => [one.path.replace(/^input\./, ''), both(one)])));
      if (failed instanceof ApiProblem && failed.problem.status === 409) {
        setConflict(failed.facets);
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
      onSubmit={submit}
      aria-label={both(act.name)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
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
              draft.clear(initial());
              setTouched(false);
            }}
          >
            {t('form.discard')}
          </button>
        </p>
      )}
      {(stale || conflict) && (
        <Stale
          facets={conflict ?? []}
          seen={() => {
            setBase(detail.version);
            setConflict(null);
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
            draft.set(next);
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
        <Leads act={act} detail={detail} />
      </div>
    </form>
  );
}

/** A colleague was quicker. Nothing typed is lost, nothing is sent unseen. */
function Stale({ facets, seen }: { facets: readonly string[]; seen: () => void }) {
  const { t, language } = useWords();
  const words = domainWords(language);
  const place = useRef<HTMLDivElement>(null);
  const refused = facets.length > 0;
  useEffect(() => {
    if (refused) place.current?.focus();
  }, [refused]);
  const parts = facets.map((facet) => words.facet(facet)).filter((word) => word !== undefined);
  return (
    <div className="alert alert-note" role={refused ? 'alert' : 'status'} tabIndex={-1} ref={place}>
      {t('form.stale')}
      {parts.length > 0 && ` ${t('form.stale-parts', { parts: listed(language, parts) })}`}{' '}
      <button type="button" onClick={seen}>
        {t('form.stale-seen')}
      </button>
    </div>
  );
}

function Signatures({ act }: { act: ListedAct }) {
  const { t, language } = useWords();
  if (act.signatures.length === 0) return null;
  return (
    <p className="note">
      {t('act.signatures', {
        who: listed(
          language,
          act.signatures.map((slot) =>
            t('act.signature', { post: postWord(language, slot.post, slot.postName), n: slot.n }),
          ),
        ),
      })}
    </p>
  );
}

/** Where the case goes by this act. */
function Leads({ act, detail }: { act: ListedAct; detail: CaseDetail }) {
  const { t, language } = useWords();
  const words = domainWords(language);
  const moves = act.leads.filter((lead) => lead.to !== 'stay');
  if (moves.length === 0) return null;
  const goes = (lead: (typeof moves)[number]) =>
    lead.to === 'end'
      ? t('lead.end')
      : t('lead.stage', { stage: detail.rail.find((stage) => stage.key === lead.to)?.name ?? '' });
  const one = (lead: (typeof moves)[number]) => {
    const to = goes(lead);
    const outcome = words.outcome(lead.outcome);
    return moves.length > 1 && outcome ? t('lead.when', { outcome, to }) : to;
  };
  const [first] = moves;
  if (first && moves.every((lead) => lead.to === first.to)) return <span className="hint">{goes(first)}</span>;
  return <span className="hint">{moves.map(one).join('；')}</span>;
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
