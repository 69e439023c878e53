import type { Api, CallName, CallOutput, CheckedInput } from '../shared/api.ts';
import { readPlan } from '../shared/plan/read-plan.ts';
import { readAgency, saveAgency } from './agency.ts';
import { readAnnual } from './annual.ts';
import { readBoard } from './board.ts';
import type { Context } from './context.ts';
import {
  activateDepartment,
  listDepartments,
  moveDepartment,
  removeDepartment,
  saveDepartment,
} from './departments.ts';
import { listIndicators, moveIndicator, removeIndicator, saveIndicator } from './indicators.ts';
import { listMovements, readMovement, saveMovement } from './movements.ts';
import { activatePerson, listPeople, removePerson, savePerson } from './people.ts';
import { openPlan } from './plan.ts';
import { removeProposal, saveProposal } from './proposals.ts';
import { readReportForm, saveReport } from './reports.ts';
import { start } from './start.ts';
import { readSummary, saveSummaryHeading, saveSummaryPdf } from './summary.ts';
import { previewWorkbook, saveWorkbook } from './workbook.ts';

type Answer<Name extends CallName> = Api[Name]['kind'] extends 'task'
  ? CallOutput<Name> | Promise<CallOutput<Name>>
  : CallOutput<Name>;

export type Handlers = {
  [Name in CallName]: (context: Context, input: CheckedInput<Name>) => Answer<Name>;
};

/** Every call's function: the only file that knows all features. */
export const handlers: Handlers = {
  'app.start': start,
  'agency.read': ({ database }) => readAgency(database),
  'agency.save': ({ database }, agency) => saveAgency(database, agency),
  'department.list': ({ database }) => listDepartments(database),
  'department.save': ({ database }, department) => saveDepartment(database, department),
  'department.remove': ({ database }, { id }) => removeDepartment(database, id),
  'department.activate': ({ database }, { id }) => activateDepartment(database, id),
  'department.move': ({ database }, { id, step }) => moveDepartment(database, id, step),
  'person.list': ({ database }) => listPeople(database),
  'person.save': ({ database }, person) => savePerson(database, person),
  'person.remove': ({ database }, { id }) => removePerson(database, id),
  'person.activate': ({ database }, { id }) => activatePerson(database, id),
  'plan.read': (_context, { text }) => readPlan(text),
  'plan.open': openPlan,
  'movement.list': ({ database }) => listMovements(database),
  'movement.read': ({ database }, { id }) => readMovement(database, id),
  'movement.save': ({ database }, movement) => saveMovement(database, movement),
  'indicator.list': ({ database }, { movementId }) => listIndicators(database, movementId),
  'indicator.save': ({ database }, indicator) => saveIndicator(database, indicator),
  'indicator.move': ({ database }, { id, step }) => moveIndicator(database, id, step),
  'indicator.remove': ({ database }, { id }) => removeIndicator(database, id),
  'report.read': ({ database, clock }, key) => readReportForm(database, key, clock.today()),
  'report.save': ({ database }, report) => saveReport(database, report),
  'board.read': ({ database, clock }, { movementId }) =>
    readBoard(database, movementId, clock.today()),
  'summary.read': ({ database }, { movementId, month }) => readSummary(database, movementId, month),
  'summary.saveHeading': ({ database }, heading) => saveSummaryHeading(database, heading),
  'summary.savePdf': saveSummaryPdf,
  'annual.read': ({ database }, { movementId }) => readAnnual(database, movementId),
  'proposal.save': ({ database }, proposal) => saveProposal(database, proposal),
  'proposal.remove': ({ database }, { id }) => removeProposal(database, id),
  'workbook.preview': ({ database, clock }, { movementId }) =>
    previewWorkbook(database, movementId, clock.today()),
  'workbook.save': saveWorkbook,
  'file.open': async ({ desktop, savedFiles }, { token }) => {
    await desktop.openFile(savedFiles.pathOf(token));
    return null;
  },
  'file.show': ({ desktop, savedFiles }, { token }) => {
    desktop.showInFolder(savedFiles.pathOf(token));
    return null;
  },
};
