import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { isKind } from '#powers/results.ts';
import { newIdempotencyKey } from '../api.ts';
import { FormContext } from '../forms/context.ts';
import { PowerFields } from '../forms/power-fields.tsx';
import { Received } from '../forms/received.tsx';
import { asGroup, asList } from '../forms/values.ts';
import { useWords } from '../i18n.ts';
import { creditCodeState } from '../parts/credit-code.ts';
import { fromLocalInput } from '../parts/dates.ts';
import { useDraft } from '../parts/draft.ts';
import { useNow } from '../parts/now.ts';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { meQuery, queryClient, type StartForm } from '../queries.ts';
import { EMPTY, inputOf, type Typed } from './input.ts';
import { ManyFiles } from './many-files.tsx';
import { isEnterInField, toNextField } from './next-field.ts';
import { issueSlip, open, type Registered } from './register.ts';
import { Times } from './times.tsx';
import { Who } from './who.tsx';

/** What one application or matter takes. Sent by Ctrl+Enter; a refusal leaves everything as it was typed. */
export function StartFields(props: {
  start: StartForm;
  as: string;
  /** Whether to begin in the first field. */
  focus: boolean;
  done: (registered: Registered) => void;
}) {
  const { t } = useWords();
  const { start, as, focus, done } = props;
  const navigate = useNavigate();
  const now = useNow();
  const { data: me } = useQuery(meQuery);
  const { value, set, clear, restored } = useDraft<Typed>(`${me?.id ?? ''}.counter.${start.power.key}`, () => EMPTY);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const key = useRef(newIdempotencyKey());
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(value);
  latest.current = value;
  const put = useCallback(
    (change: Partial<Typed> | ((value: Typed) => Partial<Typed>)) => {
      const typed = latest.current;
      latest.current = { ...typed, ...(typeof change === 'function' ? change(typed) : change) };
      set(latest.current);
    },
    [set],
  );
  // A matter that nobody applied for: it may concern no organisation, and nobody left a telephone number.
  const isMatter = start.act?.act === 'register-matter';
  const mayLackCode = isMatter && value.creditCode === '';
  const code = creditCodeState(value.creditCode);
  const papers = start.materials.filter((one) => isKind(one.onlyWhen, value.fields));

  useEffect(() => {
    if (focus) toStart();
  }, [focus]);

  const send = async (withSlip: boolean) => {
    setTried(true);
    if (code.kind !== 'right' && !mayLackCode) return toStart();
    setBusy(true);
    setError(null);
    try {
      const opened = await open(key.current, start.power.key, as, inputOf(value, isMatter));
      key.current = newIdempotencyKey();
      clear(EMPTY);
      void queryClient.invalidateQueries({ queryKey: ['organisation'] });
      if (!withSlip)
        return void (await navigate({
          to: '/cases/$caseId',
          params: { caseId: String(opened.caseId) },
          search: start.slip ? { act: 'issue-slip' } : {},
        }));
      const [slip, failed] = await issueSlip(opened.caseId, as).then(
        (issued) => [issued, null] as const,
        (why: unknown) => [null, why] as const,
      );
      done({
        caseId: opened.caseId,
        number: opened.number,
        applicant: value.applicant,
        receivedAt: value.receivedAt ? fromLocalInput(value.receivedAt) : null,
        enteredAt: new Date(now).toISOString(),
        slip,
        error: failed,
      });
      setTried(false);
      toStart();
    } catch (failed) {
      if (!isUnanswered(failed)) key.current = newIdempotencyKey();
      setError(failed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      ref={form}
      className="panel"
      aria-label={start.power.name}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send(start.slip);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        else if (isEnterInField(event) && form.current) {
          event.preventDefault();
          toNextField(form.current, event.target as Element);
        }
      }}
    >
      {restored && <p className="note">{t('form.restored')}</p>}
      <RefusalAlert error={error} />
      <FormContext
        value={{ act: start.act?.act ?? 'submit', id: 'start', choices: start.act?.choices ?? {}, wrong: new Map() }}
      >
        <Who
          start={start}
          value={value}
          put={put}
          code={code}
          error={mayLackCode ? undefined : sayWrong(code, tried, t)}
          isMatter={isMatter}
        />
        <Times receivedAt={value.receivedAt} lateReason={value.lateReason} change={put} />
        {start.application.length > 0 && <h2>{t(isMatter ? 'counter.matter' : 'counter.what')}</h2>}
        <PowerFields rules={start.application} value={value.fields} change={(fields) => put({ fields })} />
        <Received
          path="materials"
          label={t(isMatter ? 'counter.papers' : 'counter.materials')}
          value={value.materials}
          asked={papers.map((one) => ({ key: one.key, name: one.name, required: one.mandatory, note: one.note }))}
          change={(materials) => put({ materials })}
        />
        {papers.length > 1 && (
          <ManyFiles
            papers={papers}
            take={(taken) =>
              put((typed) => ({
                materials: [
                  ...asList(typed.materials).filter(
                    (row) => !taken.some(({ material }) => material === asGroup(row)['material']),
                  ),
                  ...taken.map(({ material, file }) => ({
                    material,
                    hash: file.hash,
                    name: file.name.slice(0, 200),
                    pages: file.pages,
                  })),
                ],
              }))
            }
          />
        )}
      </FormContext>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(start.slip ? 'counter.submit-slip' : 'counter.submit')}
        </Button>
        {start.slip && (
          <Button
            disabled={busy}
            onClick={() => {
              if (form.current?.reportValidity()) void send(false);
            }}
          >
            {t('counter.submit')}
          </Button>
        )}
        <span className="hint">
          {t(start.slip ? 'counter.submit-hint' : 'counter.matter-hint', { keys: 'Ctrl+Enter' })}
        </span>
      </div>
    </form>
  );
}

const toStart = (): void => document.getElementById('creditCode')?.focus();

function sayWrong(code: ReturnType<typeof creditCodeState>, tried: boolean, t: ReturnType<typeof useWords>['t']) {
  if (code.kind === 'letter') return t('credit.letter', { letter: code.letter });
  if (code.kind === 'digit') return t('credit.digit');
  return code.kind === 'short' && tried ? t('credit.short', { n: code.length }) : undefined;
}

const isUnanswered = (error: unknown): boolean => error instanceof Error && error.message === 'NETWORK';
