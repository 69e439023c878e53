import type { Department } from '../../shared/department/department.ts';
import { useCall } from '../call.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { MovementForm } from './MovementForm.tsx';
import { blankMovement } from './movement-values.ts';

/** One movement by hand: a new one where the id is null. */
export function MovementEdit({ id }: { id: number | null }) {
  const departments = useCall('department.list', {});
  return (
    <CatalogFrame
      title={id === null ? 'Phong trào mới' : 'Sửa phong trào'}
      subtitle="Ghi đúng như trong văn bản kế hoạch"
      actions={
        id !== null && (
          <RecordHistory record={{ table: 'movement', key: { id } }} name="phong trào này" />
        )
      }
    >
      <Loaded query={departments}>
        {(list) =>
          id === null ? (
            <MovementForm initial={blankMovement(list)} departments={list} />
          ) : (
            <SavedMovement id={id} departments={list} />
          )
        }
      </Loaded>
    </CatalogFrame>
  );
}

function SavedMovement({ id, departments }: { id: number; departments: Department[] }) {
  const movement = useCall('movement.read', { id });
  return (
    <Loaded query={movement}>
      {(value) => <MovementForm initial={value} departments={departments} />}
    </Loaded>
  );
}
