import { Button } from '@mantine/core';
import { clsx } from 'clsx';
import { CASE_KINDS, type RegisteredCase } from '../../shared/case/case.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { ClosedMonth } from '../ui/ClosedMonth.tsx';
import css from './case.module.css';

type ClosedCaseProps = { entry: RegisteredCase; bearer: string; onDone: () => void };

/** A case of a closed month: read, and given the evidence that came late. */
export function ClosedCase({ entry, bearer, onDone }: ClosedCaseProps) {
  const { month, kind, departmentName, date, deed, basis, handling } = entry;
  const rows = [
    ['Loại', CASE_KINDS[kind]],
    ['Phòng', departmentName],
    ['Cá nhân, tập thể', entry.personId === null ? 'Cả phòng' : bearer],
    ['Ngày', formatDay(date)],
    ['Ghi vào báo cáo tháng', formatMonth(month)],
    [kind === 'praise' ? 'Việc làm được' : 'Việc vi phạm', deed],
    ['Căn cứ', basis],
    ['Xử lý', handling],
  ].filter(([, text]) => text !== '');
  return (
    <div className={clsx('stack', css['case-form'])}>
      <ClosedMonth month={month}>Vẫn thêm được tệp minh chứng.</ClosedMonth>
      <dl className={css['case-facts']}>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <EvidencePanel of={{ caseId: entry.id }} />
      <div className="save-bar">
        <div className="save-bar-note">
          <RecordHistory
            record={{ table: 'case_entry', key: { id: entry.id } }}
            name="trường hợp này"
          />
        </div>
        <Button variant="default" onClick={onDone}>
          Đóng
        </Button>
      </div>
    </div>
  );
}
