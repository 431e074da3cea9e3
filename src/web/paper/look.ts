/** How a paper is held before the eyes. `zoom` 1 = as wide as there is room; `turned` in quarter turns, clockwise. */
export type Look = { readonly zoom: number; readonly turned: 0 | 1 | 2 | 3 };

export const STRAIGHT: Look = { zoom: 1, turned: 0 };
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

export const nearer = ({ zoom, turned }: Look): Look => ({ zoom: STEPS.find((one) => one > zoom) ?? zoom, turned });
export const farther = ({ zoom, turned }: Look): Look => ({
  zoom: STEPS.findLast((one) => one < zoom) ?? zoom,
  turned,
});
export const turnedOnce = ({ zoom, turned }: Look): Look => ({ zoom, turned: ((turned + 1) % 4) as Look['turned'] });

/** The next page, from this one on and around, whose text has it; null = none. Case and spaces do not matter. */
export function pageWith(texts: readonly string[], sought: string, from: number, step: 1 | -1): number | null {
  const plain = plainText(sought);
  if (plain === '') return null;
  for (let i = 1; i <= texts.length; i++) {
    const at = (((from - 1 + i * step) % texts.length) + texts.length) % texts.length;
    if (plainText(texts[at] ?? '').includes(plain)) return at + 1;
  }
  return null;
}

export const plainText = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
