import { Button, Modal } from '@mantine/core';
import { DataTable } from '../ui/DataTable.tsx';
import type { Change } from './cells.ts';
import { shownText } from './column.ts';
import css from './grid.module.css';
import type { GridState } from './grid-state.ts';
import type { PastePlan, Refusal } from './paste.ts';

type PasteDialogProps = {
  plan: PastePlan | null;
  state: GridState;
  onCancel: () => void;
  onConfirm: () => void;
};

/** More lines than this nobody reads; the sentence above counts all. */
const SHOWN = 200;

/** What a paste would do, cell by cell, before anything is written. */
export function PasteDialog({ plan, state, onCancel, onConfirm }: PasteDialogProps) {
  return (
    <Modal
      opened={plan !== null}
      onClose={onCancel}
      title="Xem trước khi dán"
      size="xl"
      zIndex={300}
    >
      {plan && (
        <div className="stack">
          <Outcome plan={plan} />
          <PlanTable plan={plan} state={state} />
          <div className="row dialog-actions">
            <Button variant="default" onClick={onCancel} data-autofocus>
              Không dán
            </Button>
            {plan.changes.length > 0 && (
              <Button onClick={onConfirm}>Ghi {plan.changes.length} ô</Button>
            )}
          </div>
        </div>
      )}
    </Modal>
  );
}

function Outcome({ plan: { changes, refused, unknown } }: { plan: PastePlan }) {
  const replaced = changes.filter(({ before }) => before !== null).length;
  return (
    <div>
      <p>
        {changes.length === 0
          ? 'Không có ô nào thay đổi.'
          : `Sẽ ghi ${changes.length} ô, trong đó ${replaced} ô đang có giá trị khác.`}{' '}
        {refused.length > 0 && `${refused.length} ô không nhận.`} Chưa có gì được ghi.
      </p>
      {unknown.length > 0 && (
        <p>Không có trong bảng nên bỏ qua: {unknown.slice(0, 12).join('; ')}.</p>
      )}
    </div>
  );
}

type PlanTableProps = { plan: PastePlan; state: GridState };

function PlanTable({ plan: { changes, refused }, state }: PlanTableProps) {
  // What needs her eye comes first: what is refused, then what is written over.
  const ordered = [
    ...changes.filter(({ before }) => before !== null),
    ...changes.filter(({ before }) => before === null),
  ].slice(0, Math.max(0, SHOWN - refused.length));
  const hidden = changes.length + refused.length - ordered.length - Math.min(refused.length, SHOWN);
  return (
    <div className={css['paste-table']}>
      <DataTable label="Các ô sẽ dán">
        <thead>
          <tr>
            <th scope="col">Phòng</th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="number">
              Đang có
            </th>
            <th scope="col" className="number">
              Sẽ là
            </th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, SHOWN).map((refusal, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of one plan never changes
            <RefusedRow key={index} refusal={refusal} />
          ))}
          {ordered.map((change) => (
            <ChangedRow key={`${change.row} ${change.column}`} change={change} state={state} />
          ))}
        </tbody>
      </DataTable>
      {hidden > 0 && <p className="soft">và {hidden} ô khác.</p>}
    </div>
  );
}

function RefusedRow({ refusal: { row, column, text, reason } }: { refusal: Refusal }) {
  return (
    <tr>
      <th scope="row">{row}</th>
      <td>{column}</td>
      <td colSpan={2} className="report-trouble">
        Không nhận “{text}”: {reason}
      </td>
    </tr>
  );
}

function ChangedRow({ change, state }: { change: Change; state: GridState }) {
  return (
    <tr>
      <th scope="row">{state.rows[change.row]?.name}</th>
      <td>{state.columns[change.column]?.name}</td>
      <td className="number">{shownText(change.before) || 'trống'}</td>
      <td className="number">
        <strong>{shownText(change.after) || 'trống'}</strong>
      </td>
    </tr>
  );
}
