import type { DefaultValues } from 'react-hook-form';
import type { z } from 'zod';
import type { Department } from '../../shared/department/department.ts';
import type { MovementInput, movementSchema } from '../../shared/movement/movement.ts';
import type { PlanDraft } from '../../shared/plan/plan-draft.ts';
import type { FormOf } from '../ui/fields.tsx';

export type MovementValues = DefaultValues<MovementInput>;
export type MovementFormOf = FormOf<MovementInput, z.output<typeof movementSchema>>;

/** Every department reports unless the clerk says otherwise. */
function allActive(departments: readonly Department[]): number[] {
  return departments
    .filter(({ active, endedOn }) => active && endedOn === null)
    .map(({ id }) => id);
}

export function blankMovement(departments: readonly Department[]): MovementValues {
  return {
    id: null,
    name: '',
    theme: '',
    cutoffDate: null,
    submissionDate: null,
    reportingRule: '',
    bases: [],
    contents: [{ id: null, text: '' }],
    recipients: [],
    signerPosition: '',
    signerName: '',
    departmentIds: allActive(departments),
  };
}

/** What was read from a plan as the form shows it; what was not found stays empty. */
export function movementOfPlan(
  draft: PlanDraft,
  departments: readonly Department[],
): MovementValues {
  const { notFound: _, year, startDate, endDate, contents, ...read } = draft;
  return {
    ...read,
    id: null,
    ...(year === null ? {} : { year }),
    ...(startDate === null ? {} : { startDate }),
    ...(endDate === null ? {} : { endDate }),
    cutoffDate: null,
    submissionDate: null,
    contents: contents.map((text) => ({ id: null, text })),
    departmentIds: allActive(departments),
  };
}

/** The sentences about what was not found, by the field they stand at. */
export function hintsOf(draft: PlanDraft): Record<string, string> {
  return Object.fromEntries(draft.notFound.map(({ field, message }) => [field, message]));
}
