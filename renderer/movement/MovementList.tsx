import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { formatDay } from '../../shared/month.ts';
import type { MovementListItem } from '../../shared/movement/movement.ts';
import { useCall } from '../call.ts';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { CopyMovement } from './CopyMovement.tsx';

export function MovementList() {
  const movements = useCall('movement.list', {});
  return (
    <CatalogFrame
      title="Phong trào"
      subtitle="Các phong trào thi đua, mỗi phong trào một kế hoạch"
      actions={
        <>
          <Button variant="default" component={Link} href="/danh-muc/phong-trao/moi">
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

function MovementTable({ movements }: { movements: MovementListItem[] }) {
  return (
    <DataTable label="Danh sách phong trào">
      <thead>
        <tr>
          <th scope="col">Tên phong trào</th>
          <th scope="col" className="number">
            Năm
          </th>
          <th scope="col">Từ ngày</th>
          <th scope="col">Đến hết ngày</th>
          <th scope="col">Thao tác</th>
        </tr>
      </thead>
      <tbody>
        {movements.map(({ id, name, year, startDate, endDate }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="number">{year}</td>
            <td>{formatDay(startDate)}</td>
            <td>{formatDay(endDate)}</td>
            <td className="actions">
              <CopyMovement id={id} name={name} />
              <Button
                size="compact-sm"
                variant="subtle"
                component={Link}
                href={`/danh-muc/phong-trao/${id}`}
                aria-label={`Sửa ${name}`}
              >
                Sửa
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
