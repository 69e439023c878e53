import { Failure } from '../../shared/failure.ts';
import { type Archive, openArchive, readEntry } from '../foreign/archive.ts';
import { REFUSALS, refusal } from '../foreign/refusal.ts';
import { readRelations } from '../foreign/relations.ts';
import { findParts } from '../foreign/workbook-parts.ts';
import { fillSheet, movedFormulas, type SheetFill } from './fill-sheet.ts';
import { type Move, movedFormula, movedReferences } from './references.ts';
import { repack } from './repack.ts';
import { cutSheet } from './sheet-pieces.ts';
import { readStyles } from './styles.ts';
import { escapeXml, unescapeXml } from './value-xml.ts';

type Book = {
  archive: Archive;
  /** The workbook's own part, and its chain of formulas where it has one. */
  path: string;
  chainPath: string | null;
  sheets: { name: string; path: string }[];
  /** Sheets as text, by their path. */
  texts: Map<string, string>;
};

/**
 * Somebody else's workbook with lists put into some of its sheets. All else stays to the byte: only the filled sheets are
 * written anew, the workbook's part where formulas must be reckoned or a print area grew, and the sheets whose formulas
 * speak of rows that moved. Throws Failure('invalid') where a sheet is gone.
 */
export async function fillFile(bytes: Uint8Array, fills: readonly SheetFill[]): Promise<Buffer> {
  const archive = await openArchive(bytes, 'workbook');
  const { is1904, sheets } = await findParts(archive);
  const path =
    (await readRelations(archive, '')).find(({ type }) => type === 'officeDocument')?.path ?? '';
  const relations = await readRelations(archive, path);
  const partOf = (kind: string) => relations.find(({ type }) => type === kind)?.path ?? null;
  const texts = new Map<string, string>();
  for (const sheet of sheets) texts.set(sheet.path, await readText(archive, sheet.path));
  const original = new Map(texts);
  const book: Book = { archive, path, chainPath: partOf('calcChain'), sheets, texts };
  const styles = await readStyles(archive, partOf('styles'));
  const moves: { sheet: string; move: Move }[] = [];
  for (const fill of fills) {
    const found = sheets.find(({ name }) => name === fill.sheet);
    if (!found) throw new Failure('invalid', `Tệp mẫu không có trang “${fill.sheet}”.`);
    const text = texts.get(found.path) ?? '';
    const filled = fillSheet(text, fill, { styles, is1904 });
    refuseTables(text, fill, filled.move);
    texts.set(found.path, filled.xml);
    if (filled.move.extra > 0) moves.push({ sheet: found.name, move: filled.move });
  }
  followMoves(book, moves);
  const changed = new Map<string, string | null>();
  for (const [name, text] of texts)
    if (text !== original.get(name)) changed.set(name.toLowerCase(), text);
  if (changed.size > 0) await settleWorkbook(book, moves, changed);
  return repack(archive, changed);
}

/** A table of Excel's own says in a part of its own how far it reaches. */
function refuseTables(text: string, { sheet }: SheetFill, { extra }: Move): void {
  if (extra === 0 || !/<(?:\w+:)?tablePart\b/.test(text)) return;
  throw new Failure(
    'invalid',
    `Trang “${sheet}” có bảng (Table) của Excel và thiếu ${extra} dòng trống. Mở mẫu bằng Excel, thêm dòng trống hoặc chuyển bảng thành vùng thường, lưu rồi chọn lại làm mẫu mới.`,
  );
}

/** Formulas of the other sheets that speak of rows that moved. */
function followMoves({ sheets, texts }: Book, moves: { sheet: string; move: Move }[]): void {
  for (const { sheet, move } of moves) {
    for (const other of sheets) {
      if (other.name === sheet) continue;
      texts.set(other.path, movedFormulas(texts.get(other.path) ?? '', other.name, sheet, move));
    }
  }
}

