import { Button } from '@mantine/core';
import { type ComponentType, lazy } from 'react';
import { Link, useParams } from 'wouter';
import type { Board } from '../shared/overview/board.ts';
import { useCall } from './call.ts';
import { ReportDesk } from './report/ReportDesk.tsx';
import { useMovement } from './shell/movement.tsx';
import { EmptyState } from './ui/EmptyState.tsx';
import { Loaded } from './ui/Loaded.tsx';
import { Page } from './ui/Page.tsx';

const GridDesk = lazy(async () => ({
  default: (await import('./grid/GridDesk.tsx')).GridDesk,
}));
const FormDesk = lazy(async () => ({
  default: (await import('./form/FormDesk.tsx')).FormDesk,
}));

/** The views of a month, by what stands in the address for a department; any other is one department's form. */
const DESKS: Partial<Record<string, ComponentType<{ board: Board }>>> = {
  bang: GridDesk,
  'bieu-mau': FormDesk,
};

/** Báo cáo tháng: one department and month at a time with the others' states beside it, or the whole month as a sheet. */
export function ReportPage() {
  const { movement } = useMovement();
  const Desk = DESKS[useParams<{ departmentId?: string }>().departmentId ?? ''] ?? ReportDesk;
  const board = useCall('board.read', { movementId: movement.id });
  return (
    <Loaded query={board}>
      {(value) => (value.departments.length === 0 ? <NoDepartments /> : <Desk board={value} />)}
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
