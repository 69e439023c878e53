import { describe, expect, it } from 'vitest';
import { needsLook, planPaste } from '../../renderer/grid/paste.ts';
import { rebase, rowsToComplete, rowsToSave } from '../../renderer/grid/save-rows.ts';
import { previousTotalText, totalText } from '../../renderer/grid/totals.ts';
import { at, openSample, run, sampleView } from './grid-fixture.ts';

const to = (row: number, column: number) => ({ kind: 'moved' as const, to: { row, column } });

function pasted(state = openSample(), ...block: string[][]) {
  const plan = planPaste(state, block);
  return { plan, after: run(state, { kind: 'applied', changes: plan.changes }) };
}

describe('a block that fits', () => {
  it('goes in at once, figures and marks side by side, Vietnamese numbers read', () => {
    const { plan, after } = pasted(
      openSample(),
      ['1.234', '-', '0', 'Tốt', '2'],
      ['5', '', 'kps', '', 'chua dat'],
    );
    expect(needsLook(plan)).toBe(false);
    expect(after.cells.slice(0, 2)).toEqual([
      [1234, 'nothing', 0, 'good', 'fair', 1],
      [5, null, 'nothing', null, 'poor', 1],
    ]);
  });

  it('fills a selection that holds it a whole number of times', () => {
    const state = run(openSample(), to(1, 0), { ...to(3, 1), extend: true });
    expect(pasted(state, ['7']).after.cells.map((row) => row.slice(0, 2))).toEqual([
      [null, null],
      [7, 7],
      [7, 7],
      [7, 7],
    ]);
  });

  it('writes over cells without asking only where she marked them', () => {
    const filled = pasted(openSample(), ['1', '2']).after;
    expect(needsLook(pasted(run(filled, to(0, 0)), ['3', '4']).plan)).toBe(true);
    const marked = run(filled, to(0, 0), { ...to(0, 1), extend: true });
    expect(needsLook(pasted(marked, ['3', '4']).plan)).toBe(false);
  });
});

describe('a block that does not fit', () => {
  it('names each cell that is refused and why, and takes the rest', () => {
    const { plan } = pasted(run(openSample(), to(3, 1)), ['12', 'mười'], ['3', '4']);
    expect(needsLook(plan)).toBe(true);
    expect(plan.changes).toEqual([{ row: 3, column: 1, before: null, after: 12 }]);
    expect(plan.refused).toEqual([
      {
        row: 'Phòng Hợp tác quốc tế',
        column: 'Được quán triệt',
        text: 'mười',
        reason: 'Chỉ nhập chữ số, ví dụ 12 hoặc 1.234.',
      },
      { row: 'Dòng thừa 1', column: 'Hội nghị tuyên truyền', text: '3', reason: 'Nằm ngoài bảng.' },
      { row: 'Dòng thừa 1', column: 'Được quán triệt', text: '4', reason: 'Nằm ngoài bảng.' },
    ]);
  });

  it('refuses a decimal, a negative and a counted figure', () => {
    const { plan } = pasted(openSample(), ['1,5', '-3', '2', '', '', '9']);
    expect(plan.refused.map(({ text }) => text)).toEqual(['1,5', '-3', '9']);
    expect(plan.changes).toHaveLength(1);
  });
});

