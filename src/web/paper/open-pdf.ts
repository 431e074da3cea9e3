import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fetchFile } from './fetch-file.ts';

/** Where the build puts what pdf.js loads while it runs. */
const HOME = `/app/assets/pdfjs-${version}/`;
GlobalWorkerOptions.workerSrc = `${HOME}pdf.worker.min.mjs`;

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => void };

/** A file by its address, or its bytes where they are here already. Scripts, forms and links in it stay dead. */
export async function openPdf(source: string | Blob, signal: AbortSignal): Promise<OpenPdf> {
  const file = typeof source === 'string' ? await fetchFile(source, signal) : source;
  const loading = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
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
