import { useMemo } from 'react';
import type { Department } from '../../shared/department/department.ts';
import { packDecisions } from '../../shared/import/decisions.ts';
import { type DepartmentPlan, planDepartments } from '../../shared/import/department-plan.ts';
import {
  DEPARTMENT_COLUMNS,
  type DepartmentField,
  findDepartmentHeader,
  readDepartments,
} from '../../shared/import/department-rows.ts';
import { SAMPLES } from '../../shared/import/samples.ts';
import { useCall } from '../call.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { BookImport, type SheetWithHeader } from './BookImport.tsx';
import { ListRows } from './ListRows.tsx';
import type { PlanColumn } from './row-plan.ts';
import { useMends } from './use-mends.ts';
import { useRowChoices } from './use-row-choices.ts';
import { useTake } from './use-take.ts';

/** `/danh-muc/phong/nhap-excel`. */
export function DepartmentsImport() {
  const departments = useCall('department.list', {});
  return (
    <Loaded query={departments}>
      {(list) => (
        <BookImport
          kind="departments"
          sample={SAMPLES.departments}
          title="Nhập phòng từ Excel"
          hint="Mỗi dòng một phòng: Tên phòng, có thể thêm Tên ngắn. Chỉ có một cột tên cũng được."
          specs={DEPARTMENT_COLUMNS}
          find={findDepartmentHeader}
        >
          {(sheet) => <DepartmentsOfSheet sheet={sheet} departments={list} />}
        </BookImport>
      )}
    </Loaded>
  );
}

const COLUMNS: readonly [PlanColumn<DepartmentPlan>, ...PlanColumn<DepartmentPlan>[]] = [
  { head: 'Tên phòng', field: 'name', text: ({ row, planned }) => planned?.name ?? row.name },
  {
    head: 'Tên ngắn',
    field: 'shortName',
    text: ({ row, planned }) => planned?.shortName ?? row.shortName,
  },
];

type DepartmentsOfSheetProps = {
  sheet: SheetWithHeader<DepartmentField>;
  departments: readonly Department[];
};

function DepartmentsOfSheet({ sheet, departments }: DepartmentsOfSheetProps) {
  const { sheet: cells, header, place } = sheet;
  const [choices, choose] = useRowChoices();
  const [mends, mend] = useMends<DepartmentField>();
  const take = useTake('import.departments');
  const { rows, leftOut } = useMemo(
    () => readDepartments(cells, header, mends),
    [cells, header, mends],
  );
  const plans = useMemo(
    () => planDepartments({ rows, departments, choices }),
    [rows, departments, choices],
  );
  return (
    <ListRows
      plans={plans}
      columns={COLUMNS}
      departments={departments}
      choices={choices}
      canBeNew={false}
      canMend={() => true}
      onChoose={choose}
      onMend={mend}
      leftOut={leftOut}
      needed="Tên phòng"
      kind="phòng"
      href="/danh-muc/phong"
      take={take}
      write={(taken, done) =>
        take.mutate({ ...place, ...packDecisions({ header, mends, choices }, taken) }, done)
      }
    />
  );
}
