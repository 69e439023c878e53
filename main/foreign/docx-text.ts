import { readLabel } from '../../shared/plan/label.ts';
import { openArchive } from './archive.ts';
import { type Labels, readLabels } from './docx-numbering.ts';
import { onlyPrinted, type PrintedListener } from './docx-printed.ts';
import { attributeOf, isOn, type Place, readStyles, type Styles } from './docx-styles.ts';
import { REFUSALS, refusal } from './refusal.ts';
import { readRelations } from './relations.ts';
import { tableRows } from './table-rows.ts';
import { readPart } from './xml.ts';

/** The text of a .docx, a line a paragraph, with the labels that Word counts by itself. Runs in a process of its own. */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  const archive = await openArchive(bytes, 'document');
  const start = (await readRelations(archive, '')).find(({ type }) => type === 'officeDocument');
  const path = start?.path ?? 'word/document.xml';
  const relations = await readRelations(archive, path);
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.path;
  const styles = await readStyles(archive, partOf('styles'));
  const labels = await readLabels(archive, partOf('numbering'));
  const { listener, take } = gatherLines(styles, labels);
  if (!(await readPart(archive, path, onlyPrinted(listener))))
    throw refusal(REFUSALS.document.broken);
  return take();
}

/** A paragraph on its way; one may stand within another, in a text box. */
type Paragraph = Place & {
  /** Its line, so that what stands in a text box comes after what it is hung on. */
  at: number;
  style: string;
  text: string;
  /** Its mark is hidden or was deleted: it goes on in the next paragraph. */
  goesOn: boolean;
};
type Run = { style: string; isHidden: boolean | null };

/** What stands for a character. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

function gatherLines(styles: Styles, labels: Labels) {
  const lines: string[] = [];
  const paragraphs: Paragraph[] = [];
  let run: Run | null = null;
  let letters = 0;
  let carried = '';

  const add = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || isHidden(run, paragraph, styles)) return;
    paragraph.text += text;
    letters += text.length;
  };
  const openParagraph = () => {
    const at = lines.push('') - 1;
    paragraphs.push({ at, style: '', list: null, depth: null, text: carried, goesOn: false });
    carried = '';
    run = null;
  };
  const closeParagraph = () => {
    const paragraph = paragraphs.pop();
    run = null;
    if (paragraph?.goesOn) carried = paragraph.text;
    else if (paragraph) lines[paragraph.at] = lineOf(paragraph, styles, labels);
  };
  const rows = tableRows(lines);
  const listener: PrintedListener = {
    open(name, within, attributes, prefix) {
      const paragraph = paragraphs.at(-1);
      if (name === 'tr' || name === 'tc') rows.open(name);
      if (name === 'p') openParagraph();
      else if (name === 'r') run = { style: '', isHidden: null };
      else if (within === 'r') add(SIGNS.get(name) ?? '');
      else if (paragraph) describe(paragraph, run, name, attributeOf(attributes, prefix, 'val'));
    },
    text: add,
    close(name) {
      if (name === 'r') run = null;
      if (name === 'p') closeParagraph();
      if (name === 'tr') rows.close();
    },
    letters: () => letters,
  };
  return { listener, take: () => [...lines, carried].join('\n').trimEnd() };
}

/** What the properties of a paragraph, or of a run in it, say that matters for its text. */
function describe(
  paragraph: Paragraph,
  run: Run | null,
  name: string,
  value: string | undefined,
): void {
  if (name === 'pStyle') paragraph.style = value ?? '';
  if (name === 'numId') paragraph.list = value ?? null;
  if (name === 'ilvl') paragraph.depth = Number(value);
  if (name === 'del') paragraph.goesOn = true;
  if (run && name === 'rStyle') run.style = value ?? '';
  if (name !== 'vanish') return;
  if (run) run.isHidden = isOn(value);
  else if (isOn(value)) paragraph.goesOn = true;
}

function isHidden(run: Run | null, { style }: Paragraph, styles: Styles): boolean {
  return run?.isHidden ?? styles.isHidden(run?.style || style);
}

function lineOf(paragraph: Paragraph, styles: Styles, labels: Labels): string {
  const text = paragraph.text.trim();
  if (text === '') return '';
  const ofStyle = styles.placeOf(paragraph.style);
  const place = { list: paragraph.list ?? ofStyle.list, depth: paragraph.depth ?? ofStyle.depth };
  const label = labels.next(place, paragraph.style);
  // Under a heading typed by hand a list begins anew, as its author meant it, though Word counts on.
  if (label === '' && readLabel(text)?.label.kind === 'part') labels.restart();
  return `${label}${text}`;
}
