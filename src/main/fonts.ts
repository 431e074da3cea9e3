import { type Fonts, openFonts } from '#print/fonts.ts';

const opened = new Map<string | undefined, Fonts>();

/** The fonts of a folder and the open faces behind them: read once, whoever prints. */
export function fontsIn(folder: string | undefined): Fonts {
  const known = opened.get(folder) ?? openFonts(folder);
  opened.set(folder, known);
  return known;
}
