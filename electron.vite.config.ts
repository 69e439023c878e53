import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const DEV_PORT = 5173;

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: at('main/index.ts'),
          'foreign-reader': at('main/foreign-reader.ts'),
          copier: at('main/copier.ts'),
          'word-writer': at('main/word-writer.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: at('main/preload.ts') },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    // A class is named after its style sheet, whose name is its own: no two can be the same.
    // Read by main and handed on under `app:`, where the page cannot tell what told it of changes: so that is fixed.
    server: {
      host: 'localhost',
      port: DEV_PORT,
      strictPort: true,
      fs: { allow: [at('.')] },
      hmr: { protocol: 'ws', host: 'localhost', clientPort: DEV_PORT },
    },
    css: { modules: { generateScopedName: '[name]__[local]' } },
    build: {
      outDir: at('out/renderer'),
      // electron-vite leaves it off; the window reads a third of the bytes with it on.
      minify: true,
      // A font small enough to be put into the style sheet would be refused by the content security policy.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
