import { readFileSync } from 'node:fs';
import type { Call } from '../../main/sample/fill.ts';
import type { SampleDepartment } from '../../main/sample/reports.ts';
import type { CallOutput } from '../../shared/api.ts';
import { addMonths, firstDayOf, type Month, monthOf } from '../../shared/month.ts';
import type { PlanDraft } from '../../shared/plan/plan-draft.ts';
import { readPlan } from '../../shared/plan/read-plan.ts';
import type { OpenedApp } from '../helpers/app.ts';

const MONTHS_REPORTED = 10;

/** Calls as the window does; a failure ends the demo. */
export function callsOf(app: OpenedApp): Call {
  return async (name, input) => {
    const reply = await app.call<CallOutput<typeof name>>(name, input);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
    return reply.value;
  };
}

/** When the demo's movement runs. A plan that names no first day is given one, as the clerk would type it. */
export function periodOf(planPath: string): {
  startDate: string;
  endDate: string;
  lastReported: Month;
} {
  const draft = readPlan(readFileSync(planPath, 'utf8'));
  if (draft.endDate === null) throw new Error('The plan names no last day.');
  const startDate =
    draft.startDate ?? firstDayOf(addMonths(monthOf(draft.endDate), -MONTHS_REPORTED));
  return {
    startDate,
    endDate: draft.endDate,
    lastReported: addMonths(monthOf(startDate), MONTHS_REPORTED - 1),
  };
}

/** Opens the plan through the app's own dialog and keeps what it read as the movement. */
export async function startMovement(
  app: OpenedApp,
  planPath: string,
  departments: SampleDepartment[],
): Promise<{ movementId: number; draft: PlanDraft }> {
  const call = callsOf(app);
  app.answerNext(planPath);
  const opened = await call('plan.open', {});
  if (!opened) throw new Error('The plan was not opened.');
  const draft = await call('plan.read', { text: opened.text });
  const { startDate, endDate } = periodOf(planPath);
  const { notFound: _pointedOut, contents, ...read } = draft;
  const { id } = await call('movement.save', {
    ...read,
    id: null,
    year: draft.year ?? Number(endDate.slice(0, 4)),
    startDate,
    endDate,
    contents: contents.map((text) => ({ id: null, text })),
    departmentIds: departments.map((department) => department.id),
  });
  return { movementId: id, draft };
}
