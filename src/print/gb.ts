import { MM_PER_PT } from '#typeset/scene.ts';

/** Measures of GB/T 9704—2012, in mm. */

/** Type sizes by their names: 一号 … 小五. */
export const SIZE = {
  first: 26 * MM_PER_PT,
  two: 22 * MM_PER_PT,
  smallTwo: 18 * MM_PER_PT,
  three: 16 * MM_PER_PT,
  four: 14 * MM_PER_PT,
  smallFour: 12 * MM_PER_PT,
  five: 10.5 * MM_PER_PT,
  smallFive: 9 * MM_PER_PT,
} as const;

/** 版心: 156 × 225 mm, 37 mm below the upper edge, 28 mm from the bound edge: left on odd pages, right on even ones (双面印刷). */
export const BODY = { width: 156, height: 225, top: 37, bound: 28 } as const;
export const PAGE = { width: 210, height: 297 } as const;
/** 每面22行，每行28字. */
export const LINES = 22;
export const CHARS = 28;
export const EM = BODY.width / CHARS;
export const PITCH = BODY.height / LINES;

/** Type on the grid: 28 characters of 三号 would be 2 mm too wide, so each stands a hair closer. */
export const GRID = { size: SIZE.three, spread: EM - SIZE.three } as const;

/** Left edge of the 版心 on page `n`, counted from 1. */
export const bodyLeft = (n: number): number => (n % 2 === 1 ? BODY.bound : PAGE.width - BODY.bound - BODY.width);

/** Baseline of a line of type in the middle of a box of this height: a Chinese face has its middle .38 em above the baseline. */
export const baselineIn = (height: number, size: number): number => height / 2 + 0.38 * size;

/** 发文机关标志 and the line below it. */
export const RED = '#C8102E';
