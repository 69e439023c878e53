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
import { comparePeople, compareText } from '../../shared/text.ts';
import { useCallMutation } from '../call.ts';
import { type Faults, ProofBadge } from '../evidence/proof.tsx';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';
import { ClosedBadge } from '../ui/ClosedMonth.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { type Column, RecordList } from '../ui/RecordList.tsx';
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
      <RecordList
        label="Các trường hợp biểu dương, phê bình"
        className={css['case-table']}
        columns={columnsOf({ bearerOf, isClosed, faults })}
        rows={cases}
        keyOf={({ id }) => id}
        firstOrder={{ column: DAY, isFalling: true }}
        pages={{ size: 50, noun: 'trường hợp' }}
        actions={(entry) => (
          <RowActions
            locked={isClosed(entry) ? closedMonthText(entry.month) : undefined}
            name={`trường hợp ${CASE_KINDS[entry.kind].toLowerCase()} ${bearerOf(entry)} ngày ${formatDay(entry.date)}`}
            onEdit={() => onEdit(entry)}
            onRemove={() => setRemoving(entry)}
          />
        )}
      />
      <RemoveCase
        entry={removing}
        name={removing ? bearerOf(removing) : ''}
        onClose={() => setRemoving(null)}
      />
    </>
  );
}

const DAY = 'Ngày, loại';

type Told = {
  bearerOf: (entry: RegisteredCase) => string;
  isClosed: (entry: RegisteredCase) => boolean;
  faults: Faults;
};

/** What the screen draws together, file and paper tell in columns of their own. */
function columnsOf({ bearerOf, isClosed, faults }: Told): Column<RegisteredCase>[] {
  return [
    {
      head: DAY,
      text: ({ date }) => formatDay(date),
      cell: ({ date, kind }) => (
        <div className={css['case-day']}>
          <div>{formatDay(date)}</div>
          <KindBadge kind={kind} />
        </div>
      ),
      compare: (one, other) => compareText(one.date, other.date) || one.id - other.id,
    },
    { head: 'Loại', isOffScreen: true, text: ({ kind }) => CASE_KINDS[kind] },
    {
      head: 'Cá nhân, tập thể',
      kind: 'name',
      text: bearerOf,
      cell: (entry) => (
        <>
          {bearerOf(entry)}
          <div className="soft">{entry.personId === null ? 'Cả phòng' : entry.departmentName}</div>
        </>
      ),
      compare: (one, other) => comparePeople(bearerOf(one), bearerOf(other)),
    },
    { head: 'Phòng', isOffScreen: true, text: ({ departmentName }) => departmentName },
    { head: 'Việc', text: ({ deed }) => deed, cell: (entry) => <Deed entry={entry} /> },
    { head: 'Căn cứ', isOffScreen: true, text: ({ basis }) => basis },
    { head: 'Xử lý', isOffScreen: true, text: ({ handling }) => handling },
    {
      head: 'Báo cáo tháng',
      text: ({ month }) => formatMonth(month),
      cell: (entry) => <Carrier entry={entry} isClosed={isClosed(entry)} />,
      compare: (one, other) => compareText(one.month, other.month) || one.id - other.id,
    },
    {
      head: 'Minh chứng',
      text: ({ evidence }) => (evidence.length === 0 ? '' : `${evidence.length} tệp`),
      cell: ({ kind, evidence }) => <ProofBadge kind={kind} evidence={evidence} faults={faults} />,
      compare: (one, other) => one.evidence.length - other.evidence.length,
    },
  ];
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
