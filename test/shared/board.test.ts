import { expect, test } from 'vitest';
import { formOf } from '../../shared/certificate/certificate-form.ts';
import type { Department } from '../../shared/department/department.ts';
import { pointLabel, roman } from '../../shared/document/labels.ts';
import { indexed, type Ledger } from '../../shared/ledger.ts';
import { buildBoard } from '../../shared/overview/board.ts';
import type { Report } from '../../shared/report/report.ts';
import { emptyCouncil } from '../../shared/review/council.ts';
import { AGENCY, MOVEMENT } from '../helpers/office.ts';

const report = (departmentId: number, month: string, changes: Partial<Report>): Report => ({
  departmentId,
  month,
  revision: 1,
  state: 'complete',
  reportedOn: `${month}-20`,
  marks: [],
  figures: new Map([[1, 3]]),
  difficulties: '',
  proposals: '',
  nextMonth: '',
  ...changes,
});

const DEPARTMENTS: Department[] = [
  { id: 1, name: 'Văn phòng', shortName: 'VP' },
  { id: 2, name: 'Phòng Lãnh sự', shortName: 'LS' },
].map((department) => ({ ...department, active: true, startedOn: null, endedOn: null }));

const ledger = (reports: Report[]): Ledger =>
  indexed({
    agency: { ...AGENCY, briefingWeekday: 1, signers: [] },
    movement: {
      ...MOVEMENT,
      id: 1,
      contents: [],
      departmentIds: [1, 2],
      cutoffDate: null,
      submissionDate: null,
    },
    departments: DEPARTMENTS,
    allDepartments: DEPARTMENTS,
    renames: [],
    successions: [],
    briefingShifts: [],
    people: [],
    indicators: [],
    reports,
    cases: [],
    evidence: [],
    proposals: [],
    awards: [],
    laws: [],
    bonusRules: { baseSalaries: [], roundedUpTo: 1, multiples: [] },
    council: emptyCouncil(1),
    headings: [],
    certificateForm: formOf(undefined, []),
    closedMonths: [],
    lateCases: [],
    records: { ratings: [], initiatives: [], restrictions: [], leaves: [], uses: [] },
    heldAwards: [],
    ownRules: [],
    lastYear: null,
  });

test('each department and month has its state', () => {
  const board = buildBoard(
    ledger([
      report(1, '2026-01', { reportedOn: '2026-01-26' }),
      report(1, '2026-02', { reportedOn: '2026-02-24' }),
      report(1, '2026-03', { figures: new Map([[1, 'nothing']]) }),
      report(1, '2026-04', { state: 'draft' }),
    ]),
    '2026-04-27',
  );
  expect(board.departments[0]?.states.slice(0, 5)).toEqual([
    'onTime',
    'late',
    'nothing',
    'draft',
    'notDue',
  ]);
  expect(board.departments[1]?.states.slice(0, 4)).toEqual([
    'missing',
    'missing',
    'missing',
    'notDue',
  ]);
});

test('a movement that ends before the briefing of its last month has none', () => {
  const { months, departments } = buildBoard(ledger([]), '2026-12-13');
  expect(months.at(-1)).toEqual({ month: '2026-12', briefing: null, isClosed: false });
  expect(departments[0]?.states.at(-1)).toBe('noBriefing');
  expect(months.at(-2)?.briefing).toBe('2026-11-30');
});

test('next due is the coming briefing with those still to report', () => {
  const { next } = buildBoard(ledger([report(1, '2026-05', {})]), '2026-05-20');
  expect(next).toEqual({
    day: '2026-05-25',
    month: '2026-05',
    workingDaysLeft: 3,
    missing: [{ id: 2, name: 'Phòng Lãnh sự' }],
  });
  expect(buildBoard(ledger([]), '2026-12-01').next).toBe(null);
});

test('points are lettered in the Vietnamese alphabet and sections in Roman numbers', () => {
  expect([1, 4, 5, 6, 7, 22, 23, 24].map(pointLabel)).toEqual([
    'a)',
    'd)',
    'đ)',
    'e)',
    'g)',
    'x)',
    'y)',
    'aa)',
  ]);
  expect([1, 4, 9, 14, 40, 90].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XC']);
});
