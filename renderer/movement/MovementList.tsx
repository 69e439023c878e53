import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { formatDay } from '../../shared/month.ts';
import type { MovementListItem } from '../../shared/movement/movement.ts';
import { compareText } from '../../shared/text.ts';
import { useCall } from '../call.ts';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { type Column, RecordList } from '../ui/RecordList.tsx';
import { RemoveMovement } from './RemoveMovement.tsx';

export function MovementList() {
  const movements = useCall('movement.list', {});
  return (
    <CatalogFrame
      title="Phong trào"
      subtitle="Các phong trào thi đua, mỗi phong trào một kế hoạch"
      actions={
        <>
          <Button variant="default" component={Link} href="/danh-muc/phong-trao/moi" data-add>
            Phong trào mới
          </Button>
          <Button component={Link} href="/danh-muc/phong-trao/ke-hoach">
            Nhập từ văn bản kế hoạch
          </Button>
        </>
      }
    >
      <Loaded query={movements}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="Chưa có phong trào nào">
              Bấm “Nhập từ văn bản kế hoạch” rồi dán văn bản kế hoạch của cơ quan: chương trình đọc
              ra chủ đề, nội dung, căn cứ, thời gian để kiểm tra trước khi lưu. Cũng có thể nhập tay
              bằng “Phong trào mới”.
            </EmptyState>
          ) : (
            <MovementTable movements={list} />
          )
        }
      </Loaded>
    </CatalogFrame>
  );
}

const COLUMNS: readonly Column<MovementListItem>[] = [
  { head: 'Tên phong trào', kind: 'name', text: ({ name }) => name },
  {
    head: 'Năm',
    kind: 'number',
    text: ({ year }) => String(year),
    compare: (one, other) => one.year - other.year,
  },
  {
    head: 'Từ ngày',
    text: ({ startDate }) => formatDay(startDate),
    compare: (one, other) => compareText(one.startDate, other.startDate),
  },
  {
    head: 'Đến hết ngày',
    text: ({ endDate }) => formatDay(endDate),
    compare: (one, other) => compareText(one.endDate, other.endDate),
  },
];

function MovementTable({ movements }: { movements: MovementListItem[] }) {
  const [removing, setRemoving] = useState<MovementListItem | null>(null);
  return (
    <>
      <RecordList
        label="Danh sách phong trào"
        columns={COLUMNS}
        rows={movements}
        keyOf={({ id }) => id}
        actions={(movement) => {
          const { id, name } = movement;
          return (
            <>
              <Button
                size="compact-xs"
                variant="subtle"
                component={Link}
                href={`/danh-muc/phong-trao/nam-sau-${id}`}
                aria-label={`Tạo phong trào năm sau từ ${name}`}
              >
                Tạo phong trào năm sau
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                component={Link}
                href={`/danh-muc/phong-trao/${id}`}
                aria-label={`Sửa ${name}`}
              >
                Sửa
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Xóa ${name}`}
                onClick={() => setRemoving(movement)}
              >
                Xóa
              </Button>
            </>
          );
        }}
      />
      <RemoveMovement movement={removing} onClose={() => setRemoving(null)} />
    </>
  );
}
