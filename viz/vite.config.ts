// How the page is built: into dist/viz beside the server's code, with every script in a file of its own, so that a
// Content-Security-Policy of `script-src 'self'` holds, and nothing put inline.
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/viz',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
})
