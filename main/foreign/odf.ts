import type { Archive } from './archive.ts';
import { LONGEST_TEXT } from './limits.ts';
import { REFUSALS, refusal } from './refusal.ts';
import { tableRows } from './table-rows.ts';
import { type Attributes, readPart } from './xml.ts';

/** Stands in the text of a paragraph or a cell and is none of it: a remark, a footnote, what was deleted, a drawing's name. */
const PASSED_OVER = new Set([
  'annotation',
  'note',
  'tracked-changes',
  'title',
  'desc',
  'ruby-text',
]);

/** Gathers the text of OpenDocument paragraphs: a line each, blanks and tabs that are written as elements among it. */
export function odfText() {
  const lines: string[] = [];
  const path: string[] = [];
  let passedOver = 0;
  let depth = 0;
  const add = (part: string) => {
    const last = lines.length - 1;
    if (passedOver > 0 || depth === 0 || last < 0) return;
    lines[last] = `${lines[last] ?? ''}${part}`;
  };
  return {
    start: () => {
      lines.length = 0;
    },
    open(name: string, attributes: Attributes) {
      path.push(name);
      if (PASSED_OVER.has(name)) passedOver += 1;
      if (name === 'p' || name === 'h') {
        depth += 1;
        if (passedOver === 0) lines.push('');
      }
      if (name === 's') {
        const blanks = Number(attributes['text:c'] ?? 1);
        add(' '.repeat(Math.min(blanks > 0 ? blanks : 1, LONGEST_TEXT)));
      }
      if (name === 'tab') add('\t');
      if (name === 'line-break') add('\n');
    },
    text: (part: string) => add(part.replace(/\s+/g, ' ')),
    close(name: string) {
      if (path.pop() === undefined) return;
      if (PASSED_OVER.has(name)) passedOver -= 1;
      if (name === 'p' || name === 'h') depth -= 1;
    },
    take: () => lines.join('\n'),
    lines,
  };
}

/** The text of an .odt, a line a paragraph. The numbers of its lists are counted by the program and not part of the text. */
export async function readOdtText(archive: Archive): Promise<string> {
  await refuseLocked(archive);
  const text = odfText();
  const rows = tableRows(text.lines);
  let isText = false;
  const found = await readPart(archive, 'content.xml', {
    open(name, attributes, prefix) {
      if (name === 'text' && prefix === 'office') isText = true;
      if (name === 'table-row') rows.open('tr');
      if (name === 'table-cell') rows.open('tc');
      text.open(name, attributes);
    },
    text: text.text,
    close(name) {
      text.close(name);
      if (name === 'table-row') rows.close();
    },
  });
  if (!found || !isText) throw refusal(REFUSALS.document.broken);
  return text.take();
}

/** Under a password every part is noise, and a list of the parts says so. */
export async function refuseLocked(archive: Archive): Promise<void> {
  let isLocked = false;
  await readPart(archive, 'meta-inf/manifest.xml', {
    open(name) {
      if (name === 'encryption-data') isLocked = true;
    },
  });
  if (isLocked) throw refusal(REFUSALS[archive.kind].locked);
}
