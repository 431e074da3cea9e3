import { DAY_MS, HOUR_MS, type Instant, instantOf, msOf, type PlainDate } from '#kernel/time.ts';

/** Days since 1970-01-01: what the arithmetic of terms runs on, so that no loop makes a Date. */
export type DayNumber = number;

const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

export const dayNumberOf = (day: PlainDate): DayNumber => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const plainDateOf = (day: DayNumber): PlainDate => instantOf(day * DAY_MS).slice(0, 10) as PlainDate;

/** The day it is in Shanghai. */
export const dayNumberAt = (instant: Instant): DayNumber => Math.floor((msOf(instant) + SHANGHAI_OFFSET_MS) / DAY_MS);

/** Milliseconds since 1970 at 00:00 in Shanghai of that day. */
export const midnightMs = (day: DayNumber): number => day * DAY_MS - SHANGHAI_OFFSET_MS;

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: DayNumber): boolean => floorMod(day + 3, 7) >= 5;

/** Weekdays (Mon–Fri) from Monday 1969-12-29 to `day`, both included; negative before. */
export const weekdayRank = (day: DayNumber): number =>
  5 * Math.floor((day + 3) / 7) + Math.min(floorMod(day + 3, 7) + 1, 5);

/** The weekday with that rank: the inverse of {@link weekdayRank}. */
export const weekdayOfRank = (rank: number): DayNumber => 7 * Math.floor((rank - 1) / 5) + floorMod(rank - 1, 5) - 3;

const floorMod = (value: number, by: number): number => ((value % by) + by) % by;
