import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import css from './import.module.css';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { RowNotes } from './RowNotes.tsx';
import type { PlanColumn, RowPlan, Typed } from './row-plan.ts';

type MendRowProps<Plan extends RowPlan> = {
  plan: Plan;
  columns: readonly PlanColumn<Plan>[];
  /** Null: as it was. */
  onDone: (typed: Typed | null) => void;
};

/** A row of the file to be mended here: what is typed is read by the same rules as the file. */
export function MendRow<Plan extends RowPlan>({ plan, columns, onDone }: MendRowProps<Plan>) {
  const row = useRef<HTMLTableRowElement>(null);
  const finish = () => {
    const fields = [...(row.current?.querySelectorAll('input') ?? [])];
    const changed = fields.filter(({ value, defaultValue }) => value !== defaultValue);
    onDone(Object.fromEntries(changed.map(({ name, value }) => [name, value])));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) finish();
    if (event.key === 'Escape') onDone(null);
  };
  const first = columns.find(({ field }) => field !== undefined);
  return (
    <tr ref={row} onKeyDown={keys}>
      <td className="number">{plan.row.row}</td>
      <td>
        <OutcomeBadge kind={plan.outcome.kind} />
      </td>
      <td colSpan={columns.length + 2}>
        <div className={css['mend-fields']}>
          {columns.map(
            ({ head, text, field }) =>
              field !== undefined && (
                <TextInput
                  key={head}
                  label={head}
                  aria-label={`${head}, dòng ${plan.row.row}`}
                  name={field}
                  defaultValue={String(text(plan) ?? '')}
                  autoFocus={field === first?.field}
                />
              ),
          )}
        </div>
        <RowNotes outcome={plan.outcome} notes={plan.row.notes} />
        <div className="row dialog-actions">
          <Button size="xs" variant="default" onClick={() => onDone(null)}>
            Thôi
          </Button>
          <Button size="xs" onClick={finish}>
            Xong
          </Button>
        </div>
      </td>
    </tr>
  );
}
