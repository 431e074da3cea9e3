import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';
import { plainFont } from './plain-font.ts';
import { UnprintableText } from './unprintable.ts';

/**
 * The faces that paper needs. The operator's font folder comes first (仿宋, 小标宋 and 楷体 are not ours to give away), an open
 * face (SIL OFL 1.1) where it has none. A character that no font has is refused by its name: never an empty box.
 */

/** What a text is set in: 黑体 of charts and headings, and the faces of GB/T 9704. */
export type Face = 'sans' | 'sans-bold' | 'fangsong' | 'kai' | 'song' | 'title';

/** A stretch of text and the font that has all its glyphs. */
export type Piece = { readonly text: string; readonly font: Font };
export type Font = {
  readonly name: string;
  /** As fontkit reads it, but one glyph a character and its plain advance: what the layout measured is what is set. */
  readonly file: fontkit.Font;
  has(code: number): boolean;
  /** Outline of the character's glyph as an SVG path, in units of the font, y upwards. */
  outline(code: number): string;
};

type Wanted = { readonly names: RegExp; readonly open: readonly string[] };

const SANS = '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf';
const SANS_BOLD = '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf';
const SERIF = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const SERIF_BLACK = '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf';

/** Names by which fonts in the operator's folder are known; then what is used where there is none. */
const faces: Readonly<Record<Face, Wanted>> = {
  sans: { names: /^$/, open: [SANS, SERIF] },
  'sans-bold': { names: /^$/, open: [SANS_BOLD, SERIF_BLACK] },
  fangsong: { names: /仿宋|fang ?song/i, open: [SERIF, SANS] },
  kai: { names: /楷|kai(ti)?/i, open: [SERIF, SANS] },
  song: { names: /^(宋体|simsun|nsimsun|.*书宋)/i, open: [SERIF, SANS] },
  title: { names: /小标宋|xbs|biaosong/i, open: [SERIF_BLACK, SANS_BOLD] },
};

export type Fonts = {
  /**
   * The text in pieces, each in a font that has all its characters; what takes no ink and no room (joiners, variation
   * selectors) is left out. Throws {@link UnprintableText} naming the characters that no font has.
   */
  split(text: string, face: Face): readonly Piece[];
  /** Width of one character in em, in the font that {@link split} would choose; nothing for what it leaves out. */
  advance(char: string, face: Face): number;
  /** Names of the fonts a face is set in, the preferred one first: for notices and tests. */
  named(face: Face): readonly string[];
};

const fontFile = /\.(otf|ttf|ttc)$/i;
const unseen = /\p{Default_Ignorable_Code_Point}/u;
/** Some fonts have an empty glyph for these, and printing turns what they say: no text of ours has them. */
const control = /[\p{Cc}\p{Cs}]/u;

type Chosen = { readonly font: Font; readonly advance: number };

/** Fonts are read when first used, and kept. `folder`: the operator's (.ttf, .otf, .ttc); left out = open faces only. */
export function openFonts(folder?: string): Fonts {
  const opened = new Map<string, Font>();
  let own: readonly Font[] | undefined;
  const ownFonts = (): readonly Font[] => {
    own ??=
      folder && existsSync(folder)
        ? readdirSync(folder)
            .filter((f) => fontFile.test(f))
            .sort()
            .map((f) => open(join(folder, f)))
        : [];
    return own;
  };
  const open = (path: string): Font => {
    const known = opened.get(path) ?? readFont(path);
    opened.set(path, known);
    return known;
  };
  /** Each is opened only when those before it lack a character: a font is megabytes. */
  function* chainOf(face: Face): Generator<Font> {
    const { names, open: fallbacks } = faces[face];
    const fits = ({ file }: Font): boolean =>
      [file.postscriptName, file.familyName, file.fullName].some((n) => names.test(n ?? ''));
    const chosen = ownFonts().filter(fits);
    yield* chosen;
    for (const path of fallbacks) yield open(inPackage(path));
    yield* ownFonts().filter((f) => !chosen.includes(f));
  }
  const found = new Map<Face, Map<string, Chosen>>();
  const choose = (char: string, face: Face): Chosen | null => {
    const known = found.get(face) ?? new Map<string, Chosen>();
    found.set(face, known);
    const before = known.get(char);
    if (before) return before;
    const code = char.codePointAt(0) ?? 0;
    const font = control.test(char) ? undefined : chainOf(face).find((one) => one.has(code));
    // Bounded by what can be printed: whatever has no font is looked for again.
    if (!font) return null;
    const chosen = { font, advance: font.file.glyphForCodePoint(code).advanceWidth / font.file.unitsPerEm };
    known.set(char, chosen);
    return chosen;
  };
  return {
    advance: (char, face) => choose(char, face)?.advance ?? (unseen.test(char) ? 0 : 1),
    named: (face) => [...chainOf(face)].map(({ name }) => name),
    split(text, face) {
      const pieces: { text: string; font: Font }[] = [];
      const missing = new Set<string>();
      for (const char of text) {
        const font = unseen.test(char) ? undefined : choose(char, face)?.font;
        if (!font) {
          if (!unseen.test(char)) missing.add(char);
          continue;
        }
        const last = pieces.at(-1);
        if (last?.font === font) last.text += char;
        else pieces.push({ text: char, font });
      }
      if (missing.size > 0) throw new UnprintableText([...missing]);
      return pieces;
    },
  };
}

function readFont(path: string): Font {
  const made = fontkit.create(readFileSync(path));
  const file = 'fonts' in made ? (made.fonts.find((one) => /SC\b/.test(one.postscriptName)) ?? made.fonts[0]) : made;
  if (!file) throw new Error(`字体文件没有字体：${path} / no font in this file`);
  const outlines = new Map<number, string>();
  const outline = (code: number): string => {
    const known = outlines.get(code) ?? file.glyphForCodePoint(code).path.toSVG();
    outlines.set(code, known);
    return known;
  };
  return {
    name: file.postscriptName,

    file: plainFont(file),
    has: (code) => file.hasGlyphForCodePoint(code),
    outline,
  };
}

/** Path of a file in an installed package, whatever that package exports. */
function inPackage(path: string): string {
  const name = path.split('/').slice(0, 2).join('/');
  return join(dirname(findPackageJSON(name, import.meta.url) ?? ''), path.slice(name.length + 1));
}
