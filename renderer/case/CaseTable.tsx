import { IconAlertTriangle, IconAward, IconClockExclamation } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useState } from 'react';
import {
  CASE_KINDS,
  type CaseKind,
  type CaseRegister,
  type RegisteredCase,
} from '../../shared/case/case.ts';
import { closedMonthText } from '../../shared/closed-month.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { useCallMutation } from '../call.ts';
import { type Faults, ProofBadge } from '../evidence/proof.tsx';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';
import { ClosedBadge } from '../ui/ClosedMonth.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { RowActions } from '../ui/RowActions.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import css from './case.module.css';

type CaseTableProps = {
  cases: readonly RegisteredCase[];
  register: CaseRegister;
  faults: Faults;
  onEdit: (entry: RegisteredCase) => void;
};

export function CaseTable({ cases, register, faults, onEdit }: CaseTableProps) {
  const [removing, setRemoving] = useState<RegisteredCase | null>(null);
  const people = new Map(register.people.map(({ id, fullName }) => [id, fullName]));
  const bearerOf = ({ personId, departmentName }: RegisteredCase) =>
    personId === null ? departmentName : (people.get(personId) ?? '');
  const isClosed = ({ month, isLate }: RegisteredCase) =>
    !isLate && register.closedMonths.includes(month);
  return (
    <>
      <DataTable label="Các trường hợp biểu dương, phê bình" className={css['case-table']}>
        <thead>
          <tr>
            <th scope="col" aria-sort="descending">
              Ngày, loại
            </th>
            <th scope="col">Cá nhân, tập thể</th>
            <th scope="col">Việc</th>
            <th scope="col">Báo cáo tháng</th>
            <th scope="col">Minh chứng</th>
            <th scope="col">Thao tác</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((entry) => (
            <tr key={entry.id}>
              <td className={css['case-day']}>
                <div>{formatDay(entry.date)}</div>
                <KindBadge kind={entry.kind} />
              </td>
              <th scope="row">
                {bearerOf(entry)}
                <div className="soft">
                  {entry.personId === null ? 'Cả phòng' : entry.departmentName}
                </div>
              </th>
              <td>
                <Deed entry={entry} />
              </td>
              <td>
                <Carrier entry={entry} isClosed={isClosed(entry)} />
              </td>
              <td>
                <ProofBadge kind={entry.kind} evidence={entry.evidence} faults={faults} />
              </td>
              <td className="actions">
                <RowActions
                  locked={isClosed(entry) ? closedMonthText(entry.month) : undefined}
                  name={`trường hợp ${CASE_KINDS[entry.kind].toLowerCase()} ${bearerOf(entry)} ngày ${formatDay(entry.date)}`}
                  onEdit={() => onEdit(entry)}
                  onRemove={() => setRemoving(entry)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <RemoveCase
        entry={removing}
        name={removing ? bearerOf(removing) : ''}
        onClose={() => setRemoving(null)}
      />
    </>
  );
}

function KindBadge({ kind }: { kind: CaseKind }) {
  return kind === 'praise' ? (
    <StateBadge tone="good" icon={IconAward} word={CASE_KINDS.praise} />
  ) : (
    <StateBadge tone="bad" icon={IconAlertTriangle} word={CASE_KINDS.criticism} />
  );
}

function Deed({ entry: { deed, basis, handling } }: { entry: RegisteredCase }) {
  return (
    <>
      <span className={css['case-deed']}>{deed}</span>
      {basis !== '' && <div className="soft">Căn cứ: {basis}</div>}
      {handling !== '' && <div className="soft">Xử lý: {handling}</div>}
    </>
  );
}

const CARRIERS = {
  lapsed: 'Báo cáo cần hoàn thành lại',
  draft: 'Báo cáo nháp',
  none: 'Chưa có báo cáo',
  complete: '',
} as const;

type CarrierProps = { entry: RegisteredCase; isClosed: boolean };

/** The report a case goes into, and why it does not count yet: only those of complete reports do. */
function Carrier({ entry: { month, reportState, isLate }, isClosed }: CarrierProps) {
  const note = isLate ? '' : CARRIERS[reportState ?? 'none'];
  return (
    <>
      {formatMonth(month)} {isClosed && <ClosedBadge />}
      {isLate && (
        <div>
          <StateBadge tone="info" icon={IconClockExclamation} word="Ghi sau khi chốt tháng" />
        </div>
      )}
      {note !== '' && <div className={clsx('soft', css['case-carrier'])}>{note}</div>}
    </>
  );
}

type RemoveCaseProps = { entry: RegisteredCase | null; name: string; onClose: () => void };

function RemoveCase({ entry, name, onClose }: RemoveCaseProps) {
  const remove = useCallMutation('case.remove');
  const undo = useUndo();
  if (!entry) return null;
  const confirm = () =>
    remove.mutate(
      { id: entry.id },
      {
        onSuccess: ({ changeId }) =>
          announceUndoable('Đã xóa trường hợp khỏi sổ.', () => undo(changeId)),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      opened
      title={`Xóa trường hợp ${CASE_KINDS[entry.kind].toLowerCase()}`}
      confirmLabel="Xóa"
      busy={remove.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Xóa trường hợp của <strong>{name}</strong> ngày {formatDay(entry.date)}: “{entry.deed}”?{' '}
        {entry.evidence.length > 0 && `${entry.evidence.length} tệp minh chứng được cất theo. `}
        Có thể lấy lại ngay sau đó, hoặc về sau trong Nhật ký thay đổi.
      </p>
    </ConfirmDialog>
  );
}
