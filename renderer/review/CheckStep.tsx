import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Check } from '../../shared/review/check.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { ReviewStepPage } from './ReviewStepPage.tsx';

/** What is asked of those put forward, and what the records answer. It warns; it stops nothing. */
export function CheckStep() {
  return (
    <ReviewStepPage subtitle="Những điều cần xem trước khi họp; mục cần xem không ngăn việc gửi hồ sơ">
      {({ checks, proposals }) =>
        proposals.length === 0 ? (
          <EmptyState
            title="Chưa có gì để kiểm tra"
            action={
              <Button component={Link} href="/binh-xet/de-nghi">
                Đề nghị khen thưởng
              </Button>
            }
          >
            Đề nghị tập thể, cá nhân trước; các mục kiểm tra tính trên những đề nghị ấy.
          </EmptyState>
        ) : (
          <CheckTable checks={checks} />
        )
      }
    </ReviewStepPage>
  );
}

function CheckTable({ checks }: { checks: readonly Check[] }) {
  return (
    <DataTable label="Các mục kiểm tra">
      <thead>
        <tr>
          <th scope="col">Mục kiểm tra</th>
          <th scope="col">Số liệu</th>
          <th scope="col">Kết quả</th>
        </tr>
      </thead>
      <tbody>
        {checks.map(({ question, found, passed }) => (
          <tr key={question}>
            <th scope="row">{question}</th>
            <td>{found}</td>
            <td>
              {passed ? (
                <StateBadge tone="good" icon={IconCheck} word="Đạt" />
              ) : (
                <StateBadge tone="warn" icon={IconAlertTriangle} word="Cần xem" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
