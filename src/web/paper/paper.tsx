import { type KeyboardEvent, lazy, Suspense, useCallback, useState } from 'react';
import { useWords } from '../i18n.ts';
import { Waiting } from '../parts/page.tsx';
import { farther, nearer, STRAIGHT, turnedOnce } from './look.ts';

const PdfPaper = lazy(async () => ({ default: (await import('./pdf-paper.tsx')).PdfPaper }));

type PaperProps = {
  name: string;
  /** `pages`: as the clerk entered, where one did. */
  file: { readonly name: string; readonly mediaType: string; readonly pages?: number };
  /** Where it is, for the browser to load or to save. */
  url: string;
  /** The file itself, where it is here already. */
  bytes?: Blob;
  page: number;
  turn: (page: number) => void;
};

/** A file before the eyes: a PDF page by page, a picture, a recording with the browser's own controls; anything else is saved. */
export function Paper({ name, file, url, bytes, page, turn }: PaperProps) {
  const { t } = useWords();
  const [look, setLook] = useState(STRAIGHT);
  /** As counted in the file; before that, as the clerk entered. */
  const [counted, setCounted] = useState<number | null>(null);
  const count = useCallback((n: number) => setCounted(n), []);
  const title = t('viewer.title', { name, file: file.name });
  const isPdf = file.mediaType === 'application/pdf';
  const isImage = file.mediaType.startsWith('image/');
  const pages = counted ?? file.pages ?? 1;
  const go = (to: number) => turn(Math.min(pages, Math.max(1, to)));
  const Player = file.mediaType.startsWith('audio/') ? 'audio' : file.mediaType.startsWith('video/') ? 'video' : null;
  if (!isPdf && !isImage)
    return (
      <section className="viewer" aria-label={title}>
        <p className="viewer-bar">
          <b>{name}</b>
          <a href={url} download={file.name}>
            {t('viewer.download', { file: file.name })}
          </a>
        </p>
        {Player && <Player className="viewer-player" controls preload="metadata" src={url} aria-label={title} />}
      </section>
    );
  const keys: { readonly [key: string]: () => void } = {
    PageDown: () => go(page + 1),
    PageUp: () => go(page - 1),
    '+': () => setLook(nearer),
    '=': () => setLook(nearer),
    '-': () => setLook(farther),
    '0': () => setLook(STRAIGHT),
    r: () => setLook(turnedOnce),
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = keys[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  };
  return (
    <section className="viewer" aria-label={title}>
      <div className="viewer-bar">
        <b>{name}</b>
        <span className="small">{file.name}</span>
        <a className="small" href={url} download={file.name}>
          {t('paper.download')}
        </a>
      </div>
      <div className="viewer-bar" role="toolbar" aria-label={t('paper.tools')}>
        {isPdf && (
          <>
            <button type="button" onClick={() => go(page - 1)} disabled={page <= 1}>
              {t('paper.before')}
            </button>
            <label>
              {t('viewer.page')}
              <input
                type="number"
                min={1}
                max={pages}
                value={page}
                onChange={(event) => go(Number(event.target.value) || 1)}
              />
              {t('viewer.of', { n: pages })}
            </label>
            <button type="button" onClick={() => go(page + 1)} disabled={page >= pages}>
              {t('paper.next')}
            </button>
          </>
        )}
        <button type="button" onClick={() => setLook(farther)}>
          {t('paper.farther')}
        </button>
        <button type="button" onClick={() => setLook(nearer)}>
          {t('paper.nearer')}
        </button>
        <button type="button" onClick={() => setLook(turnedOnce)}>
          {t('paper.rotate')}
        </button>
        <button type="button" onClick={() => setLook(STRAIGHT)} disabled={look === STRAIGHT}>
          {t('paper.straight')}
        </button>
      </div>
      {counted !== null && file.pages !== undefined && counted !== file.pages && (
        <p className="note viewer-note">{t('paper.counted', { entered: file.pages, counted })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard, and its keys work here */}
      <section className="viewer-sheet" tabIndex={0} aria-label={t('paper.keys', { rotate: 'R' })} onKeyDown={press}>
        {isPdf && (
          <Suspense fallback={<Waiting />}>
            <PdfPaper source={bytes ?? url} page={page} look={look} turn={turn} counted={count} />
          </Suspense>
        )}
        {isImage && (
          <img
            src={url}
            alt={title}
            style={{ width: `${look.zoom * 100}%`, rotate: `${look.turned * 90}deg` }}
            className={look.turned % 2 === 1 ? 'viewer-lying' : undefined}
          />
        )}
      </section>
    </section>
  );
}
