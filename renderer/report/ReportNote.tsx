import { Anchor } from '@mantine/core';
import { REPORT_STATES, type ReportState } from '../../shared/report-state.ts';
import { savedAt } from '../editing/EditBar.tsx';
import { useEdit } from '../editing/edit-store.ts';
import { BOARD_LOOK } from '../ui/board-look.ts';
import { ClosedBadge } from '../ui/ClosedMonth.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import type { Problem } from './draft-check.ts';
import type { DraftStatus } from './draft-saver.ts';
import type { DraftStore } from './draft-store.ts';
import { type ReportDraft, unassessedContents } from './report-draft.ts';
import { focusField } from './stops.ts';

type ReportNoteProps = {
  store: DraftStore;
  status: DraftStatus;
  state: ReportState | null;
  unsaved: boolean;
};

const LOOKS = {
  none: { ...BOARD_LOOK.notDue, word: 'Chưa có báo cáo' },
  draft: { ...BOARD_LOOK.draft, word: REPORT_STATES.draft },
  complete: { ...BOARD_LOOK.onTime, word: REPORT_STATES.complete },
  lapsed: { ...BOARD_LOOK.lapsed, word: REPORT_STATES.lapsed },
} as const;

const countUnassessed = (draft: ReportDraft) => unassessedContents(draft).length;

/** What is recorded and what is not, in one line that is read out when it changes. */
export function ReportNote({ store, status, state, unsaved }: ReportNoteProps) {
  const unassessed = useEdit(store, countUnassessed);
  return (
    <>
      <StateBadge {...LOOKS[state ?? 'none']} />
      {store.isReadOnly && <ClosedBadge />}
      <span>
        <Standing status={status} unsaved={unsaved} />
      </span>
      {state === 'complete' && unassessed > 0 && (
        <span>Còn {unassessed} nội dung chưa đánh giá.</span>
      )}
    </>
  );
}

function Standing({ status, unsaved }: { status: DraftStatus; unsaved: boolean }) {
  switch (status.kind) {
    case 'wrong':
      return <Wrong title="Chưa lưu: còn ô sai" problems={status.problems} />;
    case 'blank':
      return <Wrong title="Chưa hoàn thành: còn ô trống" problems={status.problems} />;
    case 'conflict':
      return <span className="report-trouble">Chưa lưu được.</span>;
    case 'failed':
      return <span className="report-trouble">Chưa lưu được. {status.message}</span>;
    case 'saving':
      return 'Đang lưu…';
    case 'saved':
      return unsaved ? 'Đang nhập, sẽ tự lưu.' : savedAt(status.at);
    case 'asRecorded':
      return unsaved ? 'Đang nhập, sẽ tự lưu.' : '';
  }
}

const SHOWN = 3;

function Wrong({ title, problems }: { title: string; problems: readonly Problem[] }) {
  const rest = problems.length - SHOWN;
  return (
    <>
      <span className="report-trouble">{title}:</span>{' '}
      {problems.slice(0, SHOWN).map(({ field, label }, index) => (
        <span key={field}>
          {index > 0 && '; '}
          <Anchor
            component="button"
            type="button"
            underline="always"
            onClick={() => focusField(field)}
          >
            {label}
          </Anchor>
        </span>
      ))}
      {rest > 0 && ` và ${rest} ô khác`}.
    </>
  );
}
