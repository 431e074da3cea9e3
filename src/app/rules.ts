import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseCalendars } from '#calendar/calendar.ts';
import { parseSupervision } from '#calendar/supervision.ts';
import type { Context } from '#cases/context.ts';
import { type LawCatalogue, parseLaws } from '#powers/law.ts';

/** Rules of law as data: calendars, near-due rule, law catalogue. */
export function readRules(root: string): Pick<Context, 'calendar' | 'supervision'> & { readonly laws: LawCatalogue } {
  const read = (name: string) => parse(readFileSync(join(root, 'rules', name), 'utf8')) as unknown;
  return {
    calendar: parseCalendars(read('calendars.yaml')),
    supervision: parseSupervision(read('supervision.yaml')),
    laws: parseLaws(read('laws.yaml')),
  };
}
