import { useMemo, useState } from 'react';
import type { Department } from '../../shared/department/department.ts';
import { packDecisions } from '../../shared/import/decisions.ts';
import {
  type DepartmentChoice,
  listNames,
  settleDepartments,
} from '../../shared/import/department-names.ts';
import {
  findPersonHeader,
  PERSON_COLUMNS,
  type PersonField,
} from '../../shared/import/person-columns.ts';
import type { PersonDefaults } from '../../shared/import/person-import.ts';
import { type PersonPlan, planPeople } from '../../shared/import/person-plan.ts';
import { readPeople } from '../../shared/import/person-rows.ts';
import { SAMPLES } from '../../shared/import/samples.ts';
import { formatDay } from '../../shared/month.ts';
import { GENDERS, LEVELS, type Person } from '../../shared/person/person.ts';
import { useCall } from '../call.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { BlankCells } from './BlankCells.tsx';
import { BookImport, type SheetWithHeader } from './BookImport.tsx';
import { DepartmentNames } from './DepartmentNames.tsx';
import { ListRows } from './ListRows.tsx';
import { rememberDepartment, rememberedDepartments } from './remembered.ts';
import type { PlanColumn } from './row-plan.ts';
import { useMends } from './use-mends.ts';
import { useRowChoices } from './use-row-choices.ts';
import { useTake } from './use-take.ts';

/** `/danh-muc/can-bo/nhap-excel`. */
export function PeopleImport() {
  const people = useCall('person.list', {});
  const departments = useCall('department.list', {});
  return (
    <Loaded query={departments}>
      {(places) => (
        <Loaded query={people}>
          {(list) => (
            <BookImport
              kind="people"
              sample={SAMPLES.people}
              title="Nhập cán bộ từ Excel"
              hint="Trang tính có một dòng tiêu đề: Họ và tên (hoặc Họ, Tên), Giới tính, Ngày sinh, Chức vụ, Phòng."
              specs={PERSON_COLUMNS}
              find={findPersonHeader}
            >
              {(sheet) => <PeopleOfSheet sheet={sheet} people={list} departments={places} />}
            </BookImport>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

const COLUMNS: readonly [PlanColumn<PersonPlan>, ...PlanColumn<PersonPlan>[]] = [
  { head: 'Họ và tên', field: 'fullName', text: ({ row }) => row.fullName },
  {
    head: 'Giới tính',
    field: 'gender',
    text: ({ row, planned }) => labelIn(GENDERS, planned?.gender ?? row.gender),
  },
  {
    head: 'Ngày sinh',
    field: 'birthDate',
    text: ({ row }) => row.birthDate && formatDay(row.birthDate),
  },
  { head: 'Chức vụ', field: 'position', text: ({ row }) => row.position },
  { head: 'Phòng', field: 'department', text: ({ row }) => row.department },
  {
    head: 'Nhóm chức danh',
    text: ({ row, planned }) => labelIn(LEVELS, planned?.level ?? row.level),
  },
];

function labelIn<Key extends string>(labels: Record<Key, string>, key: Key | null): string | null {
  return key && labels[key];
}

/** What names of departments in earlier files were said to stand for. */
function chosenBefore(departments: readonly Department[]): ReadonlyMap<string, DepartmentChoice> {
  const chosen = Object.entries(rememberedDepartments()).flatMap(([key, name]) => {
    const known = departments.find((one) => one.name === name && one.active);
    return known ? [[key, { id: known.id }] as const] : [];
  });
  return new Map(chosen);
}

type PeopleOfSheetProps = {
  sheet: SheetWithHeader<PersonField>;
  people: readonly Person[];
  departments: readonly Department[];
};

function PeopleOfSheet({ sheet, people, departments }: PeopleOfSheetProps) {
  const { sheet: cells, header, is1904, place } = sheet;
  const [corrected, setCorrected] = useState(() => chosenBefore(departments));
  const [mends, mend] = useMends<PersonField>();
  const [defaults, setDefaults] = useState<PersonDefaults>({ gender: null, departmentId: null });
  const [choices, choose] = useRowChoices();
  const take = useTake('import.people');
  const { rows, leftOut } = useMemo(
    () => readPeople(cells, header, { is1904, departments, mends }),
    [cells, header, is1904, departments, mends],
  );
  const names = useMemo(() => listNames(rows.map(({ department }) => department)), [rows]);
  const departmentChoices = useMemo(
    () => settleDepartments(names, departments, corrected),
    [names, departments, corrected],
  );
  const plans = useMemo(
    () => planPeople({ rows, people, departments, departmentChoices, defaults, choices }),
    [rows, people, departments, departmentChoices, defaults, choices],
  );
  return (
    <>
      {names.length > 0 && (
        <DepartmentNames
          names={names}
          choices={departmentChoices}
          departments={departments}
          onChoose={(key, choice) => {
            setCorrected(new Map([...corrected, [key, choice]]));
            const known = departments.find(
              ({ id }) => choice && 'id' in choice && id === choice.id,
            );
            rememberDepartment(key, known?.name ?? '');
          }}
        />
      )}
      <BlankCells
        defaults={defaults}
        departments={departments}
        rows={rows}
        onChange={setDefaults}
      />
      <ListRows
        plans={plans}
        columns={COLUMNS}
        departments={departments}
        choices={choices}
        canBeNew
        onChoose={choose}
        onMend={mend}
        leftOut={leftOut}
        needed="Họ và tên"
        kind="cán bộ"
        href="/danh-muc/can-bo"
        take={take}
        write={(taken, done) =>
          take.mutate(
            {
              ...{ ...place, ...packDecisions({ header, mends, choices }, taken), defaults },
              departments: names.flatMap(({ key }) => {
                const choice = corrected.get(key);
                return choice === undefined ? [] : [{ key, choice }];
              }),
            },
            done,
          )
        }
      />
    </>
  );
}
