import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Rolldown } from 'vite';

const DEV_PORT = 5173;

const at = (path: string) => resolve(import.meta.dirname, path);

/** What a window shows first, and what one that prints reads. */
const APP = at('renderer/app.tsx');
const PAPER = at('renderer/paper/print-paper.tsx');

/** True for a module that is read with another, whatever is opened later. */
function isReadWith(entry: string, id: string, graph: Rolldown.ChunkingContext): boolean {
  const [seen, waiting] = [new Set([entry]), [entry]];
  for (const each of waiting) {
    for (const read of graph.getModuleInfo(each)?.importedIds ?? []) {
      if (!seen.has(read)) waiting.push(read);
      seen.add(read);
    }
  }
  return seen.has(id);
}

/** What the bundler itself adds to read modules later. */
function isOfBundler(id: string): boolean {
  return /^\0.*(preload-helper|rolldown)/.test(id);
}

/**
 * The first screen is two files, not eighty, each asked for over `app:`. What paper needs too stands by itself, so that
 * a window that prints reads no more than that.
 */
const FIRST_GROUPS: Rolldown.CodeSplittingGroup[] = [
  {
    name: (id, graph) =>
      isOfBundler(id) || (isReadWith(APP, id, graph) && isReadWith(PAPER, id, graph))
        ? 'common'
        : null,
    debugName: 'common',
    priority: 2,
  },
  // With all that is used of what it reads.
  { name: 'first-screen', test: (id) => id === APP, priority: 1 },
];

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
      rollupOptions: {
        input: { index: at('renderer/index.html') },
        output: { codeSplitting: { groups: FIRST_GROUPS } },
      },
    },
  },
});
