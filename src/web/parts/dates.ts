import type { Language, Say } from '../i18n.ts';

/** Times as people read them, always as they are in Shanghai. */

const zone = 'Asia/Shanghai';

const parts = (at: Date, language: Language) =>
  Object.fromEntries(
    new Intl.DateTimeFormat(language, {
      timeZone: zone,
      year: 'numeric',
      month: language === 'en' ? 'short' : 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );

/** 2026年5月20日（周三） · Wed, 20 May 2026. Takes an instant or a plain `YYYY-MM-DD`. */
export function showDay(when: string, language: Language): string {
  const p = parts(dateOf(when), language);
  return language === 'en'
    ? `${p.weekday}, ${p.day} ${p.month} ${p.year}`
    : `${p.year}年${p.month}月${p.day}日（${p.weekday}）`;
}

/** With the time of day. */
export function showInstant(when: string, language: Language): string {
  const p = parts(dateOf(when), language);
  return `${showDay(when, language)} ${p.hour}:${p.minute}`;
}

/** 14:05 */
export function showTime(when: string, language: Language): string {
  const p = parts(dateOf(when), language);
  return `${p.hour}:${p.minute}`;
}

/** 5月20日 14:05: for dense rows. */
export function showShort(when: string, language: Language): string {
  const p = parts(dateOf(when), language);
  return language === 'en'
    ? `${p.day} ${p.month} ${p.hour}:${p.minute}`
    : `${p.month}月${p.day}日 ${p.hour}:${p.minute}`;
}

/** From one moment to a later one, without saying anything twice. */
export function showSpan(from: string, to: string, language: Language): string {
  const [a, b] = [showShort(from, language), showShort(to, language)];
  if (a === b) return a;
  const day = a.slice(0, a.lastIndexOf(' '));
  return b.startsWith(`${day} `) ? `${a}–${b.slice(day.length + 1)}` : `${a} – ${b}`;
}

const dateOf = (when: string): Date => new Date(when.length === 10 ? `${when}T00:00:00+08:00` : when);

/** What is left until an instant, in calendar days or hours; the working days are the deadline's own business. */
export function showLeft(dueAt: string, nowMs: number, t: Say): string {
  const minutes = Math.floor((Date.parse(dueAt) - nowMs) / 60_000);
  const far = Math.abs(minutes);
  const n = far >= 2880 ? Math.floor(far / 1440) : far >= 60 ? Math.floor(far / 60) : far;
  const unit = far >= 2880 ? 'days' : far >= 60 ? 'hours' : 'minutes';
  return t(minutes < 0 ? `left.over.${unit}` : `left.${unit}`, { n });
}

/** `YYYY-MM-DDTHH:mm` in Shanghai, as `<input type="datetime-local">` wants it. */
export const toLocalInput = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16);
/** The same back, as an instant with its offset. */
export const fromLocalInput = (text: string): string => `${text}:00+08:00`;

/** Whether a word that came as data is a time, so that no raw one reaches a screen. */
export const isWhen = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/.test(text);

/** Bounds a date field, so that a year takes four digits and typing goes on to the month by itself. */
export const LAST_DAY = '9999-12-31';
