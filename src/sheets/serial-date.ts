import { DAY_MS, instantOf } from '#kernel/time.ts';

/** Dates in spreadsheets: a number of days, shown as a date by its format alone (ECMA-376-1, 18.17.4 and 18.8.30). */

/** Formats that every spreadsheet knows, those of Chinese ones (27–36, 50–58) among them. */
const known = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format shows a day; `code` where the file has its own. Times without a day are none. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return known(id);
  // Quoted text, escaped characters, colours and locales are no part of the pattern.
  const pattern = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '';
  return /[yd]/i.test(pattern) && !/general/i.test(pattern);
}

const MINUTE_MS = 60_000;
/** Day 0 of either reckoning, in days since 1970-01-01. */
const FROM_1900 = -25_569;
const FROM_1904 = -24_107;

/** `2026-09-28`, or `2026-09-28 09:30` where it has a time of day. No day = the number as it stands. */
export function shownDate(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return String(serial);
  // Excel counts a 29 February 1900 that never was.
  const leap = !from1904 && serial < 60 ? 1 : 0;
  const days = serial + leap + (from1904 ? FROM_1904 : FROM_1900);
  const text = instantOf(Math.round((days * DAY_MS) / MINUTE_MS) * MINUTE_MS);
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
