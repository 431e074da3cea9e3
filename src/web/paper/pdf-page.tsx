import { type PDFDocumentProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { type Look, plainText } from './look.ts';

/** A screen of four times the dots would want a canvas that browsers refuse. */
const MOST_DOTS = 16_000_000;

/** One page as a picture, with its text over it: to be marked, copied and read aloud. */
export function PdfPage(props: { document: PDFDocumentProxy; page: number; look: Look; sought: string }) {
  const { t } = useWords();
  const { document: pdf, page, look, sought } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [drawn, setDrawn] = useState(0);

  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    // Whole steps: a scroll bar that comes and goes must not draw the page again.
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor((entry?.contentRect.width ?? 0) / 8) * 8));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (width === 0) return;
    let stop = () => {};
    let isGone = false;
    const draw = async () => {
      const proxy = await pdf.getPage(page);
      const [place, layer] = [canvas.current, text.current];
      if (isGone || !place || !layer) return;
      const rotation = (proxy.rotate + look.turned * 90) % 360;
      const natural = proxy.getViewport({ scale: 1, rotation });
      const viewport = proxy.getViewport({ scale: (width / natural.width) * look.zoom, rotation });
      const dots = viewport.width * viewport.height;
      const sharp = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_DOTS / dots));
      place.width = Math.floor(viewport.width * sharp);
      place.height = Math.floor(viewport.height * sharp);
      for (const one of [place, layer.parentElement]) {
        one?.style.setProperty('width', `${viewport.width}px`);
        one?.style.setProperty('height', `${viewport.height}px`);
      }
      const rendering = proxy.render({ canvas: place, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
      layer.replaceChildren();
      layer.style.setProperty('--total-scale-factor', String(viewport.scale));
      const spans = new TextLayer({ textContentSource: proxy.streamTextContent(), container: layer, viewport });
      stop = () => {
        rendering.cancel();
        spans.cancel();
      };
      await Promise.all([rendering.promise, spans.render()]);
      setDrawn((n) => n + 1);
    };
    draw().catch((failed: unknown) => {
      // Drawing that was overtaken by the next one ends by these.
      const isOvertaken = failed instanceof Error && /^(RenderingCancelled|Abort)Exception$/.test(failed.name);
      if (!isGone && !isOvertaken) console.error(failed);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [pdf, page, look, width]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew is marked anew
  useEffect(() => {
    const plain = plainText(sought);
    for (const span of text.current?.querySelectorAll('span') ?? [])
      span.classList.toggle('paper-found', plain !== '' && plainText(span.textContent).includes(plain));
  }, [sought, drawn]);

  return (
    <div className="paper-frame" ref={frame}>
      <div className="paper-page">
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('paper.page', { page })}
          data-drawn={drawn > 0 ? page : undefined}
        />
        <div className="paper-text" ref={text} />
      </div>
    </div>
  );
}
