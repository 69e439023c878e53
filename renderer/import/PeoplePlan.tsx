import type { Department } from '../../shared/department/department.ts';
import type { RowChoice, RowChoices } from '../../shared/import/outcome.ts';
import type { PersonPlan } from '../../shared/import/person-plan.ts';
import { formatDay } from '../../shared/month.ts';
import { GENDERS, LEVELS } from '../../shared/person/person.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { labelOf } from './namesake.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { PlanFilter } from './PlanFilter.tsx';
import { RowNotes } from './RowNotes.tsx';
import { TakeRow } from './TakeRow.tsx';
import { WhoIsMeant } from './WhoIsMeant.tsx';

type PeoplePlanProps = {
  plans: readonly PersonPlan[];
  departments: readonly Department[];
  choices: RowChoices;
  onChoose: (row: number, choice: RowChoice | null) => void;
};

/** Every row of the file with what would become of it. */
export function PeoplePlan({ plans, ...props }: PeoplePlanProps) {
  return (
    <section className="panel stack" aria-label="Các dòng trong tệp">
      <h2>Các dòng trong tệp</h2>
      <PlanFilter plans={plans}>
        {(shown) => (
          <DataTable label="Các dòng trong tệp">
            <thead>
              <tr>
                <th scope="col" className="number">
                  Dòng
                </th>
                <th scope="col">Kết quả</th>
                <th scope="col">Họ và tên</th>
                <th scope="col">Giới tính</th>
                <th scope="col">Ngày sinh</th>
                <th scope="col">Chức vụ</th>
                <th scope="col">Phòng</th>
                <th scope="col">Nhóm chức danh</th>
                <th scope="col">Ghi chú</th>
                <th scope="col">Nhập</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((plan) => (
                <PlanRow key={plan.row.row} plan={plan} {...props} />
              ))}
            </tbody>
          </DataTable>
        )}
      </PlanFilter>
    </section>
  );
}

type PlanRowProps = Omit<PeoplePlanProps, 'plans'> & { plan: PersonPlan };

function PlanRow({ plan, departments, choices, onChoose }: PlanRowProps) {
  const { row, outcome, planned, namesakes } = plan;
  const gender = planned?.gender ?? row.gender;
  const level = planned?.level ?? row.level;
  const decision = {
    name: `${row.fullName}, dòng ${row.row}`,
    choice: choices.get(row.row),
    onChoose: (choice: RowChoice | null) => onChoose(row.row, choice),
  };
  return (
    <tr>
      <td className="number">{row.row}</td>
      <td>
        <OutcomeBadge kind={outcome.kind} />
      </td>
      <th scope="row">{row.fullName}</th>
      <td>{gender && GENDERS[gender]}</td>
      <td>{row.birthDate && formatDay(row.birthDate)}</td>
      <td>{row.position}</td>
      <td>{row.department}</td>
      <td>{level && LEVELS[level]}</td>
      <td>
        <RowNotes outcome={outcome} notes={row.notes} />
        <WhoIsMeant
          {...decision}
          namesakes={namesakes.map((one) => labelOf(one, departments))}
          canBeNew
        />
      </td>
      <td>{namesakes.length === 0 && <TakeRow {...decision} kind={outcome.kind} />}</td>
    </tr>
  );
}
