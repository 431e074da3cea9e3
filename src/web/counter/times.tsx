import { Input } from 'antd';
import { type Say, useWords } from '../i18n.ts';
import { fromLocalInput, showInstant, toLocalInput } from '../parts/dates.ts';
import { Field } from '../parts/field.tsx';
import { useNow } from '../parts/now.ts';

/** 首次接触与录入, side by side: what lies between them is measured, said, and where it is more than a day, explained. */
export function Times(props: {
  receivedAt: string;
  lateReason: string;
  change: (change: { receivedAt?: string; lateReason?: string }) => void;
}) {
  const { t, language } = useWords();
  const { receivedAt, lateReason, change } = props;
  const now = useNow();
  const entered = new Date(now).toISOString();
  const apart = receivedAt ? now - Date.parse(fromLocalInput(receivedAt)) : 0;
  return (
    <fieldset className="times">
      <legend>{t('counter.times')}</legend>
      <div className="grid">
        <Field id="receivedAt" label={t('counter.received-at')} required={false} hint={t('counter.received-hint')}>
          {(ids) => (
            <Input
              {...ids}
              type="datetime-local"
              max={toLocalInput(now)}
              value={receivedAt}
              data-skip="true"
              onChange={(event) => change({ receivedAt: event.target.value })}
            />
          )}
        </Field>
        <div className="field">
          <b>{t('counter.entered-at')}</b>
          <p className="time-entered">
            <time dateTime={entered}>{showInstant(entered, language)}</time>
          </p>
          <div className="hint">{t('counter.entered-hint')}</div>
        </div>
        {receivedAt !== '' && (
          <Field id="lateReason" label={t('counter.late-reason')} required={false} hint={t('counter.late-hint')}>
            {(ids) => (
              <Input
                {...ids}
                maxLength={300}
                value={lateReason}
                onChange={(event) => change({ lateReason: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <p role="status" className={apart >= MINUTE ? 'note' : 'hint'}>
        {apart >= MINUTE ? t('counter.gap', { gap: sayGap(apart, t) }) : t('counter.gap-none')}
      </p>
    </fieldset>
  );
}

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 1440;

/** How far two moments lie apart, in the two units that matter. */
export function sayGap(ms: number, t: Say): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < HOUR) return t('gap.minutes', { m: minutes });
  if (minutes < DAY) return t('gap.hours', { h: Math.floor(minutes / HOUR), m: minutes % HOUR });
  return t('gap.days', { d: Math.floor(minutes / DAY), h: Math.floor((minutes % DAY) / HOUR) });
}
