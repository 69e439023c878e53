import { fold } from '../text.ts';
import { LABEL_KINDS } from './label.ts';
import type { Paragraph } from './paragraph.ts';

/** A paragraph with all that stands under it. */
export type Section = Paragraph & { children: Section[] };

/** The administrative tree of a text (I. · 1. · a) · -) under one root without text. */
export function toOutline(paragraphs: Paragraph[]): Section {
  const root: Section = { label: null, text: '', children: [] };
  let open: Section[] = [root];
  for (const paragraph of paragraphs) {
    const section: Section = { ...paragraph, children: [] };
    if (isClosing(paragraph)) open = [root];
    if (paragraph.label) open = open.filter((above) => depthOf(above) < depthOf(paragraph));
    open.at(-1)?.children.push(section);
    if (paragraph.label) open.push(section);
  }
  return root;
}

/** "Trên đây là Kế hoạch…" belongs to the whole plan, whatever stands before it. */
function isClosing({ label, text }: Paragraph): boolean {
  return label === null && fold(text.slice(0, 40)).startsWith('tren day la');
}

function depthOf({ label }: Paragraph): number {
  return label ? LABEL_KINDS.indexOf(label.kind) : -1;
}

/** Every section of the tree, in the order of the text. */
export function* eachSection(section: Section): Generator<Section> {
  yield section;
  for (const child of section.children) yield* eachSection(child);
}

/** A section without its own label, what stands under it with theirs, a line each. */
export function wholeText(section: Section): string {
  return [section.text, ...section.children.map(labelledText)].join('\n').trim();
}

function labelledText(section: Section): string {
  const sign = section.label ? `${section.label.sign} ` : '';
  return `${sign}${wholeText(section)}`.trim();
}
