import type { Instant } from '#kernel/time.ts';

/**
 * PostgreSQL's binary form of one-dimensional arrays (`array_send`): no quoting to get wrong, no hex, and `pg` passes a
 * Buffer on as it is.
 */

type Element<T> = {
  readonly oid: number;
  readonly size: (value: T) => number;
  readonly put: (to: Buffer, at: number, value: T) => void;
};

const HEADER_BYTES = 20;

function encode<T>({ oid, size, put }: Element<T>, values: readonly (T | null)[]): Buffer {
  if (values.length === 0) {
    const empty = Buffer.alloc(12);
    empty.writeInt32BE(oid, 8);
    return empty;
  }
  const sizes = values.map((value) => (value === null ? -1 : size(value)));
  const to = Buffer.allocUnsafe(sizes.reduce((sum, bytes) => sum + 4 + Math.max(bytes, 0), HEADER_BYTES));
  to.writeInt32BE(1, 0);
  to.writeInt32BE(values.includes(null) ? 1 : 0, 4);
  to.writeInt32BE(oid, 8);
  to.writeInt32BE(values.length, 12);
  to.writeInt32BE(1, 16);
  let at = HEADER_BYTES;
  values.forEach((value, i) => {
    const bytes = sizes[i] ?? -1;
    to.writeInt32BE(bytes, at);
    at += 4;
    if (value === null) return;
    put(to, at, value);
    at += bytes;
  });
  return to;
}

const boolean: Element<boolean> = { oid: 16, size: () => 1, put: (to, at, value) => to.writeUInt8(value ? 1 : 0, at) };
const bytea: Element<Buffer> = { oid: 17, size: (value) => value.length, put: (to, at, value) => value.copy(to, at) };
const int8: Element<number> = { oid: 20, size: () => 8, put: putInt64 };
const int2: Element<number> = { oid: 21, size: () => 2, put: (to, at, value) => to.writeInt16BE(value, at) };
const int4: Element<number> = { oid: 23, size: () => 4, put: (to, at, value) => to.writeInt32BE(value, at) };
const text: Element<string> = { oid: 25, size: Buffer.byteLength, put: (to, at, value) => to.write(value, at, 'utf8') };
const timestamptz: Element<Instant> = {
  oid: 1184,
  size: () => 8,
  // Microseconds since 2000-01-01.
  put: (to, at, value) => putInt64(to, at, (Date.parse(value) - 946_684_800_000) * 1000),
};
/** Values are JSON texts. */
const jsonb: Element<string> = {
  oid: 3802,
  size: (value) => Buffer.byteLength(value) + 1,
  put: (to, at, value) => {
    to.writeUInt8(1, at);
    to.write(value, at + 1, 'utf8');
  },
};

/** Safe integers only: faster than going through BigInt. */
function putInt64(to: Buffer, at: number, value: number): void {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is not a safe integer`);
  const high = Math.floor(value / 2 ** 32);
  to.writeInt32BE(high, at);
  to.writeUInt32BE(value - high * 2 ** 32, at + 4);
}

export const booleans = (values: readonly (boolean | null)[]): Buffer => encode(boolean, values);
export const byteas = (values: readonly (Buffer | null)[]): Buffer => encode(bytea, values);
export const int8s = (values: readonly (number | null)[]): Buffer => encode(int8, values);
export const int2s = (values: readonly (number | null)[]): Buffer => encode(int2, values);
export const int4s = (values: readonly (number | null)[]): Buffer => encode(int4, values);
export const texts = (values: readonly (string | null)[]): Buffer => encode(text, values);
export const timestamps = (values: readonly (Instant | null)[]): Buffer => encode(timestamptz, values);
export const jsonbs = (values: readonly (string | null)[]): Buffer => encode(jsonb, values);
