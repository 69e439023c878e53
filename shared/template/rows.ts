import type { Ledger } from '../ledger.ts';
import { proposedOf } from '../review/proposed.ts';
import type { CellValue } from '../workbook/workbook.ts';
import { FIELDS, type Field, type FieldKey } from './field.ts';

/** What the lines of a sheet are about. */
export const CONTENTS = {
  people: 'Cá nhân được đề nghị',
  departments: 'Tập thể được đề nghị',
  everybody: 'Tập thể rồi cá nhân được đề nghị',
  initiatives: 'Sáng kiến, đề tài trong năm',
} as const;
export type Content = keyof typeof CONTENTS;

const BLANK: CellValue = { kind: 'blank' };

/** The lines of a list, a value a column; null stands for a column that is left as it is. */
export function rowsOf(
  ledger: Ledger,
  content: Content,
  fields: readonly (FieldKey | null)[],
): CellValue[][] {
  const read = (of: (field: Field) => CellValue | undefined) =>
    fields.map((key) => (key === null ? BLANK : (of(FIELDS[key]) ?? BLANK)));
  const parts = proposedOf(ledger);
  const departments =
    content === 'departments' || content === 'everybody'
      ? parts.flatMap((part) => part.departments)
      : [];
  const people =
    content === 'people' || content === 'everybody' ? parts.flatMap((part) => part.people) : [];
  return [
    ...departments.map((entry, place) =>
      read(({ department }) => department?.(entry, place + 1, ledger)),
    ),
    ...people.map((entry, place) =>
      read(({ person }) => person?.(entry, departments.length + place + 1, ledger)),
    ),
    ...(content === 'initiatives' ? initiativesOf(ledger) : []).map((entry, place) =>
      read(({ initiative }) => initiative?.(entry, place + 1, ledger)),
    ),
  ];
}

/** Those of the movement's year, in the order of their authors' list. */
function initiativesOf({ records, people, movement }: Ledger) {
  const authors = new Map(people.map((person) => [person.id, person]));
  return records.initiatives
    .filter(({ year }) => year === movement.year)
    .flatMap((initiative) => {
      const person = authors.get(initiative.personId);
      return person ? [{ initiative, person }] : [];
    });
}
