import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { ReportDesk } from './ReportDesk.tsx';

/** Báo cáo tháng: one department and month at a time, the others' states beside it. */
export function ReportPage() {
  const { movement } = useMovement();
  const board = useCall('board.read', { movementId: movement.id });
  return (
    <Loaded query={board}>
      {(value) =>
        value.departments.length === 0 ? <NoDepartments /> : <ReportDesk board={value} />
      }
    </Loaded>
  );
}

function NoDepartments() {
  return (
    <Page title="Báo cáo tháng">
      <EmptyState
        title="Chọn các phòng phải báo cáo trước"
        action={
          <Button component={Link} href="/danh-muc/phong-trao">
            Mở danh mục phong trào
          </Button>
        }
      >
        Phong trào này chưa có phòng nào phải báo cáo. Vào Danh mục → Phong trào, đánh dấu các phòng
        tham gia.
      </EmptyState>
    </Page>
  );
}
