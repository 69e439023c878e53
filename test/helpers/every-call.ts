import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { api, type CallInput, type CallName } from '../../shared/api.ts';
import { formOf, USUAL_SHEET } from '../../shared/certificate/certificate-form.ts';
import { listed, listedPeople } from './listed.ts';
import { fillOffice, inputOf, MOVEMENT } from './office.ts';
import type { TestProgram } from './program.ts';

type ReportKey = CallInput<'report.read'>;

/** A valid input of every call: a call that is declared and not here does not compile. */
export type Inputs = { readonly [Name in CallName]: CallInput<Name> };

/** Something of every kind is kept, so that a spoiled input meets rows and not an empty table. */
export async function fillEveryKind(program: TestProgram): Promise<Inputs> {
  const { call } = program;
  const { movementId, departmentIds, personIds } = await fillOffice(program);
  const [departmentId = 0, other = 0] = departmentIds;
  const [personId = 0] = personIds;
  const key = { movementId, departmentId, month: '2026-03' };
  const byMovement = { movementId };
  const agency = await call('agency.read', {});
  const movement = await call('movement.read', { id: movementId });
  const [indicator] = await call('indicator.list', byMovement);
  const [content] = movement.contents;
  if (!agency || !indicator || !content) throw new Error('Nothing was kept.');
  const entry = {
    kind: 'praise',
    personId,
    date: '2026-03-05',
    deed: 'Cứu người bị nạn',
    basis: 'Thư cảm ơn',
    handling: '',
  } as const;
  const {
    caseIds: [caseId = 0],
  } = await call('report.save', {
    ...inputOf(await call('report.read', key)),
    marks: [{ contentId: content.id, mark: 'good', note: '' }],
    cases: [{ id: null, ...entry }],
  });
  const award = {
    personId,
    departmentId: null,
    year: 2024,
    awardName: 'Lao động tiên tiến',
    decisionNumber: '12/QĐ-SNgV',
    decisionDate: '2025-01-10',
    issuer: 'Giám đốc Sở',
  };
  const pastAward = await call('pastAward.save', { id: null, ...award });
  const rated = { personId, year: 2025, level: 'good' } as const;
  const rating = await call('rating.save', { id: null, ...rated });
  const invented = {
    personId,
    year: 2025,
    name: 'Sổ điện tử',
    decisionNumber: '',
    decisionDate: null,
    issuer: '',
  };
  const initiative = await call('initiative.save', { id: null, ...invented });
  const restricted = {
    personId,
    kind: 'discipline',
    startedOn: '2025-02-01',
    endedOn: null,
    reason: 'Khiển trách',
  } as const;
  const restriction = await call('restriction.save', { id: null, ...restricted });
  const onLeave = {
    personId,
    kind: 'maternity',
    startedOn: '2025-03-01',
    endedOn: '2025-09-01',
    note: '',
  } as const;
  const ruled = {
    test: 'quorum',
    amount: 75,
    document: 'Quyết định số 9/2026/QĐ-UBND',
    inForceFrom: '2026-01-01',
    inForceUntil: null,
  } as const;
  const leave = await call('leave.save', { id: null, ...onLeave });
  const worth = { movementId, kind: 'praise', points: '2' } as const;
  const pointRule = await call('pointRule.save', { id: null, ...worth });
  const ownRule = await call('ownRule.save', { id: null, ...ruled });
  const proposed = {
    movementId,
    personId,
    departmentId: null,
    awardCode: 'giay-khen-ca-nhan',
    reason: 'Cứu người bị nạn',
    note: '',
  };
  const proposal = await call('proposal.save', { id: null, ...proposed });
  const person = {
    departmentId: other,
    fullName: 'Trần Văn Đạt',
    gender: 'male',
    birthDate: '1990-01-01',
    position: 'Chuyên viên',
    level: 'staff',
  } as const;
  const paper = { movementId, kind: 'month', period: '2026-03' } as const;
  const recorded = inputOf(await call('report.read', key));
  const readForm = { token: await openForm(program, key), spelling: 'asTyped' } as const;
  const people = await listedPeople(call, [{ fullName: 'Trần Văn Tín', department: DEPARTMENT }]);
  const newDepartments = await listed(call, ['name', 'shortName'], [['Thanh tra', 'TTra']]);
  const ratings = await listed(call, ['subject', 'level'], [[LISTED, 'HTTNV']]);
  const subject = [LISTED, '2023', 'Lao động tiên tiến'];
  const pastAwards = await listed(call, ['subject', 'year', 'awardName'], [subject]);
  const file = { name: 'Báo cáo.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) };
  const departments = { name: 'Phòng mới', shortName: 'Mới' };
  const nothing = {};
  return {
    'app.start': nothing,
    'app.open': { chosenId: movementId },
    'app.notices': nothing,
    'system.about': nothing,
    'system.saveDiagnosis': nothing,
    'opening.read': nothing,
    'opening.retry': nothing,
    'opening.restore': { name: 'so-thi-dua-2026-05-20.db' },
    'opening.choose': nothing,
    'opening.accept': nothing,
    'opening.look': nothing,
    'opening.salvage': nothing,
    'opening.begin': { word: 'sổ mới' },
    'opening.showFolder': nothing,
    'copy.list': nothing,
    'copy.make': nothing,
    'copy.choosePlace': nothing,
    'copy.forgetPlace': nothing,
    'copy.carry': nothing,
    'copy.openExisting': nothing,
    'copy.takeExisting': { token: 'một mã' },
    'copy.progress': nothing,
    'copy.stop': nothing,
    'copy.restore': { name: 'so-thi-dua-00001-2026-05-20-0123456789ab.db' },
    'sample.open': nothing,
    'sample.leave': nothing,
    'sample.remove': nothing,
    'agency.read': nothing,
    'agency.save': agency,
    'department.list': nothing,
    'department.save': { id: departmentId, name: 'Văn phòng Sở', shortName: 'VP' },
    'department.remove': { id: other },
    'department.activate': { id: other },
    'department.move': { id: departmentId, step: 1 },
    'department.changes': nothing,
    'department.rename': { id: other, changedOn: '2026-04-01', ...departments },
    'department.merge': {
      predecessorIds: departmentIds,
      successorId: null,
      changedOn: '2026-05-01',
      ...departments,
    },
    'department.split': {
      id: departmentId,
      changedOn: '2026-05-01',
      parts: [departments, { name: 'Phòng thứ hai', shortName: 'Hai' }],
      heir: 0,
    },
    'person.list': nothing,
    'person.save': { id: personId, ...person },
    'person.remove': { id: personId },
    'person.transfer': { ids: [personId], departmentId: other },
    'person.retire': { ids: [personId] },
    'person.activate': { id: personId },
    'record.list': nothing,
    'record.person': { id: personId },
    'rating.save': { ...rating, ...rated },
    'rating.remove': rating,
    'initiative.save': { ...initiative, ...invented },
    'initiative.remove': initiative,
    'restriction.save': { ...restriction, ...restricted },
    'restriction.remove': restriction,
    'leave.save': { ...leave, ...onLeave },
    'leave.remove': leave,
    'certificate.readForm': nothing,
    'certificate.saveSheet': { ...USUAL_SHEET, shiftRight: -2 },
    'certificate.savePlace': { ...formOf(undefined, []).places.merit, fromTop: 121 },
    'certificate.resetForm': nothing,
    'ownRule.list': nothing,
    'ownRule.save': { ...ownRule, ...ruled },
    'ownRule.remove': ownRule,
    'pastAward.list': nothing,
    'pastAward.history': nothing,
    'pastAward.save': { ...pastAward, ...award },
    'pastAward.remove': pastAward,
    'import.open': nothing,
    'import.openDropped': file,
    'import.openPasted': { text: 'Họ tên\tPhòng\r\nLan\tLãnh sự\r\n', merges: [MERGE] },
    'import.people': {
      ...people,
      mends: [{ row: 2, field: 'position', text: 'Chuyên viên chính' }],
      choices: [{ row: 2, choice: 'new' }],
      departments: [{ key: 'phòng lạ', choice: { name: 'Phòng lạ' } }],
    },
    'import.departments': newDepartments,
    'import.ratings': { ...ratings, year: 2024 },
    'import.pastAwards': pastAwards,
    'plan.read': { text: 'KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Nội dung thứ nhất\n2. Nội dung thứ hai' },
    'plan.open': nothing,
    'movement.list': nothing,
    'movement.read': { id: movementId },
    'movement.save': { ...MOVEMENT, id: movementId, contents: movement.contents, departmentIds },
    'movement.remove': { id: movementId },
    'indicator.addAlias': { id: indicator.id, alias: 'họp phổ biến' },
    'reading.open': nothing,
    'reading.openDropped': { name: 'bao-cao.txt', bytes: new TextEncoder().encode('Tháng 5') },
    'indicator.list': byMovement,
    'indicator.save': { ...indicator, movementId },
    'indicator.move': { id: indicator.id, step: 1 },
    'indicator.remove': { id: indicator.id },
    'report.read': key,
    'report.usedTexts': nothing,
    'report.save': recorded,
    'report.remove': { ...key, revision: recorded.revision },
    'grid.read': { movementId, month: '2026-03' },
    'grid.save': {
      movementId,
      month: '2026-03',
      rows: [
        {
          departmentId: other,
          revision: 0,
          figures: recorded.figures.slice(0, 2),
          marks: [{ contentId: content.id, mark: 'fair' }],
          complete: false,
        },
      ],
    },
    'case.list': byMovement,
    'case.save': { id: caseId, ...key, ...entry },
    'case.remove': { id: caseId },
    'evidence.list': { caseId },
    'evidence.choose': { caseId },
    'evidence.drop': { caseId, name: 'giay.pdf', bytes: Buffer.from('%PDF-1.7') },
    'evidence.open': { id: 1, anyway: false },
    'evidence.remove': { id: 1 },
    'evidence.check': { movementId, thorough: true },
    'history.list': {
      record: { table: 'report', key: { movement_id: 1, department_id: 1, month: '2026-03' } },
      search: 'báo cáo',
      kind: 'report',
      from: '2026-01-01',
      to: '2026-12-31',
      before: 50,
      limit: 20,
    },
    'history.undo': { changeId: 5 },
    'form.writeAll': { movementId, month: '2026-03' },
    'form.writeOne': key,
    'form.open': { movementId, month: '2026-03' },
    'form.openDropped': { movementId, month: '2026-03', files: [file] },
    'form.compare': readForm,
    'form.accept': { ...readForm, revision: recorded.revision, state: 'draft' },
    'board.read': byMovement,
    'overview.read': byMovement,
    'search.list': byMovement,
    'trend.read': { movementId, indicatorIds: [indicator.id] },
    'briefing.shift': { movementId, month: '2026-03', day: '2026-03-31' },
    'paper.read': paper,
    'paper.saveHeading': {
      ...paper,
      number: 5,
      date: '2026-03-31',
      signerId: agency.signers[0]?.id ?? null,
    },
    'paper.edit': { ...paper, blockKey: 'opening', text: 'Câu khác', drafted: 'Câu nháp' },
    'paper.savePdf': { ...paper, issuedId: null },
    'paper.saveWord': { ...paper, issuedId: null },
    'paper.print': { ...paper, issuedId: null },
    'paper.issue': { ...paper, period: '2026-02' },
    'paper.reopen': { ...paper, period: '2026-02', reason: 'Số liệu thiếu' },
    'paper.markSent': { ...paper, period: '2026-01' },
    'paper.takeBack': { ...paper, period: '2026-01' },
    'paper.cancelReopening': { ...paper, period: '2026-02' },
    'paper.numbers': nothing,
    'paper.toPrint': { token: 'abc' },
    'recommendation.list': byMovement,
    'recommendation.settle': { id: 1 },
    'pointRule.list': byMovement,
    'pointRule.save': { ...pointRule, ...worth },
    'pointRule.remove': pointRule,
    'point.read': byMovement,
    'council.read': byMovement,
    'council.save': {
      movementId,
      members: [
        {
          id: null,
          name: 'Lê Văn Đạt',
          position: 'Giám đốc',
          role: 'chair',
          attendance: 'present',
        },
        { id: null, name: 'Trần Hòa', position: '', role: 'secretary', attendance: 'written' },
      ],
      heldOn: '2026-05-10',
      startedAt: '08:00',
      endedAt: '09:30',
      place: 'Phòng họp',
      opinions: '',
      ballotsReturned: 2,
      ballotsInvalid: 0,
      votes: [{ proposalId: proposal.id, agreed: 2 }],
    },
    'annual.read': byMovement,
    'annual.department': { ...byMovement, departmentId: other },
    'annual.steps': byMovement,
    'annual.issued': byMovement,
    'proposal.save': { ...proposal, ...proposed },
    'proposal.remove': proposal,
    'proposal.submit': byMovement,
    'workbook.preview': byMovement,
    'workbook.save': byMovement,
    'dossier.read': byMovement,
    'dossier.write': byMovement,
    'template.list': nothing,
    'template.open': nothing,
    'template.save': { id: null, token: 'abc', name: 'Mẫu của Ban', sheets: [templateSheet] },
    'template.remove': { id: 1 },
    'template.preview': { movementId, sheets: [templateSheet] },
    'template.write': { movementId, id: 1 },
    'template.writeReady': { movementId, code: 'CANHAN' },
    'list.save': { name: 'Danh sách', heads: ['Họ tên'], rows: [['Lan'], ['Hòa']] },
    'list.print': { name: 'Danh sách', heads: ['Họ tên'], rows: [['Lan'], ['Hòa']] },
    'file.open': { token: 'abc' },
    'file.show': { token: 'abc' },
  };
}

const templateSheet = {
  sheet: 'Biểu 1',
  content: 'people' as const,
  firstRow: 5,
  columns: [{ column: 2, heading: 'Họ và tên', field: 'name' as const }],
};

/** Of those the office is filled with. */
const DEPARTMENT = 'Phòng Lãnh sự';
const LISTED = 'Nguyễn Thị Lan 1';
const MERGE = { top: 0, left: 0, bottom: 0, right: 1 };

/** A department's form as it comes back, read and held by main. */
async function openForm({ call, answers, folder }: TestProgram, key: ReportKey): Promise<string> {
  const path = join(folder, 'bieu-mau.xlsx');
  answers.push(path);
  await call('form.writeOne', key);
  const files = [{ name: 'bieu-mau.xlsx', bytes: new Uint8Array(readFileSync(path)) }];
  const { movementId, month } = key;
  const [file] = await call('form.openDropped', { movementId, month, files });
  if (file?.kind !== 'read') throw new Error(JSON.stringify(file));
  return file.token;
}

/** Each of these starts a program of its own or fills a year. */
export const SLOW = new Set<CallName>(['import.openDropped', 'form.openDropped', 'sample.open']);
/** What takes rows away comes last, when all else has met them. */
const LAST = /\.(remove|merge|split|undo|submit|issue|reopen)$/;
export const callNames = (Object.keys(api) as CallName[]).sort(
  (one, other) => Number(LAST.test(one)) - Number(LAST.test(other)),
);
