import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** ZIP archives: written as they come, so that nothing is held but one chunk. */

export type ZipEntry = { readonly name: string; readonly chunks: Iterable<Chunk> | AsyncIterable<Chunk> };
type Chunk = string | Uint8Array;

/** The bytes of the archive; all files carry the moment `at`, so that the same content gives the same bytes. */
export async function* zipOf(entries: Iterable<ZipEntry>, at: Date): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const out = Readable.from(zip.outputStream as AsyncIterable<Buffer>);
  zip.on('error', (error: Error) => out.destroy(error));
  for (const { name, chunks } of entries)
    zip.addReadStreamLazy(name, { mtime: at }, (give) => {
      const source = Readable.from(bytesOf(chunks));
      source.on('error', (error) => out.destroy(error));
      give(null, source);
    });
  zip.end();
  yield* out as AsyncIterable<Buffer>;
}

async function* bytesOf(chunks: ZipEntry['chunks']): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : Buffer.from(chunk);
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
