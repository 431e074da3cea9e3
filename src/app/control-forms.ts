import * as z from 'zod';
import type { AnyControl } from '#cases/control.ts';
import { sayWord, wordsOf } from '#contract/say.ts';
import type { Meaning } from '#powers/meaning.ts';
import { catalogue } from './catalogue.ts';
import { type Both, both, type Option } from './form-names.ts';

/** The form in which a control's settings are filled in, made from the control's own schema: nothing is said of it twice. */

export type Field = {
  /** Where the value stands: `days`, `offers.from`. */
  readonly name: string;
  readonly label: Both;
  /** `data`: of a shape that no plain field has · `group`: a list of items with `fields` of their own. */
  readonly kind: FieldKind;
  /** A list of these. */
  readonly many: boolean;
  readonly required: boolean;
  readonly least: number | null;
  readonly most: number | null;
  /** What holds where it is left out. */
  readonly otherwise: unknown;
  readonly options: readonly Option[];
  readonly list: string | null;
  readonly of: string | null;
};
export type FieldKind =
  | 'text'
  | 'number'
  | 'money'
  | 'yes-no'
  | 'choice'
  | 'term'
  | 'law'
  | 'condition'
  | 'moment'
  | 'passes'
  | 'fact'
  | 'data'
  | 'group';
export type Setting = Field & { readonly fields: readonly Field[] };
export type ControlForm = {
  readonly key: string;
  readonly name: Both;
  readonly does: Both;
  readonly effect: 'prevents' | 'detects' | 'corrects';
  readonly serves: readonly Meaning[];
  /** What it watches goes on after the stage. */
  readonly outlives: boolean;
  readonly settings: readonly Setting[];
};

type Schema = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string | boolean;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
};

const schemas = new Map<AnyControl, Schema>();
function schemaOf(control: AnyControl): Schema {
  const known = schemas.get(control);
  if (known) return known;
  // Sound: JSON Schema of an object, of which the keywords above are read.
  const made = z.toJSONSchema(control.params as z.ZodType, { io: 'input' }) as Schema;
  schemas.set(control, made);
  return made;
}

/** Every control that could be bound, with its settings. */
export function controlForms(): readonly ControlForm[] {
  return [...catalogue.controls.values()].map((control) => ({
    key: control.key,
    name: both((lang) => sayWord(lang, 'controls', control.key)),
    does: both((lang) => wordsOf(lang).ui[`public.control.${control.key}`] ?? ''),
    effect: control.effect,
    serves: control.serves,
    outlives: control.outlives ?? false,
    settings: settingsOf(control),
  }));
}

const known = new Map<AnyControl, readonly Setting[]>();
function settingsOf(control: AnyControl): readonly Setting[] {
  const found = known.get(control);
  if (found) return found;
  const whole = schemaOf(control);
  const made = Object.entries(whole.properties ?? {}).flatMap(([name, own]): readonly Setting[] => {
    const required = whole.required?.includes(name) ?? false;
    const items = own.type === 'array' ? own.items : undefined;
    // An object is its fields, each with its own name behind that of the object; a list of objects is a list of forms.
    if (own.type === 'object')
      return fieldsOf(control, own, [name], required).map((field) => ({
        ...field,
        label: both((lang) => joined(lang, paramWord(lang, [name]), lang === 'en' ? field.label.en : field.label.zh)),
        fields: [],
      }));
    if (items?.type === 'object')
      return [
        {
          ...fieldOf(control, [name], own, required),
          kind: 'group',
          many: true,
          fields: fieldsOf(control, items, [name, EACH], true).map((field) => ({ ...field, name: lastOf(field.name) })),
        },
      ];
    return [{ ...fieldOf(control, [name], own, required), fields: [] }];
  });
  known.set(control, made);
  return made;
}

/** Stands in a path for each item of a list. */
const EACH = '*';
const lastOf = (name: string): string => name.split('.').at(-1) ?? name;
const joined = (lang: 'zh-CN' | 'en', whole: string, part: string): string =>
  lang === 'en' ? `${whole}: ${part}` : `${whole}：${part}`;

const fieldsOf = (control: AnyControl, schema: Schema, path: readonly string[], owed: boolean): readonly Field[] =>
  Object.entries(schema.properties ?? {}).map(([name, own]) =>
    fieldOf(control, [...path, name], own, owed && (schema.required?.includes(name) ?? false)),
  );

