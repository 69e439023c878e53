import { Button } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Department } from '../../shared/department/department.ts';
import { formatDay } from '../../shared/month.ts';
import { useCall, useCallMutation } from '../call.ts';
import { DepartmentsImport } from '../import/DepartmentsImport.tsx';
import { ActiveBadge } from '../ui/ActiveBadge.tsx';
import { type Doing, RecordCatalog } from '../ui/RecordCatalog.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { type Column, RecordList } from '../ui/RecordList.tsx';
import { MoveButtons, RowActions } from '../ui/RowActions.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { DepartmentChange } from './DepartmentChange.tsx';
import { DepartmentForm } from './DepartmentForm.tsx';

/** `/danh-muc/phong`, and `…/nhap-excel` that opens from it. */
export function DepartmentCatalog() {
  const { item } = useParams<{ item?: string }>();
  return item === 'nhap-excel' ? <DepartmentsImport /> : <DepartmentsKept />;
}

function DepartmentsKept() {
  const departments = useCall('department.list', {});
  return (
    <RecordCatalog
      title="Phòng"
      subtitle="Các phòng, đơn vị báo cáo hằng tháng"
      kind="phòng"
      query={departments}
      ways={
        <Button component={Link} href="/danh-muc/phong/nhap-excel" variant="default">
          Nhập từ Excel
        </Button>
      }
      empty={{
        title: 'Chưa có phòng nào',
        hint: 'Bấm “Nhập từ Excel” để mở hoặc dán danh sách đã có, hoặc “Thêm phòng” để nhập từng phòng, ví dụ Văn phòng Sở, Phòng Lãnh sự. Thứ tự ở đây là thứ tự trong báo cáo.',
      }}
      list={(list, doing) => <Departments departments={list} doing={doing} />}
      form={(department, onDone) => <DepartmentForm department={department} onDone={onDone} />}
      removal={{
        call: 'department.remove',
        nameOf: ({ name }) => name,
        consequence:
          'Nếu đã có số liệu, chương trình không xóa mà chuyển sang “Ngừng dùng”: các tháng cũ giữ nguyên, tháng mới không hiện nữa.',
        outOfUse: (name) =>
          `${name} đã có số liệu nên được chuyển sang “Ngừng dùng”. Số liệu cũ còn nguyên.`,
      }}
    />
  );
}

type DepartmentsProps = { departments: Department[]; doing: Doing<Department> };

/** Those in use first, in the order of the papers. */
function Departments({ departments, doing }: DepartmentsProps) {
  const activate = useCallMutation('department.activate');
  const [changing, setChanging] = useState<Department | null>(null);
  const inUse = departments.filter(({ active }) => active);
  const rows = [...inUse, ...departments.filter(({ active }) => !active)];
  return (
    <>
      <RecordList
        label="Danh sách phòng"
        columns={useColumns(inUse)}
        rows={rows}
        keyOf={({ id }) => id}
        isInactive={({ active }) => !active}
        actions={(department) => (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Đổi tên, sáp nhập, chia tách ${department.name}`}
              onClick={() => setChanging(department)}
            >
              {department.endedOn === null && department.active
                ? 'Đổi tên, sáp nhập, chia tách'
                : 'Quá trình'}
            </Button>
            <RowActions
              name={department.name}
              active={department.active}
              onEdit={() => doing.edit(department)}
              onRemove={() => doing.remove(department)}
              {...(department.endedOn === null
                ? { onActivate: () => activate.mutate({ id: department.id }) }
                : {})}
            />
          </>
        )}
      />
      <RecordDrawer
        title={changing?.name ?? ''}
        opened={changing !== null}
        onClose={() => setChanging(null)}
      >
        {changing && (
          <DepartmentChange
            department={changing}
            departments={departments}
            onDone={() => setChanging(null)}
          />
        )}
      </RecordDrawer>
    </>
  );
}

function useColumns(inUse: readonly Department[]): Column<Department>[] {
  const move = useCallMutation('department.move', { invalidates: ['department.list'] });
  return [
    {
      head: 'Thứ tự',
      kind: 'order',
      compare: null,
      text: (department) => (department.active ? String(inUse.indexOf(department) + 1) : ''),
      cell: (department) =>
        department.active && (
          <MoveButtons
            name={department.name}
            first={department === inUse[0]}
            last={department === inUse.at(-1)}
            onMove={(step) => move.mutate({ id: department.id, step })}
          />
        ),
    },
    { head: 'Tên phòng', kind: 'name', text: ({ name }) => name },
    { head: 'Tên ngắn trong bảng', text: ({ shortName }) => shortName },
    {
      head: 'Tình trạng',
      text: stateOf,
      cell: (department) =>
        department.endedOn === null ? (
          <ActiveBadge active={department.active} />
        ) : (
          <StateBadge tone="quiet" icon={IconPlayerStop} word={stateOf(department)} />
        ),
    },
  ];
}

function stateOf({ active, endedOn }: Department): string {
  if (endedOn !== null) return `Đến hết ${formatDay(endedOn)}`;
  return active ? 'Đang dùng' : 'Ngừng dùng';
}
