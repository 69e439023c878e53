import { fold } from '../text.ts';
import { LABEL_KINDS } from './label.ts';
import { eachSection, type Section, wholeText } from './outline.ts';

/** How a plan heads its contents, the surest first. */
const HEADINGS = [
  /^noi dung (phong trao )?thi dua\b/,
  /^noi dung\b(?!.*\bbao cao\b).*\bthi dua\b/,
  /^noi dung( phong trao| thuc hien| cu the)? ?[:.]?$/,
];

/** The part headed "Nội dung thi đua", or plainly "Nội dung"; null when the plan has none with items. */
export function findContentsPart(root: Section): Section | null {
  const parts = [...eachSection(root)].filter(isListedPart);
  for (const heading of HEADINGS) {
    const part = parts.find(({ text }) => heading.test(fold(text.slice(0, 80))));
    if (part) return part;
  }
  return null;
}

/** The contents of a movement, each whole, without its own number. */
export function readContents(part: Section | null): string[] {
  if (!part) return [];
  const kind = outermostKind(part);
  return part.children
    .filter((child) => child.label?.kind === kind)
    .map(wholeText)
    .filter((text) => text !== '');
}

function isListedPart({ label, children }: Section): boolean {
  if (!label || label.kind === 'dash' || label.kind === 'plus') return false;
  return children.some((child) => child.label !== null);
}

function outermostKind(part: Section) {
  return LABEL_KINDS.find((kind) => part.children.some((child) => child.label?.kind === kind));
}
