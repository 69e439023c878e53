import { Checkbox } from '@mantine/core';
import {
  COUNTINGS,
  DEPARTMENT_TOTALS,
  DIRECTIONS,
  GROUP_CODES,
  groupLabel,
  type Indicator,
  MONTH_TOTALS,
  SOURCES,
} from '../../shared/indicator/indicator.ts';
import type { MovementListItem } from '../../shared/movement/movement.ts';
import { useCall, useCallMutation } from '../call.ts';
import { type Doing, RecordCatalog } from '../ui/RecordCatalog.tsx';
import { type Column, RecordList } from '../ui/RecordList.tsx';
import { MoveButtons, RowActions } from '../ui/RowActions.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';

export function IndicatorCatalog({ movement }: { movement: MovementListItem }) {
  const indicators = useCall('indicator.list', { movementId: movement.id });
  return (
    <RecordCatalog
      title="Chỉ tiêu"
      subtitle={`Những con số các phòng báo cáo hằng tháng của: ${movement.name}`}
      kind="chỉ tiêu"
      query={indicators}
      empty={{
        title: 'Chưa có chỉ tiêu nào',
        hint: 'Bấm “Thêm chỉ tiêu” để nhập con số đầu tiên cần theo dõi.',
      }}
      list={(list, doing) => <Indicators indicators={list} doing={doing} />}
      form={(indicator, onDone) => (
        <IndicatorForm indicator={indicator} movementId={movement.id} onDone={onDone} />
      )}
      removal={{
        call: 'indicator.remove',
        nameOf: ({ name }) => name,
        consequence:
          'Nếu đã có số liệu, chương trình không xóa mà chuyển sang “Ngừng dùng”: các tháng cũ giữ nguyên, tháng mới không hiện nữa.',
        outOfUse: (name) =>
          `${name} đã có số liệu nên được chuyển sang “Ngừng dùng”. Số liệu cũ còn nguyên.`,
      }}
    />
  );
}

type IndicatorsProps = { indicators: Indicator[]; doing: Doing<Indicator> };

function Indicators({ indicators, doing }: IndicatorsProps) {
  const rows = indicators.toSorted(
    (one, other) => GROUP_CODES.indexOf(one.group) - GROUP_CODES.indexOf(other.group),
  );
  return (
    <RecordList
      label="Danh sách chỉ tiêu"
      columns={useColumns(rows)}
      rows={rows}
      keyOf={({ id }) => id}
      isInactive={({ active }) => !active}
      groupOf={({ group }) => groupLabel(group)}
      actions={(indicator) => (
        <RowActions
          name={indicator.name}
          onEdit={() => doing.edit(indicator)}
          onRemove={() => doing.remove(indicator)}
        />
      )}
    />
  );
}

function useColumns(rows: readonly Indicator[]): Column<Indicator>[] {
  const move = useCallMutation('indicator.move', { invalidates: ['indicator.list'] });
  const isFirst = (indicator: Indicator) =>
    indicator === rows.find(({ group }) => group === indicator.group);
  const isLast = (indicator: Indicator) =>
    indicator === rows.findLast(({ group }) => group === indicator.group);
  return [
    {
      head: 'Dùng',
      text: ({ active }) => (active ? 'Có' : 'Không'),
      cell: (indicator) => <InUse indicator={indicator} />,
    },
    {
      head: 'Thứ tự',
      kind: 'order',
      compare: null,
      text: (indicator) => String(rows.indexOf(indicator) + 1),
      cell: (indicator) => (
        <MoveButtons
          name={indicator.name}
          first={isFirst(indicator)}
          last={isLast(indicator)}
          onMove={(step) => move.mutate({ id: indicator.id, step })}
        />
      ),
    },
    { head: 'Tên chỉ tiêu', kind: 'name', text: ({ name }) => name },
    { head: 'Đơn vị', text: ({ unit }) => unit },
    { head: 'Cách đếm', text: ({ counting }) => withoutExplanation(COUNTINGS[counting]) },
    { head: 'Các phòng', text: ({ departmentTotal }) => DEPARTMENT_TOTALS[departmentTotal] },
    { head: 'Lũy kế', text: ({ monthTotal }) => MONTH_TOTALS[monthTotal] },
    { head: 'Hướng đánh giá', text: ({ direction }) => DIRECTIONS[direction] },
    { head: 'Nguồn', text: ({ source }) => SOURCES[source] },
  ];
}

function InUse({ indicator }: { indicator: Indicator }) {
  const save = useCallMutation('indicator.save');
  return (
    <Checkbox
      aria-label={`Dùng chỉ tiêu ${indicator.name}`}
      checked={indicator.active}
      onChange={({ currentTarget }) => save.mutate({ ...indicator, active: currentTarget.checked })}
    />
  );
}

/** "Lượt (mỗi lần tính một lượt)" → "Lượt": the form has room for the rest. */
function withoutExplanation(label: string): string {
  return label.replace(/ \(.*\)$/, '');
}
