import type { Department } from '../../shared/department/department.ts';
import type { AwardPlan } from '../../shared/import/award-plan.ts';
import type { RowChoice, RowChoices } from '../../shared/import/outcome.ts';
import { formatDay } from '../../shared/month.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { labelOf } from './namesake.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { PlanFilter } from './PlanFilter.tsx';
import { RowNotes } from './RowNotes.tsx';
import { TakeRow } from './TakeRow.tsx';
import { WhoIsMeant } from './WhoIsMeant.tsx';

type AwardsPlanProps = {
  plans: readonly AwardPlan[];
  departments: readonly Department[];
  choices: RowChoices;
  onChoose: (row: number, choice: RowChoice | null) => void;
};

/** Every row of the file with what would become of it. */
export function AwardsPlan({ plans, ...props }: AwardsPlanProps) {
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
                <th scope="col">Cá nhân, tập thể</th>
                <th scope="col" className="number">
                  Năm
                </th>
                <th scope="col">Danh hiệu, hình thức</th>
                <th scope="col">Số quyết định</th>
                <th scope="col">Ngày quyết định</th>
                <th scope="col">Cơ quan ban hành</th>
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

type PlanRowProps = Omit<AwardsPlanProps, 'plans'> & { plan: AwardPlan };

function PlanRow({ plan, departments, choices, onChoose }: PlanRowProps) {
  const { row, outcome, namesakes } = plan;
  const name = row.subject || row.department;
  const decision = {
    name: `${name}, dòng ${row.row}`,
    choice: choices.get(row.row),
    onChoose: (choice: RowChoice | null) => onChoose(row.row, choice),
  };
  return (
    <tr>
      <td className="number">{row.row}</td>
      <td>
        <OutcomeBadge kind={outcome.kind} />
      </td>
      <th scope="row">{name}</th>
      <td className="number">{row.year}</td>
      <td>{row.awardName}</td>
      <td>{row.decisionNumber}</td>
      <td>{row.decisionDate && formatDay(row.decisionDate)}</td>
      <td>{row.issuer}</td>
      <td>
        <RowNotes outcome={outcome} notes={row.notes} />
        <WhoIsMeant
          {...decision}
          namesakes={namesakes.map((one) => labelOf(one, departments))}
          canBeNew={false}
        />
      </td>
      <td>{namesakes.length === 0 && <TakeRow {...decision} kind={outcome.kind} />}</td>
    </tr>
  );
}
