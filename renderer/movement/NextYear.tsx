import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Department } from '../../shared/department/department.ts';
import type { Movement } from '../../shared/movement/movement.ts';
import { draftNextYear, keptNextYear } from '../../shared/movement/next-year.ts';
import { useCall } from '../call.ts';
import { useStarted } from '../shell/movement.tsx';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { MovementForm } from './MovementForm.tsx';

/** `/danh-muc/phong-trao/nam-sau-7`: next year's movement, begun from this one and kept only when it is saved. */
export function NextYear({ id }: { id: number }) {
  const movement = useCall('movement.read', { id });
  const departments = useCall('department.list', {});
  return (
    <CatalogFrame
      title="Phong trào năm sau"
      subtitle="Soạn từ phong trào đang chọn, chưa lưu: đối chiếu với kế hoạch mới rồi bấm Lưu"
    >
      <Loaded query={departments}>
        {(list) => (
          <Loaded query={movement}>
            {(from) => <NextYearOf movement={from} departments={list} />}
          </Loaded>
        )}
      </Loaded>
    </CatalogFrame>
  );
}

function NextYearOf({ movement, departments }: { movement: Movement; departments: Department[] }) {
  const { movements } = useStarted().started;
  // Asked once: what is saved from here on is this draft itself.
  const [kept] = useState(() => keptNextYear(movement, movements));
  if (kept) {
    return (
      <EmptyState
        title={`Đã có phong trào năm ${kept.year}`}
        action={
          <Button component={Link} href={`/danh-muc/phong-trao/${kept.id}`}>
            Mở phong trào năm {kept.year}
          </Button>
        }
      >
        “{kept.name}” đã được tạo. Mở phong trào đó để sửa theo kế hoạch mới.
      </EmptyState>
    );
  }
  const { values, hints } = draftNextYear(movement, departments);
  return (
    <MovementForm
      initial={values}
      departments={departments}
      hints={hints}
      toCheck={`mục chép từ năm ${movement.year} phải đối chiếu với kế hoạch mới, được đánh dấu màu vàng.`}
      isUnsaved
    />
  );
}
