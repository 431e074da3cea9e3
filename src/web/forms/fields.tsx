import { Button } from 'antd';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { idOf, useForm } from './context.ts';
import { Control } from './control.tsx';
import type { Uploaded } from './files.ts';
import { kindOf, nameOf, plainPath, type Schema, under, unwrap } from './kind.ts';
import { Received } from './received.tsx';
import { asGroup, asList, type Group, initialOf, type Value } from './values.ts';

/** The properties of an object, one control each. Any act's form is drawn by this; a few have better ones of their own. */
export function Fields(props: {
  schema: Schema;
  value: Value;
  path: string;
  change: (value: Group) => void;
  hide?: readonly string[];
}) {
  const group = asGroup(props.value);
  const { properties = {} } = props.schema;
  // A paper brings its name and number of pages along; a thing that is described has a name of its own.
  const isPaper = properties['hash'] && properties['pages'] && !properties['kind'];
  const taken = (file: Uploaded) =>
    props.change({
      ...group,
      hash: file.hash,
      ...(properties['pages'] ? { pages: file.pages } : {}),
      ...(isPaper && properties['name'] ? { name: file.name.slice(0, 200) } : {}),
    });
  return Object.entries(properties)
    .filter(([name]) => !props.hide?.includes(name) && !(isPaper && name === 'name'))
    .map(([name, schema]) => (
      <Property
        key={name}
        schema={schema}
        path={under(props.path, name)}
        value={group[name]}
        required={props.schema.required?.includes(name) ?? false}
        change={(value) => props.change({ ...group, [name]: value })}
        taken={name === 'hash' ? taken : undefined}
      />
    ));
}

type PropertyProps = {
  schema: Schema;
  path: string;
  value: Value;
  required: boolean;
  change: (value: Value) => void;
  taken?: ((file: Uploaded) => void) | undefined;
};

function Property({ schema, path, value, required, change, taken }: PropertyProps) {
  const form = useForm();
  const label = useLabel()(path, schema);
  const { inner } = unwrap(schema);
  switch (kindOf(schema, path, form.choices)) {
    case 'group':
      return (
        <fieldset>
          <legend>{label}</legend>
          <Fields schema={inner} value={value} path={path} change={change} />
        </fieldset>
      );
    case 'rows':
      return <Rows {...{ schema: inner, path, value, required, change }} label={label} />;
    case 'received':
      return <Received path={path} value={value} label={label} change={change} />;
    default:
      return <Control {...{ schema, path, value, required, change, taken }} label={label} />;
  }
}

/** Repeated groups. Rows that the server prefilled for each material or matter stand for it and cannot be renamed. */
function Rows({ schema, path, value, label, change }: PropertyProps & { label: string }) {
  const { t } = useWords();
  const form = useForm();
  const rows = asList(value);
  const item = schema.items ?? {};
  const subject = ['material', 'matter'].find((name) => item.properties?.[name]);
  const fixed = form.act === 'check-form' || form.act === 'record-visit';
  const wrong = form.wrong.get(path);
  const set = (i: number, row: Value) => change(rows.map((one, j) => (i === j ? row : one)));
  return (
    <fieldset className="row-set" id={idOf(form, path)} tabIndex={-1}>
      <legend>{label}</legend>
      {wrong && <div className="wrong">{wrong}</div>}
      {rows.map((row, i) => {
        const group = asGroup(row);
        const named = subject && fixed ? materialName(form.detail, String(group[subject] ?? '')) : null;
        const hide = [...(named ? [subject as string] : []), ...(group['complete'] === true ? ['problem'] : [])];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <fieldset className="row-item" key={i} aria-label={named ?? t('form.row', { n: i + 1 })}>
            <div className="row-name">{named ?? t('form.row', { n: i + 1 })}</div>
            <div className="row-fields">
              <Fields schema={item} value={row} path={under(path, i)} hide={hide} change={(next) => set(i, next)} />
            </div>
            {!fixed && (
              <button type="button" className="plain" onClick={() => change(rows.filter((_, j) => j !== i))}>
                {t('form.remove')}
              </button>
            )}
          </fieldset>
        );
      })}
      {!fixed && (
        <Button size="small" onClick={() => change([...rows, initialOf(item, undefined)])}>
          {t('form.add')}
        </Button>
      )}
    </fieldset>
  );
}

/** In Chinese what the server titles a field, where our own list says nothing more exact; never the key. */
export function useLabel(): (path: string, schema: Schema) => string {
  const { t, language } = useWords();
  const form = useForm();
  const words = domainWords(language);
  return (path, schema) => {
    const title = schema.title ?? unwrap(schema).inner.title;
    const ours = words.field(form.act, plainPath(path)) ?? words.field(form.act, nameOf(path));
    return (language === 'en' ? (ours ?? title) : (title ?? ours)) ?? t('form.field');
  };
}

const materialName = (detail: ReturnType<typeof useForm>['detail'], key: string): string =>
  detail?.materials.find((one) => one.key === key)?.name ?? key;
