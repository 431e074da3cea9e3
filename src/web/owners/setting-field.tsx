import { useState } from 'react';
import type { FormSetting } from '../api.ts';
import { useWords } from '../i18n.ts';
import { Field, type FieldIds } from '../parts/field.tsx';
import { type ErrorsOf, useNames } from './forms.tsx';
import { AnswerInput, askedOf, ConditionInput, FactInput, LawInput, MomentInput, TermInput } from './inputs.tsx';
import { getIn, setIn, textOf, type Values, valuesOf } from './values.ts';

type SettingProps = {
  readonly id: string;
  readonly setting: FormSetting;
  /** What the setting is a part of. */
  readonly whole: Values;
  readonly change: (whole: Values) => void;
  readonly errors: ErrorsOf;
};
type InputProps = Omit<SettingProps, 'id' | 'errors' | 'whole' | 'change'> & {
  readonly ids: FieldIds;
  readonly whole: Values;
  /** undefined = left out: what then holds, holds. */
  readonly value: unknown;
  readonly change: (value: unknown) => void;
};

/** One field of an item or one setting of a control, as its schema asks for it; what is wrong with it is said at it. */
export function SettingField(props: SettingProps) {
  const { t, both } = useWords();
  const { id, setting, whole, change, errors } = props;
  const { kind, many, required, name } = setting;
  const value = getIn(whole, name);
  const put = (next: unknown) => change(setIn(whole, name, next));
  const options = useOptions(setting, whole);
  if (kind === 'group') return <Group {...props} />;
  if (kind === 'choice' && many && options.length > 0)
    return <Choices {...props} value={value} put={put} options={options} />;
  const label = kind === 'money' ? t('form.yuan', { label: both(setting.label) }) : both(setting.label);
  const hint = kind === 'data' ? t('edit.data-hint') : many ? t('edit.list-hint') : undefined;
  return (
    <Field id={id} label={label} required={required} hint={hint} error={errors(name)}>
      {(ids) => <Input ids={ids} setting={setting} whole={whole} value={value} change={put} options={options} />}
    </Field>
  );
}

type Options = readonly {
  readonly value: string | boolean;
  readonly label: { readonly zh: string; readonly en: string };
}[];

/** What one chooses from: fixed values, what the definition has by name, or the choices of the field that a sibling names. */
function useOptions({ options, list, of }: FormSetting, whole: Values): Options {
  const names = useNames(list);
  const fields = useNames('fields');
  if (of !== null) return fields.find(({ value }) => value === getIn(whole, of))?.choices ?? [];
  return list === null ? options : names;
}

function Input({ ids, setting, whole, value, change, options }: InputProps & { readonly options: Options }) {
  const { both } = useWords();
  const yesNo = useNames('fields').find(({ asks }) => asks === 'yes-no')?.choices ?? YES_NO;
  const label = both(setting.label);
  const { kind, many, required } = setting;
  const plain = { ids, label, value, change };
  if (kind === 'term') return <TermInput {...plain} />;
  if (kind === 'law') return <LawInput {...plain} />;
  if (kind === 'condition') return <ConditionInput {...plain} />;
  if (kind === 'moment') return <MomentInput {...plain} />;
  if (kind === 'fact') return <FactInput {...plain} />;
  if (kind === 'passes') return <AnswerInput {...plain} asked={askedOf(whole, yesNo)} dates />;
  if (kind === 'data') return <DataInput {...plain} />;
  if (many) return <Lines {...plain} />;
  if (kind === 'choice' && options.length > 0)
    return <Choice {...plain} options={options} required={required} otherwise={setting.otherwise} />;
  if (kind === 'yes-no')
    return <Choice {...plain} value={value ?? setting.otherwise ?? false} options={YES_NO} required otherwise={null} />;
  if (kind === 'number' || kind === 'money') return <Amount {...plain} setting={setting} />;
  return (
    <textarea
      {...ids}
      className="chart-text"
      rows={1}
      value={textOf(value ?? setting.otherwise)}
      onChange={(event) => change(event.target.value.replaceAll(/[\r\n]+/g, '') || undefined)}
    />
  );
}

const YES_NO: Options = [
  { value: true, label: { zh: '是', en: 'yes' } },
  { value: false, label: { zh: '否', en: 'no' } },
];

type PlainProps = {
  readonly ids: FieldIds;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
};

