import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The staff app: the only part of the product that is bundled. The server fills `__CSP_NONCE__` anew for every page. */
export default defineConfig({
  root: 'src/web',
  base: '/app/',
  plugins: [react()],
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
