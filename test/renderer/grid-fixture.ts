import {
  cellAt,
  changeGrid,
  type GridEvent,
  type GridState,
  openGrid,
} from '../../renderer/grid/grid-state.ts';
import type { GridView } from '../../shared/grid/grid.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';

const DEPARTMENTS = ['Văn phòng', 'Thanh tra', 'Phòng Lãnh sự', 'Phòng Hợp tác quốc tế'];

function indicatorOf(id: number, changes: Partial<Indicator> = {}): Indicator {
  return {
    id,
    movementId: 1,
    group: 'C',
    name: `Chỉ tiêu ${id}`,
    unit: 'vụ',
    counting: 'things',
    departmentTotal: 'sum',
    monthTotal: 'sum',
    direction: 'neutral',
    source: 'typed',
    aliases: '',
    active: true,
    ...changes,
  };
}

/** Four departments; three typed figures, one counted and two contents: columns 0–2, 3–4 marks, 5 counted. */
export function sampleView(changes: Partial<GridView> = {}): GridView {
  const indicators = [
    indicatorOf(1, { name: 'Số người vi phạm' }),
    indicatorOf(2, { name: 'Hội nghị tuyên truyền' }),
    indicatorOf(3, { name: 'Được quán triệt', departmentTotal: 'highest' }),
    indicatorOf(4, { name: 'Cá nhân được biểu dương', group: 'G', source: 'praisedPeople' }),
  ];
  return {
    movementId: 1,
    month: '2026-05',
    isClosed: false,
    indicators,
    contents: [
      { id: 21, text: 'Hoàn thành nhiệm vụ được giao' },
      { id: 22, text: 'Chấp hành pháp luật' },
    ],
    rows: DEPARTMENTS.map((name, at) => ({
      departmentId: 11 + at,
      name,
      shortName: `P${at + 1}`,
      revision: 0,
      state: null,
      figures: [null, null, null, 1],
      marks: [null, null],
      previous: [at, null, null, null],
      totalBefore: [10 + at, null, null, null],
    })),
    previousTotals: [6, null, null, null],
    ...changes,
  };
}

export const COUNTED = 5;

export function openSample(): GridState {
  return openGrid(sampleView());
}

export function run(state: GridState, ...events: GridEvent[]): GridState {
  return events.reduce(changeGrid, state);
}

export function at(state: GridState, row: number, column: number) {
  return cellAt(state, { row, column });
}
