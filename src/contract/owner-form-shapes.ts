import * as z from 'zod';
import { jsonValue } from './shapes.ts';

/** Shapes of the forms in which an owner fills in what is no text of the chart: settings of controls, items of lists. */

const both = z.strictObject({ zh: z.string(), en: z.string() });
const option = z.strictObject({ value: z.union([z.string(), z.boolean()]), label: both });

const field = z.strictObject({
  /** Where the value stands in the item: `term`, `offers.from`. */
  name: z.string(),
  label: both,
  /** `data`: of a shape that no field has · `group`: a list of items with `fields` of their own. */
  kind: z.enum([
    'text',
    'number',
    'money',
    'yes-no',
    'choice',
    'term',
    'law',
    'condition',
    'moment',
    'passes',
    'fact',
    'data',
    'group',
  ]),
  many: z.boolean(),
  required: z.boolean(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  /** What holds where it is left out. */
  otherwise: jsonValue,
  options: z.array(option),
  /** Where it names something of the definition: of which list. */
  list: z.string().nullable(),
  /** Where it names choices of an application field: the sibling that says which field. */
  of: z.string().nullable(),
});
export const settingShape = field.extend({ fields: z.array(field) });
export type SettingShape = z.infer<typeof settingShape>;

export const controlForm = z.strictObject({
  key: z.string(),
  name: both,
  does: both,
  effect: z.enum(['prevents', 'detects', 'corrects']),
  serves: z.array(z.string()),
  outlives: z.boolean(),
  settings: z.array(settingShape),
});
export type ControlFormShape = z.infer<typeof controlForm>;

const nameRow = z.strictObject({
  value: z.string(),
  label: both,
  /** Of an application field or a review item: how it is asked, and what one chooses from. */
  asks: z.string(),
  choices: z.array(option),
});
export type NameShape = z.infer<typeof nameRow>;

export const itemForm = z.strictObject({
  list: z.string(),
  fields: z.array(settingShape),
});

export const lawRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  articles: z.array(z.strictObject({ article: z.string(), gist: z.string() })),
});

/** All that the forms of a power's owner are made of. */
export const ownerForms = z.strictObject({
  controls: z.array(controlForm),
  meanings: z.array(z.strictObject({ key: z.string(), name: both })),
  items: z.array(itemForm),
  /** What fields may name, by list. */
  names: z.record(z.string(), z.array(nameRow)),
  laws: z.array(lawRow),
});
export type OwnerFormsShape = z.infer<typeof ownerForms>;
