/** Instants are UTC; days are days in Asia/Shanghai, which has had no daylight saving since 1991 and is UTC+8 all year. */

declare const brand: unique symbol;

/** ISO 8601 in UTC with milliseconds, `2026-03-01T09:30:00.000Z`; sorts as text. */
export type Instant = string & { readonly [brand]: 'Instant' };
/** A day in Asia/Shanghai without a time, `YYYY-MM-DD`. Legal terms are days, never instants. */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const dateShape = /^\d{4}-\d\d-\d\d$/;

/** Milliseconds since 1970 → instant. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Any ISO text with an offset → instant; throws a plain Error on anything else (parse input with a schema first). */
export function parseInstant(text: string): Instant {
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || !/(Z|[+-]\d\d:\d\d)$/.test(text)) throw new Error(`not an instant with an offset: ${text}`);
  return instantOf(ms);
}

/** `2026-09-28 09:00` or with seconds, as told in Shanghai → instant. */
export const fromShanghai = (text: string): Instant =>
  parseInstant(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+08:00`);

export const isInstant = (text: string): text is Instant => instantShape.test(text) && !Number.isNaN(Date.parse(text));

export const isPlainDate = (text: string): text is PlainDate =>
  dateShape.test(text) && dateOfMs(Date.parse(`${text}T00:00:00Z`)) === text;

const dateOfMs = (ms: number): string => (Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10));

/** Milliseconds since 1970. */
export const msOf = (instant: Instant): number => Date.parse(instant);

/** The day it is in Shanghai at this instant. */
export const dayOf = (instant: Instant): PlainDate => dateOfMs(msOf(instant) + SHANGHAI_OFFSET_MS) as PlainDate;

/** The last millisecond of that day in Shanghai: a term of days ends here (民法典 第203条: 24时). */
export const endOfDay = (day: PlainDate): Instant => instantOf(Date.parse(`${day}T23:59:59.999+08:00`));

export const addDays = (day: PlainDate, n: number): PlainDate =>
  dateOfMs(Date.parse(`${day}T00:00:00Z`) + n * DAY_MS) as PlainDate;

export const addMs = (instant: Instant, ms: number): Instant => instantOf(msOf(instant) + ms);

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: PlainDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whole minutes since midnight in Shanghai. */
export const minuteOfDay = (instant: Instant): number =>
  Math.floor(((msOf(instant) + SHANGHAI_OFFSET_MS) % DAY_MS) / 60_000);
