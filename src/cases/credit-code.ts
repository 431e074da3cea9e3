const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Check digit of a 统一社会信用代码 (GB 32100-2015): 17 weighted characters, modulus 31. */
export function creditCodeIsValid(code: string): boolean {
  if (code.length !== 18) return false;
  const values = [...code].map((letter) => alphabet.indexOf(letter));
  if (values.some((value) => value < 0)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
}
