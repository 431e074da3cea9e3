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

/** 00 … 99. */
const two = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
/** 0001-01-01 and 9999-12-31 as days since 1970: outside, `Date` answers. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** `YYYY-MM-DD` of a day since 1970. Each act asks for dozens, so no `Date` is made (H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”). */
function dateText(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${two[Math.floor(year / 100)]}${two[year % 100]}-${two[month]}-${two[date]}`;
}

/** Milliseconds since 1970 → instant. Throws a RangeError on what is no time. */
export function instantOf(ms: number): Instant {
  const day = Math.floor(ms / DAY_MS);
  if (!(day >= FIRST_DAY && day <= LAST_DAY) || !Number.isInteger(ms)) return new Date(ms).toISOString() as Instant;
  const rest = ms - day * DAY_MS;
  const seconds = Math.floor(rest / 1000);
  const minutes = Math.floor(seconds / 60);
  const thousandths = String(rest - seconds * 1000).padStart(3, '0');
  return `${dateText(day)}T${two[Math.floor(minutes / 60)]}:${two[minutes % 60]}:${two[seconds % 60]}.${thousandths}Z` as Instant;
}

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

function dateOfMs(ms: number): string {
  if (Number.isNaN(ms)) return '';
  const day = Math.floor(ms / DAY_MS);
  return day >= FIRST_DAY && day <= LAST_DAY ? dateText(day) : new Date(ms).toISOString().slice(0, 10);
}

/** Milliseconds since 1970. */
export function msOf(instant: Instant): number {
  if (instant.length !== 24 || instant.charCodeAt(10) !== T || instant.charCodeAt(23) !== Z) return Date.parse(instant);
  const year = pair(instant, 0) * 100 + pair(instant, 2);
  const month = pair(instant, 5);
  const seconds = (pair(instant, 11) * 60 + pair(instant, 14)) * 60 + pair(instant, 17);
  const thousandths = digit(instant, 20) * 100 + pair(instant, 21);
  return daysBefore(year, month, pair(instant, 8)) * DAY_MS + seconds * 1000 + thousandths;
}

const [T, Z, ZERO] = [0x54, 0x5a, 0x30];
const digit = (text: string, at: number): number => text.charCodeAt(at) - ZERO;
const pair = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** Days since 1970: the inverse of {@link dateText}. */
function daysBefore(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear - 719_468;
}

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
