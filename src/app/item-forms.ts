import { LISTS, type ListName } from '#powers/lists.ts';
import type { FieldKind, Setting } from './control-forms.ts';
import { type Both, type Option, ui } from './form-names.ts';

/** The forms of the lists of a definition: which fields an item has, and how each is asked. */

type Ask = Partial<Omit<Setting, 'name' | 'label' | 'options'>> & { readonly values?: readonly (string | boolean)[] };

const field = (name: string, kind: FieldKind, { values = [], ...more }: Ask = {}): Setting => ({
  name,
  label: labelOf(kind === 'moment' ? kind : name),
  kind,
  many: false,
  required: true,
  least: null,
  most: null,
  otherwise: null,
  list: null,
  of: null,
  fields: [],
  ...more,
  options: values.map((value): Option => ({ value, label: optionOf(name, String(value)) })),
});
const labelOf = (name: string): Both => ui(`web.owner.field.${name}`);
const optionOf = (name: string, value: string): Both => ui(`web.owner.field.${name}.${value}`, value);

const optional: Ask = { required: false };
const CONFIDENCE = field('confidence', 'choice', { values: ['statute', 'secondary', 'memory', 'proposal'] });
const PER = field('per', 'choice', { values: ['case', 'nominee', 'collective', 'individual'], otherwise: 'case' });
const NAME = field('name', 'text');
const ONLY_WHEN = field('onlyWhen', 'condition', optional);
const BASIS = field('basis', 'law', optional);
const OWED_BASIS = field('basis', 'law');
const RANGE: readonly Setting[] = [
  field('from', 'choice', { list: 'sanctions' }),
  field('to', 'choice', { list: 'sanctions' }),
  field('fen.min', 'money', { required: false, least: 0 }),
  field('fen.max', 'money', { required: false, least: 0 }),
];

const FIELDS: { readonly [list in ListName]: readonly Setting[] } = {
  clocks: [
    NAME,
    field('term', 'term'),
    field('from', 'moment'),
    field('until', 'choice', { many: true, list: 'acts' }),
    field('kind', 'choice', { values: ['legal', 'promised', 'internal'] }),
    field('results', 'choice', { many: true, list: 'results', required: false }),
    ONLY_WHEN,
    BASIS,
    CONFIDENCE,
  ],
  materials: [
    NAME,
    field('mandatory', 'yes-no', { otherwise: true }),
    field('source', 'choice', { values: ['issued', 'checked', 'uploaded', 'self-made', 'made'] }),
    PER,
    ONLY_WHEN,
    field('note', 'text', optional),
    BASIS,
    CONFIDENCE,
  ],
  standards: [
    NAME,
    field('standard', 'text'),
    field('asks', 'choice', { values: ['yes-no', 'count', 'date', 'choice'] }),
    field('choices', 'text', { many: true, required: false }),
    field('passes', 'passes'),
    field('mandatory', 'yes-no', { otherwise: true }),
    field('mayNotApply', 'yes-no', { otherwise: false }),
    field('evidence', 'choice', { many: true, list: 'materials' }),
    PER,
    ONLY_WHEN,
    BASIS,
    CONFIDENCE,
  ],
  sanctions: [
    NAME,
    field('severity', 'number', { least: 1, most: 99 }),
    field('months', 'number', { least: 0, most: 120, otherwise: 0 }),
    OWED_BASIS,
    CONFIDENCE,
  ],
  charges: [
    NAME,
    field('when', 'fact'),
    ...RANGE,
    field('grades', 'group', {
      many: true,
      required: false,
      fields: [NAME, field('when', 'fact'), ...RANGE, CONFIDENCE].map(({ fields: _, ...one }) => one),
    }),
    OWED_BASIS,
    CONFIDENCE,
  ],
  mitigations: [
    NAME,
    field('when', 'fact'),
    field('effect', 'choice', { values: ['lower', 'exempt'] }),
    OWED_BASIS,
    CONFIDENCE,
  ],
  // Beside these its control and the control's own settings.
  statutory: [
    field('article', 'law'),
    field('stages', 'choice', { many: true, list: 'stages' }),
    field('life', 'choice', { values: ['stage', 'onward', 'after-close'], otherwise: 'stage' }),
    ONLY_WHEN,
    CONFIDENCE,
  ],
};

export type ItemForm = { readonly list: ListName; readonly fields: readonly Setting[] };

export const itemForms = (): readonly ItemForm[] => LISTS.map((list) => ({ list, fields: FIELDS[list] }));
