import type { Binding, ControlForm, Definition, DefinitionDraft, OwnerForms } from '../api.ts';
import { useWords } from '../i18n.ts';
import { Place, Was } from './box.tsx';
import { useErrors, useForms } from './forms.tsx';
import { SettingField } from './setting-field.tsx';
import type { Editing } from './use-draft.ts';
import { bindingsOf, idOf, listOf, valuesOf } from './values.ts';

type Measure = Definition['stages'][number]['measures'][number];
type Meaning = OwnerForms['meanings'][number];
const LIVES = ['stage', 'onward', 'after-close'] as const;

/** What enforces a measure: its meanings, the controls bound to it with their settings, and those that could be. */
export function Bindings({ editing, measure }: { editing: Editing; measure: Measure }) {
  const { t, both } = useWords();
  const { controls, meanings } = useForms();
  const at = `measure:${measure.id}:bindings`;
  const bindings = bindingsOf(editing.value(at));
  const formOf = (key: string) => controls.find((one) => one.key === key);
  const nameOf = ({ control }: Binding) => both(formOf(control)?.name ?? { zh: control, en: control });
  const put = (list: readonly Binding[]) => editing.change(at, list);
  const wrong = editing.problems(at);
  if (measure.structural) return <p className="small">{t('edit.binding-structural')}</p>;
  return (
    <Place at={at}>
      <Meanings editing={editing} measure={measure} meanings={meanings} />
      {bindings.length === 0 && (
        <p className="small">
          {measure.department ? t('edit.binding-department', { how: measure.department }) : t('edit.binding-none')}
        </p>
      )}
      <ul className="bound" aria-label={t('edit.bindings')}>
        {bindings.map((binding, i) => (
          // The same control may be bound twice: its place tells which.
          // biome-ignore lint/suspicious/noArrayIndexKey: bindings have no key of their own
          <li key={`${binding.control} ${i}`}>
            <BindingForm
              id={`${idOf(at)}-${i}`}
              binding={binding}
              form={formOf(binding.control)}
              name={nameOf(binding)}
              problems={wrong.filter(({ field }) => field.startsWith(`${i}.`))}
              below={`${i}.`}
              change={(next) => put(bindings.map((one, j) => (j === i ? next : one)))}
              drop={() => put(bindings.filter((_, j) => j !== i))}
            />
          </li>
        ))}
      </ul>
      {wrong.length > 0 && (
        <ul className="wrong">
          {wrong.map((one) => (
            <li key={one.zh}>{both(one)}</li>
          ))}
        </ul>
      )}
      <AddBinding editing={editing} measure={measure} add={(one) => put([...bindings, one])} />
      {editing.changed(at) && (
        <Was
          editing={editing}
          at={at}
          label={t('edit.bindings')}
          said={bindingsOf(editing.original(at)).map(nameOf).join('、')}
        />
      )}
    </Place>
  );
}

function BindingForm(props: {
  readonly id: string;
  readonly binding: Binding;
  readonly form: ControlForm | undefined;
  readonly name: string;
  readonly problems: readonly DefinitionDraft['problems'][number][];
  readonly below: string;
  readonly change: (binding: Binding) => void;
  readonly drop: () => void;
}) {
  const { t, both } = useWords();
  const { id, binding, form, name, problems, below, change, drop } = props;
  const settings = valuesOf(binding.with);
  const errors = useErrors(problems, `${below}with.`);
  const life = binding.life ?? 'stage';
  return (
    <details>
      <summary>
        <b>{name}</b>
        <span className="small"> {t(`edit.life.${life}`)}</span>
        {problems.length > 0 && <span className="wrong"> {t('edit.binding-wrong', { n: problems.length })}</span>}
      </summary>
      {form && both(form.does) !== '' && <p className="small">{both(form.does)}</p>}
      {binding.onlyWhen && (
        <p className="small">
          {t('edit.onlyWhen', { field: binding.onlyWhen.field, value: String(binding.onlyWhen.is) })}
        </p>
      )}
      {form?.settings.map((setting) => (
        <SettingField
          key={setting.name}
          id={`${id}-${setting.name.replaceAll('.', '-')}`}
          setting={setting}
          whole={settings}
          change={(next) => change({ ...binding, with: next as Binding['with'] })}
          errors={errors}
        />
      ))}
      {form?.settings.length === 0 && <p className="small">{t('edit.binding-no-settings')}</p>}
      <div className="field">
        <label htmlFor={`${id}-life`}>{t('edit.life')}</label>
        <select
          id={`${id}-life`}
          value={life}
          onChange={(event) => change({ ...binding, life: event.target.value as (typeof LIVES)[number] })}
        >
          {LIVES.map((one) => (
            <option key={one} value={one}>
              {t(`edit.life.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="button" onClick={drop}>
        {t('edit.binding-drop', { name })}
      </button>
    </details>
  );
}

function AddBinding(props: {
  readonly editing: Editing;
  readonly measure: Measure;
  readonly add: (binding: Binding) => void;
}) {
  const { t, both } = useWords();
  const { controls } = useForms();
  const { editing, measure, add } = props;
  const fits = editing.draft.fits[measure.id] ?? [];
  if (fits.length === 0) return <p className="small">{t('edit.binding-no-fit')}</p>;
  const id = `${idOf(`measure:${measure.id}:bindings`)}-add`;
  return (
    <div className="field">
      <label htmlFor={id} className="hidden">
        {t('edit.binding-add')}
      </label>
      <select
        id={id}
        value=""
        onChange={({ target: { value } }) => {
          const form = controls.find((one) => one.key === value);
          if (form) add({ control: value, with: {}, life: form.outlives ? 'onward' : 'stage' });
        }}
      >
        <option value="">{t('edit.binding-add')}</option>
        {controls
          .filter(({ key }) => fits.includes(key))
          .map(({ key, name }) => (
            <option key={key} value={key}>
              {both(name)}
            </option>
          ))}
      </select>
    </div>
  );
}

function Meanings({
  editing,
  measure,
  meanings,
}: {
  editing: Editing;
  measure: Measure;
  meanings: readonly Meaning[];
}) {
  const { t, both } = useWords();
  const at = `measure:${measure.id}:means`;
  const means = listOf(editing.value(at));
  const nameOf = (key: string) => both(meanings.find((one) => one.key === key)?.name ?? { zh: key, en: key });
  const id = idOf(at);
  return (
    <div className="means">
      <span className="small">{t('edit.means')}</span>
      <ul className="chips">
        {means.map((key) => (
          <li key={key}>
            {nameOf(key)}
            <button
              type="button"
              className="plain"
              aria-label={t('edit.mean-drop', { name: nameOf(key) })}
              onClick={() =>
                editing.change(
                  at,
                  means.filter((one) => one !== key),
                )
              }
            >
              ×
            </button>
          </li>
        ))}
        <li>
          <label htmlFor={id} className="hidden">
            {t('edit.mean-add')}
          </label>
          <select id={id} value="" onChange={({ target: { value } }) => value && editing.change(at, [...means, value])}>
            <option value="">{t('edit.mean-add')}</option>
            {meanings
              .filter(({ key }) => !means.includes(key))
              .map(({ key, name }) => (
                <option key={key} value={key}>
                  {both(name)}
                </option>
              ))}
          </select>
        </li>
      </ul>
      {editing.problems(at).map((one) => (
        <p key={one.zh} className="wrong">
          {both(one)}
        </p>
      ))}
    </div>
  );
}
