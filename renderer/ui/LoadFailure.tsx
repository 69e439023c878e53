import { Button } from '@mantine/core';
import type { Failure } from '../../shared/failure.ts';
import { EmptyState } from './EmptyState.tsx';

export function LoadFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        title="Chưa đọc được dữ liệu"
        action={
          <Button variant="default" onClick={onRetry}>
            Thử lại
          </Button>
        }
      >
        {failure.report.message}
      </EmptyState>
    </div>
  );
}
