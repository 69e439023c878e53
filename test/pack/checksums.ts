import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `dist/SHA256SUMS`, as `sha256sum --check` and `Get-FileHash` read it: what the IT person compares before installing. */
const DIST = join(import.meta.dirname, '../../dist');

const names = readdirSync(DIST).filter((name) => /\.(exe|zip)$/.test(name));
if (names.length === 0) throw new Error('Nothing to sum in dist/: run `npm run dist` first.');
const lines = names.toSorted().map((name) => {
  const hash = createHash('sha256').update(readFileSync(join(DIST, name)));
  return `${hash.digest('hex')}  ${name}\n`;
});
writeFileSync(join(DIST, 'SHA256SUMS'), lines.join(''));
console.log(lines.join(''));