describe('a block with names', () => {
  const HEAD = ['Phòng', 'Hội nghị tuyên truyền', 'SỐ NGƯỜI VI PHẠM', 'Nội dung 2'];

  it('is aligned by them wherever the selection is, in any order and spelling of tones', () => {
    const state = run(openSample(), to(3, 3));
    const { plan, after } = pasted(
      state,
      HEAD,
      ['phòng lãnh sự', '4', '5', 'Đạt'],
      ['Van phong', '6', '', '1'],
    );
    expect(needsLook(plan)).toBe(false);
    expect(after.cells[2]).toEqual([5, 4, null, null, 'fair', 1]);
    expect(after.cells[0]).toEqual([null, 6, null, null, 'good', 1]);
  });

  it('may lie on its side, with a title above and numbers before the names', () => {
    const { plan, after } = pasted(
      openSample(),
      ['Báo cáo tháng 5', '', '', ''],
      ['TT', 'Chỉ tiêu', 'Thanh tra', 'Văn phòng'],
      ['1', 'Số người vi phạm', '3', '8'],
    );
    expect(plan.refused).toEqual([]);
    expect([at(after, 1, 0), at(after, 0, 0)]).toEqual([3, 8]);
  });

  it('points out names the sheet does not have, takes nothing of theirs and asks', () => {
    const { plan } = pasted(
      openSample(),
      [...HEAD, 'Số liệu khác'],
      ['Văn phòng', '1', '2', '3', '4'],
      ['Tổng cộng', '9', '9', '', ''],
    );
    expect(plan.unknown).toEqual(['Số liệu khác', 'Tổng cộng']);
    expect(needsLook(plan)).toBe(true);
    expect(plan.changes.every(({ row }) => row === 0)).toBe(true);
  });

  it('that are only the departments’ decides the rows alone', () => {
    const { after } = pasted(run(openSample(), to(0, 1)), ['Thanh tra', '7'], ['Văn phòng', '8']);
    expect([at(after, 0, 1), at(after, 1, 1)]).toEqual([8, 7]);
  });
});

describe('saving and totals', () => {
  it('sends what changed by department, never what is wrong', () => {
    const state = pasted(openSample(), ['1', 'sai', '', '3']).after;
    const wrong = run(
      state,
      to(0, 1),
      { kind: 'typed', text: 'sai' },
      { kind: 'editLeft', keep: true },
    );
    expect(rowsToSave(wrong, 'keep').rows).toEqual([
      {
        departmentId: 11,
        revision: 0,
        figures: [{ indicatorId: 1, figure: 1 }],
        marks: [{ contentId: 21, mark: 'poor' }],
        complete: false,
      },
    ]);
  });

  it('completes the departments whose every figure has an answer', () => {
    const state = pasted(openSample(), ['1', '-', '0'], ['1', '', '2']).after;
    expect(rowsToComplete(state)).toEqual([0]);
    expect(rowsToSave(state, 'complete').rows.map(({ complete }) => complete)).toEqual([
      true,
      false,
    ]);
  });

  it('what was typed during a save stays unsaved', () => {
    const state = pasted(openSample(), ['1']).after;
    const { written } = rowsToSave(state, 'keep');
    const later = run(
      state,
      { kind: 'typed', text: '2' },
      { kind: 'editLeft', keep: true },
      {
        kind: 'recorded',
        rows: [{ departmentId: 11, revision: 1, state: 'draft' }],
        written,
      },
    );
    expect(rowsToSave(later, 'keep').rows).toMatchObject([
      { revision: 1, figures: [{ indicatorId: 1, figure: 2 }] },
    ]);
  });

  it('a newer record wins only for the departments it is meant for', () => {
    const state = pasted(openSample(), ['1'], ['2']).after;
    const view = sampleView();
    const newer = {
      ...view,
      rows: view.rows.map((row) => ({ ...row, revision: 4, figures: [50, null, null, 1] })),
    };
    const based = rebase(state, newer, new Set([11]));
    expect(based.cells.map(([first]) => first)).toEqual([50, 2, 50, 50]);
    expect(rowsToSave(based, 'keep').rows).toMatchObject([{ departmentId: 12, revision: 4 }]);
  });

  it('totals follow each indicator’s own rule', () => {
    const state = pasted(openSample(), ['1', '-', '5', '1'], ['2', '', '9', '1']).after;
    const totals = state.columns.map((column, index) => totalText(state.cells, column, index));
    expect(totals).toEqual(['3', '–', '9', '2 Tốt', '', '4']);
    expect(state.columns.map((column) => previousTotalText(sampleView(), column))[0]).toBe('6');
  });
});