function fieldOf(control: AnyControl, path: readonly string[], own: Schema, required: boolean): Field {
  const name = path.at(-1) ?? '';
  const many = own.type === 'array';
  const one = many ? (own.items ?? {}) : own;
  const options = one.anyOf ? valuesOfAll(one.anyOf) : one.enum;
  const of = SIBLINGS[name] ?? null;
  const list = one.type === 'string' && !options && of === null ? listOf(control, path) : null;
  return {
    name: path.join('.'),
    label: both((lang) => paramWord(lang, path)),
    kind:
      options || list || (of !== null && one.type === 'string')
        ? 'choice'
        : one.type === 'integer' && /fen$/i.test(name)
          ? 'money'
          : (KINDS[one.type ?? ''] ?? 'data'),
    many,
    required,
    least: one.minimum ?? null,
    most: one.maximum ?? null,
    otherwise: own.default ?? null,
    options: (options ?? []).map((value) => ({ value, label: both((lang) => optionWord(lang, name, String(value))) })),
    list,
    of: one.type === 'string' ? of : null,
  };
}

/** All values of a schema that has but a few; undefined = it has many. */
function valuesOf({ type, enum: choices, const: only }: Schema): readonly (string | boolean)[] | undefined {
  if (only !== undefined) return [only];
  return choices ?? (type === 'boolean' ? [true, false] : undefined);
}

/** The same of a choice between schemas. */
function valuesOfAll(schemas: readonly Schema[]): readonly (string | boolean)[] | undefined {
  const values = schemas.map(valuesOf);
  return values.every((one) => one !== undefined) ? values.flat() : undefined;
}

/** Settings that are choices of an application field: which other setting says which field. */
const SIBLINGS: { readonly [name: string]: string } = { values: 'field', levels: 'level', organisation: 'field' };

const KINDS: { readonly [type: string]: FieldKind } = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'yes-no',
};

function paramWord(lang: 'zh-CN' | 'en', path: readonly string[]): string {
  const { ui } = wordsOf(lang);
  const names = path.filter((step) => step !== EACH);
  return ui[`public.param.${names.join('.')}`] ?? ui[`public.param.${names.at(-1)}`] ?? ui['public.param'] ?? '';
}

/** Settings whose choices have their words under the name of an act's field. */
const CALLED: { readonly [name: string]: string } = { owes: 'part' };

function optionWord(lang: 'zh-CN' | 'en', name: string, value: string): string {
  const { ui, values } = wordsOf(lang);
  return ui[`public.param.${name}.${value}`] ?? values[`${CALLED[name] ?? name}.${value}`] ?? values[value] ?? value;
}

/** Settings that name something of the definition which the control does not tell the check of. */
const BY_NAME: { readonly [name: string]: string } = {
  materials: 'materials',
  attachments: 'materials',
  document: 'documents',
  approval: 'materials',
  results: 'results',
  result: 'results',
  sanctioned: 'results',
  exempt: 'results',
  item: 'items',
  items: 'items',
  when: 'whens',
  at: 'stages',
  sanctions: 'sanctions',
  from: 'sanctions',
  weighs: 'results',
  reopens: 'acts',
  list: 'lists',
  against: 'lists',
};

/** Which list a setting names something of: the control itself says so of what it is given. */
function listOf(control: AnyControl, path: readonly string[]): string | null {
  const MARK = 'marked';
  const schema = schemaOf(control);
  const sample = sampleOf({ ...schema, required: [...(schema.required ?? []), path[0] ?? ''] }, path, MARK);
  const parsed = (control.params as z.ZodType).safeParse(sample);
  // Sound: `names` takes what `params` parses to; the catalogue erased the type.
  const named = parsed.success ? control.names?.(parsed.data as never) : undefined;
  for (const list of ['acts', 'posts', 'fields', 'clocks'] as const) if (named?.[list]?.includes(MARK)) return list;
  return BY_NAME[path.at(-1) ?? ''] ?? null;
}

/** Something that parses, with the mark at this path; `null` = the mark is elsewhere. */
function sampleOf(schema: Schema, path: readonly string[] | null, mark: string): unknown {
  if (schema.type === 'array')
    return [sampleOf(schema.items ?? {}, path?.[0] === EACH ? path.slice(1) : path?.length === 0 ? [] : null, mark)];
  if (schema.type === 'object') {
    const names = new Set([...(schema.required ?? []), ...(path?.[0] === undefined ? [] : [path[0]])]);
    return Object.fromEntries(
      [...names].map((key) => [
        key,
        sampleOf(schema.properties?.[key] ?? {}, path?.[0] === key ? path.slice(1) : null, mark),
      ]),
    );
  }
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  return path?.length === 0 ? mark : 'other';
}
