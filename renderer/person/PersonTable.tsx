import type { Department } from '../../shared/department/department.ts';
import { formatDay } from '../../shared/month.ts';
import { GENDERS, LEVELS, type Person } from '../../shared/person/person.ts';
import { useCallMutation } from '../call.ts';
import { ActiveBadge } from '../ui/ActiveBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { RowActions } from '../ui/RowActions.tsx';

type PersonTableProps = {
  people: Person[];
  departments: Department[];
  onEdit: (person: Person) => void;
  onRemove: (person: Person) => void;
};

export function PersonTable({ people, departments, onEdit, onRemove }: PersonTableProps) {
  const activate = useCallMutation('person.activate');
  const departmentNames = new Map(departments.map(({ id, name }) => [id, name]));
  return (
    <DataTable label="Danh sách cán bộ">
      <thead>
        <tr>
          <th scope="col">Họ và tên</th>
          <th scope="col">Giới tính</th>
          <th scope="col">Ngày sinh</th>
          <th scope="col">Chức vụ</th>
          <th scope="col">Phòng</th>
          <th scope="col">Nhóm chức danh</th>
          <th scope="col">Thao tác</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} data-inactive={person.active ? undefined : true}>
            <th scope="row">
              {person.fullName} {!person.active && <ActiveBadge active={false} />}
            </th>
            <td>{GENDERS[person.gender]}</td>
            <td>{person.birthDate && formatDay(person.birthDate)}</td>
            <td>{person.position}</td>
            <td>{departmentNames.get(person.departmentId)}</td>
            <td>{LEVELS[person.level]}</td>
            <td className="actions">
              <RowActions
                name={person.fullName}
                active={person.active}
                onEdit={() => onEdit(person)}
                onRemove={() => onRemove(person)}
                onActivate={() => activate.mutate({ id: person.id })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
