import * as z from 'zod';
import { act } from '#cases/act.ts';
import type { FieldValue } from '#cases/facets/application.ts';
import { fault } from '#kernel/refusal.ts';
import { isPlainDate, parseInstant } from '#kernel/time.ts';
import type { FieldRule } from '#powers/definition.ts';
import { receivedMaterials, shortText } from './input.ts';
import { fileQueries, recorded, unknownFiles } from './received.ts';

/** 申请: what is asked for, by whom, with which materials; at the counter with the moment the paper came in. */
export const submit = act({
  key: 'submit',
  lane: 'case',
  input: z.strictObject({
    applicant: shortText,
    creditCode: z.string().regex(/^[0-9A-Z]{18}$/, '18 位统一社会信用代码 / 18 characters'),
    contact: shortText,
    phone: z.string().regex(/^[0-9+\- ]{5,20}$/),
    fields: z.record(z.string(), z.union([z.string().max(2000), z.int(), z.boolean()])),
    materials: receivedMaterials,
    /** Counter only: when the paper was handed in. Left out = now. */
    receivedAt: z.iso.datetime({ offset: true }).optional(),
  }),
  outcomes: ['submitted'],
  emits: ['application.submitted', 'materials.received', 'clock.started'],
  sees: [],
  options: (power) => ({
    choices: Object.fromEntries(
      power.definition.application
        .filter((rule) => rule.choices)
        .map((rule) => [rule.key, (rule.choices ?? []).map((choice) => ({ value: choice.key, label: choice.label }))]),
    ),
  }),
  effectiveAt: (input, ctx) => {
    const stated = input.receivedAt ? parseInstant(input.receivedAt) : ctx.now;
    return stated < ctx.now ? stated : ctx.now;
  },
  needs: (input) => fileQueries(input.materials.map((item) => item.hash)),
  perform({ input, actor, power, ctx, answers }) {
    const counter = actor.as !== 'applicant';
    const receivedAt = input.receivedAt && counter ? parseInstant(input.receivedAt) : ctx.now;
    const faults = [
      ...unknownFiles(
        input.materials.map((item) => item.hash),
        answers,
      ),
      ...power.definition.application.flatMap((rule) => fieldFaults(rule, input.fields[rule.key])),
      ...Object.keys(input.fields)
        .filter((key) => !power.definition.application.some((rule) => rule.key === key))
        .map((key) => fault('FIELD_UNKNOWN', { field: key })),
      ...input.materials
        .filter((item) => !power.definition.materials.some((rule) => rule.key === item.material))
        .map((item) => fault('MATERIAL_UNKNOWN', { material: item.material })),
      ...(receivedAt > ctx.now ? [fault('RECEIVED_IN_FUTURE', { receivedAt })] : []),
      ...(!counter && input.receivedAt ? [fault('FIELD_UNKNOWN', { field: 'receivedAt' })] : []),
      ...(!counter && !ctx.directory.represents(actor.person).includes(input.creditCode)
        ? [fault('NOT_YOUR_ORGANISATION', { creditCode: input.creditCode })]
        : []),
    ];
    if (faults.length > 0) return faults;
    const { applicant, creditCode, contact, phone, fields } = input;
    return {
      outcome: 'submitted',
      facts: [
        {
          type: 'application.submitted',
          data: { applicant, creditCode, contact, phone, fields, receivedAt, channel: counter ? 'counter' : 'online' },
        },
        { type: 'materials.received', data: { items: recorded(input.materials, answers) } },
        { type: 'clock.started', data: { at: receivedAt } },
      ],
    };
  },
});

function fieldFaults(rule: FieldRule, value: FieldValue | undefined) {
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
