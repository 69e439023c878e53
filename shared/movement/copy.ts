import { addYears } from '../month.ts';
import type { Movement } from './movement.ts';

type Dated = Pick<
  Movement,
  'name' | 'year' | 'startDate' | 'endDate' | 'cutoffDate' | 'submissionDate'
>;

/** A movement's name and dates a year on; the year at the end of its name goes along. */
export function nextYear<Of extends Dated>(movement: Of): Of {
  const { name, year, startDate, endDate, cutoffDate, submissionDate } = movement;
  return {
    ...movement,
    year: year + 1,
    name: name.replace(/(?<!\d)\d{4}(?=[^\p{L}\d]*$)/u, (written) =>
      written === String(year) ? String(year + 1) : written,
    ),
    startDate: addYears(startDate, 1),
    endDate: addYears(endDate, 1),
    cutoffDate: cutoffDate && addYears(cutoffDate, 1),
    submissionDate: submissionDate && addYears(submissionDate, 1),
  };
}
