import type { Archive } from './archive.ts';
import { LONGEST_TEXT, MOST_CELLS, MOST_TEXT } from './limits.ts';
import { REFUSALS, refusal } from './refusal.ts';
import { readPart } from './xml.ts';

/** Gathers the text of one `<si>` or `<is>`: its runs, without the phonetic guide beside them. */
export function createTextGatherer() {
  let text = '';
  let isInText = false;
  let isPhonetic = false;
  return {
    start() {
      text = '';
    },
    open(name: string) {
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isInText = !isPhonetic;
    },
    text(part: string) {
      if (isInText) text += part;
    },
    close(name: string) {
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isInText = false;
    },
    take: () => unescapeText(text),
  };
}

/** Excel writes a character that XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The texts that cells refer to by their number. */
export async function readSharedStrings(archive: Archive, path: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (path === null) return strings;
  const gatherer = createTextGatherer();
  let total = 0;
  await readPart(archive, path, {
    open(name) {
      if (name === 'si') gatherer.start();
      else gatherer.open(name);
    },
    text: gatherer.text,
    close(name) {
      gatherer.close(name);
      if (name !== 'si') return;
      const text = gatherer.take();
      total += text.length;
      if (strings.length >= MOST_CELLS || total > MOST_TEXT)
        throw refusal(REFUSALS.workbook.tooHeavy);
      if (text.length > LONGEST_TEXT) throw refusal(REFUSALS.workbook.tooHeavy);
      strings.push(text);
    },
  });
  return strings;
}
