import { Button } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { useStarted } from './movement.tsx';

/** Shows its children once there is a movement, and afresh for each. */
export function NeedsMovement({ children }: { children: ReactNode }) {
  const { movement } = useStarted();
  if (movement) return <Fragment key={movement.id}>{children}</Fragment>;
  return (
    <Page title="Chưa có phong trào thi đua">
      <NoMovement />
    </Page>
  );
}

export function NoMovement() {
  return (
    <EmptyState
      title="Nhập phong trào trước"
      action={
        <Button component={Link} href="/danh-muc/phong-trao/ke-hoach">
          Nhập từ văn bản kế hoạch
        </Button>
      }
    >
      Màn hình này làm việc trên một phong trào. Dán văn bản kế hoạch của cơ quan để lập phong trào
      đầu tiên; chương trình đọc ra nội dung, căn cứ, thời gian để kiểm tra.
    </EmptyState>
  );
}
