import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readForeignBook, readForeignText } from '../../main/foreign/gate.ts';
import { findAwardHeader, readAwardRows } from '../../shared/import/award-rows.ts';
import { findPersonHeader } from '../../shared/import/person-columns.ts';
import { readPeople } from '../../shared/import/person-rows.ts';
import { readPlan } from '../../shared/plan/read-plan.ts';
import { runApartInTest } from '../helpers/program.ts';

/** Files that went wrong in an office, kept beside the project; each stands for a kind that other tests build in code. */
const folder = join(import.meta.dirname, '../../../shared/samples/files');
const gate = { desktop: { runApart: runApartInTest } } as never;
const departments = [
  { id: 1, name: 'Văn phòng Sở', shortName: 'Văn phòng', active: true },
  { id: 2, name: 'Phòng Lãnh sự', shortName: 'Lãnh sự', active: true },
];

async function open(name: string) {
  const { is1904, sheets } = await readForeignBook(gate, { path: join(folder, name) });
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  return { sheet, rules: { is1904, departments } };
}

async function people(name: string) {
  const { sheet, rules } = await open(name);
  const header = findPersonHeader(sheet.rows);
  if (!header) throw new Error('no header');
  return readPeople(sheet, header, rules);
}

async function plan(name: string) {
  return readPlan(await readForeignText(gate, { path: join(folder, name) }));
}

describe.skipIf(!existsSync(folder))('files that went wrong are read right', () => {
  test('errors and formulas without a result cost their own cell', async () => {
    for (const name of ['03-error-cells.xlsx', '06-formula-without-value.xlsx']) {
      const { rows } = await people(name);
      expect(rows.map(({ fullName }) => fullName)).toContain('Người Thử Ba');
      expect(
        rows.every(({ problems, fullName }) => (fullName === '') === problems.length > 0),
      ).toBe(true);
      expect(rows.flatMap(({ notes, problems }) => [...notes, ...problems])).not.toEqual([]);
    }
  });

  test('group rows, merged cells and hidden rows', async () => {
    const grouped = await people('04-group-rows.xlsx');
    expect(grouped.rows).toMatchObject([{ fullName: 'Người Thử An', department: 'PHÒNG LÃNH SỰ' }]);
    expect(grouped.leftOut).toHaveLength(2);
    const merged = await people('later-13-merged-department.xlsx');
    expect(merged.rows.map(({ department }) => department)).toEqual([
      ...['Phòng Một', 'Phòng Một', 'Phòng Hai', 'Phòng Hai'],
    ]);
    const hidden = await people('18-hidden-rows.xlsx');
    expect(hidden.rows.map(({ notes }) => notes.length)).toEqual([0, 1]);
  });

  test('Nam and Nữ, a column of marks, words that are no sex', async () => {
    const born = await people('05-birth-nam-nu.xlsx');
    expect(born.rows.map(({ gender, birthDate }) => [gender, birthDate])).toEqual([
      ['male', '1985-03-05'],
      ['female', '1990-12-31'],
    ]);
    const marked = await people('07-nu-column.xlsx');
    expect(new Set(marked.rows.map(({ gender }) => gender))).toEqual(new Set(['male']));
    const odd = await people('12-gender-constructor.xlsx');
    expect(odd.rows.map(({ gender }) => gender)).toEqual(['male', null, null]);
  });

  test('pictures, pivot caches, references in lower case, days from 1904', async () => {
    for (const name of [
      '11-list-with-photos.xlsx',
      '11b-pivot-cache.xlsx',
      '17a-lower-case-refs.xlsx',
    ]) {
      expect((await people(name)).rows, name).toHaveLength(2);
    }
    const { rows } = await people('later-01-1904-x15.xlsx');
    expect(rows[0]?.birthDate).toBe('1985-03-05');
  });

  test('years of awards, a number that Excel took for a day', async () => {
    for (const [name, years] of [
      ['08-award-year-range.xlsx', [2021, 2023]],
      ['later-04-award-year-text.xlsx', [2024, 2024, 2024]],
    ] as const) {
      const { sheet, rules } = await open(name);
      const header = findAwardHeader(sheet.rows);
      if (!header) throw new Error('no header');
      const { rows } = readAwardRows(sheet, header, rules);
      expect(rows.map(({ year }) => year)).toEqual(years);
      expect(rows.every(({ decisionNumber }) => !/^\d{5}$/.test(decisionNumber))).toBe(true);
    }
  });

  test.each([
    ['later-05-letters-own-list.docx', 4],
    ['later-06-nobreak-hyphen.docx', 2],
    ['later-07-number-tab.docx', 3],
    ['later-15-vanish.docx', 2],
    ['later-17-cr.docx', 3],
    ['later-19-textbox-choice-only.docx', 3],
  ])('%s has %i contents', async (name, count) => {
    const { contents, startDate, endDate } = await plan(name);
    expect(contents).toHaveLength(count);
    expect([startDate, endDate]).toEqual(['2026-02-01', '2026-11-30']);
  });

  test('a hyphen that does not break leaves citations whole', async () => {
    const { bases } = await plan('later-06-nobreak-hyphen.docx');
    expect(bases.map(({ number, date }) => [number, date])).toEqual([
      ['98/2023/NĐ-CP', '2023-12-31'],
      ['05/KH-UBND', '2026-01-06'],
    ]);
  });
});
