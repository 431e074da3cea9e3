/** A text has characters for which no installed font has a glyph. The request fails and names them; nothing is printed. */
export class UnprintableText extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    const named = characters.map((char) => `${printable(char)}（${codeOf(char)}）`).join('、');
    super(
      `没有字体能印出：${named}。请把含有这些字的字体放入字体文件夹 / ` +
        `no font has a glyph for ${characters.map(codeOf).join(', ')}: put a font that has it into the font folder`,
    );
    this.name = 'UnprintableText';
    this.characters = characters;
  }
}

const codeOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const printable = (char: string): string => (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(char) ? char : '');

/** Characters that no face can show and no file may hold: controls but for line ends and tabs, halves of characters. */
const never = /[^\P{Cc}\n\r\t]|\p{Cs}/gu;

/** Throws {@link UnprintableText} naming them. For what is set by somebody else's fonts, where a rare character is no fault. */
export function refuseControls(text: string): void {
  const found = [...new Set(text.match(never))];
  if (found.length > 0) throw new UnprintableText(found);
}
