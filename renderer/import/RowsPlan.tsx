import type { Department } from '../../shared/department/department.ts';
import type { Outcome, RowChoice, RowChoices } from '../../shared/import/outcome.ts';
import type { Person } from '../../shared/person/person.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { labelOf } from './namesake.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { PlanFilter } from './PlanFilter.tsx';
import { RowNotes } from './RowNotes.tsx';
import { TakeRow } from './TakeRow.tsx';
import { WhoIsMeant } from './WhoIsMeant.tsx';

/** A row of any list with what would become of it. */
type RowPlan = {
  row: { row: number; notes: readonly string[] };
  outcome: Outcome<unknown>;
  namesakes: readonly Person[];
};

/** A column of the file as it was read; the first names its row. */
export type PlanColumn<Plan> = {
  head: string;
  text: (plan: Plan) => string | number | null;
  isNumber?: boolean;
};

type RowsPlanProps<Plan extends RowPlan> = {
  plans: readonly Plan[];
  columns: readonly [PlanColumn<Plan>, ...PlanColumn<Plan>[]];
  departments: readonly Department[];
  choices: RowChoices;
  /** True where a row about somebody of a known name may be about another of that name. */
  canBeNew: boolean;
  onChoose: (row: number, choice: RowChoice | null) => void;
};

/** Every row of the file with what would become of it. */
export function RowsPlan<Plan extends RowPlan>({ plans, ...props }: RowsPlanProps<Plan>) {
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
                {props.columns.map(({ head, isNumber }) => (
                  <th key={head} scope="col" className={isNumber ? 'number' : undefined}>
                    {head}
                  </th>
                ))}
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

type PlanRowProps<Plan extends RowPlan> = Omit<RowsPlanProps<Plan>, 'plans'> & { plan: Plan };

function PlanRow<Plan extends RowPlan>(props: PlanRowProps<Plan>) {
  const { plan, columns, departments, choices, canBeNew, onChoose } = props;
  const { row, outcome, namesakes } = plan;
  const [naming, ...rest] = columns;
  const name = naming.text(plan);
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
      {rest.map(({ head, text, isNumber }) => (
        <td key={head} className={isNumber ? 'number' : undefined}>
          {text(plan)}
        </td>
      ))}
      <td>
        <RowNotes outcome={outcome} notes={row.notes} />
        <WhoIsMeant
          {...decision}
          namesakes={namesakes.map((one) => labelOf(one, departments))}
          canBeNew={canBeNew}
        />
      </td>
      <td>{namesakes.length === 0 && <TakeRow {...decision} kind={outcome.kind} />}</td>
    </tr>
  );
}
