import { useState } from 'react';
import type { ControlSetting } from '../api.ts';
import { useWords } from '../i18n.ts';
import { Field, type FieldIds } from '../parts/field.tsx';

type SettingProps = {
  readonly id: string;
  readonly setting: ControlSetting;
  /** undefined = left out: what the control then takes holds. */
  readonly value: unknown;
  readonly change: (value: unknown) => void;
};

/** One setting of a control, as its own schema asks for it. */
export function SettingField(props: SettingProps) {
  const { t, both } = useWords();
  const { id, setting } = props;
  const { kind, many, required } = setting;
  if (kind === 'choice' && many) return <Choices {...props} />;
  const hint = kind === 'data' ? t('edit.data-hint') : many ? t('edit.list-hint') : undefined;
  return (
    <Field id={id} label={both(setting.label)} required={required} hint={hint}>
      {(ids) => (kind === 'data' ? <DataInput ids={ids} {...props} /> : <Plain ids={ids} {...props} />)}
    </Field>
  );
}

function Plain({ ids, setting, value, change }: SettingProps & { readonly ids: FieldIds }) {
  const { t, both } = useWords();
  const { kind, many, required, least, most, options, otherwise } = setting;
  if (many)
    return (
      <textarea
        {...ids}
        className="chart-text"
        rows={3}
        value={Array.isArray(value) ? value.join('\n') : ''}
        onChange={(event) => {
          const lines = event.target.value.split('\n');
          change(lines.every((line) => line === '') ? undefined : lines);
        }}
        // Empty lines are somebody still typing; they are no items.
        onBlur={() => Array.isArray(value) && change(value.filter((line) => line !== ''))}
      />
    );
  if (kind === 'choice')
    return (
      <select {...ids} value={shown(value ?? otherwise)} onChange={(event) => change(event.target.value || undefined)}>
        {(!required || value === undefined) && <option value="">{t('form.choose')}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {both(one.label)}
          </option>
        ))}
      </select>
    );
  if (kind === 'yes-no')
    return (
      <select
        {...ids}
        value={(value ?? otherwise ?? false) ? 'yes' : 'no'}
        onChange={(event) => change(event.target.value === 'yes')}
      >
        <option value="yes">{t('yes')}</option>
        <option value="no">{t('no')}</option>
      </select>
    );
  if (kind === 'number')
    return (
      <input
        {...ids}
        type="number"
        min={least ?? undefined}
        max={most ?? undefined}
        value={shown(value ?? otherwise)}
        onChange={({ target: { valueAsNumber: n } }) => change(Number.isFinite(n) ? n : undefined)}
      />
    );
  return (
    <input
      {...ids}
      type="text"
      value={shown(value ?? otherwise)}
      onChange={(event) => change(event.target.value || undefined)}
    />
  );
}

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function Choices({ id, setting, value, change }: SettingProps) {
  const { both } = useWords();
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const known = setting.options.map((one) => one.value);
  // In the order in which they are offered; what is there and not offered stays.
  const put = (keys: readonly unknown[]) => {
    const list = [...known.filter((key) => keys.includes(key)), ...keys.filter((key) => !known.includes(String(key)))];
    change(list.length > 0 || setting.required ? list : undefined);
  };
  return (
    <fieldset>
      <legend>{both(setting.label)}</legend>
      {setting.options.map((one) => (
        <label className="check" key={one.value}>
          <input
            type="checkbox"
            name={id}
            checked={chosen.includes(one.value)}
            onChange={(event) =>
              put(event.target.checked ? [...chosen, one.value] : chosen.filter((key) => key !== one.value))
            }
          />
          {both(one.label)}
        </label>
      ))}
    </fieldset>
  );
}

function DataInput({ ids, value, change }: SettingProps & { readonly ids: FieldIds }) {
  const { t } = useWords();
  const [text, setText] = useState(value === undefined ? '' : JSON.stringify(value));
  const [wrong, setWrong] = useState(false);
  return (
    <>
      <textarea
        {...ids}
        className="chart-text code"
        rows={3}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          try {
            change(event.target.value.trim() === '' ? undefined : JSON.parse(event.target.value));
            setWrong(false);
          } catch {
            setWrong(true);
          }
        }}
      />
      {wrong && (
        <p className="wrong" role="alert">
          {t('edit.data-wrong')}
        </p>
      )}
    </>
  );
}
