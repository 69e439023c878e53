import type { Token } from './token.ts';

/** Tokens from `from` up to, not including, `to`. */
export type Range = { from: number; to: number };

/** A line of the text, or several that were one before a scan or a message broke them. */
export type Block = Range & {
  /** The number or bullet it begins with: where the text behind it begins. */
  body: number;
  /** How it is numbered, so that headings of one kind are told: "I", "1", "a", "-"; empty for none. */
  bullet: string;
  /** A blank line stands before it. */
  apart: boolean;
  /** Cells of a table's row; empty where it is none. */
  cells: Range[];
};

const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})$/;
const BULLETS = '-+*•–—◦▪►●○✓✔·👉📌▶➤';

/** Lines of a text, joined where a line goes on in the next. */
export function blocksOf(
  tokens: readonly Token[],
  isPair: (a: string, b: string) => boolean,
): Block[] {
  const lines = linesOf(tokens);
  const blocks: Block[] = [];
  let apart = false;
  for (const line of lines) {
    if (line.from === line.to) {
      apart = true;
      continue;
    }
    const block = { ...blockOf(tokens, line), apart };
    const last = blocks.at(-1);
    const fits = last && block.to - last.from <= MOST_OF_LINE;
    if (last && fits && !apart && goesOn(tokens, last, block, isPair)) last.to = line.to;
    else blocks.push(block);
    apart = false;
  }
  return blocks;
}

function linesOf(tokens: readonly Token[]): Range[] {
  const lines: Range[] = [];
  let from = 0;
  tokens.forEach(({ kind }, at) => {
    if (kind !== 'line') return;
    lines.push({ from, to: at });
    from = at + 1;
  });
  lines.push({ from, to: tokens.length });
  return lines.flatMap(cut);
}

/** No line of a report is longer; what is work grows with its length many times over, so it is cut. */
const MOST_OF_LINE = 600;
const MOST_OF_SENTENCE = 200;

function cut({ from, to }: Range): Range[] {
  if (to - from <= MOST_OF_LINE) return [{ from, to }];
  const parts = Math.ceil((to - from) / MOST_OF_LINE);
  return Array.from({ length: parts }, (_, at) => ({
    from: from + at * MOST_OF_LINE,
    to: Math.min(to, from + (at + 1) * MOST_OF_LINE),
  }));
}

function blockOf(tokens: readonly Token[], line: Range): Omit<Block, 'apart'> {
  const cells = cellsOf(tokens, line);
  const [body, bullet] = cells.length > 0 ? [line.from, ''] : bulletOf(tokens, line);
  return { ...line, body, bullet, cells };
}

