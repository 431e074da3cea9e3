import * as z from 'zod';
import { control } from '#cases/control.ts';
import type { CaseView } from '#cases/view.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const where = { field: z.string(), values: keys };
const params = z.strictObject({
  ...where,
  /** Further fields, any of which makes it the other body's. */
  or: z.array(z.strictObject(where)).default([]),
  to: z.string(),
});
type Params = z.infer<typeof params>;

/**
 * 管辖: what the law gives to another body is not accepted here, and the applicant is told whose it is; what the law gives to
 * this body is not sent away.
 */
export const jurisdiction = control({
  key: 'jurisdiction',
  serves: ['published-conditions', 'standards-and-authority'],
  effect: 'prevents',
  params,
  names: (p) => ({ fields: [p.field, ...p.or.map((one) => one.field)] }),
  futile: ({ emits, view }, { p }) =>
    emits.includes('application.referred') && !isTheirs(view, p) ? fault('OUR_JURISDICTION', {}, ['accept']) : null,
  guard: ({ facts, after }, { p }) =>
    facts.flatMap((fact) => {
      if ((fact.type === 'acceptance.accepted' || fact.type === 'docket.opened') && isTheirs(after, p))
        return [
          fault('NOT_OUR_JURISDICTION', { to: p.to }, [fact.type === 'docket.opened' ? 'drop-lead' : 'refer-away']),
        ];
      if (fact.type === 'application.referred' && !isTheirs(after, p))
        return [fault('OUR_JURISDICTION', {}, ['accept'])];
      return [];
    }),
});

const isTheirs = (view: CaseView, { field, values, or }: Params): boolean =>
  [{ field, values }, ...or].some((one) => one.values.includes(String(view.application.fields[one.field] ?? '')));
