/**
 * Times for runs, generated from shares of a term. Written from the State Council's notice for autumn 2026, on purpose
 * without the program's own calendar: a shared mistake would prove nothing.
 */
const off = new Set(['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']);
const makeUp = new Set(['2026-09-20', '2026-10-10']);

const isWorkingDay = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return makeUp.has(day) || (weekday !== 0 && weekday !== 6 && !off.has(day));
};
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The n-th working day after this day (0 = the day itself). */
export function workingDay(after: string, n: number): string {
  let day = after.slice(0, 10);
  for (let left = n; left > 0; ) {
    day = nextDay(day);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** The minute at which `share` of a term of `n` working days is used that began at `start` (its first day is not counted). */
export function used(start: string, n: number, share: number): string {
  const days = n * share;
  const whole = Math.floor(days);
  const minutes = Math.floor((days - whole) * 1440);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${workingDay(start, whole + 1)} ${clock}`;
}

/** Minutes later on the same day or the next. */
export function later(at: string, minutes: number): string {
  return new Date(Date.parse(`${at.replace(' ', 'T')}:00Z`) + minutes * 60_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
}

/** An endless, even spread of shares between `low` and `high`: the same at every run, and fitted to nothing. */
export function shares(seed: number, low: number, high: number): () => number {
  let i = seed;
  return () => {
    i++;
    return low + (high - low) * ((i * 0.6180339887) % 1);
  };
}

/** The midnight that ends the n-th working day after this moment. */
export const overAfter = (at: string, n: number): string => `${nextDay(workingDay(at, n))} 00:00`;

/** Nine o'clock of the first working day that begins at this midnight or later. */
export const morningAfter = (midnight: string): string =>
  `${workingDay(new Date(Date.parse(`${midnight.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString(), 1)} 09:00`;
