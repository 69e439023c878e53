import clsx from 'clsx';
import { useState } from 'react';
import { isTooLongToTag } from '../../shared/document/tagging.ts';
import type { Board } from '../../shared/overview/board.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import type { PaperView } from '../../shared/paper/paper.ts';
import { PlacesPanel } from '../certificate/PlacesPanel.tsx';
import { SheetFaults } from '../certificate/SheetFaults.tsx';
import { OfficialPages } from '../document/OfficialPages.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { SavedFileNote } from '../ui/SavedFile.tsx';
import { EditableSheet } from './EditableSheet.tsx';
import { HeadingForm } from './HeadingForm.tsx';
import { IssuePanel } from './IssuePanel.tsx';
import css from './paper.module.css';
import { TextEditor } from './TextEditor.tsx';
import { TextsPanel } from './TextsPanel.tsx';
import { useIssue } from './use-issue.ts';
import type { PaperAsk, PaperFile } from './use-paper-file.ts';
import { WhoReported } from './WhoReported.tsx';

type PaperDeskProps = { board: Board; view: PaperView; file: PaperFile };

/** The paper, and beside it what stands in its head, whether it went out, its wording and whose reports it rests on. */
export function PaperDesk({ board, view, file }: PaperDeskProps) {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const issue = useIssue(view.key);
  const open = view.texts.find(({ blockKey }) => blockKey === openKey);
  const answer = (ask: PaperAsk) => {
    if (ask === 'issue') issue.ask();
    else if (ask === 'print') file.print();
    else file.save(ask);
  };
  return (
    <>
      <SavedFileNote saving={file.saving} onSaveAgain={file.saveAgain} />
      {file.isPrinting && <p role="status">Đang dựng bản in…</p>}
      <div className={css['paper-work']}>
        <div className={css['paper-side']}>
          <HeadingForm key={headKey(view)} view={view} onConfirmed={answer} />
          <IssuePanel view={view} issue={issue} file={file} />
          {PAPERS[view.key.kind].page === 'form' && !view.isIssued && <PlacesPanel />}
          {!view.isIssued && (
            <TextsPanel texts={view.texts} lost={view.lost} paper={view.key} onOpen={setOpenKey} />
          )}
          {PAPERS[view.key.kind].closesMonth && (
            <WhoReported board={board} month={view.key.period} />
          )}
        </div>
        <EditableSheet texts={view.texts} onOpen={setOpenKey}>
          {view.copies > 1 && (
            <p className={clsx('soft', css['paper-note'])}>
              Bấm “In” thì in {view.copies} phiếu, mỗi thành viên Hội đồng một phiếu.
            </p>
          )}
          {view.document.onForm && <SheetFaults form={view.document.onForm} />}
          {isTooLongToTag(view.document) && (
            <p className={clsx('soft', css['paper-note'])}>
              Văn bản dài: tệp PDF không gắn thẻ cho trình đọc màn hình, để tệp không quá lớn.
            </p>
          )}
          <OfficialPages document={view.document} />
        </EditableSheet>
      </div>
      <RecordDrawer
        title="Sửa câu chữ"
        opened={open !== undefined}
        onClose={() => setOpenKey(null)}
      >
        {open && <TextEditor paper={view.key} text={open} onDone={() => setOpenKey(null)} />}
      </RecordDrawer>
    </>
  );
}

/** Another version that went out, or a correction begun, starts the head afresh; a save of it does not. */
function headKey({ issued: [newest], isIssued }: PaperView): string {
  return `${newest?.id ?? 0} ${isIssued}`;
}
