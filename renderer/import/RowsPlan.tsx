import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Department } from '../../shared/department/department.ts';
import type { OutcomeKind, RowChoice, RowChoices } from '../../shared/import/outcome.ts';
import { formatDay } from '../../shared/month.ts';
import type { Person } from '../../shared/person/person.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { MendRow } from './MendRow.tsx';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { PlanFilter } from './PlanFilter.tsx';
import { RowNotes } from './RowNotes.tsx';
import type { PlanColumn, RowPlan, Typed } from './row-plan.ts';
import { WhoIsMeant } from './WhoIsMeant.tsx';

export type RowsPlanProps<Plan extends RowPlan> = {
  plans: readonly Plan[];
  columns: readonly [PlanColumn<Plan>, ...PlanColumn<Plan>[]];
  departments: readonly Department[];
  choices: RowChoices;
  /** True where a row about somebody of a known name may be about another of that name. */
  canBeNew: boolean;
  /** Further rows that may be mended, beside those that are wrong or have something to be said. */
  canMend?: (plan: Plan) => boolean;
  onChoose: (row: number, choice: RowChoice | null) => void;
  /** Told what she typed into a row. */
  onMend: (row: number, typed: Typed) => void;
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
  const { plan, columns, departments, choices, canBeNew, canMend, onChoose, onMend } = props;
  const [isMending, setIsMending] = useState(false);
  const { row, outcome, namesakes } = plan;
  const [naming, ...rest] = columns;
  const name = naming.text(plan);
  const decision = {
    name: `${name}, dòng ${row.row}`,
    choice: choices.get(row.row),
    onChoose: (choice: RowChoice | null) => onChoose(row.row, choice),
  };
  if (isMending) {
    return (
      <MendRow
        plan={plan}
        columns={columns}
        onDone={(typed) => {
          setIsMending(false);
          if (typed) onMend(row.row, typed);
        }}
      />
    );
  }
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
      <td>
        <div className="row">
          {namesakes.length === 0 && <TakeRow {...decision} kind={outcome.kind} />}
          {(outcome.kind === 'wrong' || row.notes.length > 0 || canMend?.(plan)) && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => setIsMending(true)}
              aria-label={`Sửa ${decision.name}`}
            >
              Sửa
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

type TakeRowProps = {
  /** The row, so that a screen reader hears which one. */
  name: string;
  kind: OutcomeKind;
  choice: RowChoice | undefined;
  onChoose: (choice: RowChoice | null) => void;
};

/** Takes a row or leaves it out; one that nothing would come of has nothing to tick. */
function TakeRow({ name, kind, choice, onChoose }: TakeRowProps) {
  if (kind !== 'new' && kind !== 'changes') return null;
  return (
    <Checkbox
      aria-label={`Nhập ${name}`}
      checked={choice !== 'skip'}
      onChange={({ currentTarget }) => onChoose(currentTarget.checked ? null : 'skip')}
    />
  );
}

/** A person among others of the same name, told apart by department and birth date. */
function labelOf(
  person: Person,
  departments: readonly Department[],
): { id: number; label: string } {
  const place = departments.find(({ id }) => id === person.departmentId)?.name ?? '';
  const birth = person.birthDate ? `sinh ${formatDay(person.birthDate)}` : 'chưa có ngày sinh';
  return { id: person.id, label: `${person.fullName} (${place}, ${birth})` };
}
