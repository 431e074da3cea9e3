import type * as fontkit from 'fontkit';
import { type Calls, flatten } from './charstring.ts';

/**
 * A font as pdfkit reads it, without shaping: Chinese needs none, and what a character becomes then depends on nothing but the
 * character. So widths add up as they were measured, the same text gives the same bytes, and setting a page costs a tenth.
 */
export function plainFont(file: fontkit.Font): fontkit.Font {
  const advanceOf = advancesOf(file);
  const glyphOf = remembering((code) => {
    const { id } = file.glyphForCodePoint(code);
    return { id, advanceWidth: advanceOf(id), codePoints: [code] };
  });
  const forSubset = remembering((id) => lightGlyph(file.getGlyph(id)));
  const inside = file as unknown as Inside;
  const cff = inside['CFF '];
  const drawing = remembering((id) => (cff ? drawingOf(cff, id) : null));
  return Object.assign(Object.create(file) as fontkit.Font, {
    getGlyph: forSubset,
    glyphForCodePoint: glyphOf,
    layout(text: string) {
      const glyphs = Array.from(text, (char) => glyphOf(char.codePointAt(0) ?? 0));
      // pdfkit scales the positions in place: fresh ones each time, and their sum only when asked.
      const positions = glyphs.map((one) => ({ xAdvance: one.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
      return {
        glyphs,
        positions,
        get advanceWidth() {
          return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
        },
      };
    },
    createSubset(this: fontkit.Font) {
      const subset = inside.createSubset.call(this);
      return cff ? withoutSubroutines(subset, cff, drawing) : subset;
    },
  });
}

/** Advances read where they stand (OpenType, hmtx): fontkit unpacks a structure for each, which costs the first page dearly. */
function advancesOf(file: fontkit.Font): (id: number) => number {
  const { directory, stream, hhea } = file as unknown as Inside;
  const table = directory.tables.hmtx;
  const { buffer } = stream;
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  return table
    ? (id) => view.getUint16(table.offset + 4 * Math.min(id, hhea.numberOfMetrics - 1))
    : (id) => file.getGlyph(id).advanceWidth;
}

/** Asked often, worked out once: never more answers than the font has characters. */
function remembering<T>(work: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}

/** The parts of fontkit 2.0.4 that its typings leave out. */
type Inside = {
  readonly createSubset: () => Subset;
  readonly 'CFF '?: Cff;
  readonly directory: { readonly tables: { readonly hmtx?: { readonly offset: number } } };
  readonly stream: { readonly buffer: Uint8Array };
  readonly hhea: { readonly numberOfMetrics: number };
};
type Index = readonly { readonly offset: number; readonly length: number }[];
type Dict = { FontName?: unknown; Private?: { Subrs?: Index } };
type Cff = {
  readonly isCIDFont: boolean;
  readonly topDict: { readonly FDArray: readonly Dict[]; readonly Private?: { readonly Subrs?: Index } };
  readonly globalSubrIndex: Index;
  readonly stream: { readonly buffer: Uint8Array };
  getCharString(id: number): Uint8Array;
  fdForGlyph(id: number): number | null;
};
type TopDict = { FDArray: Dict[]; FDSelect: unknown };
type Subset = {
  readonly glyphs: readonly number[];
  charstrings: readonly Uint8Array[];
  gsubrs: readonly Uint8Array[];
  subsetCharstrings(): void;
  subsetFontdict(topDict: TopDict): void;
};

/** What a TrueType subset asks of a glyph, kept: else each document would read its outline anew. */
function lightGlyph(glyph: fontkit.Glyph): fontkit.Glyph {
  const { _decode, _getMetrics } = glyph as fontkit.Glyph & {
    _decode?: () => { readonly numberOfContours: number; readonly components?: unknown } | null;
    _getMetrics?: () => unknown;
  };
  if (!_decode || !_getMetrics) return glyph;
  const outline = _decode.call(glyph);
  const shape = outline && { numberOfContours: outline.numberOfContours, components: outline.components };
  const metrics = _getMetrics.call(glyph);
  return Object.defineProperties(Object.create(glyph), {
    _decode: { value: () => shape },
    _getMetrics: { value: () => metrics },
    advanceWidth: { value: glyph.advanceWidth },
  });
}

const subroutinesOf = new WeakMap<Cff, { readonly of: (fd: number) => Calls; readonly global: Calls }>();

function drawingOf(cff: Cff, id: number): Uint8Array | null {
  const known = subroutinesOf.get(cff) ?? {
    of: remembering((fd) =>
      callsIn(cff, (fd < 0 ? cff.topDict.Private : cff.topDict.FDArray[fd]?.Private)?.Subrs ?? []),
    ),
    global: callsIn(cff, cff.globalSubrIndex),
  };
  subroutinesOf.set(cff, known);
  const fd = cff.isCIDFont ? (cff.fdForGlyph(id) ?? -1) : -1;
  return flatten(cff.getCharString(id), { global: known.global, local: known.of(fd) });
}

const callsIn = ({ stream }: Cff, index: Index): Calls => ({
  length: index.length,
  get: (i) => {
    const found = index[i];
    return found && stream.buffer.subarray(found.offset, found.offset + found.length);
  },
});

/** The subset writes out each glyph's drawing; one that cannot be, and the subset is fontkit's own. */
function withoutSubroutines(subset: Subset, cff: Cff, drawing: (id: number) => Uint8Array | null): Subset {
  const original = { charstrings: subset.subsetCharstrings, fontdict: subset.subsetFontdict };
  let whole = false;
  return Object.assign(subset, {
    subsetCharstrings(this: Subset) {
      const drawings = this.glyphs.map(drawing);
      whole = cff.isCIDFont && drawings.every((one) => one !== null);
      if (!whole) return original.charstrings.call(this);
      this.charstrings = drawings as readonly Uint8Array[];
      this.gsubrs = [];
    },
    subsetFontdict(this: Subset, topDict: TopDict) {
      if (!whole) return original.fontdict.call(this, topDict);
      const used = [...new Set(this.glyphs.map((id) => cff.fdForGlyph(id) ?? 0))];
      topDict.FDArray = used.map((fd) => {
        const { FontName: _, Private, ...dict } = cff.topDict.FDArray[fd] ?? {};
        const { Subrs: __, ...own } = Private ?? {};
        return { ...dict, Private: own };
      });
      topDict.FDSelect = { version: 0, fds: this.glyphs.map((id) => used.indexOf(cff.fdForGlyph(id) ?? 0)) };
    },
  });
}
