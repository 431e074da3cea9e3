import { type KeyboardEvent, lazy, Suspense, useCallback, useState } from 'react';
import { type CaseDetail, materialUrl } from '../api.ts';
import { useWords } from '../i18n.ts';
import { farther, nearer, STRAIGHT, turnedOnce } from '../paper/look.ts';
import { Waiting } from '../parts/page.tsx';
import type { Seen } from './seen.ts';

const PdfPaper = lazy(async () => ({ default: (await import('../paper/pdf-paper.tsx')).PdfPaper }));

/** The file itself, beside the form. Opening it is traced by the server before a byte is sent. */
export function Viewer(props: { detail: CaseDetail; seen: Seen | null; turn: (page: number) => void }) {
  const { t } = useWords();
  const { detail, seen } = props;
  const material = detail.materials.find(
    (one) => one.key === seen?.material && one.versions.some((version) => version.hash === seen?.hash),
  );
  const version = material?.versions.find((one) => one.hash === seen?.hash);
  if (!seen || !material || !version)
    return (
      <div className="viewer viewer-empty">
        <p>{t('viewer.choose')}</p>
        <p className="hint">{t('viewer.traced')}</p>
      </div>
    );
  return (
    <Paper
      key={version.hash}
      name={material.name}
      version={version}
      url={materialUrl(detail.id, seen.hash)}
      page={seen.page}
      turn={props.turn}
    />
  );
}

type PaperProps = {
  name: string;
  version: CaseDetail['materials'][number]['versions'][number];
  url: string;
  page: number;
  turn: (page: number) => void;
};

function Paper({ name, version, url, page, turn }: PaperProps) {
  const { t } = useWords();
  const [look, setLook] = useState(STRAIGHT);
  /** As counted in the file; before that, as the clerk entered. */
  const [counted, setCounted] = useState<number | null>(null);
  const count = useCallback((n: number) => setCounted(n), []);
  const title = t('viewer.title', { name, file: version.name });
  const isPdf = version.mediaType === 'application/pdf';
  const isImage = version.mediaType.startsWith('image/');
  const pages = counted ?? version.pages;
  const go = (to: number) => turn(Math.min(pages, Math.max(1, to)));
  if (!isPdf && !isImage)
    return (
      <section className="viewer" aria-label={title}>
        <p className="viewer-bar">
          <b>{name}</b>
          <a href={url} download={version.name}>
            {t('viewer.download', { file: version.name })}
          </a>
        </p>
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
        <span className="small">{version.name}</span>
        <a className="small" href={url} download={version.name}>
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
      {counted !== null && counted !== version.pages && (
        <p className="note viewer-note">{t('paper.counted', { entered: version.pages, counted })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard, and its keys work here */}
      <section className="viewer-sheet" tabIndex={0} aria-label={t('paper.keys', { rotate: 'R' })} onKeyDown={press}>
        {isPdf && (
          <Suspense fallback={<Waiting />}>
            <PdfPaper url={url} page={page} look={look} turn={turn} counted={count} />
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
