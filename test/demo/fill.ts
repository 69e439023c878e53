import { readFileSync } from 'node:fs';
import type { CallInput, CallName, CallOutput } from '../../shared/api.ts';
import { addMonths, firstDayOf, type Month, monthOf } from '../../shared/month.ts';
import { monthsOf } from '../../shared/movement.ts';
import { readPlan } from '../../shared/plan/read-plan.ts';
import type { PlanDraft } from '../../shared/plan.ts';
import type { OpenedApp } from '../helpers/app.ts';
import { AGENCY, DEPARTMENTS, headOf, peopleOf } from './office.ts';
import { type DemoDepartment, demoReport } from './reports.ts';

export const MONTHS_REPORTED = 10;

type Call = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<CallOutput<Name>>;

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

export async function fillCatalog(call: Call): Promise<DemoDepartment[]> {
  await call('agency.save', AGENCY);
  const departments: DemoDepartment[] = [];
  for (const [index, { name, shortName, size }] of DEPARTMENTS.entries()) {
    const { id } = await call('department.save', { id: null, name, shortName });
    const personIds: number[] = [];
    for (const person of peopleOf(index, size, headOf(name))) {
      personIds.push((await call('person.save', { ...person, departmentId: id })).id);
    }
    departments.push({ id, index, size, personIds });
  }
  return departments;
}

/** Opens the plan through the app's own dialog and keeps what it read as the movement. */
export async function startMovement(
  app: OpenedApp,
  planPath: string,
  departments: DemoDepartment[],
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

/** Ten months of every department; in the last, one is still a draft and one has not come. */
export async function fillReports(
  call: Call,
  movementId: number,
  departments: DemoDepartment[],
): Promise<number> {
  const movement = await call('movement.read', { id: movementId });
  const months = monthsOf(movement).slice(0, MONTHS_REPORTED);
  let count = 0;
  for (const month of months) {
    const isLast = month === months.at(-1);
    for (const department of departments) {
      if (isLast && department.index === 4) continue;
      const form = await call('report.read', { movementId, departmentId: department.id, month });
      const report = demoReport(form, department);
      await call(
        'report.save',
        isLast && department.index === 3 ? { ...report, state: 'draft' } : report,
      );
      count += 1;
    }
  }
  return count;
}

/** Puts forward the most praised: two people and one department where there is one. */
export async function fillProposals(call: Call, movementId: number): Promise<void> {
  const { people, departments, awards } = await call('annual.read', { movementId });
  const codeFor = (subject: string, authority: string) =>
    awards.find((award) => award.subject === subject && award.authority === authority)?.code ?? '';
  for (const [index, person] of people
    .filter(({ criticismCount }) => criticismCount === 0)
    .slice(0, 4)
    .entries()) {
    await call('proposal.save', {
      id: null,
      movementId,
      personId: person.personId,
      departmentId: null,
      awardCode: codeFor('person', index === 0 ? 'province' : 'agency'),
      reason: person.deeds.join('\n'),
      note: '',
    });
  }
  for (const department of departments.slice(0, 1)) {
    await call('proposal.save', {
      id: null,
      movementId,
      personId: null,
      departmentId: department.departmentId,
      awardCode: codeFor('department', 'agency'),
      reason: department.deeds.join('\n'),
      note: '',
    });
  }
}
