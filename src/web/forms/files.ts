import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Attachment, upload } from '../api.ts';

/** Files go to the server as soon as they are chosen; a form holds only their hash. */

export type Uploaded = Attachment & { readonly name: string; readonly pages: number };

const NAMES = 'hengjian.file.';

export const rememberedName = (hash: string): string | null => sessionStorage.getItem(NAMES + hash);

/** Stores the file on the server; its name is remembered until the tab is closed. */
export async function sendFile(file: File): Promise<Uploaded> {
  const [stored, pages] = await Promise.all([upload(file), pagesOf(file)]);
  sessionStorage.setItem(NAMES + stored.hash, file.name);
  return { ...stored, name: file.name, pages };
}

/**
 * Sends one file at a time. `done` is that of the latest rendering, and what it changes is rendered before the next
 * file's is called: other fields may have changed while this one was on its way, and nothing of theirs is lost.
 */
export function useUpload(done: (file: Uploaded) => void) {
  const latest = useRef(done);
  latest.current = done;
  const [busy, setBusy] = useState('');
  const [error, setError] = useState<unknown>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(file.name);
    setError(null);
    try {
      const sent = await sendFile(file);
      flushSync(() => latest.current(sent));
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy('');
    }
  };
  return { busy, error, take };
}

/** A guess to begin with: page objects of a PDF as far as they stand uncompressed in it, else 1. The clerk may correct it. */
async function pagesOf(file: File): Promise<number> {
  if (file.type !== 'application/pdf' || file.size > 20_000_000) return 1;
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  return Math.max(1, text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 1);
}
