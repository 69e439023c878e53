import type { Api, CallName, CallOutput, CheckedInput } from '../shared/api.ts';
import { readPlan } from '../shared/plan/read-plan.ts';
import { readAgency, saveAgency } from './agency/agency.ts';
import {
  listIssuedKinds,
  previewWorkbook,
  readAnnual,
  readDepartmentYear,
  readSteps,
  saveWorkbook,
} from './annual/annual.ts';
import {
  listHeldAwards,
  listPastAwards,
  removePastAward,
  savePastAward,
} from './award/past-award.ts';
import { readCaseRegister, removeCase, saveCase } from './case/register.ts';
import {
  readCertificateForm,
  resetCertificateForm,
  saveCertificatePlace,
  saveCertificateSheet,
} from './certificate/certificate-form.ts';
import type { Context } from './context.ts';
import { carryAll } from './copy/carry.ts';
import { listCopies, makeCopyNow, restoreCopy } from './copy/copy.ts';
import { chooseSecondPlace, forgetSecondPlace } from './copy/second-place.ts';
import { openExisting, takeExisting } from './copy/take.ts';
import {
  listDepartmentChanges,
  mergeDepartments,
  renameDepartment,
  splitDepartment,
} from './department/change.ts';
import {
  activateDepartment,
  listDepartments,
  moveDepartment,
  removeDepartment,
  saveDepartment,
} from './department/department.ts';
import { readDossier } from './dossier/finished.ts';
import { writeDossier } from './dossier/write.ts';
import {
  checkEvidence,
  listEvidenceOf,
  openEvidence,
  removeEvidence,
} from './evidence/evidence.ts';
import { chooseEvidence, dropEvidence } from './evidence/intake.ts';
import { openDroppedText, openText } from './foreign/open-text.ts';
import {
  acceptForm,
  compareWithRecorded,
  openDroppedForms,
  openForms,
  writeAllForms,
  writeOneForm,
} from './form/form.ts';
import { readGrid, saveGrid } from './grid/grid.ts';
import { listHistory } from './history/history.ts';
import { undo } from './history/undo.ts';
import {
  importDepartments,
  importPastAwards,
  importPeople,
  importRatings,
  openDropped,
  openImport,
  openPasted,
} from './import/import.ts';
import {
  addAlias,
  listIndicators,
  moveIndicator,
  removeIndicator,
  saveIndicator,
} from './indicator/indicator.ts';
import { listMovements, readMovement, removeMovement, saveMovement } from './movement/movement.ts';
import { openingHandlers } from './opening/handlers.ts';
import { shiftBriefing } from './overview/briefing.ts';
import { readBoard, readOverview, readTrends } from './overview/overview.ts';
import { editPaper } from './paper/edits.ts';
import { printPaper, savePaperPdf, savePaperWord } from './paper/files.ts';
import { savePaperHeading } from './paper/headings.ts';
import { issuePaper } from './paper/issue.ts';
import { reopenPaper } from './paper/issued.ts';
import { readNumbers } from './paper/numbers.ts';
import { markSent, takeBackPaper } from './paper/out.ts';
import { cancelReopening, readPaper } from './paper/view.ts';
import {
  activatePerson,
  listPeople,
  removePerson,
  retirePeople,
  savePerson,
  transferPeople,
} from './person/person.ts';
import { listPointRules, readPoints, removePointRule, savePointRule } from './point/point.ts';
import { listRecommendations, settleRecommendation } from './recommendation/recommendation.ts';
import {
  readPersonRecord,
  readRecords,
  removeRecord,
  saveInitiative,
  saveLeave,
  saveRating,
  saveRestriction,
} from './record/record.ts';
import { readReportForm, removeReport, saveReport } from './report/report.ts';
import { readUsedTexts } from './report/used-text.ts';
import { readCouncil, saveCouncil } from './review/council.ts';
import { listOwnRules, removeOwnRule, saveOwnRule } from './review/own-rule.ts';
import { removeProposal, saveProposal, submitProposals } from './review/proposal.ts';
import { listSearchable } from './search/search.ts';
import { readFirstScreen, readNotices, start } from './start.ts';
import { readAbout, saveDiagnosis } from './system/system.ts';
import {
  listTemplates,
  openTemplate,
  previewTemplate,
  removeTemplate,
  saveTemplate,
  writeReadyList,
  writeTemplate,
} from './template/template.ts';
import { printList, saveList } from './workbook/list.ts';

type Answer<Name extends CallName> = Api[Name]['kind'] extends 'task'
  ? CallOutput<Name> | Promise<CallOutput<Name>>
  : CallOutput<Name>;

export type Handlers = {
  [Name in CallName]: (context: Context, input: CheckedInput<Name>) => Answer<Name>;
};

