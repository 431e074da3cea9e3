import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { isKind } from '#powers/results.ts';
import { answer, newIdempotencyKey, once, POST } from '../api.ts';
import { FormContext } from '../forms/context.ts';
import { PowerFields } from '../forms/power-fields.tsx';
import { Received } from '../forms/received.tsx';
import type { Group, Value } from '../forms/values.ts';
import { useWords } from '../i18n.ts';
import { creditCodeState } from '../parts/credit-code.ts';
import { fromLocalInput, toLocalInput } from '../parts/dates.ts';
import { useDraft } from '../parts/draft.ts';
import { Field } from '../parts/field.tsx';
import { useNow } from '../parts/now.ts';
import { Empty, PageTitle, Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { meQuery, powersQuery, type StartForm, startQuery } from '../queries.ts';

/** 收件登记: one page, keyboard only; then the case with its slip one key away. */
export function Counter() {
  const { t } = useWords();
  const { power: chosen } = useSearch({ from: '/inside/counter' });
  const navigate = useNavigate();
  const { data: powers, error: powersError } = useQuery(powersQuery);
  const { data: me } = useQuery(meQuery);
  const open = powers?.filter((one) => me?.opens.includes(one.key)) ?? [];
  const power = chosen ?? (open.length === 1 ? (open[0]?.key ?? '') : '');
  const { data: start, error, isLoading } = useQuery(startQuery(power));
  return (
    <div className="narrow">
      <PageTitle title={t('counter.title')} />
      <RefusalAlert error={powersError ?? error} />
      {me && powers && open.length === 0 && !chosen && (
        <Empty>
          <p>{t('counter.nothing')}</p>
        </Empty>
      )}
      {open.length > 0 && (
        <Field id="power" label={t('counter.power')}>
          {(ids) => (
            <select
              {...ids}
              value={open.some((one) => one.key === power) ? power : ''}
              onChange={(event) => void navigate({ to: '/counter', search: { power: event.target.value } })}
            >
              <option value="">{t('form.choose')}</option>
              {open.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {isLoading && <Waiting />}
      {start && !(start.act?.as && start.act.open) && (
        <Empty>
          <p>{t('counter.not-yours')}</p>
        </Empty>
      )}
      {start?.act?.as && start.act.open && <StartFields key={power} start={start} as={start.act.as} />}
    </div>
  );
}

const EMPTY = {
  applicant: '',
  subject: '',
  creditCode: '',
  contact: '',
  phone: '',
  receivedAt: '',
  fields: {} as Group,
  materials: [] as Value,
};

function StartFields({ start, as }: { start: StartForm; as: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const now = useNow();
  const { data: me } = useQuery(meQuery);
  const { value, set, clear, restored } = useDraft(`${me?.id ?? ''}.counter.${start.power.key}`, () => EMPTY);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const key = useRef(newIdempotencyKey());
  const form = useRef<HTMLFormElement>(null);
  // A matter that nobody applied for: it may concern no organisation, and nobody left a telephone number.
  const isMatter = start.act?.act === 'register-matter';
  const subjects = start.act?.choices.subject ?? [];
  const mayLackCode = isMatter && value.creditCode === '';
  const code = creditCodeState(value.creditCode);
  const codeError = mayLackCode
    ? undefined
    : code.kind === 'short'
      ? tried
        ? t('credit.short', { n: code.length })
        : undefined
      : code.kind === 'letter'
        ? t('credit.letter', { letter: code.letter })
        : code.kind === 'digit'
          ? t('credit.digit')
          : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.kind !== 'right' && !mayLackCode) {
      document.getElementById('creditCode')?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const { receivedAt, subject, ...rest } = value;
      const fields = Object.fromEntries(
        Object.entries(value.fields).filter(([, one]) => one !== undefined && one !== ''),
      );
      const input = {
        ...rest,
        fields,
        ...(isMatter ? { subject } : {}),
        ...(receivedAt ? { receivedAt: fromLocalInput(receivedAt) } : {}),
      };
      const done = await answer(
        POST('/api/cases', { params: once(key.current), body: { power: start.power.key, as, input } }),
      );
      clear(EMPTY);
      await navigate({
        to: '/cases/$caseId',
        params: { caseId: String(done.caseId) },
        search: isMatter ? {} : { act: 'issue-slip' },
      });
    } catch (failed) {
      if (!isUnanswered(failed)) key.current = newIdempotencyKey();
      setError(failed);
      setBusy(false);
    }
  };
  const put = (change: Partial<typeof EMPTY>) => set({ ...value, ...change });

  return (
    <form
      ref={form}
      className="panel"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      {restored && <p className="note">{t('form.restored')}</p>}
      <RefusalAlert error={error} />
      <FormContext
        value={{ act: start.act?.act ?? 'submit', id: 'start', choices: start.act?.choices ?? {}, wrong: new Map() }}
      >
        <h2>{t(isMatter ? 'counter.whom' : 'counter.who')}</h2>
        <div className="grid">
          <Field id="applicant" label={t(isMatter ? 'counter.concerned' : 'counter.applicant')}>
            {(ids) => (
              <Input
                {...ids}
                required
                value={value.applicant}
                onChange={(event) => put({ applicant: event.target.value })}
              />
            )}
          </Field>
          <Field
            id="creditCode"
            label={t('counter.credit-code')}
            error={codeError}
            required={!isMatter}
            hint={code.kind === 'right' ? `✔ ${t('credit.right')}` : t('credit.hint')}
          >
            {(ids) => (
              <Input
                {...ids}
                required={!isMatter}
                maxLength={18}
                autoComplete="off"
                className="code"
                value={value.creditCode}
                onChange={(event) => put({ creditCode: event.target.value.toUpperCase().replaceAll(/[^0-9A-Z]/g, '') })}
              />
            )}
          </Field>
          {subjects.length > 0 && (
            <Field id="subject" label={t('counter.subject')} required={false}>
              {(ids) => (
                <select {...ids} value={value.subject} onChange={(event) => put({ subject: event.target.value })}>
                  <option value="">{t('form.choose')}</option>
                  {subjects.map((one) => (
                    <option key={one.value} value={one.value}>
                      {one.label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field id="contact" label={t('counter.contact')} required={!isMatter}>
            {(ids) => (
              <Input
                {...ids}
                required={!isMatter}
                value={value.contact}
                onChange={(event) => put({ contact: event.target.value })}
              />
            )}
          </Field>
          <Field id="phone" label={t('counter.phone')} required={!isMatter}>
            {(ids) => (
              <Input
                {...ids}
                required={!isMatter}
                type="tel"
                pattern="[0-9+ \-]{5,20}"
                value={value.phone}
                onChange={(event) => put({ phone: event.target.value })}
              />
            )}
          </Field>
          <Field id="receivedAt" label={t('counter.received-at')} required={false} hint={t('counter.received-hint')}>
            {(ids) => (
              <Input
                {...ids}
                type="datetime-local"
                max={toLocalInput(now)}
                value={value.receivedAt}
                onChange={(event) => put({ receivedAt: event.target.value })}
              />
            )}
          </Field>
        </div>
        {start.application.length > 0 && <h2>{t(isMatter ? 'counter.matter' : 'counter.what')}</h2>}
        <PowerFields rules={start.application} value={value.fields} change={(fields) => put({ fields })} />
        <Received
          path="materials"
          label={t(isMatter ? 'counter.papers' : 'counter.materials')}
          value={value.materials}
          asked={start.materials
            .filter((one) => isKind(one.onlyWhen, value.fields))
            .map((one) => ({ key: one.key, name: one.name, required: one.mandatory, note: one.note }))}
          change={(materials) => put({ materials })}
        />
      </FormContext>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('counter.submit')}
        </Button>
        <span className="hint">
          {t(isMatter ? 'counter.matter-hint' : 'counter.submit-hint', { keys: 'Ctrl+Enter' })}
        </span>
      </div>
    </form>
  );
}

const isUnanswered = (error: unknown): boolean => error instanceof Error && error.message === 'NETWORK';
