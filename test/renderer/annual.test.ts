import { describe, expect, it } from 'vitest';
import { missingParts } from '../../renderer/annual/missing-parts.ts';
import { candidateRows, isAbout, subjectOf } from '../../renderer/review/subject.ts';
import { cellText } from '../../renderer/ui/cell-text.ts';
import type { Agency } from '../../shared/agency/agency.ts';
import type { AnnualView } from '../../shared/api.ts';
import type { Board } from '../../shared/overview/board.ts';
import type { CellValue } from '../../shared/workbook/workbook.ts';

describe('a cell of the preview', () => {
  it.each<[CellValue, string]>([
    [{ kind: 'blank' }, ''],
    [{ kind: 'text', text: '=1+1' }, '=1+1'],
    [{ kind: 'runs', runs: [{ text: 'Lê ' }, { text: 'Đạt', bold: true }] }, 'Lê Đạt'],
    [{ kind: 'date', day: '2026-03-05' }, '05/03/2026'],
    [{ kind: 'number', value: 1_234_567, format: 'count' }, '1.234.567'],
    [{ kind: 'number', value: 0, format: 'count' }, '0'],
    [{ kind: 'number', value: 0.375, format: 'percent' }, '37,5%'],
    [{ kind: 'number', value: 1, format: 'percent' }, '100,0%'],
    [{ kind: 'number', value: -0.0001, format: 'percent' }, '0,0%'],
    [{ kind: 'number', value: 2.5 }, '2,5'],
    [{ kind: 'formula', formula: 'SUM(A1:A2)', result: 1_200, format: 'count' }, '1.200'],
    [{ kind: 'formula', formula: 'IF(A1,"đạt","")', result: 'đạt' }, 'đạt'],
  ])('%j stands as %s', (value, text) => {
    expect(cellText(value)).toBe(text);
  });
});

const board: Board = {
  months: [
    { month: '2026-01', briefing: '2026-01-26', isClosed: false },
    { month: '2026-02', briefing: '2026-02-23', isClosed: false },
  ],
  departments: [
    { id: 1, name: 'Văn phòng', names: [], states: ['missing', 'onTime'] },
    { id: 2, name: 'Thanh tra', names: [], states: ['draft', 'notDue'] },
  ],
  next: null,
};
const signer = { id: 1, authority: '', position: 'Giám đốc', name: 'Lê Văn Đạt' };
const agency = { signers: [signer], makerName: 'Trần Thị Hòa' } as unknown as Agency;
const proposal = {
  id: 1,
  movementId: 1,
  personId: 5,
  departmentId: null,
  awardCode: 'x',
  reason: 'r',
  note: '',
  ...{ category: 'theme' as const, initiativeId: null, overrideReason: '' },
  state: 'proposed' as const,
  decisionNumber: '',
  decisionDate: null,
};

describe('what the file lacks', () => {
  it('names months with their departments and leads to them', () => {
    expect(
      missingParts(agency, { proposals: [proposal], people: [], departments: [] }, board),
    ).toEqual([
      {
        sentence: 'Tháng 01/2026: chưa có báo cáo của Văn phòng; còn là bản nháp: Thanh tra.',
        href: '/bao-cao/2026-01',
      },
    ]);
  });

  it('names signer, maker and proposals', () => {
    const nobody = { ...agency, signers: [], makerName: '' };
    const praised = {
      departmentId: 1,
      praiseCount: 3,
      unprovenCount: 2,
      criticismCount: 0,
      lateCount: 0,
      preferredFor: '',
      deeds: [],
    };
    const annual = { proposals: [], people: [], departments: [praised] };
    const parts = missingParts(nobody, annual, { ...board, departments: [] });
    expect(parts.map(({ sentence }) => sentence)).toEqual([
      'Chưa có người ký.',
      'Chưa có người lập biểu.',
      'Chưa đề nghị khen thưởng ai.',
      '2 trường hợp biểu dương chưa có minh chứng.',
    ]);
  });
});

describe('candidates', () => {
  const annual = {
    departments: [
      { departmentId: 1, praiseCount: 1, unprovenCount: 1, criticismCount: 0, deeds: ['Đoàn kết'] },
    ],
    people: [
      {
        personId: 5,
        praiseCount: 2,
        unprovenCount: 0,
        criticismCount: 1,
        deeds: ['Cứu nạn', 'Cứu nạn'],
      },
    ],
    names: {
      departments: [
        { id: 1, name: 'Văn phòng', shortName: 'VP', active: true, startedOn: null, endedOn: null },
      ],
      people: [{ id: 5, departmentId: 1, fullName: 'Lê Lan', position: 'Chuyên viên' }],
    },
  } as unknown as AnnualView;

  it('are departments, then people with their place, each deed once', () => {
    expect(candidateRows(annual)).toEqual([
      {
        subject: { kind: 'department', id: 1, name: 'Văn phòng', place: '' },
        praiseCount: 1,
        unprovenCount: 1,
        criticismCount: 0,
        deeds: ['Đoàn kết'],
      },
      {
        subject: { kind: 'person', id: 5, name: 'Lê Lan', place: 'Chuyên viên, Văn phòng' },
        praiseCount: 2,
        unprovenCount: 0,
        criticismCount: 1,
        deeds: ['Cứu nạn'],
      },
    ]);
  });

  it('are known in a proposal by what they are, not by the number alone', () => {
    const person = subjectOf(annual, { personId: 5, departmentId: null });
    expect(isAbout(proposal, person)).toBe(true);
    expect(isAbout({ personId: null, departmentId: 5 }, person)).toBe(false);
  });
});
