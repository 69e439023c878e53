import { Button, Checkbox } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconDatabaseOff,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AnnualView } from '../../shared/api.ts';
import { formatDay } from '../../shared/month.ts';
import type { Check } from '../../shared/review/check.ts';
import { VERDICTS, type VerdictKind } from '../../shared/review/rule.ts';
import type { Verdict } from '../../shared/review/verdict.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StateBadge, type Tone } from '../ui/StateBadge.tsx';
import { OwnRules } from './OwnRules.tsx';
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
            <p className="soft">
              Xét theo quy định có hiệu lực ngày {formatDay(annual.judgedOn)}. Ngày nộp hồ sơ ghi ở
              bước Họp, bỏ phiếu.
            </p>
            <CheckTable checks={annual.checks} />
            <AgencyTable verdicts={annual.agencyVerdicts} />
            {annual.verdicts.length > 0 && <VerdictTable annual={annual} />}
            <OwnRules awards={annual.awards} />
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

/** The rest of a verdict's row, whomever it is about. */
const VERDICT_COLUMNS = [
  { head: 'Điều kiện', cell: ({ text }: Verdict) => text },
  { head: 'Số liệu', cell: ({ found }: Verdict) => found },
  {
    head: 'Kết quả',
    cell: ({ kind }: Verdict) => <StateBadge {...LOOKS[kind]} word={VERDICTS[kind]} />,
  },
  {
    head: 'Căn cứ',
    cell: ({ article, inForceFrom, source, otherSide }: Verdict) => (
      <>
        {article}
        <div className="soft">
          Hiệu lực từ {formatDay(inForceFrom)}, {source}
          {otherSide !== '' && `. ${otherSide}`}
        </div>
      </>
    ),
  },
];

/** What the rules in force say of each who is put forward, with the article of each. */
function VerdictTable({ annual }: { annual: AnnualView }) {
  const [isWhole, setIsWhole] = useState(false);
  const all = annual.verdicts.flatMap((verdict) => {
    const proposal = annual.proposals.find(({ id }) => id === verdict.proposalId);
    if (!proposal) return [];
    const subject = subjectOf(annual, proposal);
    const award = annual.awards.find(({ code }) => code === proposal.awardCode);
    return [{ ...verdict, subject, awardName: award?.name ?? proposal.awardCode }];
  });
  const met = all.filter(({ kind }) => kind === 'met').length;
  const rows = isWhole ? all : all.filter(({ kind }) => kind !== 'met');
  return (
    <section className="stack" aria-labelledby="review-verdicts">
      <h2 id="review-verdicts">Điều kiện khen thưởng</h2>
      {met > 0 && (
        <Checkbox
          label={`Hiện cả ${met} mục đạt`}
          checked={isWhole}
          onChange={(event) => setIsWhole(event.currentTarget.checked)}
        />
      )}
      {rows.length === 0 && <p>Mọi điều kiện đều đạt.</p>}
      {rows.length > 0 && (
        <SubjectTable
          label="Điều kiện khen thưởng"
          rows={rows}
          keyOf={({ proposalId, text }) => `${proposalId} ${text}`}
          columns={[{ head: 'Đề nghị', cell: ({ awardName }) => awardName }, ...VERDICT_COLUMNS]}
        />
      )}
    </section>
  );
}

/** The same of the agency and its council. */
function AgencyTable({ verdicts }: { verdicts: readonly Verdict[] }) {
  if (verdicts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="review-agency">
      <h2 id="review-agency">Cơ quan, Hội đồng</h2>
      <DataTable label="Điều kiện của cơ quan, Hội đồng">
        <thead>
          <tr>
            {VERDICT_COLUMNS.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {verdicts.map((verdict) => (
            <tr key={`${verdict.text} ${verdict.found}`}>
              {VERDICT_COLUMNS.map(({ head, cell }) => (
                <td key={head}>{cell(verdict)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
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
