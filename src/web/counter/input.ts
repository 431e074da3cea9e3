import type { Group, Value } from '../forms/values.ts';
import { fromLocalInput } from '../parts/dates.ts';

/** What is typed at the counter until it is sent. */
export const EMPTY = {
  applicant: '',
  subject: '',
  creditCode: '',
  contact: '',
  phone: '',
  receivedAt: '',
  lateReason: '',
  fields: {} as Group,
  materials: [] as Value,
};
export type Typed = typeof EMPTY;

/** The input of the act that opens the case. */
export function inputOf({ receivedAt, lateReason, subject, ...rest }: Typed, isMatter: boolean) {
  const fields = Object.fromEntries(Object.entries(rest.fields).filter(([, one]) => one !== undefined && one !== ''));
  return {
    ...rest,
    fields,
    ...(isMatter ? { subject } : {}),
    ...(receivedAt ? { receivedAt: fromLocalInput(receivedAt) } : {}),
    ...(lateReason.trim() ? { lateReason } : {}),
  };
}
