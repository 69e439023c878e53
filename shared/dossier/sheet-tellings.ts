import { PASSED } from '../annual/summary-sheet.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { countsIn } from './counts.ts';
import { placeInSheet } from './dossier.ts';
import { type Entry, entriesOfSheet, textsOfSheet } from './entry-tables.ts';
import { byAward, COUNTED, type Roll } from './roll.ts';
import type { Telling } from './telling.ts';

/** Who the workbook names: its two lists are one roll, the flat sheet for the province's system another. */
export function rollsOfWorkbook({ sheets }: Workbook, agencyName: string): Roll[] {
  const lists = sheets.filter(({ name }) => LISTS.includes(name));
  const flat = sheets.filter(({ name }) => name === FLAT);
  const entriesIn = (sheet: Sheet) =>
    entriesOfSheet(sheet, (row) => placeInSheet(sheet.name, `dòng ${row}`));
  return [
    ...(lists.length === 0
      ? []
      : [
          {
            of: 'forward' as const,
            place: placeInSheet(LISTS.join(', ')),
            entries: lists.flatMap(entriesIn),
          },
        ]),
    ...flat.map((sheet) => ({
      of: 'forward' as const,
      place: placeInSheet(sheet.name),
      entries: entriesIn(sheet).map((entry) => withinAgency(entry, agencyName)),
    })),
  ];
}

const LISTS: readonly string[] = ['DS_TAP_THE', 'DS_CA_NHAN'];
const FLAT = 'NHAP_HE_THONG';
const SUMMARY = 'TONG_HOP';

/** The system wants a person's department with the agency behind it, and the agency alone for a department. */
function withinAgency(entry: Entry, agencyName: string): Entry {
  const { presented: _, department = '', ...rest } = entry;
  if (!department.endsWith(`, ${agencyName}`)) return rest;
  return { ...rest, department: department.slice(0, -`, ${agencyName}`.length) };
}

/** An award that one of the two does not name at all is one of which it tells none. */
function bothWays(summed: readonly Telling[], counted: readonly Telling[]): Telling[] {
  const missing = (from: readonly Telling[], within: readonly Telling[]) => {
    const place = within[0]?.place;
    const known = new Set(within.map(({ about }) => about));
    return place === undefined
      ? []
      : from
          .filter(({ about }) => about.startsWith('Số') && !known.has(about))
          .map(({ about }) => ({ about, value: '0', place }));
  };
  return [...summed, ...counted, ...missing(summed, counted), ...missing(counted, summed)];
}

/** Totals of the lists and the summary by award, whose every cell is told by the lists too. */
export function sheetTellings(workbook: Workbook, rolls: readonly Roll[]): Telling[] {
  const lists = workbook.sheets.filter(({ name }) => LISTS.includes(name));
  const summary = workbook.sheets.find(({ name }) => name === SUMMARY);
  const listed = rolls[0]?.entries ?? [];
  return [
    ...lists.flatMap(totalOfList),
    ...(summary ? bothWays(summaryTellings(summary), countedByAward(listed)) : []),
  ];
}

/** "Tổng cộng: 03 cá nhân": a list counts its own kind alone. */
function totalOfList(sheet: Sheet): Telling[] {
  const own = sheet.name === 'DS_TAP_THE' ? 'Số tập thể' : 'Số cá nhân';
  return textsOfSheet(sheet)
    .flatMap((cells, row) =>
      cells
        .filter((text) => text.startsWith('Tổng cộng'))
        .flatMap((text) =>
          countsIn(text, COUNTED.forward, placeInSheet(sheet.name, `dòng ${row + 1}`)),
        ),
    )
    .filter(({ about }) => about.startsWith(own));
}

type Counts = { departments: number; people: number; women: number };

function countTellings(what: string, counts: Counts, place: Telling['place']): Telling[] {
  return [
    { about: `Số tập thể ${what}`, value: String(counts.departments), place },
    { about: `Số cá nhân ${what}`, value: String(counts.people), place },
    { about: `Số nữ ${what}`, value: String(counts.women), place },
  ];
}

/** Rows of the summary: an award with its departments, people, women and classes of people, and the total. */
function summaryTellings(sheet: Sheet): Telling[] {
  const rows = textsOfSheet(sheet);
  const last = sheet.headerRows?.last ?? 0;
  const [upper = [], lower = []] = [rows[last - 2], rows[last - 1]];
  const headers = Array.from(
    { length: Math.max(upper.length, lower.length) },
    (_, column) => lower[column] || upper[column] || '',
  );
  const column = (header: string) => headers.indexOf(header);
  const [departments, people, women] = [column('Tập thể'), column('Tổng số'), column('Nữ')];
  const classes = headers.map((_, at) => at).filter((at) => at > women && at < headers.length - 1);
  const lines = rows.slice(last).filter(([first = '']) => /^(\d+$|Tổng cộng)/.test(first));
  // An award may stand in the part of each who decides.
  const awards = Map.groupBy(lines, ([first, award = '']) =>
    first === 'Tổng cộng' ? COUNTED.forward : byAward(award),
  );
  return [...awards].flatMap(([what, own]) => {
    const place = placeInSheet(sheet.name, what === COUNTED.forward ? 'dòng Tổng cộng' : what);
    const figure = (where: number) =>
      own.reduce((sum, cells) => sum + Number(cells[where] ?? Number.NaN), 0);
    const counts = {
      departments: figure(departments),
      people: figure(people),
      women: figure(women),
    };
    const summed = { ...place, at: 'cộng theo đối tượng' };
    const sum = classes.reduce((total, where) => total + figure(where), 0);
    const agrees = `Cột Khớp danh sách, ${what}`;
    return [
      ...countTellings(what, counts, place),
      { about: `Số cá nhân ${what}`, value: String(sum), place: summed },
      ...own.map((cells) => ({ about: agrees, value: cells.at(-1) ?? '', place })),
      { about: agrees, value: PASSED, place: { ...place, at: 'tính lại' } },
    ];
  });
}

function countedByAward(listed: readonly Entry[]): Telling[] {
  const place = placeInSheet(LISTS.join(', '), 'đếm tên');
  const countsOf = (entries: readonly Entry[]): Counts => {
    const people = entries.filter(({ gender }) => gender !== undefined);
    const women = people.filter(({ gender }) => gender === 'Nữ').length;
    return { departments: entries.length - people.length, people: people.length, women };
  };
  const awards = Map.groupBy(listed, ({ award }) => byAward(award));
  return [
    ...[...awards].flatMap(([what, entries]) => countTellings(what, countsOf(entries), place)),
    ...countTellings(COUNTED.forward, countsOf(listed), place),
  ];
}
