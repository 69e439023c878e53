import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

// Loaded before a child process's script (`node --import`): Vite gives the sources their SQL as text, plain Node gets it here.
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('?raw')) return next(url, context);
    const text = readFileSync(new URL(url), 'utf8');
    return {
      format: 'module',
      source: `export default ${JSON.stringify(text)};`,
      shortCircuit: true,
    };
  },
});
