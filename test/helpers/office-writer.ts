import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { convertByOffice } from './libreoffice.ts';

const FONTS = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/tinos');

/** LibreOffice with its Writer, which Debian packs apart; null where it is not installed. */
function findWriter(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const program = folders.map((folder) => join(folder, 'soffice')).find(existsSync);
  if (!program) return null;
  const real = realpathSync(program);
  return existsSync(join(dirname(real), 'libswlo.so')) ? real : null;
}

const writer = findWriter();
if (writer === null) console.warn('Skipped: no LibreOffice Writer to open Word files with.');

/** False where LibreOffice Writer cannot be had: tests that need it are then shown as skipped. */
export const canOpenWord = writer !== null;

/** A Word file as LibreOffice prints it, with Tinos for Times New Roman since their letters are of one width. */
export async function convertToPdf(path: string): Promise<Uint8Array> {
  if (writer === null) throw new Error('No LibreOffice here: test with `canOpenWord` first');
  const folder = await mkdtemp(join(tmpdir(), 'office-writer-'));
  try {
    const fonts = join(folder, 'fonts.conf');
    await writeFile(fonts, fontRules(join(folder, 'cache')));
    await convertByOffice(path, 'pdf', folder, { program: writer, fonts });
    return new Uint8Array(await readFile(join(folder, `${basename(path, '.docx')}.pdf`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fontRules(cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONTS}</dir>
  <cachedir>${cache}</cachedir>
  <alias binding="same">
    <family>Times New Roman</family>
    <prefer><family>Tinos</family></prefer>
  </alias>
</fontconfig>
`;
}
