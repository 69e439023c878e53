import type { Block } from '../../shared/grid/block.ts';
import { fold, toneKey } from '../../shared/text.ts';
import type { GridState } from './grid-state.ts';
import type { Aimed } from './place.ts';

export type Aligned = { aimed: Aimed[]; unknown: string[] };

/** Titles above the header and numbers before the names are no deeper than this. */
const DEPTH = 6;

/**
 * Reads a block that brings its own names: indicators in a header row, departments in a first column, or the other way
 * round. Null where it brings none, so that its place alone decides.
 */
export function alignByNames(
  state: Pick<GridState, 'rows' | 'columns' | 'active'>,
  block: Block,
): Aligned | null {
  const rowOf = finderOf(state.rows.map(({ name }) => [name]));
  const columnOf = finderOf(
    state.columns.map(({ name, kind, at }) =>
      kind === 'mark'
        ? [name, name.replace(/^\d+\. /, ''), `Nội dung ${at + 1}`, `ND${at + 1}`]
        : [name],
    ),
  );
  const upright = namesIn(block, columnOf, rowOf);
  const turned = namesIn(transpose(block), columnOf, rowOf);
  const isTurned = turned.known > upright.known;
  const { head, side } = isTurned ? turned : upright;
  if (!head && !side) return null;
  return aim(state, isTurned ? transpose(block) : block, { head, side, columnOf, rowOf });
}

type Find = (name: string) => number | undefined;

/** Finds by exact name with either tone placement, else without marks where only one fits. */
function finderOf(names: string[][]): Find {
  const exact = new Map<string, number>();
  const loose = new Map<string, number | null>();
  for (const [index, spellings] of names.entries()) {
    for (const name of spellings) {
      exact.set(toneKey(name), index);
      const key = fold(name);
      loose.set(key, loose.has(key) && loose.get(key) !== index ? null : index);
    }
  }
  return (name) => exact.get(toneKey(name)) ?? loose.get(fold(name)) ?? undefined;
}

type Line = { at: number; known: number };

function namesIn(block: Block, columnOf: Find, rowOf: Find) {
  const head = bestLine(block, columnOf);
  const side = bestLine(transpose(block), rowOf);
  return { head, side, known: (head?.known ?? 0) + (side?.known ?? 0) };
}

/** The line among the first few that holds most names. */
function bestLine(block: Block, find: Find): Line | null {
  let best: Line | null = null;
  for (const [at, texts] of block.slice(0, DEPTH).entries()) {
    const known = texts.filter((text) => text.trim() !== '' && find(text) !== undefined).length;
    if (known > (best?.known ?? 0)) best = { at, known };
  }
  return best;
}

type Names = { head: Line | null; side: Line | null; columnOf: Find; rowOf: Find };

function aim(
  { active }: Pick<GridState, 'active'>,
  block: Block,
  { head, side, columnOf, rowOf }: Names,
): Aligned {
  const unknown: string[] = [];
  const body = block.slice(head ? head.at + 1 : 0);
  const start = side ? side.at + 1 : 0;
  const columns = transpose(body).map((texts, index) => {
    if (index < start) return null;
    if (!head) return active.column + index - start;
    return named(block[head.at]?.[index], columnOf, unknown, hasText(texts));
  });
  const aimed = body.flatMap((texts, index) => {
    const row = side
      ? named(texts[side.at], rowOf, unknown, hasText(texts.slice(start)))
      : active.row + index;
    if (row === null) return [];
    return texts.flatMap((text, at) => {
      const column = columns[at] ?? null;
      return column === null ? [] : [{ row, column, text }];
    });
  });
  return { aimed, unknown };
}

/** The place of a name; null for none, and then pointed out unless nothing stands under it. */
function named(
  text: string | undefined,
  find: Find,
  unknown: string[],
  holds: boolean,
): number | null {
  const name = (text ?? '').trim();
  const found = name === '' ? undefined : find(name);
  if (found !== undefined) return found;
  if (holds) unknown.push(name === '' ? '(không có tên)' : name);
  return null;
}

function hasText(texts: readonly string[] | undefined): boolean {
  return texts?.some((text) => text.trim() !== '') ?? false;
}

function transpose(block: Block): Block {
  return (block[0] ?? []).map((_, column) => block.map((row) => row[column] ?? ''));
}
