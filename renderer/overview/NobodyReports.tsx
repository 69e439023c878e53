import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '../ui/EmptyState.tsx';

export function NobodyReports({ movementId }: { movementId: number }) {
  return (
    <EmptyState
      title="Phong trào này chưa có phòng nào báo cáo"
      action={
        <Button component={Link} href={`/danh-muc/phong-trao/${movementId}`}>
          Chọn các phòng báo cáo
        </Button>
      }
    >
      Mở phong trào, đánh dấu các phòng phải báo cáo hằng tháng rồi lưu. Bảng theo dõi các tháng sẽ
      hiện ở đây.
    </EmptyState>
  );
}
