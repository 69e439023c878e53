import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useCallMutation } from '../call.ts';
import { useEdit } from '../editing/edit-store.ts';
import { RecordHistoryDrawer } from '../history/RecordHistory.tsx';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { DraftSaver } from './draft-saver.ts';
import type { DraftStore } from './draft-store.ts';
import type { ReportDraft } from './report-draft.ts';

type ReportMenuProps = {
  store: DraftStore;
  saver: DraftSaver;
  heading: string;
  onReload: () => void;
};

const revisionOf = ({ revision }: ReportDraft) => revision;

/** What is seldom done with a report: a look at its history, deleting it. */
export function ReportMenu({ store, saver, heading, onReload }: ReportMenuProps) {
  const [shown, setShown] = useState<'history' | 'removing' | null>(null);
  const isRecorded = useEdit(store, revisionOf) > 0;
  const { movementId, departmentId, month } = store.read().form;
  const key = { movement_id: movementId, department_id: departmentId, month };
  return (
    <>
      <Menu position="top-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="Việc khác với báo cáo này">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconHistory size={16} aria-hidden />}
            onClick={() => setShown('history')}
          >
            Lịch sử
          </Menu.Item>
          {!store.isReadOnly && (
            <Menu.Item
              leftSection={<IconTrash size={16} aria-hidden />}
              disabled={!isRecorded}
              onClick={() => setShown('removing')}
            >
              Xóa báo cáo…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <RecordHistoryDrawer
        record={{ table: 'report', key }}
        name={`báo cáo ${heading}`}
        opened={shown === 'history'}
        onClose={() => setShown(null)}
      />
      {shown === 'removing' && (
        <RemoveReport
          store={store}
          saver={saver}
          heading={heading}
          onReload={onReload}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

type RemoveReportProps = ReportMenuProps & { onClose: () => void };

function RemoveReport({ store, saver, heading, onReload, onClose }: RemoveReportProps) {
  const remove = useCallMutation('report.remove');
  const undo = useUndo();
  const cases = store.read().cases.filter(({ id }) => id !== null).length;
  async function removeIt() {
    // What is still being typed would otherwise be saved into a new report.
    await saver.save('rest');
    const { form, revision } = store.read();
    const { movementId, departmentId, month } = form;
    remove.mutate(
      { movementId, departmentId, month, revision },
      {
        onSuccess: ({ changeId }) => {
          announceUndoable(`Đã xóa báo cáo ${heading}.`, async () => {
            if (await undo(changeId)) onReload();
          });
          onReload();
        },
        onSettled: onClose,
      },
    );
  }
  return (
    <ConfirmDialog
      opened
      title="Xóa báo cáo"
      confirmLabel="Xóa báo cáo"
      busy={remove.isPending}
      onConfirm={removeIt}
      onCancel={onClose}
    >
      <p>
        Xóa toàn bộ báo cáo <strong>{heading}</strong>: đánh giá, số liệu
        {cases > 0 && `, ${cases} việc biểu dương, phê bình cùng minh chứng`} và phần chữ? Báo cáo
        các phòng và các tháng khác giữ nguyên. Có thể lấy lại ngay sau đó, hoặc về sau trong Nhật
        ký thay đổi.
      </p>
    </ConfirmDialog>
  );
}
