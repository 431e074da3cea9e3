import type { Ink, Stroke } from '#typeset/scene.ts';
import type { Level } from './chart.ts';

/** Colours of the printed chart (measured against white, for red-green blindness and in grey). Cards (黄牌, 红牌) keep other colours. */

export const INK: Ink = '#1A1F29';
export const SECONDARY: Ink = '#595959';
export const BORDER: Ink = '#8C8C8C';
export const SURFACE: Ink = '#F5F7FA';
export const BRAND: Ink = '#0B4F9E';
export const WHITE: Ink = '#FFFFFF';
export const MEASURE: Ink = '#135200';
export const MEASURE_BOX: Ink = '#F6FFED';

/** A level is said four ways: word, number of bars, weight of the border, fill of the strip. */
export type LevelLook = {
  readonly ink: Ink;
  /** Fill of the strip; what stands on it is `on`. */
  readonly strip: Ink;
  readonly on: Ink;
  readonly box: Ink;
  readonly border: Stroke;
  /** Filled bars of three; null = no bars. */
  readonly bars: number | null;
};

export const LEVEL_LOOKS: Readonly<Record<Level, LevelLook>> = {
  high: {
    ink: '#7F0A16',
    strip: '#7F0A16',
    on: WHITE,
    box: '#FDF3F3',
    border: { ink: '#7F0A16', width: 0.9 },
    bars: 3,
  },
  medium: {
    ink: '#B45309',
    strip: '#B45309',
    on: WHITE,
    box: '#FFF8EC',
    border: { ink: '#B45309', width: 0.6 },
    bars: 2,
  },
  low: { ink: '#1D5FA8', strip: WHITE, on: '#1D5FA8', box: WHITE, border: { ink: '#1D5FA8', width: 0.35 }, bars: 1 },
};
export const UNRATED_LOOK: LevelLook = {
  ink: SECONDARY,
  strip: SURFACE,
  on: SECONDARY,
  box: WHITE,
  border: { ink: SECONDARY, width: 0.45, dash: [0.45, 1] },
  bars: null,
};
export const lookOf = (level: Level | null): LevelLook => (level === null ? UNRATED_LOOK : LEVEL_LOOKS[level]);
