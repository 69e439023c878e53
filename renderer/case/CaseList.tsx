import { useState } from 'react';
import type { CaseRegister, RegisteredCase } from '../../shared/case/case.ts';
import { useFaults } from '../evidence/use-faults.ts';
import { useMovement } from '../shell/movement.tsx';
import { Pager } from '../ui/Pager.tsx';
import { CaseFilters } from './CaseFilters.tsx';
import { CaseTable } from './CaseTable.tsx';
import { type CaseFilter, countsOf, filterCases, NO_FILTER } from './filter-cases.ts';

const PAGE_SIZE = 50;

type CaseListProps = {
  register: CaseRegister;
  /** Opens on praise that nothing proves yet. */
  unprovenFirst: boolean;
  onEdit: (entry: RegisteredCase) => void;
};

export function CaseList({ register, unprovenFirst, onEdit }: CaseListProps) {
  const { movement } = useMovement();
  const { faults } = useFaults(movement.id);
  const [filter, setFilter] = useState<CaseFilter>(() =>
    unprovenFirst ? { ...NO_FILTER, kind: 'praise', proof: 'without' } : NO_FILTER,
  );
  const [page, setPage] = useState(0);
  const names = new Map(register.people.map(({ id, fullName }) => [id, fullName]));
  const shown = filterCases(register.cases, filter, (id) => names.get(id) ?? '', faults);
  const first = Math.min(page, Math.floor(Math.max(0, shown.length - 1) / PAGE_SIZE)) * PAGE_SIZE;
  const rows = shown.slice(first, first + PAGE_SIZE);
  const last = first + rows.length;
  const change = (values: Partial<CaseFilter>) => {
    setFilter({ ...filter, ...values });
    setPage(0);
  };
  return (
    <div className="stack">
      <CaseFilters register={register} filter={filter} onChange={change} />
      <p className="soft" role="status">
        {shown.length === 0 ? 'Không có việc nào khớp với điều kiện tìm.' : countsOf(shown)}
      </p>
      {rows.length > 0 && (
        <CaseTable cases={rows} register={register} faults={faults} onEdit={onEdit} />
      )}
      <Pager
        label={`${first + 1}–${last} trong ${shown.length} việc`}
        onPrevious={first > 0 ? () => setPage(first / PAGE_SIZE - 1) : null}
        onNext={last < shown.length ? () => setPage(first / PAGE_SIZE + 1) : null}
      />
    </div>
  );
}
