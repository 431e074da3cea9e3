import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** ZIP (APPNOTE 6.3.10) written as it comes: sizes stand behind each file, so nothing is held but one chunk. Files below 4 GB. */

export type ZipEntry = { readonly name: string; readonly chunks: Iterable<string> | AsyncIterable<string> };

/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;

type Written = {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

/** The bytes of the archive; all files carry the moment `at`, so that the same content gives the same bytes. */
export async function* zipOf(entries: Iterable<ZipEntry>, at: Date): AsyncGenerator<Buffer> {
  const stamp = dosTime(at);
  const written: Written[] = [];
  let position = 0;
  const placed = (bytes: Buffer): Buffer => {
    position += bytes.length;
    return bytes;
  };
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const start = position;
    yield placed(Buffer.concat([local(stamp, name.length), name]));
    const begun = position;
    const sum = { crc: 0, size: 0 };
    for await (const chunk of deflated(entry.chunks, sum)) yield placed(chunk);
    const one = { name, crc: sum.crc, packed: position - begun, size: sum.size, at: start };
    written.push(one);
    yield placed(descriptor(one));
  }
  const directory = position;
  for (const one of written) yield placed(Buffer.concat([central(stamp, one), one.name]));
  yield end(written.length, position - directory, directory);
}

async function* deflated(chunks: ZipEntry['chunks'], sum: { crc: number; size: number }): AsyncGenerator<Buffer> {
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk, 'utf8');
      sum.crc = crc32(bytes, sum.crc);
      sum.size += bytes.length;
      yield bytes;
    }
  };
  const deflate = createDeflateRaw();
  // Ends the source too where nobody reads on; an error of the source is thrown by the loop below.
  pipeline(Readable.from(counted()), deflate).catch(() => {});
  for await (const chunk of deflate) yield chunk as Buffer;
}

function local(stamp: number, nameLength: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt32LE(stamp, 10);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const after = Buffer.alloc(16);
  after.writeUInt32LE(0x08074b50, 0);
  after.writeUInt32LE(crc, 4);
  after.writeUInt32LE(packed, 8);
  after.writeUInt32LE(size, 12);
  return after;
}

function central(stamp: number, { name, crc, packed, size, at }: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATE, 10);
  header.writeUInt32LE(stamp, 12);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(at, 42);
  return header;
}

function end(count: number, size: number, at: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(at, 16);
  return record;
}

/** MS-DOS date and time in UTC, to two seconds: the time in the lower half. */
function dosTime(at: Date): number {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return ((date << 16) | time) >>> 0;
}

/** Gives every file of an archive the moment `at`: for those that others wrote with the time of writing. */
export function settled(zip: Buffer, at: Date): Buffer {
  const stamp = dosTime(at);
  const record = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (record < 0) throw new Error('no ZIP archive');
  let entry = zip.readUInt32LE(record + 16);
  for (let left = zip.readUInt16LE(record + 10); left > 0; left--) {
    zip.writeUInt32LE(stamp, entry + 12);
    zip.writeUInt32LE(stamp, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}
