import { SaxesParser } from 'saxes';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SheetRefused } from './sheet.ts';

/** Parts of an Office file: a ZIP archive of XML, opened with bounds, since anybody may have made it. */

const MOST_PARTS = 200;
const MOST_PART_BYTES = 20 * 1024 * 1024;

export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };
/** Names without their prefix. */
export type PartReader = {
  readonly open?: (tag: Tag) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

export type Parts = {
  readonly names: ReadonlySet<string>;
  readonly read: (name: string, reader: PartReader) => Promise<void>;
};

/** Throws `SheetRefused` for what is no such file, for one that is locked, and for one that is larger than it says. */
export async function openParts(bytes: Buffer): Promise<Parts> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes);
    if (zip.entryCount > MOST_PARTS) throw new SheetRefused('SHEET_TOO_LARGE');
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (cause) {
    throw cause instanceof SheetRefused ? cause : new SheetRefused('SHEET_BROKEN', cause);
  }
  return {
    names: new Set(entries.keys()),
    read: async (name, reader) => {
      const entry = entries.get(name);
      if (!entry) throw new SheetRefused('SHEET_BROKEN');
      if (entry.isEncrypted()) throw new SheetRefused('SHEET_LOCKED');
      if (entry.uncompressedSize > MOST_PART_BYTES) throw new SheetRefused('SHEET_TOO_LARGE');
      try {
        await parse(zip, entry, reader);
      } catch (cause) {
        throw cause instanceof SheetRefused ? cause : new SheetRefused('SHEET_BROKEN', cause);
      }
    },
  };
}

async function parse(zip: ZipFile, entry: Entry, { open, close, text }: PartReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
  let broken: Error | undefined;
  parser.on('error', (error) => {
    broken ??= error;
  });
  // Office writes none; with one, a small file could say that it is a large one.
  parser.on('doctype', () => {
    broken ??= new Error('a document type');
  });
  parser.on('opentag', (tag) => open?.({ name: plain(tag.name), attributes: tag.attributes }));
  parser.on('closetag', (tag) => close?.(plain(tag.name)));
  parser.on('text', (said) => text?.(said));
  parser.on('cdata', (said) => text?.(said));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // The library itself ends the stream with an error where there is more than the entry says.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    if (broken) throw broken;
  }
  parser.write(decoder.decode()).close();
  if (broken) throw broken;
}