/** "1.", "2.1.", "a)", "IV.", "-", "+": what a line is numbered with, and where the text begins. */
function bulletOf(tokens: readonly Token[], { from, to }: Range): [body: number, bullet: string] {
  let at = from;
  const first = tokens[at];
  if (!first) return [from, ''];
  if (first.kind === 'mark' && !/[\p{L}\p{N}([“"']/u.test(first.key)) {
    while (at < to && tokens[at]?.kind === 'mark' && !'(["“'.includes(tokens[at]?.key ?? ''))
      at += 1;
    return at < to ? [at, BULLETS.includes(first.key) ? first.key : '-'] : [from, ''];
  }
  if (first.kind === 'number' && first.digits.length <= 2) return numberedBullet(tokens, from, to);
  const close = tokens[at + 1];
  const isLetter = first.kind === 'word' && (/^[a-z]$/.test(first.key) || ROMAN.test(first.key));
  if (isLetter && close && at + 2 < to && isNumberEnd(tokens, at + 1)) {
    return [at + 2, ROMAN.test(first.key) && close.key === '.' ? 'I' : 'a'];
  }
  return [from, ''];
}

function numberedBullet(tokens: readonly Token[], from: number, to: number): [number, string] {
  let at = from;
  let depth = 0;
  while (tokens[at]?.kind === 'number' && isNumberEnd(tokens, at + 1)) {
    depth += 1;
    at += 2;
    // "1.250 km" is a number, "1.1. Số buổi" and "1. 12/12 người" a place in a list.
    if (tokens[at]?.start !== tokens[at - 1]?.end)
      return at < to ? [at, `1${'.1'.repeat(depth - 1)}`] : [from, ''];
  }
  const ends = tokens[at]?.kind === 'number' && tokens[at]?.start === tokens[at - 1]?.end;
  if (depth > 0 && ends && (tokens[at]?.digits.length ?? 0) < 3 && at + 1 < to) {
    return [at + 1, `1${'.1'.repeat(depth)}`];
  }
  return depth > 0 && tokens[at]?.kind === 'word' ? [at, '1'] : [from, ''];
}

function isNumberEnd(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  return key === '.' || key === ')' || (key === '/' && tokens[at + 1]?.kind === 'word');
}

/** Cells of a line with tabs or upright strokes. */
function cellsOf(tokens: readonly Token[], { from, to }: Range): Range[] {
  const isEdge = (at: number) => tokens[at]?.kind === 'cell' || tokens[at]?.key === '|';
  const cells: Range[] = [];
  let start = from;
  let edges = 0;
  for (let at = from; at < to; at += 1) {
    if (!isEdge(at)) continue;
    edges += 1;
    if (!(at === from && tokens[at]?.key === '|')) cells.push({ from: start, to: at });
    start = at + 1;
  }
  if (edges === 0) return [];
  if (!(tokens[to - 1]?.key === '|')) cells.push({ from: start, to });
  return cells.length > 1 ? cells : [];
}

/** Whether a line breaks off and the next one carries on. */
function goesOn(
  tokens: readonly Token[],
  last: Block,
  next: Block,
  isPair: (a: string, b: string) => boolean,
): boolean {
  if (last.cells.length > 0 || next.cells.length > 0 || next.bullet !== '') return false;
  const end = tokens[last.to - 1];
  const begin = tokens[next.from];
  if (!end || !begin || /^[.;:!?]$/.test(end.key)) return false;
  if (labelEnd(tokens, next.from, next.to) > 0) return false;
  if (/^[,(]$/.test(end.key) || /^[,)(]$/.test(begin.key)) return true;
  if (isPair(end.key, begin.key)) return true;
  // A long line was broken by its width, a short one by its writer.
  return end.end - (tokens[lastLineStart(tokens, last)]?.start ?? 0) > 62;
}

function lastLineStart(tokens: readonly Token[], { from, to }: Range): number {
  let at = to - 1;
  while (at > from && tokens[at - 1]?.kind !== 'line') at -= 1;
  return at;
}

/** Where the label before a colon (or "....", or a question) ends: the token behind it; 0 for none. */
export function labelEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 16); at += 1) {
    const key = tokens[at]?.key ?? '';
    if (key === ';' || (key === '.' && tokens[at + 1]?.key !== '.')) return 0;
    if (key === ':' || key === '…') return at + 1;
    if (key === '?' && at + 1 < to) return at + 1;
    if (key === '.') {
      let end = at;
      while (tokens[end]?.key === '.') end += 1;
      return end;
    }
  }
  return 0;
}

/** Words that end in a full stop without ending a sentence. */
const SHORT = new Set(['p', 'tp', 'ts', 'ths', 'ong', 'stt', 'd', 'q', 'tx', 'gs', 'pgs', 'k']);

/** The sentences of a block. */
export function sentencesOf(tokens: readonly Token[], { body, to }: Block): Range[] {
  const sentences: Range[] = [];
  let from = body;
  for (let at = body; at < to; at += 1) {
    if (!endsSentence(tokens, at, to) && at - from < MOST_OF_SENTENCE) continue;
    if (at > from) sentences.push({ from, to: at });
    from = at + 1;
  }
  if (from < to) sentences.push({ from, to });
  return sentences;
}

function endsSentence(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark') return false;
  if (token.key === '!') return true;
  if (token.key === '?') return false;
  if (token.key !== '.' || at + 1 >= to) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next?.key === '.' || before?.key === '.') return false;
  const joined = next && next.start === token.end;
  if (joined && next.kind === 'number' && before?.kind === 'number') return false;
  if (joined && next.kind === 'word' && before?.kind === 'word') return false;
  return !(before?.kind === 'word' && SHORT.has(before.key) && before.end === token.start);
}
