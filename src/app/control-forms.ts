import * as z from 'zod';
import type { AnyControl } from '#cases/control.ts';
import { sayAct, sayWord, wordsOf } from '#contract/say.ts';
import type { Definition } from '#powers/definition.ts';
import type { Meaning } from '#powers/meaning.ts';
import { catalogue } from './catalogue.ts';

/** The form in which a control's settings are filled in, made from the control's own schema: nothing is said of it twice. */

type Both = { readonly zh: string; readonly en: string };
export type Setting = {
  readonly name: string;
  readonly label: Both;
  /** `data`: of a shape that no plain field has. */
  readonly kind: 'text' | 'number' | 'yes-no' | 'choice' | 'data';
  /** A list of these. */
  readonly many: boolean;
  readonly required: boolean;
  readonly least: number | null;
  readonly most: number | null;
  /** What holds where it is left out. */
  readonly otherwise: unknown;
  readonly options: readonly { readonly value: string; readonly label: Both }[];
};
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

/** Every control that could be bound in this power, with its settings. */
export function controlForms(definition: Definition): readonly ControlForm[] {
  const names = namesOf(definition);
  return [...catalogue.controls.values()].map((control) => {
    const schema = schemaOf(control);
    return {
      key: control.key,
      name: both((lang) => sayWord(lang, 'controls', control.key)),
      does: both((lang) => wordsOf(lang).ui[`public.control.${control.key}`] ?? ''),
      effect: control.effect,
      serves: control.serves,
      outlives: control.outlives ?? false,
      settings: Object.entries(schema.properties ?? {}).map(([name, one]) =>
        settingOf(control, schema, name, one, names),
      ),
    };
  });
}

const both = (say: (lang: 'zh-CN' | 'en') => string): Both => ({ zh: say('zh-CN'), en: say('en') });

function settingOf(control: AnyControl, whole: Schema, name: string, own: Schema, names: Names): Setting {
  const many = own.type === 'array';
  const one = many ? (own.items ?? {}) : own;
  const list = one.type === 'string' && !one.enum ? names[listOf(control, whole, name)] : undefined;
  const kind = one.enum || list ? 'choice' : (KINDS[one.type ?? ''] ?? 'data');
  return {
    name,
    label: both((lang) => {
      const { ui } = wordsOf(lang);
      return ui[`public.param.${name}`] ?? ui['public.param'] ?? name;
    }),
    kind,
    many,
    required: whole.required?.includes(name) ?? false,
    least: one.minimum ?? null,
    most: one.maximum ?? null,
    otherwise: own.default ?? null,
    options: one.enum
      ? one.enum.map((value) => ({ value, label: both((lang) => optionWord(lang, name, value)) }))
      : (list ?? []),
  };
}

const KINDS: { readonly [type: string]: Setting['kind'] } = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'yes-no',
};

function optionWord(lang: 'zh-CN' | 'en', name: string, value: string): string {
  const { ui, values } = wordsOf(lang);
  return ui[`public.param.${name}.${value}`] ?? values[`${name}.${value}`] ?? values[value] ?? value;
}

type Names = { readonly [list: string]: readonly { readonly value: string; readonly label: Both }[] };

/** What settings may name in this power. */
function namesOf(definition: Definition): Names {
  const zh = (rows: readonly { readonly key: string; readonly name: string }[]) =>
    rows.map(({ key, name }) => ({ value: key, label: { zh: name, en: name } }));
  const own = new Map(definition.posts.map((post) => [post.key, post.name]));
  const uses = [...definition.stages.flatMap(({ acts }) => acts), ...definition.anytime];
  const posts = [
    ...new Set([...uses.flatMap(({ by }) => by), ...own.keys(), 'discipline-inspector', 'inspection-staff']),
  ];
  return {
    posts: posts.map((value) => ({ value, label: both((lang) => own.get(value) ?? sayWord(lang, 'posts', value)) })),
    acts: [...new Set(uses.map(({ act }) => act))].map((value) => ({
      value,
      label: both((lang) => sayAct(lang, value)),
    })),
    fields: definition.application.map(({ key, label }) => ({ value: key, label: { zh: label, en: label } })),
    clocks: zh(definition.clocks),
    materials: zh(definition.materials),
    documents: zh(definition.documents),
    results: zh(definition.results),
    items: zh(definition.standards),
  };
}

/** Settings that name something of the definition which the control does not tell the check of. */
const BY_NAME: { readonly [name: string]: string } = {
  materials: 'materials',
  attachments: 'materials',
  document: 'documents',
  approval: 'documents',
  results: 'results',
  result: 'results',
  sanctioned: 'results',
  exempt: 'results',
  item: 'items',
};

/** Which list a setting names something of: the control itself says so of what it is given. */
function listOf(control: AnyControl, whole: Schema, name: string): string {
  const MARK = 'marked';
  const sample = Object.fromEntries(
    Object.entries(whole.properties ?? {})
      .filter(([key]) => key === name || whole.required?.includes(key))
      .map(([key, schema]) => [key, sampleOf(schema, key === name ? MARK : 'other')]),
  );
  const parsed = (control.params as z.ZodType).safeParse(sample);
  // Sound: `names` takes what `params` parses to; the catalogue erased the type.
  const named = parsed.success ? control.names?.(parsed.data as never) : undefined;
  for (const list of ['acts', 'posts', 'fields', 'clocks'] as const) if (named?.[list]?.includes(MARK)) return list;
  return BY_NAME[name] ?? '';
}

function sampleOf(schema: Schema, word: string): unknown {
  if (schema.type === 'array') return [sampleOf(schema.items ?? {}, word)];
  if (schema.type === 'object')
    return Object.fromEntries(
      (schema.required ?? []).map((key) => [key, sampleOf(schema.properties?.[key] ?? {}, word)]),
    );
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  return word;
}
