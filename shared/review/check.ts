import { departmentsIn } from '../department/history.ts';
import { casesOfYear, countedCases } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { completeReport } from '../ledger.ts';
import { type Day, monthOf } from '../month.ts';
import { monthsOf } from '../movement/span.ts';
import { isPutForward, type Proposal } from './proposal.ts';
import type { ProposedPart } from './proposed.ts';

/** One check run before the file leaves: what it asks, the figures it found, and whether they pass. */
export type Check = { question: string; found: string; passed: boolean };

export function checksOf(all: Ledger, parts: readonly ProposedPart[], exportedOn: Day): Check[] {
  const ledger = { ...all, proposals: all.proposals.filter(isPutForward) };
  return [
    reportsComplete(ledger, exportedOn),
    everyProposalListed(ledger, parts),
    everyAwardKnown(parts),
    oneAwardEach(ledger),
    everyReasonRecorded(ledger),
    nobodyCriticized(ledger),
    noCaseInDraft(ledger),
  ];
}

function reportsComplete(ledger: Ledger, exportedOn: Day): Check {
  const months = monthsOf(ledger.movement).filter((month) => month <= monthOf(exportedOn));
  const asked = months.flatMap((month) =>
    departmentsIn(ledger, month).map(({ id }) => ({ id, month })),
  );
  const complete = asked.filter(({ id, month }) => completeReport(ledger, id, month)).length;
  return {
    question: 'Mọi phòng đã hoàn thành báo cáo các tháng của phong trào đến ngày xuất',
    found: `${complete}/${asked.length} báo cáo`,
    passed: complete === asked.length,
  };
}

function everyProposalListed(ledger: Ledger, parts: readonly ProposedPart[]): Check {
  const listed = parts.reduce(
    (sum, { departments, people }) => sum + departments.length + people.length,
    0,
  );
  return {
    question: 'Mọi đề nghị đều có tên trong DS_TAP_THE, DS_CA_NHAN',
    found: `${listed}/${ledger.proposals.length} đề nghị`,
    passed: listed === ledger.proposals.length,
  };
}

function everyAwardKnown(parts: readonly ProposedPart[]): Check {
  const unknown = parts
    .flatMap(({ departments, people }) => [...departments, ...people])
    .filter(({ award }) => award === null).length;
  return {
    question: 'Mọi danh hiệu, hình thức đều có căn cứ pháp lý trong dữ liệu quy định',
    found: `${unknown} đề nghị thiếu căn cứ`,
    passed: unknown === 0,
  };
}

/** How often; what the law of the day says of it is a condition of the rule data (`oneAchievement`). */
function oneAwardEach(ledger: Ledger): Check {
  const forms = new Set(
    ledger.awards.filter(({ kind }) => kind === 'commendation').map(({ code }) => code),
  );
  // A title is no form of commendation, and another kind of achievement is another achievement.
  const receivers = Map.groupBy(
    ledger.proposals.filter(({ awardCode }) => forms.has(awardCode)),
    (proposal) => `${receiverOf(proposal)} ${proposal.category}`,
  );
  const repeated = [...receivers.values()].filter(({ length }) => length > 1).length;
  return {
    question: 'Không đề nghị nhiều hình thức khen thưởng cho một thành tích',
    found: `${repeated} cá nhân, tập thể có từ hai hình thức cùng loại hình`,
    passed: repeated === 0,
  };
}

function everyReasonRecorded(ledger: Ledger): Check {
  const praised = receiversOfCases(ledger, 'praise');
  const without = ledger.proposals.filter((proposal) => !praised.has(receiverOf(proposal))).length;
  return {
    question: 'Mọi đề nghị đều có việc biểu dương trong báo cáo đã hoàn thành',
    found: `${without} đề nghị chưa có việc biểu dương`,
    passed: without === 0,
  };
}

function nobodyCriticized(ledger: Ledger): Check {
  const criticized = receiversOfCases(ledger, 'criticism');
  const named = ledger.proposals.filter((proposal) => criticized.has(receiverOf(proposal))).length;
  return {
    question: 'Không có tên trong cả danh sách đề nghị và PHE_BINH',
    found: `${named} đề nghị có tên trong PHE_BINH`,
    passed: named === 0,
  };
}

function noCaseInDraft(ledger: Ledger): Check {
  const left = ledger.cases.length - countedCases(ledger).length;
  return {
    question: 'Không còn việc biểu dương, phê bình nằm trong báo cáo nháp (chưa được tính)',
    found: `${left} việc trong báo cáo nháp`,
    passed: left === 0,
  };
}

function receiversOfCases(ledger: Ledger, kind: 'praise' | 'criticism'): Set<string> {
  const cases = casesOfYear(ledger).filter((entry) => entry.kind === kind);
  return new Set(cases.map(receiverOf));
}

/** A person is meant alone, a department where no person is named. */
function receiverOf({
  personId,
  departmentId,
}: Pick<Proposal, 'personId' | 'departmentId'>): string {
  return personId === null ? `department ${departmentId}` : `person ${personId}`;
}
