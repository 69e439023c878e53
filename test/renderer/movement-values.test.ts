import { expect, test } from 'vitest';
import { hintsOf, movementOfPlan } from '../../renderer/movement/movement-values.ts';
import type { PlanDraft } from '../../shared/plan/plan-draft.ts';

const DEPARTMENTS = [
  { id: 1, name: 'Văn phòng', shortName: 'VP', active: true, startedOn: null, endedOn: null },
  { id: 2, name: 'Phòng cũ', shortName: 'Cũ', active: false, startedOn: null, endedOn: null },
];

const DRAFT: PlanDraft = {
  name: 'Giữ gìn trật tự, an toàn giao thông năm 2026',
  year: 2026,
  theme: '',
  bases: [],
  contents: ['Một', 'Hai'],
  startDate: null,
  endDate: '2026-12-14',
  reportingRule: '',
  recipients: ['Lưu: VT'],
  signerPosition: '',
  signerName: '',
  notFound: [{ field: 'startDate', message: 'Không thấy ngày bắt đầu.' }],
};

test('what was read fills the form and what was not stays empty', () => {
  const values = movementOfPlan(DRAFT, DEPARTMENTS);
  expect(values).toMatchObject({
    id: null,
    year: 2026,
    endDate: '2026-12-14',
    contents: [
      { id: null, text: 'Một' },
      { id: null, text: 'Hai' },
    ],
    recipients: ['Lưu: VT'],
  });
  expect(values.startDate).toBeUndefined();
  expect(values).not.toHaveProperty('notFound');
});

test('every department in use reports unless the clerk says otherwise', () => {
  expect(movementOfPlan(DRAFT, DEPARTMENTS).departmentIds).toEqual([1]);
});

test('each sentence about what was not found stands at its field', () => {
  expect(hintsOf(DRAFT)).toEqual({ startDate: 'Không thấy ngày bắt đầu.' });
});
