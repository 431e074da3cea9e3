import { useEffect, useRef, useState } from 'react';
import { type CaseDetail, materialUrl } from '../api.ts';
import { domainWords } from '../domain-words.ts';
import { useWords } from '../i18n.ts';
import { fetchFile } from '../paper/fetch-file.ts';
import { Paper } from '../paper/paper.tsx';
import { Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';

/** As it stands in the address. */
export const fileKey = (hash: string): string => hash.slice(0, 12);

type Found = { readonly hash: string; readonly field: string; readonly entry: string };

/** The file of an entry that the address names; undefined = none, or none of this case. */
export function fileIn({ sections }: CaseDetail, file: string | undefined): Found | undefined {
  if (!file) return undefined;
  for (const { entries } of sections)
    for (const { title, lines } of entries)
      for (const { hash, field } of lines) if (hash && fileKey(hash) === file) return { hash, field, entry: title };
  return undefined;
}

/** A file of an entry, beside the case: read once, and that it was read is in the trace. */
export function OpenFile(props: {
  detail: CaseDetail;
  found: Found;
  page: number;
  turn: (page: number) => void;
  close: () => void;
}) {
  const { t, language } = useWords();
  const { detail, found, page, turn, close } = props;
  const url = materialUrl(detail.id, found.hash);
  const [file, setFile] = useState<{ readonly bytes: Blob; readonly url: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const place = useRef<HTMLElement>(null);
  const name = `${found.entry} · ${domainWords(language).field('', found.field)}`;

  useEffect(() => {
    const gone = new AbortController();
    const before = document.activeElement;
    let kept = '';
    place.current?.focus();
    fetchFile(url, gone.signal).then(
      (bytes) => {
        if (gone.signal.aborted) return;
        kept = URL.createObjectURL(bytes);
        setFile({ bytes, url: kept });
      },
      (failed: unknown) => !gone.signal.aborted && setError(failed),
    );
    return () => {
      gone.abort();
      if (kept) URL.revokeObjectURL(kept);
      setFile(null);
      setError(null);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [url]);

  return (
    <aside className="open-file no-print" aria-label={t('file.beside')} tabIndex={-1} ref={place}>
      <button type="button" className="plain" onClick={close}>
        {t('file.close')}
      </button>
      <RefusalAlert error={error} />
      {!file && !error && <Waiting />}
      {file && (
        <Paper
          name={name}
          file={{ name: found.hash.slice(0, 8), mediaType: file.bytes.type }}
          url={file.url}
          bytes={file.bytes}
          page={page}
          turn={turn}
        />
      )}
    </aside>
  );
}
