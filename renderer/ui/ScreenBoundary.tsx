import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './EmptyState.tsx';

/** Keeps a fault of one screen from blanking the window. Only a class can catch what a child throws. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        title="Có lỗi ngoài dự kiến khi mở màn hình này"
        action={<Button onClick={() => window.location.reload()}>Mở lại cửa sổ</Button>}
      >
        Dữ liệu đã lưu vẫn còn nguyên trong tệp. Bấm nút dưới đây để mở lại.
      </EmptyState>
    );
  }
}
