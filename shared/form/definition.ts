import { z } from 'zod';
import { nameIn } from '../department/history.ts';
import { figureSchema } from '../figure.ts';
import { idSchema } from '../id.ts';
import type { Ledger } from '../ledger.ts';
import { listOf } from '../list-of.ts';
import { daySchema, monthSchema } from '../month-field.ts';
import { briefingOf } from '../overview/board.ts';
import type { ReportKey } from '../report/report.ts';
import { buildReportForm } from '../report/view.ts';
import { labelPeople } from './people-labels.ts';

/** Raised whenever an older program could no longer read a form right. */
export const FORM_VERSION = 1;

/** Wide limits, for a stranger may have written what is read; nothing kept here comes near them. */
const text = z.string().max(10_000);
const name = z.string().max(500);

/**
 * All a form is made of. The whole form follows from it, so that a form that comes back can be laid beside the
 * one that went out, cell by cell, whatever was renamed here since.
 */
export const formDefinitionSchema = z.strictObject({
  /** The data file it was made from. */
  originKey: text,
  agencyName: text,
  movementId: idSchema,
  movementName: text,
  departmentId: idSchema,
  departmentName: text,
  month: monthSchema,
  /** The briefing that takes the report; null where the movement ends before it. */
  deadline: daySchema.nullable(),
  contents: listOf(z.strictObject({ id: idSchema, text }), { most: 40 }),
  figures: listOf(z.strictObject({ id: idSchema, name, unit: name, previous: figureSchema }), {
    most: 200,
  }),
  people: listOf(z.strictObject({ id: idSchema, label: name }), { most: 2_000 }),
});
export type FormDefinition = z.output<typeof formDefinitionSchema>;

/** The form of one department and month, with what its people and figures are now. */
export function defineForm(ledger: Ledger, key: ReportKey, originKey: string): FormDefinition {
  const { agency, movement, people } = ledger;
  const { departmentId, month, figures } = buildReportForm(ledger, key, movement.startDate);
  const colleagues = people.filter(
    (person) => person.active && person.departmentId === departmentId,
  );
  return {
    originKey,
    agencyName: agency.name,
    movementId: movement.id,
    movementName: movement.name,
    departmentId,
    departmentName: nameIn(ledger, departmentId, month),
    month,
    deadline: briefingOf(ledger, month),
    contents: movement.contents.map(({ id, text }) => ({ id, text })),
    figures: figures
      .filter(({ indicator }) => indicator.source === 'typed')
      .map(({ indicator: { id, name, unit }, previous }) => ({ id, name, unit, previous })),
    people: labelPeople(colleagues),
  };
}
