import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Department } from '../../shared/department/department.ts';
import type { Person } from '../../shared/person/person.ts';
import { useCallMutation } from '../call.ts';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';

type SeveralPeopleProps = {
  people: readonly Person[];
  departments: readonly Department[];
  onDone: () => void;
};

/** What can be done to several people at once: all or none, and taken back by one word. */
export function SeveralPeople({ people, departments, onDone }: SeveralPeopleProps) {
  const transfer = useCallMutation('person.transfer');
  const retire = useCallMutation('person.retire');
  const undo = useUndo();
  const [to, setTo] = useState('');
  const standing = departments.filter(({ active, endedOn }) => active && endedOn === null);
  const chosen = standing.find(({ id }) => String(id) === to);
  const ids = people.map(({ id }) => id);
  const count = `${people.length} cán bộ`;
  const done = (message: string) => ({
    onSuccess: ({ changeId }: { changeId: number }) => {
      announceUndoable(message, () => undo(changeId));
      onDone();
    },
  });
  return (
    <>
      <NativeSelect
        aria-label="Phòng chuyển đến"
        value={to}
        data={[
          { value: '', label: 'Chọn phòng chuyển đến…' },
          ...standing.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!chosen}
        loading={transfer.isPending}
        onClick={() =>
          chosen &&
          transfer.mutate(
            { ids, departmentId: chosen.id },
            done(`Đã chuyển ${count} sang ${chosen.name}.`),
          )
        }
      >
        Chuyển phòng
      </Button>
      <Button
        variant="default"
        disabled={!people.some(({ active }) => active)}
        loading={retire.isPending}
        onClick={() => retire.mutate({ ids }, done(`Đã ghi ${count} nghỉ, chuyển công tác.`))}
      >
        Đã nghỉ, chuyển công tác
      </Button>
      <Button variant="subtle" onClick={onDone}>
        Bỏ chọn
      </Button>
    </>
  );
}
