import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import clsx from 'clsx';
import { formatMonth } from '../../shared/month.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import type { PaperView } from '../../shared/paper/paper.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { Doubts } from './Doubts.tsx';
import { IssuedVersions } from './IssuedVersions.tsx';
import css from './paper.module.css';
import { goToPlace } from './paper-place.ts';
import { ReopenDialog } from './ReopenDialog.tsx';
import type { Issue } from './use-issue.ts';
import type { PaperFile } from './use-paper-file.ts';

type IssuePanelProps = { view: PaperView; issue: Issue; file: PaperFile };

/** Whether the document went out, what speaks against it, and every version that did. */
export function IssuePanel({ view, issue, file }: IssuePanelProps) {
  const { isIssued, issued, doubts } = view;
  return (
    <section className={clsx('panel', css['paper-issue'])} aria-labelledby="paper-issue">
      <h2 id="paper-issue">Chốt văn bản</h2>
      <div className="row">
        <IssueState view={view} />
        {isIssued ? (
          <AfterIssue view={view} issue={issue} />
        ) : (
          <Button
            type="submit"
            form="paper-heading"
            value="issue"
            variant="default"
            loading={issue.isBusy}
          >
            {issueLabel(view)}
          </Button>
        )}
      </div>
      {view.canCancelReopening && (
        <Button variant="subtle" onClick={issue.cancelReopening} loading={issue.isBusy}>
          Bỏ điều chỉnh, trở lại bản đã chốt
        </Button>
      )}
      <Doubts doubts={doubts} onGo={goToPlace} />
      {issued.length > 0 && <IssuedVersions issued={issued} file={file} />}
      <IssueDialog view={view} issue={issue} />
      <ReopenDialog key={String(isIssued)} view={view} issue={issue} />
    </section>
  );
}

/** While it is in the house it can be taken back; once it is out it is only corrected. */
function AfterIssue({ view, issue }: Omit<IssuePanelProps, 'file'>) {
  const [newest] = view.issued;
  if (newest?.outBy) {
    return (
      <Button variant="default" onClick={issue.askToReopen}>
        Điều chỉnh
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" onClick={issue.takeBack} loading={issue.isBusy}>
        Bỏ chốt
      </Button>
      <Button variant="subtle" onClick={issue.markSent} disabled={issue.isBusy}>
        Đã gửi đi
      </Button>
      <p className="soft">
        Chưa in, chưa lưu thành tệp, chưa gửi đi: còn bỏ chốt được. Sau đó muốn sửa thì bấm Điều
        chỉnh.
      </p>
    </>
  );
}

function IssueState({ view }: { view: PaperView }) {
  const { isIssued, issued } = view;
  if (isIssued) return <StateBadge tone="good" icon={IconLock} word="Đã chốt" />;
  return issued.length > 0 ? (
    <StateBadge tone="warn" icon={IconLockOpen} word={`Đang điều chỉnh lần ${nextOf(view)}`} />
  ) : (
    <StateBadge tone="draft" icon={IconLockOpen} word="Chưa chốt" />
  );
}

function nextOf({ issued: [newest] }: PaperView): number {
  return (newest?.version ?? -1) + 1;
}

function issueLabel({ key }: PaperView): string {
  return PAPERS[key.kind].closesMonth ? `Chốt tháng ${formatMonth(key.period)}` : 'Chốt văn bản';
}

function IssueDialog({ view, issue }: Omit<IssuePanelProps, 'file'>) {
  return (
    <ConfirmDialog
      opened={issue.asking === 'issue'}
      title={issueLabel(view)}
      confirmLabel="Chốt"
      busy={issue.isBusy}
      onConfirm={issue.confirm}
      onCancel={issue.close}
      returnFocus={issue.leavingFor === null}
    >
      <p>
        {PAPERS[view.key.kind].closesMonth
          ? 'Báo cáo được giữ lại đúng như khi in; số liệu, đánh giá và việc biểu dương, phê bình của tháng không sửa được nữa.'
          : 'Văn bản được giữ lại đúng như khi in.'}{' '}
        Trước khi in, lưu hoặc gửi đi vẫn bỏ chốt được. Sau đó muốn sửa, bấm Điều chỉnh và ghi lý
        do; bản này vẫn mở lại được.
      </p>
      <Doubts doubts={view.doubts} onGo={issue.leaveFor} />
    </ConfirmDialog>
  );
}
