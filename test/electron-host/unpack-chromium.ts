import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Unpacks the browser of @sparticuz/chromium into the folder given. Run as a program of its own, because that
 * package decides by the environment where it unpacks and whether its libraries for a bare Linux come along.
 */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: unpack-chromium.ts <folder>');

mkdirSync(dirname(folder), { recursive: true });
const workFolder = mkdtempSync(`${folder}-`);
process.env['TMPDIR'] = workFolder;
process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();
writeFileSync(join(workFolder, 'fonts/fonts.conf'), fontsConfiguration(folder));

try {
  renameSync(workFolder, folder);
} catch {
  // Another process was first; its copy is as good.
  rmSync(workFolder, { recursive: true });
}

/** The browser sees its own fonts and none of the machine's: a page looks the same everywhere. */
function fontsConfiguration(root: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${root}/fonts/fonts</dir>
  <cachedir>${root}/fonts-cache</cachedir>
</fontconfig>
`;
}
