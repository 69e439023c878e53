import { Checkbox } from '@mantine/core';
import { Fragment } from 'react';
import {
  COUNTINGS,
  DEPARTMENT_TOTALS,
  DIRECTIONS,
  INDICATOR_GROUPS,
  type Indicator,
  type IndicatorGroup,
  MONTH_TOTALS,
  SOURCES,
} from '../../shared/indicator/indicator.ts';
import { useCallMutation } from '../call.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { MoveButtons, RowActions } from '../ui/RowActions.tsx';
import css from './indicator.module.css';

type IndicatorTableProps = {
  indicators: Indicator[];
  onEdit: (indicator: Indicator) => void;
  onRemove: (indicator: Indicator) => void;
};

const COLUMNS = ['Đơn vị', 'Cách đếm', 'Các phòng', 'Lũy kế', 'Chiều', 'Nguồn'];

export function IndicatorTable({ indicators, onEdit, onRemove }: IndicatorTableProps) {
  const groups = (Object.keys(INDICATOR_GROUPS) as IndicatorGroup[])
    .map((group) => ({ group, rows: indicators.filter((one) => one.group === group) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <DataTable label="Danh sách chỉ tiêu" className="indicator-table">
      <thead>
        <tr>
          <th scope="col">Dùng</th>
          <th scope="col">Thứ tự</th>
          <th scope="col">Tên chỉ tiêu</th>
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">Thao tác</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, rows }) => (
          <Fragment key={group}>
            <tr className={css['group-row']}>
              <th scope="rowgroup" colSpan={COLUMNS.length + 4}>
                {group}. {INDICATOR_GROUPS[group]}
              </th>
            </tr>
            {rows.map((indicator, index) => (
              <IndicatorRow
                key={indicator.id}
                indicator={indicator}
                first={index === 0}
                last={index === rows.length - 1}
                onEdit={() => onEdit(indicator)}
                onRemove={() => onRemove(indicator)}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
    </DataTable>
  );
}

type IndicatorRowProps = {
  indicator: Indicator;
  first: boolean;
  last: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

function IndicatorRow({ indicator, first, last, onEdit, onRemove }: IndicatorRowProps) {
  const save = useCallMutation('indicator.save');
  const move = useCallMutation('indicator.move', { invalidates: ['indicator.list'] });
  return (
    <tr data-inactive={indicator.active ? undefined : true}>
      <td>
        <Checkbox
          aria-label={`Dùng chỉ tiêu ${indicator.name}`}
          checked={save.isPending ? save.variables.active : indicator.active}
          onChange={({ currentTarget }) =>
            save.mutate({ ...indicator, active: currentTarget.checked })
          }
        />
      </td>
      <td className="order">
        <MoveButtons
          name={indicator.name}
          first={first}
          last={last}
          onMove={(step) => move.mutate({ id: indicator.id, step })}
        />
      </td>
      <th scope="row">{indicator.name}</th>
      <td>{indicator.unit}</td>
      <td>{withoutExplanation(COUNTINGS[indicator.counting])}</td>
      <td>{DEPARTMENT_TOTALS[indicator.departmentTotal]}</td>
      <td>{MONTH_TOTALS[indicator.monthTotal]}</td>
      <td>{DIRECTIONS[indicator.direction]}</td>
      <td>{SOURCES[indicator.source]}</td>
      <td className="actions">
        <RowActions name={indicator.name} onEdit={onEdit} onRemove={onRemove} />
      </td>
    </tr>
  );
}

/** "Lượt (mỗi lần tính một lượt)" → "Lượt": the form has room for the rest. */
function withoutExplanation(label: string): string {
  return label.replace(/ \(.*\)$/, '');
}
