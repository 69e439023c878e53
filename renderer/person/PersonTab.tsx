import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Department } from '../../shared/department/department.ts';
import type { Person } from '../../shared/person/person.ts';
import { useCall } from '../call.ts';
import { PeopleImport } from '../import/PeopleImport.tsx';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { DepartmentPicker } from '../ui/DepartmentPicker.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { RemoveDialog } from '../ui/RemoveDialog.tsx';
import { filterPeople } from './filter-people.ts';
import { PersonForm } from './PersonForm.tsx';
import { PersonTable } from './PersonTable.tsx';

/** `/danh-muc/can-bo`, and `…/nhap-excel` that opens from it. */
export function PersonTab() {
  const { item } = useParams<{ item?: string }>();
  return item === 'nhap-excel' ? <PeopleImport /> : <PersonList />;
}

function PersonList() {
  const departments = useCall('department.list', {});
  return <Loaded query={departments}>{(list) => <PeopleOf departments={list} />}</Loaded>;
}

function PeopleOf({ departments }: { departments: Department[] }) {
  const people = useCall('person.list', {});
  const [departmentId, setDepartmentId] = useState<number | null>(null);
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const [removing, setRemoving] = useState<Person | null>(null);
  const usable = departments.some(({ active }) => active);
  return (
    <CatalogFrame
      title="Cán bộ"
      subtitle="Cán bộ, công chức của các phòng"
      actions={
        <>
          <Button component={Link} href="/danh-muc/can-bo/nhap-excel" variant="default">
            Nhập từ Excel
          </Button>
          {usable && <Button onClick={() => setEditing('new')}>Thêm cán bộ</Button>}
        </>
      }
    >
      {usable ? (
        <Loaded query={people}>
          {(list) => (
            <People
              people={list}
              departments={departments}
              departmentId={departmentId}
              onDepartment={setDepartmentId}
              onEdit={setEditing}
              onRemove={setRemoving}
            />
          )}
        </Loaded>
      ) : (
        <NoDepartments />
      )}
      <RecordDrawer
        title={editing === 'new' ? 'Thêm cán bộ' : 'Sửa cán bộ'}
        opened={editing !== null}
        onClose={() => setEditing(null)}
      >
        <PersonForm
          key={editing === 'new' ? 'new' : editing?.id}
          person={editing === 'new' ? null : editing}
          departments={departments}
          departmentId={departmentId}
          onDone={() => setEditing(null)}
        />
      </RecordDrawer>
      <RemoveDialog
        call="person.remove"
        kind="cán bộ"
        record={removing && { id: removing.id, name: removing.fullName }}
        onClose={() => setRemoving(null)}
      />
    </CatalogFrame>
  );
}

type PeopleProps = {
  people: Person[];
  departments: Department[];
  departmentId: number | null;
  onDepartment: (departmentId: number | null) => void;
  onEdit: (person: Person) => void;
  onRemove: (person: Person) => void;
};

function People({ people, departments, departmentId, onDepartment, ...actions }: PeopleProps) {
  const [search, setSearch] = useState('');
  const [withInactive, setWithInactive] = useState(false);
  const shown = filterPeople(people, { departmentId, search, withInactive });
  if (people.length === 0) {
    return (
      <EmptyState title="Chưa có cán bộ nào">
        Bấm “Thêm cán bộ” ở góc trên bên phải, hoặc “Nhập từ Excel” nếu đã có danh sách. Danh sách
        này dùng để ghi biểu dương, phê bình và đề nghị khen thưởng.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="row">
        <TextInput
          aria-label="Tìm cán bộ"
          placeholder="Tìm theo tên, không cần dấu"
          type="search"
          className="search"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <DepartmentPicker
          departments={departments}
          departmentId={departmentId}
          onChange={onDepartment}
          allLabel="Tất cả các phòng"
        />
        <Checkbox
          label="Hiện cả người đã ngừng"
          checked={withInactive}
          onChange={({ currentTarget }) => setWithInactive(currentTarget.checked)}
        />
        <span className="soft" role="status">
          {shown.length === 0 ? 'Không có ai khớp với điều kiện tìm.' : `${shown.length} người`}
        </span>
      </div>
      {shown.length > 0 && <PersonTable people={shown} departments={departments} {...actions} />}
    </>
  );
}

function NoDepartments() {
  return (
    <EmptyState
      title="Nhập phòng trước"
      action={
        <Button component={Link} href="/danh-muc/phong">
          Mở danh mục phòng
        </Button>
      }
    >
      Mỗi cán bộ thuộc một phòng, nên cần có phòng trước khi thêm cán bộ. Nhập từ Excel thì phòng
      chưa có được tạo cùng lúc.
    </EmptyState>
  );
}
