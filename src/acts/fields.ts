import type { FieldValue } from '#cases/facets/application.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { isPlainDate } from '#kernel/time.ts';
import type { FieldRule, Power } from '#powers/definition.ts';

/** What is wrong with the fields of an application or matter, by the definition's rules: missing, of a wrong type, unknown. */
export function fieldFaults(power: Power, fields: { readonly [key: string]: FieldValue }): readonly Fault[] {
  const rules = power.definition.application;
  return [
    ...rules.flatMap((rule) => faultOf(rule, fields[rule.key])),
    ...Object.keys(fields)
      .filter((key) => !rules.some((rule) => rule.key === key))
      .map((key) => fault('FIELD_UNKNOWN', { field: key })),
  ];
}

function faultOf(rule: FieldRule, value: FieldValue | undefined): readonly Fault[] {
  if (value === undefined || value === '') return rule.required ? [fault('FIELD_MISSING', { field: rule.key })] : [];
  const fits = {
    text: typeof value === 'string',
    date: typeof value === 'string' && isPlainDate(value),
    choice: rule.choices?.some((choice) => choice.key === value) === true,
    'yes-no': typeof value === 'boolean',
    count: typeof value === 'number' && value >= 0,
  }[rule.asks];
  return fits ? [] : [fault('FIELD_WRONG', { field: rule.key, asks: rule.asks })];
}

/** Papers that the definition's list does not have, and those that officers make in the case: nobody hands one in. */
export const materialFaults = (power: Power, materials: readonly { readonly material: string }[]): readonly Fault[] =>
  materials.flatMap(({ material }) => {
    const rule = power.definition.materials.find((one) => one.key === material);
    if (!rule) return [fault('MATERIAL_UNKNOWN', { material })];
    return rule.source === 'made' ? [fault('MATERIAL_OF_OFFICERS', { material })] : [];
  });

/** What the choice fields of an application or matter offer. */
export const fieldChoices = (power: Power) =>
  Object.fromEntries(
    power.definition.application
      .filter((rule) => rule.choices)
      .map((rule) => [rule.key, (rule.choices ?? []).map((choice) => ({ value: choice.key, label: choice.label }))]),
  );
