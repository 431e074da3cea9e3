import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { typedYuan } from '#contract/money.ts';
import type { Choice } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { fromLocalInput, LAST_DAY, toLocalInput } from '../parts/dates.ts';
import { Field, type FieldIds } from '../parts/field.tsx';
import { named, postWord } from '../post-words.ts';
import { personsQuery } from '../queries.ts';
import { type FormAround, idOf, useForm } from './context.ts';
import { FileButton } from './file-button.tsx';
import type { Uploaded } from './files.ts';
import { choicesOf, kindOf, nameOf, type Schema, unwrap } from './kind.ts';
import { amountOf, asList, asText, mayStayEmpty, type Value } from './values.ts';

type Props = {
  schema: Schema;
  path: string;
  value: Value;
  required: boolean;
  label: string;
  change: (value: Value) => void;
  /** What came with an uploaded file. */
  taken?: ((file: Uploaded) => void) | undefined;
};
const RADIOS_UP_TO = 4;

/** One property that is no group and no list of groups. */
export function Control(props: Props) {
  const { schema, path, label, change, value } = props;
  const { t, language } = useWords();
  const form = useForm();
  const { data: persons } = useQuery({ ...personsQuery, enabled: /person/.test(kindOf(schema, path, form.choices)) });
  const { inner, mayBeEmpty } = unwrap(schema);
  const kind = kindOf(schema, path, form.choices);
  const optional = !props.required || mayBeEmpty || mayStayEmpty(inner);
  const id = idOf(form, path);
  const error = form.wrong.get(path);
  const options = useOptions(
    kind,
    path,
    inner,
    form,
    persons?.map((one) => ({
      value: one.id,
      label: named(
        language,
        one.name,
        one.posts.map((post) => postWord(language, post.key, post.name)),
      ),
    })),
  );
  const field = (children: (ids: FieldIds) => React.ReactNode) => (
    <Field id={id} label={label} required={!optional} error={error} hint={inner.description}>
      {children}
    </Field>
  );

  if (kind === 'yes-no')
    return (
      <Radios
        {...{ id, label, error }}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={value === undefined ? '' : value ? 'yes' : 'no'}
        change={(next) => change(next === 'yes')}
      />
    );
  if (kind === 'many' || kind === 'persons')
    return <Checks {...{ id, label, error, options }} value={asList(value).map(asText)} change={change} />;
  if (options) {
    if (options.length <= RADIOS_UP_TO && options.length > 0 && !optional && kind === 'choice')
      return <Radios {...{ id, label, error, options }} value={asText(value)} change={change} />;
    return field((ids) => (
      <select {...ids} value={asText(value)} onChange={(event) => change(event.target.value)}>
        <option value="">{optional ? t('form.nobody') : t('form.choose')}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    ));
  }
  if (kind === 'upload')
    return field((ids) => (
      <FileButton ids={ids} hash={asText(value)} change={change} {...(props.taken ? { taken: props.taken } : {})} />
    ));
  if (kind === 'uploads')
    return field((ids) => (
      <>
        {asList(value).map((hash) => (
          <FileButton
            key={asText(hash)}
            hash={asText(hash)}
            change={() => change(asList(value).filter((one) => one !== hash))}
          />
        ))}
        <FileButton ids={ids} hash="" change={(hash) => change([...asList(value), hash])} />
      </>
    ));
  if (kind === 'texts') return field((ids) => <Texts ids={ids} value={asList(value).map(asText)} change={change} />);
  if (kind === 'long')
    return field((ids) => (
      <Input.TextArea
        {...ids}
        rows={nameOf(path) === 'text' ? 12 : 3}
        maxLength={inner.maxLength}
        value={asText(value)}
        onChange={(event) => change(event.target.value)}
      />
    ));
  if (kind === 'number')
    return field((ids) => (
      <Input
        {...ids}
        type="number"
        inputMode="numeric"
        className="short"
        min={inner.minimum}
        value={asText(value)}
        onChange={(event) => change(event.target.value === '' ? undefined : Number(event.target.value))}
      />
    ));
  if (kind === 'money') {
    const typed = typeof value === 'number' ? typedYuan(value) : asText(value);
    const wrong = typed !== '' && amountOf(value) === undefined ? t('form.money') : error;
    return (
      <Field id={id} label={label} required={!optional} error={wrong} hint={t('form.money-hint')}>
        {(ids) => (
          <Input
            {...ids}
            inputMode="decimal"
            className="short"
            autoComplete="off"
            value={typed}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
    );
  }
  if (kind === 'date')
    return field((ids) => (
      <Input
        {...ids}
        type="date"
        max={LAST_DAY}
        className="short"
        value={asText(value)}
        onChange={(event) => change(event.target.value)}
      />
    ));
  if (kind === 'moment')
    return field((ids) => (
      <Input
        {...ids}
        type="datetime-local"
        className="short"
        value={value ? toLocalInput(Date.parse(asText(value))) : ''}
        onChange={(event) => change(event.target.value ? fromLocalInput(event.target.value) : undefined)}
      />
    ));
  return field((ids) => (
    <Input
      {...ids}
      maxLength={inner.maxLength}
      value={asText(value)}
      onChange={(event) => change(event.target.value)}
    />
  ));
}

function useOptions(
  kind: string,
  path: string,
  schema: Schema,
  form: FormAround,
  persons: readonly Choice[] | undefined,
): readonly Choice[] | undefined {
  const { t, language } = useWords();
  if (kind === 'person' || kind === 'persons') return choicesOf(form.choices, path) ?? persons ?? [];
  if (kind === 'material')
    return (
      choicesOf(form.choices, path) ??
      (form.detail?.materials ?? []).map((one) => ({ value: one.key, label: one.name }))
    );
  if (kind === 'stage') return (form.detail?.rail ?? []).map((one) => ({ value: one.key, label: one.name }));
  if (kind !== 'choice' && kind !== 'many') return undefined;
  const words = domainWords(language);
  const offered = choicesOf(form.choices, path);
  // Of a fixed list the server sends the Chinese words; in English it is said here.
  if (offered && !(language === 'en' && schema.enum)) return offered;
  return (schema.enum ?? []).map((one) => ({
    value: String(one),
    label: words.value(nameOf(path), String(one)) ?? t('form.unnamed'),
  }));
}

type ChoiceProps<V> = {
  id: string;
  label: string;
  error: string | undefined;
  options: readonly Choice[] | undefined;
  value: V;
  change: (value: V) => void;
};

function Radios({ id, label, error, options, value, change }: ChoiceProps<string>) {
  return (
    <fieldset className={error ? 'radios field-wrong' : 'radios'}>
      <legend>{label}</legend>
      {options?.map((one, i) => (
        <label key={one.value} className="check">
          <input
            type="radio"
            id={i === 0 ? id : undefined}
            name={id}
            value={one.value}
            checked={value === one.value}
            onChange={() => change(one.value)}
          />
          {one.label}
        </label>
      ))}
      {error && <div className="wrong">{error}</div>}
    </fieldset>
  );
}

function Checks({ id, label, error, options, value, change }: ChoiceProps<readonly string[]>) {
  const { t } = useWords();
  return (
    <fieldset className={error ? 'radios field-wrong' : 'radios'}>
      <legend>{label}</legend>
      {options?.length === 0 && <span className="hint">{t('form.no-choice')}</span>}
      {options?.map((one, i) => (
        <label key={one.value} className="check">
          <input
            type="checkbox"
            id={i === 0 ? id : undefined}
            value={one.value}
            checked={value.includes(one.value)}
            onChange={(event) =>
              change(event.target.checked ? [...value, one.value] : value.filter((other) => other !== one.value))
            }
          />
          {one.label}
        </label>
      ))}
      {error && <div className="wrong">{error}</div>}
    </fieldset>
  );
}

/** A list of short texts, one line each. */
function Texts({
  ids,
  value,
  change,
}: {
  ids: FieldIds;
  value: readonly string[];
  change: (value: readonly string[]) => void;
}) {
  const { t } = useWords();
  const rows = value.length === 0 ? [''] : value;
  return (
    <div className="texts">
      {rows.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <div key={i} className="text-line">
          <Input
            {...(i === 0 ? ids : { 'aria-label': t('form.row', { n: i + 1 }) })}
            value={one}
            onChange={(event) => change(rows.map((text, j) => (i === j ? event.target.value : text)))}
          />
          {rows.length > 1 && (
            <button type="button" className="plain" onClick={() => change(rows.filter((_, j) => j !== i))}>
              {t('form.remove')}
            </button>
          )}
        </div>
      ))}
      <Button size="small" onClick={() => change([...rows, ''])}>
        {t('form.add')}
      </Button>
    </div>
  );
}
