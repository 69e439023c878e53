import { Alert, Button } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { SavedFile } from '../../shared/api.ts';
import type { Failure } from '../../shared/failure.ts';
import { useCallMutation } from '../call.ts';

type SavedFileNoteProps = {
  /** The call that writes the file. */
  saving: Pick<UseMutationResult<SavedFile, Failure, never>, 'data' | 'error' | 'isPending'>;
  onSaveAgain: () => void;
  /** False for a file that only this program reads. */
  canOpen?: boolean;
};

/** What became of a file that was to leave the app, with the ways to it. */
export function SavedFileNote({ saving, onSaveAgain, canOpen = true }: SavedFileNoteProps) {
  if (saving.isPending) return <p role="status">Đang tạo tệp…</p>;
  if (saving.error) return <NotSaved failure={saving.error} onSaveAgain={onSaveAgain} />;
  return saving.data ? <Saved file={saving.data} canOpen={canOpen} /> : null;
}

function NotSaved({ failure, onSaveAgain }: { failure: Failure; onSaveAgain: () => void }) {
  return (
    <Alert variant="outline" className="file-note" title="Chưa lưu được tệp" role="alert">
      <div className="row">
        <span>{failure.report.message}</span>
        <Button variant="default" size="xs" onClick={onSaveAgain}>
          Lưu lại hoặc chọn tên khác
        </Button>
      </div>
    </Alert>
  );
}

function Saved({ file, canOpen }: { file: NonNullable<SavedFile>; canOpen: boolean }) {
  const open = useCallMutation('file.open', { invalidates: [] });
  const show = useCallMutation('file.show', { invalidates: [] });
  return (
    <section className="panel file-note row" aria-label="Tệp đã lưu">
      <IconFileCheck size={20} aria-hidden />
      <p role="status">
        Đã lưu <strong>{file.name}</strong> vào thư mục {file.folder}.
      </p>
      {canOpen && (
        <Button variant="default" size="xs" onClick={() => open.mutate({ token: file.token })}>
          Mở tệp
        </Button>
      )}
      <Button variant="default" size="xs" onClick={() => show.mutate({ token: file.token })}>
        Mở thư mục
      </Button>
    </section>
  );
}
