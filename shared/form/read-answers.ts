import { judgeCase } from '../case/case.ts';
import type { RawBook } from '../foreign/sheet.ts';
import type { AnsweredCase, FormAnswers, FormProblem } from './answers.ts';
import type { FormDefinition } from './definition.ts';
import { type FormCells, type LegacyText, openCells, type Spelling } from './form-cells.ts';
import {
  CASE_COLUMNS,
  CONTENT_COLUMNS,
  FIGURE_COLUMNS,
  layoutOf,
  rowsOf,
  TEXT_PARTS,
  type TextPart,
} from './layout.ts';
import { LONGEST } from './limits.ts';
import { readDay, readFigure, readKind, readMark, readPerson } from './read-cells.ts';
import type { FormPlace } from './recognize.ts';

export type ReadAnswers = {
  answers: FormAnswers;
  problems: FormProblem[];
  legacyTexts: LegacyText[];
};

/** What a recognised form says, cell by cell; what cannot be taken is left out and named. */
export function readAnswers(
  book: RawBook,
  definition: FormDefinition,
  place: FormPlace,
  spelling: Spelling,
): ReadAnswers {
  const cells = openCells(book, spelling);
  const { movementId, departmentId, month } = definition;
  const answers: FormAnswers = {
    movementId,
    departmentId,
    month,
    marks: takeMarks(cells, definition, place),
    figures: takeFigures(cells, definition, place),
    cases: takeCases(cells, definition, place),
    difficulties: takeText(cells, definition, 'difficulties'),
    proposals: takeText(cells, definition, 'proposals'),
    nextMonth: takeText(cells, definition, 'nextMonth'),
  };
  const { problems, legacyTexts } = cells;
  return { answers, problems, legacyTexts };
}

function takeMarks(
  cells: FormCells,
  definition: FormDefinition,
  { ledger }: FormPlace,
): FormAnswers['marks'] {
  const open = new Set(ledger.movement.contents.map(({ id }) => id));
  const rows = rowsOf(layoutOf(definition).contents);
  return definition.contents.flatMap(({ id }, index) => {
    const row = rows[index] ?? 0;
    const name = `Nội dung ${index + 1}`;
    const mark = cells.take(CONTENT_COLUMNS.mark, row, name, readMark) ?? null;
    const note = cells.takeText(CONTENT_COLUMNS.note, row, `${name}, ghi chú`, LONGEST.note);
    if (mark === null && note === '') return [];
    if (open.has(id)) return [{ contentId: id, mark, note }];
    cells.note(CONTENT_COLUMNS.mark, row, name, 'Phong trào không còn nội dung này; không nhận.');
    return [];
  });
}

function takeFigures(
  cells: FormCells,
  definition: FormDefinition,
  { ledger }: FormPlace,
): FormAnswers['figures'] {
  const open = new Set(
    ledger.indicators
      .filter(({ active, source }) => active && source === 'typed')
      .map(({ id }) => id),
  );
  const rows = rowsOf(layoutOf(definition).figures);
  return definition.figures.flatMap(({ id, name, unit }, index) => {
    const row = rows[index] ?? 0;
    const figure =
      cells.take(FIGURE_COLUMNS.figure, row, name, (cell) => readFigure(cell, unit)) ?? null;
    if (figure === null) return [];
    if (open.has(id)) return [{ indicatorId: id, figure }];
    cells.note(FIGURE_COLUMNS.figure, row, name, 'Chỉ tiêu này đã ngừng dùng; số không được nhận.');
    return [];
  });
}

function takeCases(cells: FormCells, definition: FormDefinition, place: FormPlace): AnsweredCase[] {
  const { check: _check, ...fields } = CASE_COLUMNS;
  return rowsOf(layoutOf(definition).cases).flatMap((row, index) => {
    const isEmpty = Object.values(fields).every((column) => cells.isBlank(column, row));
    if (isEmpty) return [];
    const taken = takeCase(cells, definition, place, row, `Việc ở dòng ${index + 1}`);
    return taken ? [taken] : [];
  });
}

/** A case is taken whole or not at all: half a case says nothing about anybody. */
function takeCase(
  cells: FormCells,
  { people, departmentId, month }: FormDefinition,
  { ledger }: FormPlace,
  row: number,
  name: string,
): AnsweredCase | null {
  const { deed, kind, date, person, basis, handling } = CASE_COLUMNS;
  const before = cells.problems.length;
  const entry = {
    kind: cells.take(kind, row, `${name}, loại`, readKind) ?? 'praise',
    personId: cells.take(person, row, `${name}, người`, (cell) => readPerson(cell, people)) ?? null,
    date: cells.take(date, row, `${name}, ngày`, (cell) => readDay(cell, cells.is1904)) ?? '',
    deed: cells.takeText(deed, row, `${name}, việc`, LONGEST.deed),
    basis: cells.takeText(basis, row, `${name}, căn cứ`, LONGEST.basis),
    handling: cells.takeText(handling, row, `${name}, xử lý`, LONGEST.handling),
  };
  if (cells.isBlank(deed, row)) {
    cells.note(deed, row, `${name}, việc`, 'Chưa ghi việc làm được hoặc việc vi phạm.');
  }
  if (cells.problems.length > before) return null;
  const personDepartmentId =
    entry.personId === null
      ? null
      : (ledger.people.find(({ id }) => id === entry.personId)?.departmentId ?? 0);
  const { movement } = ledger;
  const wrong = judgeCase({ ...entry, departmentId, month }, { movement, personDepartmentId });
  if (wrong.date) cells.note(date, row, `${name}, ngày`, wrong.date);
  if (wrong.personId) cells.note(person, row, `${name}, người`, wrong.personId);
  return cells.problems.length === before ? entry : null;
}

function takeText(cells: FormCells, definition: FormDefinition, part: TextPart): string {
  const row = layoutOf(definition).texts[part];
  return cells.takeText(1, row, TEXT_PARTS[part], LONGEST.text);
}
