import { NativeSelect } from '@mantine/core';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { useStarted } from './movement.tsx';

/** The movement in work; everything below is about it. */
export function MovementSelect() {
  const { started, movement, setMovement } = useStarted();
  if (!movement) return <span className="soft">Chưa có phong trào</span>;
  return (
    <NativeSelect
      aria-label="Phong trào đang làm việc"
      className="movement-select"
      value={String(movement.id)}
      onChange={({ currentTarget }) => {
        const id = Number(currentTarget.value);
        askBeforeLeaving(() => setMovement(id));
      }}
      data={started.movements.map(({ id, name, year }) => ({
        value: String(id),
        label: name.includes(String(year)) ? name : `${name} (${year})`,
      }))}
    />
  );
}
