import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import type { MovementListItem } from '../../shared/movement/movement.ts';
import { useCall } from '../call.ts';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { RemoveDialog } from '../ui/RemoveDialog.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';

export function IndicatorTab({ movement }: { movement: MovementListItem }) {
  const indicators = useCall('indicator.list', { movementId: movement.id });
  const [editing, setEditing] = useState<Indicator | 'new' | null>(null);
  const [removing, setRemoving] = useState<Indicator | null>(null);
  return (
    <CatalogFrame
      title="Chỉ tiêu"
      subtitle={`Những con số các phòng báo cáo hằng tháng của: ${movement.name}`}
      actions={<Button onClick={() => setEditing('new')}>Thêm chỉ tiêu</Button>}
    >
      <Loaded query={indicators}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="Chưa có chỉ tiêu nào">
              Bấm “Thêm chỉ tiêu” ở góc trên bên phải để nhập con số đầu tiên cần theo dõi.
            </EmptyState>
          ) : (
            <IndicatorTable indicators={list} onEdit={setEditing} onRemove={setRemoving} />
          )
        }
      </Loaded>
      <RecordDrawer
        title={editing === 'new' ? 'Thêm chỉ tiêu' : 'Sửa chỉ tiêu'}
        opened={editing !== null}
        onClose={() => setEditing(null)}
      >
        <IndicatorForm
          key={editing === 'new' ? 'new' : editing?.id}
          indicator={editing === 'new' ? null : editing}
          movementId={movement.id}
          onDone={() => setEditing(null)}
        />
      </RecordDrawer>
      <RemoveDialog
        call="indicator.remove"
        kind="chỉ tiêu"
        record={removing}
        onClose={() => setRemoving(null)}
      />
    </CatalogFrame>
  );
}
