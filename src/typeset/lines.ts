import { breakPoints, graphemeStarts, type Point, wordStarts } from './break-points.ts';
import { type Advance, advanceOf, type Measure, type Weight, widthOf } from './measure.ts';

/** Breaking a text into lines. Lines joined are the text, character for character; trailing spaces stay on their line. */

export type Fit = {
  readonly widthEm: number;
  readonly weight?: Weight;
  /** In place of the table's widths: those of the face that the text is set in. */
  readonly advance?: Advance;
  /** By how much the first line is shorter, in em. */
  readonly indentEm?: number;
  /** Units wider than this may be torn (a date between year and month): where lines are filled, a hole would be worse. */
  readonly heldEm?: number;
};

/** These carry their ink in the left half: at the end of a line they may stand with half their width (先挤进，后推出). */
const halfAtEnd = new Set('，。、；：！？');

/** Width of a line as it is set: without its trailing spaces, its last 点号 as half. */
export function lineWidth(line: string, measure: Measure = 'regular'): number {
  const shown = line.trimEnd();
  const last = shown.at(-1) ?? '';
  return widthOf(shown, measure) - (halfAtEnd.has(last) ? advanceOf(last, measure) / 2 : 0);
}

/** Lines of `text` no wider than `fit.widthEm`; a unit that alone is wider is broken between characters. Never empty. */
export function breakLines(text: string, fit: Fit): readonly string[] {
  const measure = fit.advance ?? fit.weight ?? 'regular';
  const indent = fit.indentEm ?? 0;
  if (text.length === 0) return [''];
  const first = fit.widthEm - indent;
  if (!/[\n\r\u2028\u2029\u0085\v\f]/.test(text) && lineWidth(text, measure) <= first) return [text];
  const points = breakable(text, first, measure, fit.heldEm);
  const starts = fill(text, points, fit.widthEm, measure, indent);
  return slices(text, withoutLoneEnd(text, starts, points, fit.widthEm, measure));
}

/** Lines of nearly equal width, broken between words where it costs no line: for titles and names of stages. */
export function balanceLines(text: string, fit: Fit): readonly string[] {
  const plain = breakLines(text, fit);
  if (plain.length < 2) return plain;
  const measure = fit.advance ?? fit.weight ?? 'regular';
  const atWords = wordStarts(text);
  const all = breakable(text, fit.widthEm, measure);
  const between = all.filter((point) => point.required || point.at === text.length || atWords.has(point.at));
  const total = widthOf(text, measure);
  for (const points of [between, all]) {
    for (let width = Math.max(total / plain.length, 1); width < fit.widthEm; width += 0.25) {
      const lines = slices(text, fill(text, points, width, measure));
      if (lines.length === plain.length && lines.every((line) => lineWidth(line, measure) <= fit.widthEm)) return lines;
    }
  }
  return plain;
}

/** Opportunities under which every piece fits: units that stay together are given up where they alone are too wide. */
function breakable(text: string, widthEm: number, measure: Measure, heldEm?: number): readonly Point[] {
  const out: Point[] = [];
  const width = rulerOf(text, measure);
  const keep = heldEm === undefined || ((unit: string) => widthOf(unit, measure) <= heldEm);
  let from = 0;
  for (const point of breakPoints(text, keep)) {
    if (width(from, point.at) > widthEm) {
      let inner = from;
      for (const finer of breakPoints(text, false).filter(({ at }) => from < at && at <= point.at)) {
        if (lineWidth(text.slice(inner, finer.at), measure) > widthEm) out.push(...characters(text, inner, finer.at));
        if (finer.at < point.at) out.push(finer);
        inner = finer.at;
      }
    }
    out.push(point);
    from = point.at;
  }
  return out;
}

const characters = (text: string, from: number, to: number): readonly Point[] =>
  graphemeStarts(text.slice(from, to))
    .filter((start) => start > 0)
    .map((start) => ({ at: from + start, required: false }));

/** {@link lineWidth} of any part of one text, from running sums in millionths of an em: whole numbers, so that they are exact. */
function rulerOf(text: string, measure: Measure): (from: number, to: number) => number {
  const upTo = new Float64Array(text.length + 1);
  let at = 0;
  for (const char of text) {
    const sum = (upTo[at] ?? 0) + Math.round(advanceOf(char, measure) * 1e6);
    upTo.fill(sum, at + 1, at + char.length + 1);
    at += char.length;
  }
  return (from, to) => {
    const end = from + text.slice(from, to).trimEnd().length;
    const last = text[end - 1] ?? '';
    const half = end > from && halfAtEnd.has(last) ? advanceOf(last, measure) / 2 : 0;
    return ((upTo[end] ?? 0) - (upTo[from] ?? 0)) / 1e6 - half;
  };
}

/** First fit. Answers the start of each line. */
function fill(
  text: string,
  points: readonly Point[],
  widthEm: number,
  measure: Measure,
  indentEm = 0,
): readonly number[] {
  const width = rulerOf(text, measure);
  const starts = [0];
  let from = 0;
  let last = 0;
  for (const { at, required } of points) {
    const room = from === 0 ? widthEm - indentEm : widthEm;
    if (last > from && width(from, at) > room) {
      starts.push(last);
      from = last;
    }
    last = at;
    if (required && at < text.length) {
      starts.push(at);
      from = at;
    }
  }
  return starts;
}

/** A last line of one character takes company from the line above: a whole word if there is one, else one more character. */
function withoutLoneEnd(
  text: string,
  starts: readonly number[],
  points: readonly Point[],
  widthEm: number,
  measure: Measure,
): readonly number[] {
  const lastStart = starts.at(-1) ?? 0;
  const above = starts.at(-2);
  if (above === undefined || !isLone(text.slice(lastStart))) return starts;
  if (points.some((point) => point.required && point.at === lastStart)) return starts;
  const earlier = points
    .map((point) => point.at)
    .filter((at) => above < at && at < lastStart && lineWidth(text.slice(at), measure) <= widthEm)
    .reverse();
  const atWords = wordStarts(text);
  const near = earlier.slice(0, LONGEST_PULL);
  const pulled = near.find((at) => atWords.has(at)) ?? earlier[0];
  return pulled === undefined ? starts : [...starts.slice(0, -1), pulled];
}

/** No more opportunities than this are given up to keep a word whole: the line above must not look torn. */
const LONGEST_PULL = 4;

/** One letter, digit or 汉字 at most, marks not counted. */
export const isLone = (line: string): boolean => (line.match(/[\p{L}\p{N}]/gu) ?? []).length <= 1;

const slices = (text: string, starts: readonly number[]): readonly string[] =>
  starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length));
