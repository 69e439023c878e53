import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconAward from '@tabler/icons-react/dist/esm/icons/IconAward.mjs';
import { useState } from 'react';
import {
  CASE_KINDS,
  type CaseKind,
  type CaseRegister,
  type RegisteredCase,
} from '../../shared/case/case.ts';
import { closedMonthText } from '../../shared/closed-month.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { ProofBadge } from '../evidence/ProofBadge.tsx';
import { ClosedBadge } from '../ui/ClosedMonth.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { RowActions } from '../ui/RowActions.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import type { Faults } from './filter-cases.ts';
import { RemoveCase } from './RemoveCase.tsx';

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
  const isClosed = ({ month }: RegisteredCase) => register.closedMonths.includes(month);
  return (
    <>
      <DataTable label="Các việc biểu dương, phê bình" className="case-table">
        <thead>
          <tr>
            <th scope="col" aria-sort="descending">
              Ngày
            </th>
            <th scope="col">Loại</th>
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
              <td className="case-day">{formatDay(entry.date)}</td>
              <td>
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
                  name={`việc ${CASE_KINDS[entry.kind].toLowerCase()} ${bearerOf(entry)} ngày ${formatDay(entry.date)}`}
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
      <span className="case-deed">{deed}</span>
      {basis !== '' && <div className="soft">Căn cứ: {basis}</div>}
      {handling !== '' && <div className="soft">Xử lý: {handling}</div>}
    </>
  );
}

const CARRIERS = { draft: 'Báo cáo nháp', none: 'Chưa có báo cáo', complete: '' } as const;

type CarrierProps = { entry: RegisteredCase; isClosed: boolean };

/** The report a case goes into, and why it does not count yet: only those of complete reports do. */
function Carrier({ entry: { month, reportState }, isClosed }: CarrierProps) {
  const note = CARRIERS[reportState ?? 'none'];
  return (
    <>
      {formatMonth(month)} {isClosed && <ClosedBadge />}
      {note !== '' && <div className="soft case-carrier">{note}</div>}
    </>
  );
}
