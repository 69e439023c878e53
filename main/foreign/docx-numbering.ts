import type { Archive } from './archive.ts';
import { attributeOf, isOn, type Place } from './docx-styles.ts';
import { readPart } from './xml.ts';

/** How one depth of a list is counted and written: `%1.` in small letters, from 1. */
type Level = {
  start: number;
  format: string;
  text: string;
  /** Paragraphs of this style stand at this depth. */
  style: string | null;
  /** False where the count goes on under each new label above it. */
  restarts: boolean;
  isLegal: boolean;
};
type Outline = {
  levels: Map<number, Level>;
  styleLink: string | null;
  numStyleLink: string | null;
};
type List = { outline: string; starts: Map<number, number>; levels: Map<number, Level> };
type Lists = { outlines: Map<string, Outline>; lists: Map<string, List> };

export type Labels = {
  /** The label that Word prints before a paragraph of a list, with a blank behind it; nothing where it prints none. */
  next: (place: Place, style: string) => string;
  /** Lists begin again from their first number. */
  restart: () => void;
};

/** Counts the paragraphs of Word's lists as Word does, by what the file says of each list. */
export async function readLabels(archive: Archive, path: string | undefined): Promise<Labels> {
  const lists = await readLists(archive, path);
  let counts = new Map<string, (number | undefined)[]>();
  let begun = new Set<string>();
  const restart = () => {
    counts = new Map();
    begun = new Set();
  };
  const next = ({ list, depth }: Place, style: string): string => {
    const used = list === null ? undefined : lists.lists.get(list);
    if (!used) return '';
    const levels = levelsOf(lists, used);
    const at = depth ?? depthOfStyle(levels, style);
    const level = levels.get(at);
    if (!level) return '';
    const count = counts.get(used.outline) ?? [];
    counts.set(used.outline, count);
    const restarted = used.starts.get(at);
    if (restarted !== undefined && !begun.has(`${list} ${at}`)) count[at] = restarted - 1;
    begun.add(`${list} ${at}`);
    count[at] = (count[at] ?? level.start - 1) + 1;
    for (const [deeper, { restarts }] of levels) {
      if (deeper > at && restarts) count[deeper] = undefined;
    }
    return labelOf(levels, level, count);
  };
  return { next, restart };
}

function depthOfStyle(levels: ReadonlyMap<number, Level>, style: string): number {
  return [...levels].find(([, level]) => style !== '' && level.style === style)?.[0] ?? 0;
}

/** The depths of a list: its own where it says so, else those of its outline, which may stand under another name. */
function levelsOf({ outlines }: Lists, { outline, levels }: List): Map<number, Level> {
  const named = outlines.get(outline);
  const linked = named?.numStyleLink
    ? [...outlines.values()].find(({ styleLink }) => styleLink === named.numStyleLink)
    : named;
  return new Map([...(linked?.levels ?? []), ...levels]);
}

function labelOf(
  levels: ReadonlyMap<number, Level>,
  { format, text, isLegal }: Level,
  count: readonly (number | undefined)[],
): string {
  // Signs of a symbol font stand for a dash; a plus is one of its own.
  if (format === 'bullet') return text.trim() === '+' ? '+ ' : '- ';
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = levels.get(Number(digit) - 1);
    const number = count[Number(digit) - 1] ?? level?.start ?? 1;
    return written(number, isLegal ? 'decimal' : (level?.format ?? format));
  });
  return label.trim() === '' ? '' : `${label.trim()} `;
}

const ROMAN: [string, number][] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function written(number: number, format: string): string {
  if (format === 'none' || number < 0) return '';
  if (format === 'upperRoman' || format === 'lowerRoman') {
    let rest = Math.min(number, 399);
    let roman = '';
    for (const [letters, value] of ROMAN) {
      for (; rest >= value; rest -= value) roman += letters;
    }
    return format === 'upperRoman' ? roman : roman.toLowerCase();
  }
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((Math.max(number, 1) - 1) % 26));
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  return String(number);
}

async function readLists(archive: Archive, path: string | undefined): Promise<Lists> {
  const found: Lists = { outlines: new Map(), lists: new Map() };
  if (!path) return found;
  let outline: Outline | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden = 0;
  await readPart(archive, path, {
    open(name, attributes, prefix) {
      const own = (attribute: string) => attributeOf(attributes, prefix, attribute);
      const value = own('val');
      if (name === 'abstractNum') {
        outline = { levels: new Map(), styleLink: null, numStyleLink: null };
        found.outlines.set(own('abstractNumId') ?? '', outline);
      } else if (name === 'num') {
        list = { outline: '', starts: new Map(), levels: new Map() };
        found.lists.set(own('numId') ?? '', list);
      } else if (name === 'lvlOverride') overridden = Number(own('ilvl'));
      else if (name === 'lvl') {
        level = newLevel();
        (list ?? outline)?.levels.set(Number(own('ilvl')), level);
      } else if (list && name === 'abstractNumId') list.outline = value ?? '';
      else if (list && name === 'startOverride') list.starts.set(overridden, Number(value));
      else if (outline && name === 'styleLink') outline.styleLink = value ?? null;
      else if (outline && name === 'numStyleLink') outline.numStyleLink = value ?? null;
      else if (level) describe(level, name, value);
    },
    close(name) {
      if (name === 'abstractNum') outline = null;
      if (name === 'num') list = null;
      if (name === 'lvl') level = null;
    },
  });
  return found;
}

function newLevel(): Level {
  return { start: 1, format: 'decimal', text: '', style: null, restarts: true, isLegal: false };
}

function describe(level: Level, name: string, value: string | undefined): void {
  if (name === 'start') level.start = Number(value);
  if (name === 'numFmt') level.format = value ?? 'decimal';
  if (name === 'lvlText') level.text = value ?? '';
  if (name === 'pStyle') level.style = value ?? null;
  if (name === 'lvlRestart') level.restarts = value !== '0';
  if (name === 'isLgl') level.isLegal = isOn(value);
}
