import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link, useParams } from 'wouter';
import type { Department } from '../../shared/department/department.ts';
import { formatDay } from '../../shared/month.ts';
import { GENDERS, LEVELS, type Person } from '../../shared/person/person.ts';
import { comparePeople, compareText } from '../../shared/text.ts';
import { useCall, useCallMutation } from '../call.ts';
import { PeopleImport } from '../import/PeopleImport.tsx';
import { ActiveBadge } from '../ui/ActiveBadge.tsx';
import { DepartmentPicker } from '../ui/DepartmentPicker.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useKept } from '../ui/kept.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { type Doing, RecordCatalog } from '../ui/RecordCatalog.tsx';
import { type Column, RecordList } from '../ui/RecordList.tsx';
import { RowActions } from '../ui/RowActions.tsx';
import { filterPeople } from './filter-people.ts';
import { PersonForm } from './PersonForm.tsx';
import { SeveralPeople } from './SeveralPeople.tsx';

/** `/danh-muc/can-bo`, and `…/nhap-excel` that opens from it. */
export function PersonCatalog() {
  const { item } = useParams<{ item?: string }>();
  const departments = useCall('department.list', {});
  if (item === 'nhap-excel') return <PeopleImport />;
  return <Loaded query={departments}>{(list) => <PeopleOf departments={list} />}</Loaded>;
}

function PeopleOf({ departments }: { departments: Department[] }) {
  const people = useCall('person.list', {});
  const [departmentId] = useKept<number | null>('department of people', null);
  return (
    <RecordCatalog
      title="Cán bộ"
      subtitle="Cán bộ, công chức của các phòng"
      kind="cán bộ"
      query={people}
      ways={
        <Button component={Link} href="/danh-muc/can-bo/nhap-excel" variant="default">
          Nhập từ Excel
        </Button>
      }
      blocked={departments.some(({ active }) => active) ? undefined : <NoDepartments />}
      empty={{
        title: 'Chưa có cán bộ nào',
        hint: 'Bấm “Nhập từ Excel” nếu đã có danh sách, hoặc “Thêm cán bộ” để nhập từng người. Danh sách này dùng để ghi biểu dương, phê bình và đề nghị khen thưởng.',
      }}
      list={(list, doing) => <People people={list} departments={departments} doing={doing} />}
      form={(person, onDone) => (
        <PersonForm
          person={person}
          departments={departments}
          departmentId={departmentId}
          onDone={onDone}
        />
      )}
      removal={{
        call: 'person.remove',
        nameOf: ({ fullName }) => fullName,
        consequence:
          'Nếu đã có số liệu, chương trình không xóa mà chuyển sang “Đã nghỉ, chuyển công tác”: các tháng cũ giữ nguyên, tháng mới không hiện nữa.',
        outOfUse: (name) =>
          `${name} đã có số liệu nên được chuyển sang “Đã nghỉ, chuyển công tác”. Số liệu cũ còn nguyên.`,
      }}
    />
  );
}

function columnsOf(departments: readonly Department[]): Column<Person>[] {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return [
    {
      head: 'Họ và tên',
      kind: 'name',
      text: ({ fullName }) => fullName,
      compare: (one, other) => comparePeople(one.fullName, other.fullName),
      cell: ({ fullName, active }) => (
        <>
          {fullName} {!active && <ActiveBadge active={false} word="Đã nghỉ, chuyển công tác" />}
        </>
      ),
    },
    { head: 'Giới tính', text: ({ gender }) => GENDERS[gender] },
    {
      head: 'Ngày sinh',
      text: ({ birthDate }) => (birthDate ? formatDay(birthDate) : ''),
      compare: (one, other) => compareText(one.birthDate ?? '', other.birthDate ?? ''),
    },
    { head: 'Chức vụ', text: ({ position }) => position },
    { head: 'Phòng', text: ({ departmentId }) => names.get(departmentId) ?? '' },
    { head: 'Nhóm chức danh', text: ({ level }) => LEVELS[level] },
  ];
}

type PeopleProps = { people: Person[]; departments: Department[]; doing: Doing<Person> };

function People({ people, departments, doing }: PeopleProps) {
  const activate = useCallMutation('person.activate');
  const [search, setSearch] = useKept('search of people', '');
  const [withInactive, setWithInactive] = useKept('inactive people', false);
  const [departmentId, setDepartmentId] = useKept<number | null>('department of people', null);
  const shown = filterPeople(people, { departmentId, search, withInactive });
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
          onChange={setDepartmentId}
          allLabel="Tất cả các phòng"
        />
        <Checkbox
          label="Hiện cả người đã nghỉ"
          checked={withInactive}
          onChange={({ currentTarget }) => setWithInactive(currentTarget.checked)}
        />
        <span className="soft" role="status">
          {shown.length === 0 ? 'Không có ai khớp với điều kiện tìm.' : `${shown.length} người`}
        </span>
      </div>
      {shown.length > 0 && (
        <RecordList
          label="Danh sách cán bộ"
          isDense
          columns={columnsOf(departments)}
          rows={shown}
          keyOf={({ id }) => id}
          isInactive={({ active }) => !active}
          pick={{
            nameOf: ({ fullName }) => fullName,
            actions: (picked, onDone) => (
              <SeveralPeople people={picked} departments={departments} onDone={onDone} />
            ),
          }}
          actions={(person) => (
            <RowActions
              name={person.fullName}
              active={person.active}
              activateLabel="Khôi phục"
              onEdit={() => doing.edit(person)}
              onRemove={() => doing.remove(person)}
              onActivate={() => activate.mutate({ id: person.id })}
            />
          )}
        />
      )}
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
