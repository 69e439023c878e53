import { type Block, type OfficialDocument, textOfRuns } from '../document/official-document.ts';
import { CORRECTION_CAPTION } from '../paper/correction.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type Dossier, placeInPaper, placeInSheet } from './dossier.ts';
import { textsOfSheet } from './entry-tables.ts';
import { excerpt } from './paper-tellings.ts';
import { replacedWords } from './replaced-words.ts';
import type { Finding, Place } from './telling.ts';

/**
 * Where a finished set tells another name, number or day than the same set drawn up anew from what is recorded now. Her
 * own wording may leave out or add what it likes; only what it puts in the place of something recorded is found.
 */
export function departures(
  finished: Dossier,
  recorded: Dossier,
  names: readonly string[],
): Finding[] {
  return [
    ...finished.papers.flatMap(({ kind, document }) => {
      const draft = recorded.papers.find((paper) => paper.kind === kind)?.document;
      if (!draft) return [];
      return paperDepartures(document, draft, names, (at) => placeInPaper(kind, at));
    }),
    ...workbookDepartures(finished.workbook, recorded.workbook),
  ];
}

type PlaceOf = (at: string) => Place;

function paperDepartures(
  document: OfficialDocument,
  draft: OfficialDocument,
  names: readonly string[],
  placeOf: PlaceOf,
): Finding[] {
  const worded = (now: string, then: string): Finding[] =>
    replacedWords(then, now, names).map(({ recorded, told }) =>
      finding(told, recorded, placeOf(excerpt(now))),
    );
  const fixed = (now: string, then: string, at: string): Finding[] =>
    spaced(now) === spaced(then) ? [] : [finding(now, then, placeOf(at))];
  const bodies = (of: OfficialDocument) => [of.body, ...of.annexes.map(({ body }) => body)];
  const signed = ({ secretary, signature }: OfficialDocument) =>
    [secretary, signature].map((each) => [...(each?.lines ?? []), each?.name ?? ''].join(' '));
  const heads = ({ agencyName, parentName, number, placeAndDate, typeName }: OfficialDocument) => [
    agencyName,
    parentName,
    number,
    placeAndDate,
    typeName,
  ];
  return [
    ...pairs(heads(document), heads(draft)).flatMap(([now, then]) => fixed(now, then, 'phần đầu')),
    ...pairs(signed(document), signed(draft)).flatMap(([now, then]) => fixed(now, then, 'chữ ký')),
    ...worded(document.title, draft.title),
    ...fixed(document.reference, draft.reference, 'dòng kèm theo'),
    ...(['subject', 'addressees', 'recipients'] as const).flatMap((part) =>
      pairs(document[part], draft[part]).flatMap(([now, then]) => worded(now, then)),
    ),
    ...worded(document.bases.join('\n'), draft.bases.join('\n')),
    ...pairs(document.annexes, draft.annexes).flatMap(([now, then]) => [
      ...fixed(now.title, then.title, 'phụ lục'),
      ...fixed(now.reference, then.reference, 'phụ lục'),
    ]),
    ...pairs(bodies(document), bodies(draft)).flatMap(([now, then]) => [
      ...textPairs(now, then).flatMap(([a, b]) => worded(a, b)),
      ...pairs(unworded(now), unworded(then)).flatMap(([a, b]) =>
        pairs(a.texts, b.texts).flatMap(([text, other]) => fixed(text, other, a.at)),
      ),
    ]),
  ];
}

/** Texts under one key in both, each with what the draft says there: a text may have become several lines. */
function textPairs(now: readonly Block[], then: readonly Block[]): [string, string][] {
  const texts = (blocks: readonly Block[]) => {
    const found = new Map<string, string>();
    let key = '';
    for (const block of blocks) {
      if (!('runs' in block)) continue;
      // A further line of her wording stands behind the first without a key of its own.
      key = block.key ?? key;
      found.set(key, [found.get(key) ?? '', textOfRuns(block.runs)].join(' ').trim());
    }
    return found;
  };
  const drafted = texts(then);
  return [...texts(now)].flatMap(([key, text]) => {
    const other = drafted.get(key);
    return other === undefined ? [] : [[text, other] as [string, string]];
  });
}

/** What the clerk cannot word: headings and the cells of tables. */
function unworded(blocks: readonly Block[]): { at: string; texts: string[] }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') {
      // What a correction says of the report before it is not drafted from the records.
      if (block.caption === CORRECTION_CAPTION) return [];
      const cells = block.rows.flatMap((row) => row.cells);
      const texts = [block.caption, ...block.columns.map(({ header }) => header), ...cells];
      return [{ at: block.caption === '' ? 'bảng' : `bảng “${block.caption}”`, texts }];
    }
    return 'text' in block ? [{ at: `${block.label} ${block.text}`, texts: [block.text] }] : [];
  });
}

function workbookDepartures(finished: Workbook, recorded: Workbook): Finding[] {
  return finished.sheets.flatMap((sheet) => {
    const draft = recorded.sheets.find(({ name }) => name === sheet.name);
    const [now, then] = [textsOfSheet(sheet), draft ? textsOfSheet(draft) : []];
    return pairs(now, then).flatMap(([cells, others], row) =>
      pairs(cells, others)
        .filter(([cell, other]) => cell !== other)
        .map(([cell, other]) => finding(cell, other, placeInSheet(sheet.name, `dòng ${row + 1}`))),
    );
  });
}

/** What stands at the same place in both, as far as both go. */
function pairs<T>(a: readonly T[], b: readonly T[]): [T, T][] {
  return a.slice(0, b.length).map((each, at) => [each, b[at] as T]);
}

function finding(told: string, recorded: string, { paper, at, href }: Place): Finding {
  const said = told.trim() === '' ? 'để trống' : `ghi “${excerpt(told)}”`;
  const kept = recorded.trim() === '' ? 'để trống' : `là “${excerpt(recorded)}”`;
  return { text: `${paper} (${at}) ${said}, số liệu đã ghi ${kept}.`, href };
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
