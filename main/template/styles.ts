import type { Archive } from '../foreign/archive.ts';
import { readPart } from '../foreign/xml.ts';

/** What must be known of a style to put a value under it; by its number. */
export type StyleFacts = { isDate: boolean; wraps: boolean };

/** Formats every program knows by number and that show a day (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

export async function readStyles(archive: Archive, path: string | null): Promise<StyleFacts[]> {
  const styles: StyleFacts[] = [];
  if (path === null) return styles;
  const formats = new Map<number, string>();
  let isInCells = false;
  await readPart(archive, path, {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push({ isDate: DATE_FORMATS.has(id) || showsDay(formats.get(id)), wraps: false });
      } else if (name === 'alignment' && isInCells) {
        const style = styles.at(-1);
        if (style)
          style.wraps = attributes['wrapText'] === '1' || attributes['wrapText'] === 'true';
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** A day and a month, outside texts in quotes and colours or languages in brackets. */
function showsDay(format = ''): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return bare.includes('d') && bare.includes('m');
}
