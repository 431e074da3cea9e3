/**
 * A UUID that begins with the moment it is made (RFC 9562, version 7). `now` in milliseconds since 1970, `random` ten bytes.
 * Keys made one after the other lie side by side in an index; random ones would each touch another page, the more the
 * longer the history.
 */
export function orderedKey(now: number, random: Uint8Array): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const time = hex(now, 12);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hex(((a & 0x0f) << 8) | b, 3)}`,
    `${hex((c & 0x3f) | 0x80, 2)}${hex(rest[0] ?? 0, 2)}`,
    Array.from({ length: 6 }, (_, i) => hex(rest[i + 1] ?? 0, 2)).join(''),
  ].join('-');
}
