import { isContentsTitle } from '../../shared/plan/contents.ts';
import { isPartTitle } from '../../shared/plan/heading.ts';
import { readLabel } from '../../shared/plan/label.ts';

/** The few things used of mammoth's document tree. */
export type DocxNode = {
  type: string;
  value?: string;
  children?: DocxNode[];
  /** The level of a list; one and the same object for all paragraphs that share it. */
  numbering?: DocxLevel | null;
};
type DocxLevel = { isOrdered: boolean; level: string };

type Line = { level: DocxLevel | null; text: string };

/** Text with a line a paragraph, where Word's automatic numbers stand as the labels they print. */
export function toLabelledText(document: DocxNode): string {
  const lines = [...eachParagraph(document)].map(toLine);
  const nextLabel = startLabels(lines);
  return lines.map((line) => `${nextLabel(line)}${line.text}`).join('\n');
}

function* eachParagraph(node: DocxNode): Generator<DocxNode> {
  if (node.type === 'paragraph') yield node;
  else for (const child of node.children ?? []) yield* eachParagraph(child);
}

function toLine(paragraph: DocxNode): Line {
  return { level: paragraph.numbering ?? null, text: textOf(paragraph).trim() };
}

function textOf(node: DocxNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(textOf).join('');
}

/**
 * mammoth tells that a level counts and how deep it lies, not how its numbers are written. The level that holds the
 * title of the contents is taken for I. II. III.; the others are 1. 2. 3., then a) b) c): what the decree prescribes.
 */
function startLabels(lines: Line[]): (line: Line) => string {
  const partLevel = lines.find(
    ({ level, text }) => level?.isOrdered && isContentsTitle(text),
  )?.level;
  const depths = lines.flatMap(({ level }) =>
    level?.isOrdered && level !== partLevel ? [Number(level.level)] : [],
  );
  const outermost = depths.reduce((least, depth) => Math.min(least, depth), 9);
  const counts = new Map<DocxLevel, number>();

  return ({ level, text }) => {
    if (text === '') return '';
    if (!level) {
      if (isPartTitle(text) || isTypedPart(text)) counts.clear();
      return '';
    }
    if (!level.isOrdered) return '- ';
    restartBelow(counts, level, partLevel);
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    if (level === partLevel) return `${toRoman(count)}. `;
    return labelAt(Number(level.level) - outermost, count);
  };
}

/** A number starts again under each label that stands above it. */
function restartBelow(
  counts: Map<DocxLevel, number>,
  level: DocxLevel,
  partLevel: DocxLevel | null | undefined,
): void {
  for (const other of counts.keys()) {
    const isBelow = level === partLevel || Number(other.level) > Number(level.level);
    if (other !== level && other !== partLevel && isBelow) counts.delete(other);
  }
}

function isTypedPart(text: string): boolean {
  return readLabel(text)?.label.kind === 'part';
}

const LETTERS = 'abcdđeghiklmnopq';

function labelAt(depth: number, count: number): string {
  if (depth === 0) return `${count}. `;
  const letter = LETTERS.charAt(count - 1);
  return depth === 1 && letter ? `${letter}) ` : '- ';
}

function toRoman(count: number): string {
  const tens = 'X'.repeat(Math.floor(count / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][count % 10] ?? '');
}
