import { useState } from 'react';
import { type Entry, editedList, keyed, type ListName } from '#powers/lists.ts';
import type { FormSetting } from '../api.ts';
import { useWords } from '../i18n.ts';
import { bare, elsewhere, useErrors, useForms } from './forms.tsx';
import { SettingField } from './setting-field.tsx';
import type { Editing } from './use-draft.ts';
import { idOf, textOf, type Values, valuesOf } from './values.ts';

/** The lists in the order in which an owner thinks of them; those of discretion only where a power has any. */
const ALWAYS = ['materials', 'standards', 'clocks', 'statutory'] as const;
const DISCRETION = ['sanctions', 'charges', 'mitigations'] as const;

/** What rules cases and is no box of the chart: lists of items, each a form. */
export function RuleLists({ editing }: { editing: Editing }) {
  const { t } = useWords();
  const has = DISCRETION.some((list) => editing.definition[list].length > 0);
  return (
    <section className="panel" aria-labelledby="rule-lists">
      <h2 id="rule-lists">{t('list.title')}</h2>
      <p className="hint">{t('list.hint')}</p>
      {[...ALWAYS, ...(has ? DISCRETION : [])].map((list) => (
        <RuleList key={list} editing={editing} list={list} />
      ))}
    </section>
  );
}

/** What a new item begins with. */
const FRESH: { readonly [list in ListName]: { readonly prefix: string; readonly item: Values } } = {
  clocks: {
    prefix: 'clock',
    item: { term: { n: 5, unit: 'workingDays', rollsToWorkingDay: 'none' }, kind: 'internal', confidence: 'proposal' },
  },
  materials: {
    prefix: 'material',
    item: { mandatory: true, source: 'uploaded', per: 'case', confidence: 'proposal' },
  },
  standards: {
    prefix: 'item',
    item: {
      asks: 'yes-no',
      passes: { equals: true },
      mandatory: true,
      mayNotApply: false,
      per: 'case',
      confidence: 'proposal',
    },
  },
  sanctions: { prefix: 'sanction', item: { months: 0, confidence: 'proposal' } },
  charges: { prefix: 'charge', item: { grades: [], confidence: 'proposal' } },
  mitigations: { prefix: 'mitigation', item: { effect: 'lower', confidence: 'proposal' } },
  statutory: { prefix: 'new', item: { with: {}, stages: [], life: 'stage', confidence: 'proposal' } },
};

function RuleList({ editing, list }: { editing: Editing; list: ListName }) {
  const { t, both } = useWords();
  const { items: forms, controls, laws } = useForms();
  const [fresh, setFresh] = useState('');
  const fields = forms.find((form) => form.list === list)?.fields ?? [];
  const { definition, edits } = editing;
  const entries = editedList(definition, list, edits);
  const there = keyed(definition, list);
  const gone = there.filter(({ key }) => entries.every((entry) => entry.key !== key));
  const nameOf = (value: unknown): string => {
    const { name, control } = valuesOf(value);
    if (list !== 'statutory') return textOf(name) || t('list.new');
    const known = controls.find((one) => one.key === control);
    return known ? both(known.name) : textOf(control);
  };
  const add = (more: Values) => {
    const { prefix, item } = FRESH[list];
    const taken = new Set([...there, ...entries].map(({ key }) => key));
    let n = 1;
    while (taken.has(`${prefix}-${n}`)) n++;
    const key = `${prefix}-${n}`;
    editing.change(`${list}:${key}`, list === 'statutory' ? { ...item, ...more } : { key, ...item, ...more });
    setFresh(key);
  };
  const move = (i: number, by: 1 | -1) => {
    const keys = entries.map(({ key }) => key);
    const [one] = keys.splice(i, 1);
    if (one !== undefined) keys.splice(i + by, 0, one);
    editing.change(list, keys);
  };
  const heading = `list-${list}`;
  return (
    <section className="rule-list" aria-labelledby={heading}>
      <h3 id={heading}>
        {t(`list.${list}`)} <span className="small">{t('list.n', { n: entries.length })}</span>
      </h3>
      {entries.length === 0 && <p className="small">{t('list.none')}</p>}
      <ol className="bound">
        {entries.map((entry, i) => (
          <li key={entry.key}>
            <RuleItem
              editing={editing}
              at={`${list}:${entry.key}`}
              entry={entry}
              name={nameOf(entry.value)}
              more={articleOf(entry.value)}
              fields={list === 'statutory' ? [...fields, ...settingsOf(entry)] : fields}
              open={fresh === entry.key}
            >
              <button type="button" disabled={i === 0} onClick={() => move(i, -1)}>
                {t('list.up', { name: nameOf(entry.value) })}
              </button>
              <button type="button" disabled={i === entries.length - 1} onClick={() => move(i, 1)}>
                {t('list.down', { name: nameOf(entry.value) })}
              </button>
            </RuleItem>
          </li>
        ))}
        {gone.map(({ key, item }) => (
          <li key={key} className="was">
            <span>
              <b aria-hidden="true">− </b>
              {t('list.dropped')} <del>{nameOf(item)}</del>
            </span>
            <button type="button" className="plain" onClick={() => editing.change(`${list}:${key}`, item)}>
              {t('list.restore', { name: nameOf(item) })}
            </button>
          </li>
        ))}
      </ol>
      {editing.changed(list) && (
        <p className="was">
          {t('list.moved')}{' '}
          <button type="button" className="plain" onClick={() => editing.change(list, editing.original(list))}>
            {t('list.moved-undo')}
          </button>
        </p>
      )}
      {list === 'statutory' ? (
        <select
          aria-label={t('list.add-control')}
          value=""
          onChange={({ target: { value } }) => {
            const form = controls.find((one) => one.key === value);
            if (form) add({ control: value, life: form.outlives ? 'onward' : 'stage' });
          }}
        >
          <option value="">{t('list.add-control')}</option>
          {controls.map(({ key, name }) => (
            <option key={key} value={key}>
              {both(name)}
            </option>
          ))}
        </select>
      ) : (
        <button type="button" aria-describedby={heading} onClick={() => add({})}>
          {t('list.add')}
        </button>
      )}
    </section>
  );

  function articleOf(value: unknown): string {
    const { law = '', article = '' } = valuesOf(valuesOf(value)['article']) as { law?: string; article?: string };
    return list === 'statutory' ? `${laws.find(({ key }) => key === law)?.name ?? law} ${article}`.trim() : '';
  }

  /** What the control itself is set to, behind what every statutory binding says. */
  function settingsOf({ value }: Entry): readonly FormSetting[] {
    const form = controls.find(({ key }) => key === valuesOf(value)['control']);
    return (form?.settings ?? []).map((one) => ({
      ...one,
      name: `with.${one.name}`,
      of: one.of === null ? null : `with.${one.of}`,
    }));
  }
}

