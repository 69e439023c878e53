import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { Person } from '../../shared/person/person.ts';
import { comparePeople, fold } from '../../shared/text.ts';

const WHOLE_DEPARTMENT = 'department';

type BearerSelectProps = {
  id: string;
  people: readonly Person[];
  /** Null for the whole department, undefined for not chosen. */
  value: number | null | undefined;
  error: string | undefined;
  /** Names of their departments, where people of several are offered. */
  departmentNames?: ReadonlyMap<number, string>;
  readOnly?: boolean;
  onChange: (personId: number | null) => void;
};

/** Who a case is about: a person of the department, found without marks too, or all of it. */
export function BearerSelect(props: BearerSelectProps) {
  const { id, people, value, error, departmentNames, readOnly = false, onChange } = props;
  const choices = useMemo(
    () => choicesAmong(people, value, departmentNames),
    [people, value, departmentNames],
  );
  return (
    <Select
      id={id}
      label="Cá nhân, tập thể"
      placeholder="Gõ tên để tìm"
      data={choices}
      value={value === null ? WHOLE_DEPARTMENT : (value?.toString() ?? null)}
      error={error}
      searchable
      readOnly={readOnly}
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage={
        departmentNames ? 'Không có cán bộ nào tên như vậy.' : 'Phòng này không có ai tên như vậy.'
      }
      filter={({ options, search }) =>
        options.filter(
          (option) => 'label' in option && fold(String(option.label)).includes(fold(search)),
        )
      }
      onChange={(chosen) => onChange(chosen === WHOLE_DEPARTMENT ? null : Number(chosen))}
    />
  );
}

/** Those in service, and whoever the case is already about. */
function choicesAmong(
  people: readonly Person[],
  value: number | null | undefined,
  departmentNames: ReadonlyMap<number, string> | undefined,
) {
  const listed = people
    .filter(({ active, id }) => active || id === value)
    .toSorted((a, b) => comparePeople(a.fullName, b.fullName));
  return [
    { value: WHOLE_DEPARTMENT, label: 'Cả phòng' },
    ...listed.map(({ id, fullName, position, departmentId }) => ({
      value: String(id),
      label: [fullName, position, departmentNames?.get(departmentId)].filter(Boolean).join(' – '),
    })),
  ];
}
