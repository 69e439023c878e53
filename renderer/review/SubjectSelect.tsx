import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { AnnualView } from '../../shared/api.ts';
import { comparePeople, fold } from '../../shared/text.ts';
import { type Subject, subjectOf } from './subject.ts';

type SubjectSelectProps = {
  names: AnnualView['names'];
  value: Subject | null;
  error: string | undefined;
  onChange: (subject: Subject) => void;
};

/** Whoever may be put forward: everybody in service and every department, found without marks too. */
export function SubjectSelect({ names, value, error, onChange }: SubjectSelectProps) {
  const choices = useMemo(() => choicesAmong(names), [names]);
  return (
    <Select
      label="Tập thể, cá nhân"
      placeholder="Gõ tên người hoặc tên phòng để tìm"
      withAsterisk
      data-autofocus
      // It has the keyboard as the form opens: the list waits for a letter or an arrow.
      openOnFocus={false}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage="Không có ai, không có phòng nào tên như vậy."
      data={choices.map(({ key, label }) => ({ value: key, label }))}
      value={value && keyOf(value)}
      error={error}
      filter={({ options, search }) =>
        options.filter(
          (option) => 'label' in option && fold(String(option.label)).includes(fold(search)),
        )
      }
      onChange={(chosen) => {
        const found = choices.find(({ key }) => key === chosen);
        if (found) onChange(found.subject);
      }}
    />
  );
}

function keyOf({ kind, id }: Subject): string {
  return `${kind} ${id}`;
}

/** People first: they are put forward most; two of one name are told apart by what stands below it. */
function choicesAmong(names: AnnualView['names']) {
  const people = names.people
    .filter(({ active }) => active)
    .toSorted((a, b) => comparePeople(a.fullName, b.fullName))
    .map(({ id }) => subjectOf({ names }, { personId: id, departmentId: null }));
  const departments = names.departments
    .filter(({ active }) => active)
    .map(({ id }) => subjectOf({ names }, { personId: null, departmentId: id }));
  return [...people, ...departments].map((subject) => ({
    key: keyOf(subject),
    label: [subject.name, subject.kind === 'department' ? 'tập thể' : subject.place]
      .filter(Boolean)
      .join(' – '),
    subject,
  }));
}
