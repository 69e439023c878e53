import type { CallInput, CallName, CallOutput } from '../../shared/api.ts';
import { addDays, addWorkingDays, lastDayOf, type Month } from '../../shared/month.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import { votersOf } from '../../shared/review/council.ts';
import { AGENCY, DEPARTMENTS, headOf, peopleOf, SAMPLE_OPINIONS, sampleMembers } from './office.ts';
import { type SampleDepartment, sampleReport } from './reports.ts';

/** Calls as the window does; throws where a call is refused. */
export type Call = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<CallOutput<Name>>;

/** The agency with its departments and about sixty people. */
export async function fillCatalog(call: Call): Promise<SampleDepartment[]> {
  await call('agency.save', AGENCY);
  const departments: SampleDepartment[] = [];
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

/** Every department's reports up to `lastMonth`; in that, one is still a draft and one has not come. */
export async function fillReports(
  call: Call,
  movementId: number,
  departments: SampleDepartment[],
  lastMonth: Month,
): Promise<number> {
  const movement = await call('movement.read', { id: movementId });
  const months = monthsOf(movement).filter((month) => month <= lastMonth);
  let count = 0;
  for (const month of months) {
    const isLast = month === months.at(-1);
    for (const department of departments) {
      if (isLast && department.index === 4) continue;
      const form = await call('report.read', { movementId, departmentId: department.id, month });
      const report = sampleReport(form, department);
      await call(
        'report.save',
        isLast && department.index === 3 ? { ...report, state: 'draft' } : report,
      );
      count += 1;
    }
  }
  return count;
}

/** Number, date and signer of every summary already printed: all but the last month's. */
export async function fillHeadings(
  call: Call,
  movementId: number,
  lastMonth: Month,
): Promise<void> {
  const movement = await call('movement.read', { id: movementId });
  const agency = await call('agency.read', {});
  const printed = monthsOf(movement).filter((month) => month < lastMonth);
  for (const [index, month] of printed.entries()) {
    await call('paper.saveHeading', {
      movementId,
      kind: 'month',
      period: month,
      number: 12 + index * 9,
      date: addDays(lastDayOf(month), 2),
      signerId: agency?.signers[0]?.id ?? null,
    });
  }
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

/** A council of seven that has just met, or met as the year ended, and voted on everybody put forward. */
export async function fillCouncil(call: Call, movementId: number): Promise<void> {
  const { today } = await call('app.start', {});
  const { endDate } = await call('movement.read', { id: movementId });
  const { proposals } = await call('annual.read', { movementId });
  const members = sampleMembers(await call('person.list', {}), await call('department.list', {}));
  const lastDay = today < endDate ? today : endDate;
  const ballots = votersOf({ members });
  await call('council.save', {
    movementId,
    members,
    heldOn: addWorkingDays(lastDay, -1),
    startedAt: '14:00',
    endedAt: '15:30',
    place: 'Phòng họp tầng 2',
    opinions: SAMPLE_OPINIONS,
    ballotsReturned: ballots,
    ballotsInvalid: 0,
    votes: proposals.map(({ id }, index) => ({
      proposalId: id,
      agreed: ballots - (index % 3 === 2 ? 1 : 0),
    })),
  });
}
