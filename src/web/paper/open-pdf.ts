import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ApiProblem, type Problem } from '../api.ts';

/** Where the build puts what pdf.js loads while it runs. */
const HOME = `/app/assets/pdfjs-${version}/`;
GlobalWorkerOptions.workerSrc = `${HOME}pdf.worker.min.mjs`;

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => void };

/** One request for the whole file: each request of it is a reading in the record. Scripts, forms and links in it stay dead. */
export async function openPdf(url: string, signal: AbortSignal): Promise<OpenPdf> {
  const answered = await fetch(url, { signal, credentials: 'same-origin', cache: 'no-store' });
  if (!answered.ok) throw new ApiProblem((await answered.json()) as Problem);
  const data = new Uint8Array(await answered.arrayBuffer());
  const loading = getDocument({
    data,
    cMapUrl: `${HOME}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${HOME}standard_fonts/`,
    wasmUrl: `${HOME}wasm/`,
    useWasm: false,
    verbosity: 0,
  });
  const close = () => void loading.destroy();
  signal.addEventListener('abort', close, { once: true });
  return { document: await loading.promise, close };
}

/** The text of each page, to search in. */
export async function textsOf(document: PDFDocumentProxy): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return texts;
}
