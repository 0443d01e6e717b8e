import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { contentSecurityPolicy } from './electron/csp';
import { contractNames } from './scripts/contract-names';

const at = (...path: string[]) => join(import.meta.dirname, ...path);
const present = (entries: Record<string, string>) =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

/** The policy also in the built page itself; the development server needs a looser one. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  main: {
    plugins: [contractNames(import.meta.dirname)],
    build: {
      target: 'node20.18',
      outDir: at('out', 'main'),
      rolldownOptions: {
        input: present({
          main: at('electron', 'main.ts'),
          engine: at('electron', 'engine.ts'),
          'word-worker': at('electron', 'word-worker.ts'),
        }),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Less to read and to parse on every start; names stay, for the traces in the log.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    plugins: [contractNames(import.meta.dirname)],
    build: {
      target: 'node20.18',
      outDir: at('out', 'preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: at('electron', 'preload.ts'),
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), policyInPage],
    build: {
      target: 'chrome130',
      outDir: at('out', 'renderer'),
      // Fonts and pictures stay files: the policy lets no data: font in.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      chunkSizeWarningLimit: 1_500,
      rolldownOptions: { input: at('renderer', 'index.html') },
    },
  },
});
