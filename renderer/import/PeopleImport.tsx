import { useMemo, useState } from 'react';
import type { Department } from '../../shared/department/department.ts';
import {
  type DepartmentChoice,
  listNames,
  matchDepartments,
} from '../../shared/import/department-names.ts';
import {
  findPersonHeader,
  PERSON_COLUMNS,
  type PersonField,
} from '../../shared/import/person-columns.ts';
import {
  type PersonDefaults,
  type PersonPlan,
  planPeople,
} from '../../shared/import/person-plan.ts';
import { readPeople } from '../../shared/import/person-rows.ts';
import { formatDay } from '../../shared/month.ts';
import { GENDERS, LEVELS, type Person } from '../../shared/person/person.ts';
import { useCall, useCallMutation } from '../call.ts';
import { useKept } from '../ui/kept.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { BlankCells } from './BlankCells.tsx';
import { BookImport, type SheetWithHeader } from './BookImport.tsx';
import { DepartmentNames } from './DepartmentNames.tsx';
import { LeftOutRows, NoRows } from './NoRows.tsx';
import { type PlanColumn, RowsPlan } from './RowsPlan.tsx';
import { TakeRows } from './TakeRows.tsx';
import { useRowChoices } from './use-row-choices.ts';

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
  { head: 'Họ và tên', text: ({ row }) => row.fullName },
  {
    head: 'Giới tính',
    text: ({ row, planned }) => labelIn(GENDERS, planned?.gender ?? row.gender),
  },
  { head: 'Ngày sinh', text: ({ row }) => row.birthDate && formatDay(row.birthDate) },
  { head: 'Chức vụ', text: ({ row }) => row.position },
  { head: 'Phòng', text: ({ row }) => row.department },
  {
    head: 'Nhóm chức danh',
    text: ({ row, planned }) => labelIn(LEVELS, planned?.level ?? row.level),
  },
];

function labelIn<Key extends string>(labels: Record<Key, string>, key: Key | null): string | null {
  return key && labels[key];
}

const NONE_CHOSEN: ReadonlyMap<string, DepartmentChoice> = new Map();

type PeopleOfSheetProps = {
  sheet: SheetWithHeader<PersonField>;
  people: readonly Person[];
  departments: readonly Department[];
};

function PeopleOfSheet({ sheet, people, departments }: PeopleOfSheetProps) {
  const { sheet: cells, header, is1904 } = sheet;
  const [corrected, setCorrected] = useKept<ReadonlyMap<string, DepartmentChoice>>(
    'departments of imported lists',
    NONE_CHOSEN,
  );
  const [defaults, setDefaults] = useState<PersonDefaults>({ gender: null, departmentId: null });
  const [choices, choose] = useRowChoices();
  const take = useCallMutation('import.people');
  const { rows, leftOut } = useMemo(
    () => readPeople(cells, header, { is1904, departments }),
    [cells, header, is1904, departments],
  );
  const names = useMemo(() => listNames(rows.map(({ department }) => department)), [rows]);
  const departmentChoices = useMemo(
    () => new Map([...matchDepartments(names, departments), ...corrected]),
    [names, departments, corrected],
  );
  const plans = useMemo(
    () => planPeople({ rows, people, departments, departmentChoices, defaults, choices }),
    [rows, people, departments, departmentChoices, defaults, choices],
  );
  if (rows.length === 0) return <NoRows column="Họ và tên" />;
  return (
    <>
      {names.length > 0 && (
        <DepartmentNames
          names={names}
          choices={departmentChoices}
          departments={departments}
          onChoose={(key, choice) => setCorrected(new Map([...corrected, [key, choice]]))}
        />
      )}
      <BlankCells
        defaults={defaults}
        departments={departments}
        rows={rows}
        onChange={setDefaults}
      />
      <RowsPlan
        plans={plans}
        columns={COLUMNS}
        departments={departments}
        choices={choices}
        canBeNew
        onChoose={choose}
      />
      <LeftOutRows rows={leftOut} kind="cán bộ" />
      <TakeRows
        plans={plans}
        choices={choices}
        kind="cán bộ"
        href="/danh-muc/can-bo"
        take={take}
        write={(planned, done) => take.mutate({ people: planned }, done)}
      />
    </>
  );
}
