import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n.ts';
import { LAST_DAY, showDay } from '../parts/dates.ts';
import { Field } from '../parts/field.tsx';
import { Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import { readLines, type Values } from './change-of.ts';
import { OffAndWorked } from './changes.tsx';
import { useDraft } from './draft.tsx';
import { calendarQuery } from './queries.ts';

/** 工作日历: year by year, with the notice that it rests on; the next one is entered here and counts once approved. */
export function CalendarYears({ drafts }: { drafts: boolean }) {
  const { t, find, language } = useWords();
  const { data: years, error, isPending } = useQuery(calendarQuery);
  return (
    <>
      <p className="hint">{t('admin.calendar.hint')}</p>
      <RefusalAlert error={error} focus={false} />
      {isPending && <Waiting />}
      {years?.toReversed().map((year) => (
        <section key={year.year} className="panel" aria-labelledby={`year-${year.year}`}>
          <h2 id={`year-${year.year}`}>{t('admin.calendar.year', { year: year.year, n: year.workingDays })}</h2>
          <p>
            {year.notice.title} {year.notice.number}
            {!year.notice.numberConfirmed && t('admin.calendar.unconfirmed')}
          </p>
          <p className="under">
            {t('admin.calendar.issued')} {showDay(year.notice.issued, language)} · {t(`admin.calendar.${year.from}`)} ·{' '}
            {find(`admin.sure.${year.confidence}`, '')}
          </p>
          <OffAndWorked off={year.off} makeUp={year.makeUp} language={language} />
        </section>
      ))}
      {drafts && years && <EnterYear next={(years.at(-1)?.year ?? 0) + 1} />}
    </>
  );
}

function EnterYear({ next }: { next: number }) {
  const { t } = useWords();
  const empty: Values = { year: String(next) };
  const [values, setValues] = useState<Values>(empty);
  const [bad, setBad] = useState('');
  const { busy, error, done, send } = useDraft(() => setValues(empty));
  const set = (field: string) => (event: { target: { value: string } }) =>
    setValues({ ...values, [field]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lines = readLines(values.lines ?? '');
    const wrong = lines.find((line) => line.kind === 'bad');
    setBad(wrong ? t('admin.calendar.bad-line', { n: wrong.n, text: wrong.text }) : '');
    if (wrong) return;
    const v = (field: string) => (values[field] ?? '').trim();
    void send({
      kind: 'calendar',
      year: {
        year: Number(v('year')),
        notice: {
          title: v('title'),
          number: v('number'),
          numberConfirmed: values.confirmed === 'yes',
          issued: v('issued'),
        },
        source: v('source'),
        confidence: values.confirmed === 'yes' ? 'statute' : 'secondary',
        off: lines.flatMap((line) => (line.kind === 'off' ? [{ name: line.name, from: line.from, to: line.to }] : [])),
        makeUp: lines.flatMap((line) => (line.kind === 'work' ? [{ name: line.name, day: line.day }] : [])),
      },
    });
  };
  return (
    <section className="narrow" aria-labelledby="enter-year">
      <h2 id="enter-year">{t('admin.calendar.enter')}</h2>
      <form onSubmit={submit} aria-labelledby="enter-year">
        <RefusalAlert error={error} />
        <div role="status">{done !== '' && <p className="alert alert-done">{done}</p>}</div>
        <Field id="year" label={t('admin.year')}>
          {(ids) => (
            <Input {...ids} type="number" className="short" required value={values.year ?? ''} onChange={set('year')} />
          )}
        </Field>
        <Field id="notice-title" label={t('admin.calendar.title')}>
          {(ids) => <Input {...ids} required maxLength={100} value={values.title ?? ''} onChange={set('title')} />}
        </Field>
        <Field id="notice-number" label={t('admin.calendar.no')}>
          {(ids) => <Input {...ids} required maxLength={60} value={values.number ?? ''} onChange={set('number')} />}
        </Field>
        <p>
          <label className="check">
            <input
              type="checkbox"
              checked={values.confirmed === 'yes'}
              onChange={(event) => setValues({ ...values, confirmed: event.target.checked ? 'yes' : '' })}
            />{' '}
            {t('admin.calendar.confirmed')}
          </label>
        </p>
        <Field id="notice-issued" label={t('admin.calendar.issued')}>
          {(ids) => (
            <Input
              {...ids}
              type="date"
              className="short"
              max={LAST_DAY}
              required
              value={values.issued ?? ''}
              onChange={set('issued')}
            />
          )}
        </Field>
        <Field id="notice-source" label={t('admin.calendar.source')}>
          {(ids) => <Input {...ids} required maxLength={300} value={values.source ?? ''} onChange={set('source')} />}
        </Field>
        <Field
          id="notice-lines"
          label={t('admin.calendar.lines')}
          hint={
            <>
              {t('admin.calendar.lines.hint')} <code>{t('admin.calendar.example.off')}</code>{' '}
              <code>{t('admin.calendar.example.work')}</code>
            </>
          }
          error={bad === '' ? undefined : bad}
        >
          {(ids) => <Input.TextArea {...ids} rows={8} value={values.lines ?? ''} onChange={set('lines')} />}
        </Field>
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('admin.draft.send')}
          </Button>
        </div>
      </form>
    </section>
  );
}
