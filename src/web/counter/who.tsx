import { Input } from 'antd';
import { useCallback } from 'react';
import type { KnownOrganisationShape } from '#contract/intake-shapes.ts';
import { useWords } from '../i18n.ts';
import type { CreditCodeState } from '../parts/credit-code.ts';
import { Field } from '../parts/field.tsx';
import type { StartForm } from '../queries.ts';
import type { Typed } from './input.ts';
import { Organisation } from './organisation.tsx';
import { readScan } from './scan.ts';

/** Who applies, or whom a matter concerns: the code first, since what is known of its owner fills the rest. */
export function Who(props: {
  start: StartForm;
  value: Typed;
  put: (change: Partial<Typed> | ((value: Typed) => Partial<Typed>)) => void;
  code: CreditCodeState;
  error: string | undefined;
  isMatter: boolean;
}) {
  const { t } = useWords();
  const { start, value, put, code, error, isMatter } = props;
  const subjects = start.act?.choices.subject ?? [];
  const fill = useCallback(
    (known: KnownOrganisationShape) =>
      // What somebody typed stays.
      put((typed) => ({
        applicant: typed.applicant || known.name,
        ...(isMatter ? {} : { contact: typed.contact || known.contact, phone: typed.phone || known.phone }),
      })),
    [put, isMatter],
  );
  return (
    <>
      <h2>{t(isMatter ? 'counter.whom' : 'counter.who')}</h2>
      <div className="grid">
        <Field
          id="creditCode"
          label={t('counter.credit-code')}
          error={error}
          required={!isMatter}
          hint={code.kind === 'right' ? `✔ ${t('credit.right')}` : t('credit.hint')}
        >
          {(ids) => (
            <Input
              {...ids}
              required={!isMatter}
              autoComplete="off"
              className="code"
              value={value.creditCode}
              onChange={(event) => {
                const { code: creditCode, name } = readScan(event.target.value);
                put({ creditCode, ...(name ? { applicant: name } : {}) });
              }}
            />
          )}
        </Field>
        <Field id="applicant" label={t(isMatter ? 'counter.concerned' : 'counter.applicant')}>
          {(ids) => (
            <Input
              {...ids}
              required
              maxLength={200}
              value={value.applicant}
              onChange={(event) => put({ applicant: event.target.value })}
            />
          )}
        </Field>
        {subjects.length > 0 && (
          <Field id="subject" label={t('counter.subject')} required={false}>
            {(ids) => (
              <select
                {...ids}
                value={value.subject}
                data-skip="true"
                onChange={(event) => put({ subject: event.target.value })}
              >
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
      </div>
      <Organisation code={code.kind === 'right' ? value.creditCode : ''} power={start.power.key} fill={fill} />
    </>
  );
}
