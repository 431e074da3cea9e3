import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const pdfjs = join(import.meta.dirname, 'node_modules', 'pdfjs-dist');

/** What the viewer of papers loads while it runs: nothing of it comes from elsewhere. Under its version, so that it may be kept for ever. */
function paperFiles(): Plugin {
  const { version } = JSON.parse(readFileSync(join(pdfjs, 'package.json'), 'utf8')) as { version: string };
  return {
    name: 'paper-files',
    apply: 'build',
    generateBundle() {
      const put = (from: string, to: string) =>
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdfjs-${version}/${to}`,
          source: readFileSync(join(pdfjs, from)),
        });
      put('legacy/build/pdf.worker.min.mjs', 'pdf.worker.min.mjs');
      put('LICENSE', 'LICENSE.txt');
      for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
        for (const name of readdirSync(join(pdfjs, folder))) {
          // WebAssembly is not let through: its decoders come as the scripts that do the same. Scripts within papers never run.
          if (name.endsWith('.wasm') || name.startsWith('quickjs') || /QUICKJS/.test(name)) continue;
          put(join(folder, name), `${folder}/${name.startsWith('LICENSE') ? `${name}.txt` : name}`);
        }
    },
  };
}

/** The staff app: the only part of the product that is bundled. The server fills `__CSP_NONCE__` anew for every page. */
export default defineConfig({
  root: 'src/web',
  base: '/app/',
  plugins: [react(), paperFiles()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
});
