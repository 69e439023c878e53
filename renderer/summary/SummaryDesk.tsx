import type { SummaryView } from '../../shared/api.ts';
import type { Board } from '../../shared/board.ts';
import { OfficialPages } from '../document/OfficialPages.tsx';
import { SavedFileNote } from '../ui/SavedFile.tsx';
import { HeadingForm } from './HeadingForm.tsx';
import type { usePaperFile } from './use-paper-file.ts';
import { WhoReported } from './WhoReported.tsx';

type SummaryDeskProps = {
  board: Board;
  view: SummaryView;
  file: ReturnType<typeof usePaperFile>;
};

/** The paper, and beside it what stands in its head and whose reports it rests on. */
export function SummaryDesk({ board, view, file }: SummaryDeskProps) {
  return (
    <>
      <SavedFileNote saving={file.saving} onSaveAgain={file.saveAgain} />
      <div className="summary-desk">
        <div className="summary-side">
          <HeadingForm heading={view.heading} signers={view.signers} onConfirmed={file.save} />
          <WhoReported board={board} month={view.heading.month} />
        </div>
        <OfficialPages document={view.document} />
      </div>
    </>
  );
}
