const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type CreditCodeState =
  | { readonly kind: 'short'; readonly length: number }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'digit'; readonly expected: string }
  | { readonly kind: 'right' };

/** What is wrong with a 统一社会信用代码 as far as it is typed; the last character is checked by GB 32100-2015 (modulus 31). */
export function creditCodeState(code: string): CreditCodeState {
  const wrong = [...code].find((letter) => !alphabet.includes(letter));
  if (wrong !== undefined) return { kind: 'letter', letter: wrong };
  if (code.length !== 18) return { kind: 'short', length: code.length };
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code[i] ?? ''), 0);
  const expected = alphabet[(31 - (sum % 31)) % 31] ?? '';
  return code[17] === expected ? { kind: 'right' } : { kind: 'digit', expected };
}
