import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ink } from '#typeset/scene.ts';
import { LEVELS } from './chart.ts';
import { INK, LEVEL_LOOKS, lookOf, MEASURE, MEASURE_BOX, SECONDARY, SURFACE, UNRATED_LOOK, WHITE } from './palette.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(ink: Ink): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(ink.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: Ink, b: Ink): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
/** CIE L*: how light a colour is once it is printed grey. */
const lightness = (ink: Ink): number => 116 * Math.cbrt(luminance(ink)) - 16;

describe('palette', () => {
  const texts: readonly (readonly [string, Ink, Ink])[] = [
    ['text on white', INK, WHITE],
    ['text on heads', INK, SURFACE],
    ['meta line', SECONDARY, WHITE],
    ['measures', INK, MEASURE_BOX],
    ['who answers', MEASURE, MEASURE_BOX],
    ['not rated', UNRATED_LOOK.on, UNRATED_LOOK.strip],
    ...LEVELS.flatMap((level) => [
      [`${level}: word on strip`, lookOf(level).on, lookOf(level).strip] as const,
      [`${level}: text in box`, INK, lookOf(level).box] as const,
      [`${level}: marks in box`, lookOf(level).ink, lookOf(level).box] as const,
    ]),
  ];
  for (const [what, ink, ground] of texts)
    it(`${what} is read easily (AA, 4.5 : 1)`, () =>
      assert.ok(contrast(ink, ground) >= 4.5, `${contrast(ink, ground)}`));
  it('borders and connectors are seen (3 : 1)', () => {
    for (const level of LEVELS) assert.ok(contrast(lookOf(level).border.ink, WHITE) >= 3);
    assert.ok(contrast(UNRATED_LOOK.border.ink, WHITE) >= 3);
  });
  it('printed grey, strips are black, middle and hollow: far apart from each other', () => {
    const [high = 0, medium = 0, low = 0] = LEVELS.map((level) => lightness(lookOf(level).strip));
    assert.ok(medium - high > 15, `${high} ${medium}`);
    assert.ok(low - medium > 40, `${medium} ${low}`);
  });
  it('a level is told by its bars and its border as well', () => {
    const looks = Object.values(LEVEL_LOOKS);
    assert.equal(new Set(looks.map(({ bars }) => bars)).size, 3);
    assert.equal(new Set(looks.map(({ border }) => border.width)).size, 3);
  });
});
