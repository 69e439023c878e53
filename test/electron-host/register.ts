import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// Loaded before the app (`node --import`): its `import … from 'electron'` gets the stand-in, and so does electron-store's.
const standIn = new URL('./electron/index.ts', import.meta.url).href;

/** A passage of the stand-in that a test takes out, to see that the contract test misses what it did. */
export type Loss = { file: string; passage: string; instead: string };

const loss = JSON.parse(process.env['SO_THI_DUA_STAND_IN_LOSS'] ?? 'null') as Loss | null;
const lossy = loss && new URL(loss.file, import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
  load(url, context, next) {
    if (!loss || url !== lossy) return next(url, context);
    const source = readFileSync(fileURLToPath(url), 'utf8');
    return {
      format: 'module-typescript',
      source: source.replace(loss.passage, () => loss.instead),
      shortCircuit: true,
    };
  },
});