/** Names and print areas follow, and totals are reckoned when the file is opened: their kept results are of the empty file. */
async function settleWorkbook(
  book: Book,
  moves: { sheet: string; move: Move }[],
  changed: Map<string, string | null>,
): Promise<void> {
  const before = await readText(book.archive, book.path);
  let text = before;
  for (const { sheet, move } of moves) {
    text = text.replace(
      /(<(?:\w+:)?definedName\b[^>]*>)([^<]*)/g,
      (whole, tag, content: string) => {
        const formula = unescapeXml(content);
        const moved = movedFormula(formula, '', sheet, move);
        return moved === formula ? whole : `${tag}${escapeXml(moved)}`;
      },
    );
  }
  const hasFormulas = [...book.texts.values()].some((sheet) => /<(?:\w+:)?f[\s>]/.test(sheet));
  if (hasFormulas) text = reckonedOnOpening(text);
  if (text !== before) changed.set(book.path.toLowerCase(), text);
  if (book.chainPath !== null) await settleChain(book, book.chainPath, moves, changed);
}

/** `<calcPr>` stands behind the names, or where they would stand. */
function reckonedOnOpening(text: string): string {
  if (/<(?:\w+:)?calcPr\b[^>]*fullCalcOnLoad="1"/.test(text)) return text;
  if (/<(?:\w+:)?calcPr\b/.test(text))
    return text.replace(
      /(<(?:\w+:)?calcPr\b)((?:\s[^>]*?)?)(\/?>)/,
      (_, start, rest: string, end) => {
        const others = rest.replace(/\s+fullCalcOnLoad="[^"]*"/, '');
        return `${start}${others} fullCalcOnLoad="1"${end}`;
      },
    );
  const [, prefix = ''] = /<(\w+:)?workbook\b/.exec(text) ?? [];
  const behind = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'].find((name) =>
    text.includes(`</${prefix}${name}>`),
  );
  const end = `</${prefix}${behind}>`;
  return text.replace(end, `${end}<${prefix}calcPr fullCalcOnLoad="1"/>`);
}

/** The chain lists the cells that hold formulas: Excel calls a file damaged where one of them holds none. */
async function settleChain(
  book: Book,
  chainPath: string,
  moves: { sheet: string; move: Move }[],
  changed: Map<string, string | null>,
): Promise<void> {
  const before = await readText(book.archive, chainPath);
  const workbook = await readText(book.archive, book.path);
  const ids = new Map(
    [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => [
      /sheetId="(\d+)"/.exec(tag)?.[1] ?? '',
      unescapeXml(/\bname="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]),
  );
  const formulas = new Map(
    book.sheets.map(({ name, path }) => [name, formulaCells(book.texts.get(path) ?? '')]),
  );
  let id = '';
  let kept = 0;
  const text = before.replace(/<(?:\w+:)?c\s([^>]*)\/>/g, (tag, attributes: string) => {
    id = /\bi="(\d+)"/.exec(attributes)?.[1] ?? id;
    const sheet = ids.get(id) ?? '';
    const reference = /\br="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const move = moves.find((each) => each.sheet === sheet)?.move;
    const moved = move ? movedReferences(reference, move) : reference;
    if (!formulas.get(sheet)?.has(moved)) return '';
    kept += 1;
    const named = /\bi="/.test(tag) ? tag : tag.replace(/\/>$/, ` i="${id}"/>`);
    return moved === reference && named === tag
      ? tag
      : named.replace(`r="${reference}"`, `r="${moved}"`);
  });
  if (text === before) return;
  // An empty chain is none: then the part goes, and whoever speaks of it.
  changed.set(chainPath.toLowerCase(), kept > 0 ? text : null);
  if (kept > 0) return;
  const relations = relationsPath(book.path);
  for (const [path, element] of [
    ['[Content_Types].xml', 'Override'],
    [relations, 'Relationship'],
  ] as const) {
    const own = new RegExp(`<(?:\\w+:)?${element}\\b[^>]*calcChain[^>]*/>`, 'g');
    changed.set(path.toLowerCase(), (await readText(book.archive, path)).replace(own, ''));
  }
}

function formulaCells(xml: string): Set<string> {
  const { rows } = cutSheet(xml);
  return new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ formula, start }) =>
        formula === null
          ? []
          : [/\br="([A-Z]+\d+)"/.exec(xml.slice(start, start + 200))?.[1] ?? ''],
      ),
    ),
  );
}

function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

async function readText(archive: Archive, path: string): Promise<string> {
  const entry = archive.entries.get(path.toLowerCase());
  if (!entry) throw refusal(REFUSALS.workbook.broken);
  const bytes = await readEntry(archive, entry);
  try {
    // The mark of UTF-8 at its head is taken off; Excel writes none.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(REFUSALS.workbook.broken);
  }
}
