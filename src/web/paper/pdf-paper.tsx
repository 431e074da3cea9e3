import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n.ts';
import { Waiting } from '../parts/page.tsx';
import { RefusalAlert } from '../parts/refusal-alert.tsx';
import type { Look } from './look.ts';
import { openPdf, textsOf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import { SearchBar } from './search-bar.tsx';

/** A PDF, one page at a time. Loaded with its engine when the first one is opened. */
export function PdfPaper(props: {
  /** Its address, or the file itself. */
  source: string | Blob;
  page: number;
  look: Look;
  turn: (page: number) => void;
  /** How many pages the file really has. */
  counted: (pages: number) => void;
}) {
  const { t } = useWords();
  const { source, look, turn, counted } = props;
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [sought, seek] = useState('');

  useEffect(() => {
    const gone = new AbortController();
    let close = () => {};
    setDocument(null);
    setError(null);
    openPdf(source, gone.signal).then(
      (opened) => {
        close = opened.close;
        if (gone.signal.aborted) return close();
        setDocument(opened.document);
        counted(opened.document.numPages);
      },
      (failed: unknown) => !gone.signal.aborted && setError(failed),
    );
    return () => {
      gone.abort();
      close();
    };
  }, [source, counted]);

  if (error) return <Unreadable error={error} />;
  if (!document) return <Waiting />;
  const page = Math.min(props.page, document.numPages);
  return (
    <>
      <SearchBar
        texts={() => textsOf(document)}
        page={page}
        sought={sought}
        found={(text, at) => {
          seek(text);
          if (at !== null) turn(at);
        }}
      />
      {page < props.page && (
        <p className="note">{t('paper.no-such-page', { n: document.numPages, page: props.page })}</p>
      )}
      <PdfPage document={document} page={page} look={look} sought={sought} />
    </>
  );
}

/** What the server refused in its own words; a file that is none, or is locked, in ours. */
function Unreadable({ error }: { error: unknown }) {
  const { t } = useWords();
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return <p className="note">{t('paper.locked')}</p>;
  if (name === 'InvalidPDFException') return <p className="note">{t('paper.damaged')}</p>;
  return <RefusalAlert error={error} />;
}
