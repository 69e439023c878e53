import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { clsx } from 'clsx';
import { useState } from 'react';
import {
  CASE_KINDS,
  type CaseKind,
  type CaseRegister,
  type RegisteredCase,
} from '../../shared/case/case.ts';
import { formatMonth } from '../../shared/month.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import { comparePeople, fold } from '../../shared/text.ts';
import { useFaults } from '../evidence/proof.tsx';
import { useMovement } from '../shell/movement.tsx';
import { DepartmentPicker } from '../ui/DepartmentPicker.tsx';
import { choicesOf } from '../ui/fields.tsx';
import { useKept } from '../ui/kept.ts';
import { CaseTable } from './CaseTable.tsx';
import css from './case.module.css';
import {
  type CaseFilter,
  countsOf,
  filterCases,
  NO_FILTER,
  PROOF_FILTERS,
  type ProofFilter,
} from './case-filter.ts';

type CaseListProps = {
  register: CaseRegister;
  /** Opens on praise that nothing proves yet. */
  unprovenFirst: boolean;
  onEdit: (entry: RegisteredCase) => void;
};

export function CaseList({ register, unprovenFirst, onEdit }: CaseListProps) {
  const { movement } = useMovement();
  const { faults } = useFaults(movement.id);
  const [kept, keep] = useKept<CaseFilter>(`cases of ${movement.id}`, NO_FILTER);
  // Asked for by the way here, it stands until she filters by herself.
  const [asked, setAsked] = useState<CaseFilter | null>(
    unprovenFirst ? { ...NO_FILTER, kind: 'praise', proof: 'without' } : null,
  );
  const filter = asked ?? kept;
  const names = new Map(register.people.map(({ id, fullName }) => [id, fullName]));
  const shown = filterCases(register.cases, filter, (id) => names.get(id) ?? '', faults);
  const change = (values: Partial<CaseFilter>) => {
    keep({ ...filter, ...values });
    setAsked(null);
  };
  return (
    <div className="stack">
      <CaseFilters register={register} filter={filter} onChange={change} />
      <p className="soft" role="status">
        {shown.length === 0 ? 'Không có trường hợp nào khớp với điều kiện tìm.' : countsOf(shown)}
      </p>
      {shown.length > 0 && (
        <CaseTable cases={shown} register={register} faults={faults} onEdit={onEdit} />
      )}
    </div>
  );
}

type CaseFiltersProps = {
  register: CaseRegister;
  filter: CaseFilter;
  onChange: (values: Partial<CaseFilter>) => void;
};

function CaseFilters({ register, filter, onChange }: CaseFiltersProps) {
  const { movement } = useMovement();
  const months = monthsOf(movement).map((value) => ({ value, label: formatMonth(value) }));
  const month = (name: 'from' | 'to', label: string) => (
    <NativeSelect
      aria-label={label}
      value={filter[name] ?? ''}
      data={[{ value: '', label }, ...months]}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value || null })}
    />
  );
  const isFiltered = Object.entries(NO_FILTER).some(
    ([name, none]) => filter[name as keyof CaseFilter] !== none,
  );
  return (
    <search className={clsx('row', css['case-filters'])}>
      <TextInput
        aria-label="Tìm trong sổ"
        placeholder="Tìm theo tên, việc, căn cứ; không cần dấu"
        type="search"
        value={filter.search}
        onChange={({ currentTarget }) => onChange({ search: currentTarget.value })}
      />
      <NativeSelect
        aria-label="Loại"
        value={filter.kind ?? ''}
        data={[{ value: '', label: 'Biểu dương và phê bình' }, ...choicesOf(CASE_KINDS)]}
        onChange={({ currentTarget }) =>
          onChange({ kind: (currentTarget.value || null) as CaseKind | null })
        }
      />
      {month('from', 'Từ tháng')}
      {month('to', 'Đến tháng')}
      <DepartmentPicker
        departments={register.departments}
        departmentId={filter.departmentId}
        onChange={(departmentId) => onChange({ departmentId })}
        allLabel="Tất cả các phòng"
      />
      <PersonFilter
        register={register}
        personId={filter.personId}
        onChange={(personId) => onChange({ personId })}
      />
      <NativeSelect
        aria-label="Minh chứng"
        value={filter.proof ?? ''}
        data={[{ value: '', label: 'Có và chưa có minh chứng' }, ...choicesOf(PROOF_FILTERS)]}
        onChange={({ currentTarget }) =>
          onChange({ proof: (currentTarget.value || null) as ProofFilter | null })
        }
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange(NO_FILTER)}>
          Bỏ lọc
        </Button>
      )}
    </search>
  );
}

type PersonFilterProps = {
  register: CaseRegister;
  personId: number | null;
  onChange: (personId: number | null) => void;
};

/** Only those who are in the register. */
function PersonFilter({ register, personId, onChange }: PersonFilterProps) {
  const named = new Set(register.cases.map((entry) => entry.personId));
  const choices = register.people
    .filter(({ id }) => named.has(id))
    .toSorted((a, b) => comparePeople(a.fullName, b.fullName))
    .map(({ id, fullName }) => ({ value: String(id), label: fullName }));
  return (
    <Select
      aria-label="Cá nhân"
      placeholder="Mọi cá nhân"
      data={choices}
      value={personId === null ? null : String(personId)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn cá nhân' }}
      nothingFoundMessage="Không có ai tên như vậy trong sổ."
      filter={({ options, search }) =>
        options.filter(
          (option) => 'label' in option && fold(String(option.label)).includes(fold(search)),
        )
      }
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  );
}
