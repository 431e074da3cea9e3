import * as z from 'zod';
import { control } from '#cases/control.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

/** 管辖: what the law gives to another body is not accepted here; the applicant is told whose it is. */
export const jurisdiction = control({
  key: 'jurisdiction',
  serves: ['published-conditions', 'standards-and-authority'],
  effect: 'prevents',
  params: z.strictObject({ field: z.string(), values: keys, to: z.string() }),
  names: (p) => ({ fields: [p.field] }),
  guard: ({ facts, after }, { p }) =>
    facts.some((fact) => fact.type === 'acceptance.accepted') &&
    p.values.includes(String(after.application.fields[p.field] ?? ''))
      ? [fault('NOT_OUR_JURISDICTION', { to: p.to }, ['refer-away'])]
      : [],
});
