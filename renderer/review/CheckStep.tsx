import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconDatabaseOff,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import type { AnnualView } from '../../shared/api.ts';
import type { Check } from '../../shared/review/check.ts';
import { VERDICTS, type VerdictKind } from '../../shared/review/rule.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StateBadge, type Tone } from '../ui/StateBadge.tsx';
import { ReviewStepPage } from './ReviewStepPage.tsx';
import { SubjectTable } from './SubjectTable.tsx';
import { subjectOf } from './subject.ts';

/** What is asked of those put forward, and what the records answer. It warns; it stops nothing. */
export function CheckStep() {
  return (
    <ReviewStepPage subtitle="Những điều cần xem trước khi họp; mục cần xem không ngăn việc gửi hồ sơ">
      {(annual) =>
        annual.proposals.length === 0 ? (
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
          <>
            <CheckTable checks={annual.checks} />
            {annual.verdicts.length > 0 && <VerdictTable annual={annual} />}
          </>
        )
      }
    </ReviewStepPage>
  );
}

const LOOKS: Record<VerdictKind, { tone: Tone; icon: TablerIcon }> = {
  met: { tone: 'good', icon: IconCheck },
  failed: { tone: 'bad', icon: IconX },
  lacking: { tone: 'draft', icon: IconDatabaseOff },
  confirm: { tone: 'warn', icon: IconAlertTriangle },
};

/** What the rules in force say of each who is put forward, with the article of each. */
function VerdictTable({ annual }: { annual: AnnualView }) {
  const rows = annual.verdicts.flatMap((verdict) => {
    const proposal = annual.proposals.find(({ id }) => id === verdict.proposalId);
    return proposal ? [{ ...verdict, subject: subjectOf(annual, proposal) }] : [];
  });
  return (
    <section className="stack" aria-labelledby="review-verdicts">
      <h2 id="review-verdicts">Điều kiện khen thưởng</h2>
      <SubjectTable
        label="Điều kiện khen thưởng"
        rows={rows}
        keyOf={({ proposalId, text }) => `${proposalId} ${text}`}
        columns={[
          { head: 'Điều kiện', cell: ({ text }) => text },
          { head: 'Số liệu', cell: ({ found }) => found },
          {
            head: 'Kết quả',
            cell: ({ kind }) => <StateBadge {...LOOKS[kind]} word={VERDICTS[kind]} />,
          },
          {
            head: 'Căn cứ',
            cell: ({ article, source }) => (
              <>
                {article}
                <div className="soft">{source}</div>
              </>
            ),
          },
        ]}
      />
    </section>
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
