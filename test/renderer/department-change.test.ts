import { expect, test } from 'vitest';
import { previewChange, previewRename } from '../../renderer/department/ChangePreview.tsx';
import { pastOf } from '../../renderer/department/department-past.ts';
import { joinedIds, withJoined, withSuccessor } from '../../renderer/department/merger.ts';
import type { Department } from '../../shared/department/department.ts';

const DEPARTMENTS: Department[] = [
  'Văn phòng',
  'Phòng Lãnh sự',
  'Phòng Biên giới',
  'Phòng Mới',
].map((name, at) => ({
  id: at + 1,
  name,
  shortName: name,
  active: true,
  startedOn: null,
  endedOn: null,
}));

const past = (id: number, changes: Partial<Parameters<typeof pastOf>[2]>) =>
  pastOf(DEPARTMENTS[id - 1] as Department, DEPARTMENTS, {
    renames: [],
    successions: [],
    ...changes,
  });

test('what a department went through is told in order, both ways of a merger', () => {
  const renames = [
    { departmentId: 2, changedOn: '2026-02-01', oldName: 'Phòng A', oldShortName: 'A' },
    { departmentId: 2, changedOn: '2026-03-01', oldName: 'Phòng B', oldShortName: 'B' },
  ];
  const merger = [2, 3].map((predecessorId) => ({
    predecessorId,
    successorId: 4,
    changedOn: '2026-07-01',
    inheritsTotals: true,
  }));
  expect(past(2, { renames, successions: merger })).toEqual([
    'Từ 01/02/2026: đổi tên từ “Phòng A” thành “Phòng B”.',
    'Từ 01/3/2026: đổi tên từ “Phòng B” thành “Phòng Lãnh sự”.',
    'Từ 01/7/2026: sáp nhập vào Phòng Mới.',
  ]);
  expect(past(4, { successions: merger })).toEqual([
    'Từ 01/7/2026: nối tiếp Phòng Lãnh sự, Phòng Biên giới.',
  ]);
});

test('a split names its parts and who goes on with the totals', () => {
  const successions = [2, 3].map((successorId) => ({
    predecessorId: 1,
    successorId,
    changedOn: '2026-07-01',
    inheritsTotals: successorId === 3,
  }));
  expect(past(1, { successions })).toEqual([
    'Từ 01/7/2026: chia thành Phòng Lãnh sự, Phòng Biên giới; Phòng Biên giới nối tiếp số lũy kế.',
  ]);
});

test('the preview waits for what it needs, then says what ends, who goes on and how many people move', () => {
  const planned = {
    changedOn: '2026-07-01',
    ending: ['Phòng Lãnh sự', 'Phòng Biên giới'],
    heir: 'Phòng Mới',
    others: [],
    peopleCount: 12,
  };
  expect(previewChange({ ...planned, changedOn: null })).toEqual([]);
  expect(previewChange({ ...planned, changedOn: '31/2/2026' })).toEqual([]);
  expect(previewChange({ ...planned, heir: ' ' })).toEqual([]);
  const [ending, reporting, heir] = previewChange(planned);
  expect(ending).toContain('Phòng Lãnh sự, Phòng Biên giới hoạt động đến hết ngày 30/6/2026');
  expect(reporting).toContain('Từ ngày 01/7/2026, Phòng Mới báo cáo thay');
  expect(heir).toBe('Phòng Mới nối tiếp số lũy kế và tiếp nhận 12 cán bộ.');
  expect(previewRename(null, 'Cũ', 'Mới')).toEqual([]);
  expect(previewRename('2026-07-01', 'Cũ', 'Mới')[0]).toContain('vẫn in tên “Cũ”');
});

test('whoever stays is no predecessor, and joins the others again when another stays', () => {
  const three = { predecessorIds: [1, 2, 3], successorId: null };
  const kept = withSuccessor(three, 2);
  expect(kept).toEqual({ successorId: 2, predecessorIds: [1, 3] });
  expect(joinedIds(withSuccessor(kept, 3)).toSorted()).toEqual([1, 2, 3]);
  expect(withJoined(kept, [1, 3])).toEqual({ successorId: null, predecessorIds: [1, 3] });
  expect(withJoined(kept, [1, 2])).toEqual({ successorId: 2, predecessorIds: [1] });
});
