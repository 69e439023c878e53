import { NativeSelect } from '@mantine/core';
import type { Department } from '../../shared/department/department.ts';
import type { DepartmentChoice, NamedDepartment } from '../../shared/import/department-names.ts';
import { DataTable } from '../ui/DataTable.tsx';

type DepartmentNamesProps = {
  names: readonly NamedDepartment[];
  choices: ReadonlyMap<string, DepartmentChoice>;
  departments: readonly Department[];
  onChoose: (key: string, choice: DepartmentChoice) => void;
};

/** What each department named in the file stands for: one of the catalogue, or one to be made. */
export function DepartmentNames({ names, choices, departments, onChoose }: DepartmentNamesProps) {
  const known = departments
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  const read = (value: string, name: string): DepartmentChoice => {
    if (value === '') return null;
    return value === 'new' ? { name } : { id: Number(value) };
  };
  return (
    <section className="panel stack" aria-label="Phòng trong tệp">
      <h2>Phòng trong tệp</h2>
      <DataTable label="Phòng trong tệp">
        <thead>
          <tr>
            <th scope="col">Tên trong tệp</th>
            <th scope="col" className="number">
              Số dòng
            </th>
            <th scope="col">Trong danh mục</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ key, name, rows }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="number">{rows}</td>
              <td>
                <NativeSelect
                  aria-label={`${name} trong danh mục`}
                  value={valueOfChoice(choices.get(key) ?? null)}
                  onChange={({ currentTarget }) => onChoose(key, read(currentTarget.value, name))}
                  data={[
                    { value: '', label: 'Chưa chọn' },
                    { value: 'new', label: `Tạo phòng mới “${name}”` },
                    ...known,
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}

function valueOfChoice(choice: DepartmentChoice): string {
  if (choice === null) return '';
  return 'id' in choice ? String(choice.id) : 'new';
}