function Choice(props: PlainProps & { options: Options; required: boolean; otherwise: unknown }) {
  const { t, both } = useWords();
  const { ids, value, change, options, required, otherwise } = props;
  const now = value ?? otherwise ?? undefined;
  const isKnown = options.some((one) => one.value === now);
  return (
    <select
      {...ids}
      value={now === undefined ? '' : String(now)}
      onChange={({ target: { value: key } }) => change(options.find((one) => String(one.value) === key)?.value)}
    >
      {(!required || now === undefined) && <option value="">{t('form.choose')}</option>}
      {now !== undefined && !isKnown && <option value={String(now)}>{String(now)}</option>}
      {options.map((one) => (
        <option key={String(one.value)} value={String(one.value)}>
          {both(one.label)}
        </option>
      ))}
    </select>
  );
}

/** 分 are typed and read in yuan. */
const FEN = 100;

function Amount({ ids, value, change, setting }: PlainProps & { setting: FormSetting }) {
  const { kind, least, most, otherwise } = setting;
  const unit = kind === 'money' ? FEN : 1;
  const now = value ?? otherwise;
  return (
    <input
      {...ids}
      type="number"
      min={least === null ? undefined : least / unit}
      max={most === null || most === Number.MAX_SAFE_INTEGER ? undefined : most / unit}
      step={kind === 'money' ? 0.01 : 1}
      value={typeof now === 'number' ? now / unit : ''}
      onChange={({ target: { valueAsNumber: n } }) => change(Number.isFinite(n) ? Math.round(n * unit) : undefined)}
    />
  );
}

function Lines({ ids, value, change }: PlainProps) {
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
}

function Choices(props: SettingProps & { value: unknown; put: (value: unknown) => void; options: Options }) {
  const { both } = useWords();
  const { id, setting, value, put, options, errors } = props;
  const chosen: readonly unknown[] = Array.isArray(value)
    ? value
    : Array.isArray(setting.otherwise)
      ? setting.otherwise
      : [];
  const known: readonly unknown[] = options.map((one) => one.value);
  // In the order in which they are offered; what is there and not offered stays.
  const choose = (keys: readonly unknown[]) => {
    const list = [...known.filter((key) => keys.includes(key)), ...keys.filter((key) => !known.includes(key))];
    put(list.length > 0 || setting.required || setting.otherwise !== null ? list : undefined);
  };
  const wrong = errors(setting.name);
  return (
    <fieldset className="choices" aria-describedby={wrong ? `${id}-error` : undefined}>
      <legend>{both(setting.label)}</legend>
      {options.map((one) => (
        <label className="check" key={String(one.value)}>
          <input
            type="checkbox"
            name={id}
            checked={chosen.includes(one.value)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, one.value] : chosen.filter((key) => key !== one.value))
            }
          />
          {both(one.label)}
        </label>
      ))}
      {wrong && (
        <p className="wrong" id={`${id}-error`}>
          {wrong}
        </p>
      )}
    </fieldset>
  );
}

/** A list of items with fields of their own: one form after the other. */
function Group({ id, setting, whole, change, errors }: SettingProps) {
  const { t, both } = useWords();
  const { name, label, fields } = setting;
  const value = getIn(whole, name);
  const items = Array.isArray(value) ? value.map(valuesOf) : [];
  const put = (next: readonly Values[]) => change(setIn(whole, name, next));
  return (
    <fieldset className="group">
      <legend>{both(label)}</legend>
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these items have no key of their own
        <fieldset key={i}>
          <legend>{t('list.group-n', { n: i + 1 })}</legend>
          {fields.map((field) => (
            <SettingField
              key={field.name}
              id={`${id}-${i}-${field.name.replaceAll('.', '-')}`}
              setting={{ ...field, fields: [] }}
              whole={item}
              change={(next) => put(items.map((one, j) => (j === i ? next : one)))}
              errors={(inner) => errors(`${name}.${i}.${inner}`)}
            />
          ))}
          <button type="button" onClick={() => put(items.filter((_, j) => j !== i))}>
            {t('list.group-drop', { n: i + 1 })}
          </button>
        </fieldset>
      ))}
      <button type="button" onClick={() => put([...items, {}])}>
        {t('list.group-add')}
      </button>
    </fieldset>
  );
}

/** What no field can draw is typed as data. */
function DataInput({ ids, value, change }: PlainProps) {
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
