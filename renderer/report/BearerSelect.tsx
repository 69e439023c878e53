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
  const choose = (chosen: string | null) =>
    onChange(chosen === WHOLE_DEPARTMENT ? null : Number(chosen));
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
        options.filter((option) => 'label' in option && isMeant(option, search))
      }
      onChange={choose}
      onKeyDown={(event) => {
        // A name pasted or typed in one burst is asked for before the list has marked its first.
        const { currentTarget } = event;
        if (event.key !== 'Enter' || currentTarget.getAttribute('aria-activedescendant')) return;
        const first = choices.find((choice) => isMeant(choice, currentTarget.value));
        if (currentTarget.value.trim() === '' || !first) return;
        event.preventDefault();
        choose(first.value);
      }}
    />
  );
}

function isMeant({ label }: { label: string }, search: string): boolean {
  return fold(label).includes(fold(search));
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
