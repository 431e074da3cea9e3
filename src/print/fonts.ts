import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';
import { UnprintableText } from './unprintable.ts';

/**
 * The faces that paper needs. The operator's font folder comes first (仿宋, 小标宋 and 楷体 are not ours to give away), an open
 * face (SIL OFL 1.1) where it has none. A character that no font has is refused by its name: never an empty box.
 */

/** What a text is set in: 黑体 of charts and headings, and the faces of GB/T 9704. */
export type Face = 'sans' | 'sans-bold' | 'fangsong' | 'kai' | 'song' | 'title';

/** A stretch of text and the font that has all its glyphs. */
export type Piece = { readonly text: string; readonly font: Font };
export type Font = { readonly name: string; readonly file: fontkit.Font };

type Source = { readonly path: string; readonly family?: string };
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
  /** The text in pieces, each in a font that has all its characters. Throws {@link UnprintableText} naming those that none has. */
  split(text: string, face: Face): readonly Piece[];
  /** Names of the fonts a face is set in, the preferred one first: for notices and tests. */
  named(face: Face): readonly string[];
};

const fontFile = /\.(otf|ttf|ttc)$/i;

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
            .map((f) => open({ path: join(folder, f) }))
        : [];
    return own;
  };
  const open = ({ path }: Source): Font => {
    const known = opened.get(path);
    if (known) return known;
    const made = fontkit.create(readFileSync(path));
    const file = 'fonts' in made ? (made.fonts.find((one) => /SC\b/.test(one.postscriptName)) ?? made.fonts[0]) : made;
    if (!file) throw new Error(`字体文件没有字体：${path} / no font in this file`);
    const font = { name: file.postscriptName, file };
    opened.set(path, font);
    return font;
  };
  const chains = new Map<Face, readonly Font[]>();
  const chainOf = (face: Face): readonly Font[] => {
    const known = chains.get(face);
    if (known) return known;
    const { names, open: fallbacks } = faces[face];
    const fits = ({ file }: Font): boolean =>
      [file.postscriptName, file.familyName, file.fullName].some((n) => names.test(n ?? ''));
    const chosen = ownFonts().filter(fits);
    const chain = [
      ...chosen,
      ...fallbacks.map((path) => open({ path: resolve(path) })),
      ...ownFonts().filter((f) => !chosen.includes(f)),
    ];
    chains.set(face, chain);
    return chain;
  };
  return {
    named: (face) => chainOf(face).map(({ name }) => name),
    split(text, face) {
      const chain = chainOf(face);
      const pieces: { text: string; font: Font }[] = [];
      const missing = new Set<string>();
      for (const char of text) {
        const code = char.codePointAt(0) ?? 0;
        const font = chain.find(({ file }) => file.hasGlyphForCodePoint(code));
        if (!font) {
          missing.add(char);
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

/** Path of a file in an installed package, whatever that package exports. */
function resolve(path: string): string {
  const name = path.split('/').slice(0, 2).join('/');
  return join(dirname(findPackageJSON(name, import.meta.url) ?? ''), path.slice(name.length + 1));
}
