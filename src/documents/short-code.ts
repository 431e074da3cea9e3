import type { Hash } from '#kernel/ids.ts';

/**
 * The code that is printed on a document and typed by hand: 75 bits of its hash and one character that betrays a slip of the
 * finger, in Crockford's base 32 (no I, L, O, U). Among a hundred million documents two share a code with a chance of 1 in
 * 7 million, and a guess finds one of them with a chance of 1 in 370 million million.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const LENGTH = 15;
const GROUP = 4;

/** Without the spaces between its groups, as it stands in addresses and in the database. */
export function shortCodeOf(hash: Hash): string {
  const value = BigInt(`0x${hash}`) >> BigInt(256 - LENGTH * BITS);
  const digits = Array.from({ length: LENGTH }, (_, i) => Number((value >> BigInt((LENGTH - 1 - i) * BITS)) & 31n));
  return [...digits, checkOf(digits)].map((digit) => ALPHABET[digit]).join('');
}

/** As it is printed: `7K3M-Q2XA-90TB-V5CD`. */
export const grouped = (code: string): string => code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code;

/** What somebody typed, scanned or pasted. `mistyped`: as long as a code, but no code there ever was. */
export type Asked =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'hash'; readonly hash: Hash }
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'neither' };

/** Letters of any case and width, with or without spaces and dashes; I and L are taken for 1, O for 0. */
export function askedOf(text: string): Asked {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}_.·]/gu, '')
    .toUpperCase();
  if (/^[0-9A-F]{64}$/.test(plain)) return { kind: 'hash', hash: plain.toLowerCase() as Hash };
  const code = plain.replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  if (code.length !== LENGTH + 1) return { kind: 'neither' };
  const digits = [...code].map((letter) => ALPHABET.indexOf(letter));
  const isWhole = digits.every((digit) => digit >= 0) && checkOf(digits.slice(0, LENGTH)) === digits[LENGTH];
  return isWhole ? { kind: 'code', code } : { kind: 'mistyped' };
}

/** Luhn modulo 32: tells every single wrong character, and two neighbours exchanged unless they are the first and the last letter. */
function checkOf(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, i) => {
    const weighted = (digits.length - i) % 2 === 1 ? digit * 2 : digit;
    return total + Math.floor(weighted / ALPHABET.length) + (weighted % ALPHABET.length);
  }, 0);
  return (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length;
}