function RuleItem(props: {
  readonly editing: Editing;
  readonly at: string;
  readonly entry: Entry;
  readonly name: string;
  /** Which of several of that name it is. */
  readonly more: string;
  readonly fields: readonly FormSetting[];
  readonly open: boolean;
  readonly children: React.ReactNode;
}) {
  const { t, both } = useWords();
  const { editing, at, entry, name, more, open, children } = props;
  const value = valuesOf(entry.value);
  const fields = props.fields.filter((one) => one.name !== 'choices' || value['asks'] === 'choice');
  const [isOpen, setOpen] = useState(open);
  const problems = editing.problems(at);
  const errors = useErrors(problems);
  const others = elsewhere(
    problems,
    fields.map((one) => one.name),
  );
  const isChanged = editing.changed(at);
  return (
    <details id={idOf(at)} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{name}</b>
        {more !== '' && <span className="small"> {more}</span>}
        {isChanged && (
          <span className="small"> {entry.original === null ? `+ ${t('list.added')}` : `≠ ${t('list.changed')}`}</span>
        )}
        {problems.length > 0 && <span className="wrong"> {t('edit.binding-wrong', { n: problems.length })}</span>}
      </summary>
      {others.length > 0 && (
        <ul className="wrong">
          {others.map((one) => (
            <li key={`${one.line} ${one.zh}`}>{bare(both(one))}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <>
          <div className="rule-fields">
            {fields.map((field) => (
              <SettingField
                key={field.name}
                id={`${idOf(at)}-${field.name.replaceAll('.', '-')}`}
                setting={field}
                whole={value}
                change={(next) => editing.change(at, fitting(value, next))}
                errors={errors}
              />
            ))}
          </div>
          <div className="actions">
            {children}
            {isChanged && entry.original !== null && (
              <button type="button" onClick={() => editing.change(at, entry.original)}>
                {t('list.undo', { name })}
              </button>
            )}
            <button type="button" onClick={() => editing.change(at, null)}>
              {t('list.drop', { name })}
            </button>
          </div>
        </>
      )}
    </details>
  );
}

/** An item that is asked in another way passes by another answer. */
function fitting(before: Values, after: Values): Values {
  if (before['asks'] === after['asks']) return after;
  const { choices: _, ...others } = after;
  const kept = after['asks'] === 'choice' ? after : others;
  return { ...kept, passes: PASSES[textOf(after['asks'])] ?? {} };
}
const PASSES: Values = { 'yes-no': { equals: true }, count: { min: 1 } };
