import type { ReactNode } from 'react';
import { useWords } from '../i18n.ts';
import { Field } from '../parts/field.tsx';
import { type Term, TermInput } from './inputs.tsx';
import type { Editing } from './use-draft.ts';
import { idOf, textOf } from './values.ts';

/** One box of the chart while it is edited: its label, what was there before, and what the server says of it. */

type BoxProps = {
  readonly editing: Editing;
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
};

export function Box({
  editing,
  at,
  label,
  hint,
  said,
  children,
}: BoxProps & {
  /** What stood there, in words; left out = it is a text. */
  readonly said?: string;
  readonly children: Parameters<typeof Field>[0]['children'];
}) {
  const changed = editing.changed(at);
  return (
    <div className={changed ? 'box box-changed' : 'box'}>
      <Field
        id={idOf(at)}
        label={label}
        hint={hint}
        error={
          editing
            .problems(at)
            .map((one) => one.zh)
            .join(' ') || undefined
        }
      >
        {children}
      </Field>
      {changed && <Was editing={editing} at={at} label={label} said={said ?? textOf(editing.original(at))} />}
    </div>
  );
}

export function Was({ editing, at, label, said }: BoxProps & { readonly said: string }) {
  const { t } = useWords();
  return (
    <div className="was">
      <span>
        <b aria-hidden="true">≠ </b>
        {t('edit.was', { text: said || t('edit.empty') })}
      </span>
      <button
        type="button"
        className="plain"
        aria-label={`${t('edit.undo')}：${label}`}
        onClick={() => editing.change(at, editing.original(at))}
      >
        {t('edit.undo')}
      </button>
    </div>
  );
}

/** `empty`: what an empty text is stored as. */
export function TextBox({
  lines = false,
  empty = '',
  ...props
}: BoxProps & { readonly lines?: boolean; readonly empty?: '' | null }) {
  const { editing, at } = props;
  const value = textOf(editing.value(at));
  const change = (text: string) => editing.change(at, text === '' ? empty : text);
  return (
    <Box {...props}>
      {(ids) =>
        lines ? (
          // The texts of a chart are sentences of one paragraph.
          <textarea
            {...ids}
            className="chart-text"
            rows={1}
            value={value}
            onChange={(event) => change(event.target.value.replaceAll(/[\r\n]+/g, ''))}
          />
        ) : (
          <input {...ids} type="text" value={value} onChange={(event) => change(event.target.value)} />
        )
      }
    </Box>
  );
}

export function ChoiceBox({
  options,
  ...props
}: BoxProps & { readonly options: readonly { readonly value: string | null; readonly name: string }[] }) {
  const { editing, at } = props;
  const name = (value: unknown) => options.find((one) => one.value === value)?.name ?? textOf(value);
  return (
    <Box {...props} said={name(editing.original(at))}>
      {(ids) => (
        <select
          {...ids}
          value={textOf(editing.value(at))}
          onChange={(event) => editing.change(at, event.target.value || null)}
        >
          {options.map(({ value, name: said }) => (
            <option key={value ?? ''} value={value ?? ''}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Box>
  );
}

/** A term: how many of what; a stage may have none. */
export function TermBox({ optional = false, ...props }: BoxProps & { readonly optional?: boolean }) {
  const { t } = useWords();
  const { editing, at, label } = props;
  const said = (one: Term | null): string => (one ? `${one.n} ${t(`edit.unit.${one.unit}`)}` : t('edit.term-none'));
  return (
    <Box {...props} said={said(editing.original(at) as Term | null)}>
      {(ids) => (
        <TermInput
          ids={ids}
          label={label}
          value={editing.value(at)}
          change={(value) => editing.change(at, value)}
          optional={optional}
        />
      )}
    </Box>
  );
}

/** A place on the page that links lead to, for boxes that are no single field. */
export function Place({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  return (
    <div id={idOf(at)} tabIndex={-1}>
      {children}
    </div>
  );
}
