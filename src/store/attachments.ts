import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hash } from '#kernel/ids.ts';
import type { Queryable } from './database.ts';
import { type MediaType, sniff } from './media-type.ts';

export const MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024;

export type Attachment = { readonly hash: Hash; readonly size: number; readonly mediaType: MediaType };

/** Why a file is not taken. Stable: translated by the front ends. */
export type AttachmentFault = 'empty' | 'too-large' | 'type-not-allowed' | 'type-mismatch';

/** The file cannot be taken. Expected: the sender is told which of the four it is. */
export class AttachmentRefused extends Error {
  override readonly name = 'AttachmentRefused';
  readonly fault: AttachmentFault;

  constructor(fault: AttachmentFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Files by the SHA-256 of their bytes: `<folder>/ab/cd…`. A file is on disk before its row is, and its row before any event
 * names it; the same bytes are kept once.
 */
export class Attachments {
  readonly #db: Queryable;
  readonly #folder: string;

  constructor(db: Queryable, folder: string) {
    this.#db = db;
    this.#folder = folder;
  }

  /** `declared` is what the sender says it is; what the bytes say must agree. Throws `AttachmentRefused`. */
  async put(source: Buffer | AsyncIterable<Uint8Array>, declared: string): Promise<Attachment> {
    const bytes = await collect(source);
    if (bytes.length === 0) throw new AttachmentRefused('empty');
    const mediaType = sniff(bytes);
    if (mediaType === null) throw new AttachmentRefused('type-not-allowed');
    if (mediaType !== declared.split(';')[0]?.trim().toLowerCase()) throw new AttachmentRefused('type-mismatch');
    const hash = createHash('sha256').update(bytes).digest('hex') as Hash;
    await this.#write(hash, bytes);
    await this.#db.query('insert into attachment (hash, size, media_type) values ($1, $2, $3) on conflict do nothing', [
      hash,
      bytes.length,
      mediaType,
    ]);
    return { hash, size: bytes.length, mediaType };
  }

  async find(hash: Hash): Promise<Attachment | undefined> {
    return (await this.findAll([hash])).get(hash);
  }

  /** Those of them that are stored, in one round trip. */
  async findAll(hashes: readonly Hash[]): Promise<ReadonlyMap<Hash, Attachment>> {
    const rows = await this.#db.query<{ hash: Hash; size: number; media_type: MediaType }>(
      'select hash, size, media_type from attachment where hash = any($1::text[])',
      [hashes],
    );
    return new Map(rows.map(({ hash, size, media_type }) => [hash, { hash, size, mediaType: media_type }]));
  }

  /** The bytes, checked against their name. Throws a plain Error when the file is gone or was altered. */
  async get(hash: Hash): Promise<Buffer> {
    const bytes = await readFile(this.#pathOf(hash));
    if (createHash('sha256').update(bytes).digest('hex') !== hash)
      throw new Error(`attachment ${hash} was altered on disk`);
    return bytes;
  }

  #pathOf(hash: Hash): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the name of an attachment');
    return join(this.#folder, hash.slice(0, 2), hash.slice(2));
  }

  /** Temporary file, fsync, rename, fsync of the folder: after a power cut there is the whole file or none. */
  async #write(hash: Hash, bytes: Buffer): Promise<void> {
    const path = this.#pathOf(hash);
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const half = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      const file = await open(half, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    const directory = await open(folder, 'r');
    await directory.sync();
    await directory.close();
  }
}

async function collect(source: Buffer | AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of Buffer.isBuffer(source) ? [source] : source) {
    size += chunk.length;
    if (size > MAX_ATTACHMENT_BYTES) throw new AttachmentRefused('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
