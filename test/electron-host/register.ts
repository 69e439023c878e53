import { registerHooks } from 'node:module';

// Loaded before the app (`node --import`): its `import … from 'electron'` gets the stand-in, and so does electron-store's.
const standIn = new URL('./electron/index.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
