import LineBreaker from 'linebreak';

/** Where a Chinese line may end: UAX #14, narrowed by 避头尾 (W3C clreq, grade “basic”) and by units that stay together. */

/** May not start a line. */
export const NOT_AT_START = '，。、；：！？）〉》」』】〕〗’”…—～·％‰℃/,.;:!?)]}>%';
/** May not end a line. */
export const NOT_AT_END = '（〈《「『【〔〖‘“￥([{<$';

const startless = new Set(NOT_AT_START);
const endless = new Set(NOT_AT_END);
/** UAX #14 takes quotation marks as glue on both sides; in Chinese one side of each is an opportunity. */
const opensQuote = new Set('“‘');
const closesQuote = new Set('”’');
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;

/** Names of laws up to this many characters stay whole; longer ones break like other text. */
const WHOLE_LAW_NAME = 12;
const together: readonly RegExp[] = [
  /[A-Z]{2,}(?:\/[A-Z]{1,2})?[ \u00a0]?\d+(?:\.\d+)*(?:[—–-]\d{4})?/gu,
  /第[\d.〇零一二三四五六七八九十百千]+[条款项章节号页次届期]?/gu,
  /\d[\d,.]*[ \u00a0]?(?:个工作日|工作日|万元|亿元|小时|分钟|[年月日天元分个件份人次项名倍℃%％‰a-zA-Z]+)?/gu,
  /(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[ \u00a0]\d{1,2}:\d{2})?/gu,
  new RegExp(`《[^《》]{1,${WHOLE_LAW_NAME}}》`, 'gu'),
  /责任人：[^、，；。 ]*/gu,
  /—{2,}|…{2,}/gu,
];

export type Point = { readonly at: number; readonly required: boolean };

/** Found once for each text: a chart is laid out in several sizes of type before one fits. Only the latest texts are kept. */
type Found = { kept?: readonly Point[]; loose?: readonly Point[]; words?: ReadonlySet<number> };
const MOST_TEXTS = 4000;
const foundIn = new Map<string, Found>();
function foundOf(text: string): Found {
  const known = foundIn.get(text);
  if (known) return known;
  const [oldest] = foundIn.size >= MOST_TEXTS ? foundIn.keys() : [];
  if (oldest !== undefined) foundIn.delete(oldest);
  const fresh: Found = {};
  foundIn.set(text, fresh);
  return fresh;
}

/**
 * All places where `text` may be broken, ascending, the end of the text included. `keep` = respect units that stay together, or
 * which of them.
 */
export function breakPoints(text: string, keep: boolean | ((unit: string) => boolean)): readonly Point[] {
  if (typeof keep === 'function') return findBreaks(text, keep);
  const found = foundOf(text);
  const which = keep ? 'kept' : 'loose';
  found[which] ??= findBreaks(text, keep);
  return found[which];
}

function findBreaks(text: string, keep: boolean | ((unit: string) => boolean)): readonly Point[] {
  const found = new Map<number, boolean>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak())
    found.set(next.position, next.required);
  for (let at = 1; at < text.length; at++) {
    const before = charBefore(text, at);
    const after = charAt(text, at);
    if ((opensQuote.has(after) && wide.test(before)) || (closesQuote.has(before) && wide.test(after))) {
      if (!found.has(at)) found.set(at, false);
    }
  }
  found.set(text.length, found.get(text.length) ?? false);
  const held = keep === false ? [] : heldSpans(text, keep);
  return [...found]
    .map(([at, required]) => ({ at, required }))
    .filter(({ at, required }) => required || at === text.length || mayBreak(text, at, held))
    .sort((a, b) => a.at - b.at);
}

type Span = { readonly from: number; readonly to: number };

const heldSpans = (text: string, keep: true | ((unit: string) => boolean)): readonly Span[] =>
  together.flatMap((unit) =>
    [...text.matchAll(unit)]
      .filter(([found]) => keep === true || keep(found))
      .map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );

function mayBreak(text: string, at: number, held: readonly Span[]): boolean {
  if (startless.has(charAt(text, at))) return false;
  const visibleEnd = text.slice(0, at).trimEnd();
  if (endless.has(charBefore(visibleEnd, visibleEnd.length))) return false;
  return !held.some((span) => span.from < at && at < span.to);
}

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);
const charBefore = (text: string, at: number): string => Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/** Places between words (办理|案件), as a set of positions in UTF-16 units. */
export function wordStarts(text: string): ReadonlySet<number> {
  const found = foundOf(text);
  found.words ??= new Set([...words.segment(text)].map((segment) => segment.index));
  return found.words;
}

/** Places between characters as a reader counts them. */
export const graphemeStarts = (text: string): readonly number[] =>
  [...graphemes.segment(text)].map((segment) => segment.index);