/** Every call's function: the only file that knows all features. */
export const handlers: Handlers = {
  'app.start': start,
  'app.open': readFirstScreen,
  'app.notices': readNotices,
  'system.about': readAbout,
  'system.saveDiagnosis': saveDiagnosis,
  ...openingHandlers,
  'copy.list': listCopies,
  'copy.make': makeCopyNow,
  'copy.choosePlace': chooseSecondPlace,
  'copy.forgetPlace': forgetSecondPlace,
  'copy.restore': restoreCopy,
  'copy.carry': carryAll,
  'copy.openExisting': openExisting,
  'copy.takeExisting': takeExisting,
  'copy.progress': ({ work }) => work.progress(),
  'copy.stop': ({ work }) => {
    work.stop();
    return null;
  },
  'sample.open': async ({ sample }) => {
    await sample.open();
    return null;
  },
  'sample.leave': ({ sample }) => {
    sample.leave();
    return null;
  },
  'sample.remove': async ({ sample }) => {
    await sample.remove();
    return null;
  },
  'agency.read': ({ database }) => readAgency(database),
  'agency.save': ({ database }, agency) => saveAgency(database, agency),
  'department.list': ({ database }) => listDepartments(database),
  'department.save': ({ database }, department) => saveDepartment(database, department),
  'department.remove': ({ database }, { id }) => removeDepartment(database, id),
  'department.activate': ({ database }, { id }) => activateDepartment(database, id),
  'department.move': ({ database }, { id, step }) => moveDepartment(database, id, step),
  'department.changes': ({ database }) => listDepartmentChanges(database),
  'department.rename': ({ database }, rename) => renameDepartment(database, rename),
  'department.merge': ({ database, clock }, merger) =>
    mergeDepartments(database, merger, clock.today()),
  'department.split': ({ database, clock }, split) =>
    splitDepartment(database, split, clock.today()),
  'person.list': ({ database }) => listPeople(database),
  'person.save': ({ database }, person) => savePerson(database, person),
  'person.remove': ({ database }, { id }) => removePerson(database, id),
  'person.transfer': ({ database }, chosen) => transferPeople(database, chosen),
  'person.retire': ({ database }, chosen) => retirePeople(database, chosen),
  'person.activate': ({ database }, { id }) => activatePerson(database, id),
  'record.list': ({ database }) => readRecords(database),
  'record.person': ({ database }, { id }) => readPersonRecord(database, id),
  'rating.save': ({ database }, rating) => saveRating(database, rating),
  'rating.remove': ({ database }, { id }) => removeRecord(database, 'rating', id),
  'initiative.save': ({ database }, initiative) => saveInitiative(database, initiative),
  'initiative.remove': ({ database }, { id }) => removeRecord(database, 'initiative', id),
  'restriction.save': ({ database }, restriction) => saveRestriction(database, restriction),
  'restriction.remove': ({ database }, { id }) => removeRecord(database, 'restriction', id),
  'leave.save': ({ database }, leave) => saveLeave(database, leave),
  'leave.remove': ({ database }, { id }) => removeRecord(database, 'leave', id),
  'pastAward.list': ({ database }) => listPastAwards(database),
  'pastAward.history': ({ database }) => listHeldAwards(database),
  'pastAward.save': ({ database }, award) => savePastAward(database, award),
  'pastAward.remove': ({ database }, { id }) => removePastAward(database, id),
  'import.open': openImport,
  'import.openDropped': openDropped,
  'import.openPasted': openPasted,
  'import.departments': importDepartments,
  'import.people': importPeople,
  'import.ratings': importRatings,
  'import.pastAwards': importPastAwards,
  'plan.read': (_context, { text }) => readPlan(text),
  'reading.open': openText,
  'reading.openDropped': openDroppedText,
  'plan.open': openText,
  'movement.list': ({ database }) => listMovements(database),
  'movement.read': ({ database }, { id }) => readMovement(database, id),
  'movement.save': ({ database }, movement) => saveMovement(database, movement),
  'movement.remove': ({ database }, { id }) => removeMovement(database, id),
  'indicator.addAlias': ({ database }, input) => addAlias(database, input),
  'indicator.list': ({ database }, { movementId }) => listIndicators(database, movementId),
  'indicator.save': ({ database }, indicator) => saveIndicator(database, indicator),
  'indicator.move': ({ database }, { id, step }) => moveIndicator(database, id, step),
  'indicator.remove': ({ database }, { id }) => removeIndicator(database, id),
  'report.usedTexts': ({ database }) => readUsedTexts(database),
  'report.read': ({ database, clock }, key) => readReportForm(database, key, clock.today()),
  'report.save': ({ database }, report) => saveReport(database, report),
  'report.remove': ({ database }, key) => removeReport(database, key),
  'case.list': ({ database }, { movementId }) => readCaseRegister(database, movementId),
  'case.save': ({ database }, entry) => saveCase(database, entry),
  'case.remove': ({ database }, { id }) => removeCase(database, id),
  'evidence.list': ({ database }, proven) => listEvidenceOf(database, proven),
  'evidence.choose': chooseEvidence,
  'evidence.drop': dropEvidence,
  'evidence.open': openEvidence,
  'evidence.remove': ({ database }, { id }) => removeEvidence(database, id),
  'evidence.check': checkEvidence,
  'history.list': ({ database }, query) => listHistory(database, query),
  'history.undo': ({ database }, { changeId }) => undo(database, changeId),
  'grid.read': ({ database }, key) => readGrid(database, key),
  'grid.save': ({ database, clock }, input) => saveGrid(database, input, clock.today()),
  'form.writeAll': writeAllForms,
  'form.writeOne': writeOneForm,
  'form.open': openForms,
  'form.openDropped': openDroppedForms,
  'form.compare': compareWithRecorded,
  'form.accept': acceptForm,
  'search.list': ({ database }, { movementId }) => listSearchable(database, movementId),
  'overview.read': ({ database, clock }, { movementId }) =>
    readOverview(database, movementId, clock.today()),
  'trend.read': ({ database, clock }, { movementId, indicatorIds }) =>
    readTrends(database, movementId, indicatorIds, clock.today()),
  'briefing.shift': ({ database }, shift) => shiftBriefing(database, shift),
  'board.read': ({ database, clock }, { movementId }) =>
    readBoard(database, movementId, clock.today()),
  'paper.read': ({ database, clock }, key) => readPaper(database, key, clock.today()),
  'paper.saveHeading': ({ database }, heading) => savePaperHeading(database, heading),
  'paper.edit': ({ database }, edit) => editPaper(database, edit),
  'paper.savePdf': savePaperPdf,
  'paper.saveWord': savePaperWord,
  'paper.print': printPaper,
  'paper.issue': issuePaper,
  'paper.reopen': ({ database, clock }, asked) => reopenPaper(database, asked, clock.now()),
  'paper.markSent': ({ database, clock }, key) => markSent(database, key, clock),
  'paper.takeBack': ({ database }, key) => takeBackPaper(database, key),
  'paper.cancelReopening': ({ database }, key) => cancelReopening(database, key),
  'paper.numbers': ({ database }) => readNumbers(database),
  'paper.toPrint': ({ printJobs }, { token }) => printJobs.jobOf(token),
  'certificate.readForm': ({ database }) => readCertificateForm(database),
  'certificate.saveSheet': ({ database }, sheet) => saveCertificateSheet(database, sheet),
  'certificate.savePlace': ({ database }, place) => saveCertificatePlace(database, place),
  'certificate.resetForm': ({ database }) => resetCertificateForm(database),
  'ownRule.list': ({ database }) => listOwnRules(database),
  'ownRule.save': ({ database }, rule) => saveOwnRule(database, rule),
  'ownRule.remove': ({ database }, { id }) => removeOwnRule(database, id),
  'recommendation.list': ({ database }, { movementId }) =>
    listRecommendations(database, movementId),
  'recommendation.settle': ({ database }, { id }) => settleRecommendation(database, id),
  'pointRule.list': ({ database }, { movementId }) => listPointRules(database, movementId),
  'pointRule.save': ({ database }, rule) => savePointRule(database, rule),
  'pointRule.remove': ({ database }, { id }) => removePointRule(database, id),
  'point.read': ({ database }, { movementId }) => readPoints(database, movementId),
  'council.read': ({ database }, { movementId }) => readCouncil(database, movementId),
  'council.save': ({ database }, council) => saveCouncil(database, council),
  'annual.read': ({ database, clock }, { movementId }) =>
    readAnnual(database, movementId, clock.today()),
  'annual.department': ({ database, clock }, { movementId, departmentId }) =>
    readDepartmentYear(database, movementId, departmentId, clock.today()),
  'annual.steps': ({ database, clock }, { movementId }) =>
    readSteps(database, movementId, clock.today()),
  'annual.issued': ({ database }, { movementId }) => listIssuedKinds(database, movementId),
  'proposal.save': ({ database }, proposal) => saveProposal(database, proposal),
  'proposal.remove': ({ database }, { id }) => removeProposal(database, id),
  'proposal.submit': ({ database }, { movementId }) => submitProposals(database, movementId),
  'dossier.read': readDossier,
  'dossier.write': writeDossier,
  'workbook.preview': ({ database, clock }, asked) =>
    previewWorkbook(database, asked, clock.today()),
  'template.list': ({ database }) => listTemplates(database),
  'template.open': openTemplate,
  'template.save': saveTemplate,
  'template.remove': ({ database }, { id }) => removeTemplate(database, id),
  'template.preview': ({ database }, asked) => previewTemplate(database, asked),
  'template.write': writeTemplate,
  'template.writeReady': writeReadyList,
  'list.save': saveList,
  'list.print': printList,
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
