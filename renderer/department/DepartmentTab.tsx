import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Department } from '../../shared/department/department.ts';
import { useCall, useCallMutation } from '../call.ts';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { RemoveDialog } from '../ui/RemoveDialog.tsx';
import { MoveButtons, RowActions } from '../ui/RowActions.tsx';
import { DepartmentChange } from './DepartmentChange.tsx';
import { DepartmentForm } from './DepartmentForm.tsx';
import { DepartmentState } from './DepartmentState.tsx';

export function DepartmentTab() {
  const departments = useCall('department.list', {});
  const [editing, setEditing] = useState<Department | 'new' | null>(null);
  const [removing, setRemoving] = useState<Department | null>(null);
  const [changing, setChanging] = useState<Department | null>(null);
  const add = <Button onClick={() => setEditing('new')}>Thêm phòng</Button>;
  return (
    <CatalogFrame title="Phòng" subtitle="Các phòng, đơn vị báo cáo hằng tháng" actions={add}>
      <Loaded query={departments}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="Chưa có phòng nào">
              Bấm “Thêm phòng” ở góc trên bên phải để nhập từng phòng, ví dụ Văn phòng Sở, Phòng
              Lãnh sự. Thứ tự ở đây là thứ tự trong báo cáo.
            </EmptyState>
          ) : (
            <>
              <DepartmentTable
                departments={list}
                onEdit={setEditing}
                onRemove={setRemoving}
                onChange={setChanging}
              />
              <RecordDrawer
                title={changing?.name ?? ''}
                opened={changing !== null}
                onClose={() => setChanging(null)}
              >
                {changing && (
                  <DepartmentChange
                    department={changing}
                    departments={list}
                    onDone={() => setChanging(null)}
                  />
                )}
              </RecordDrawer>
            </>
          )
        }
      </Loaded>
      <RecordDrawer
        title={editing === 'new' ? 'Thêm phòng' : 'Sửa phòng'}
        opened={editing !== null}
        onClose={() => setEditing(null)}
      >
        <DepartmentForm
          key={editing === 'new' ? 'new' : editing?.id}
          department={editing === 'new' ? null : editing}
          onDone={() => setEditing(null)}
        />
      </RecordDrawer>
      <RemoveDialog
        call="department.remove"
        kind="phòng"
        record={removing}
        onClose={() => setRemoving(null)}
      />
    </CatalogFrame>
  );
}

type DepartmentTableProps = {
  departments: Department[];
  onEdit: (department: Department) => void;
  onRemove: (department: Department) => void;
  onChange: (department: Department) => void;
};

function DepartmentTable({ departments, onEdit, onRemove, onChange }: DepartmentTableProps) {
  const move = useCallMutation('department.move', { invalidates: ['department.list'] });
  const activate = useCallMutation('department.activate');
  const inUse = departments.filter(({ active }) => active);
  const notInUse = departments.filter(({ active }) => !active);
  return (
    <DataTable label="Danh sách phòng">
      <thead>
        <tr>
          <th scope="col">Thứ tự</th>
          <th scope="col">Tên phòng</th>
          <th scope="col">Tên ngắn trong bảng</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Thao tác</th>
        </tr>
      </thead>
      <tbody>
        {[...inUse, ...notInUse].map((department) => (
          <tr key={department.id} data-inactive={department.active ? undefined : true}>
            <td className="order">
              {department.active && (
                <MoveButtons
                  name={department.name}
                  first={department === inUse[0]}
                  last={department === inUse.at(-1)}
                  onMove={(step) => move.mutate({ id: department.id, step })}
                />
              )}
            </td>
            <th scope="row">{department.name}</th>
            <td>{department.shortName}</td>
            <td>
              <DepartmentState department={department} />
            </td>
            <td className="actions">
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Đổi tên, sáp nhập, chia tách ${department.name}`}
                onClick={() => onChange(department)}
              >
                {department.endedOn === null && department.active
                  ? 'Đổi tên, sáp nhập, chia tách'
                  : 'Quá trình'}
              </Button>
              <RowActions
                name={department.name}
                active={department.active}
                onEdit={() => onEdit(department)}
                onRemove={() => onRemove(department)}
                {...(department.endedOn === null
                  ? { onActivate: () => activate.mutate({ id: department.id }) }
                  : {})}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
