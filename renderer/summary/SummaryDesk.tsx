import type { ComponentProps } from 'react';
import type { SummaryView } from '../../shared/api.ts';
import type { Board } from '../../shared/board.ts';
import { OfficialPages } from '../document/OfficialPages.tsx';
import { SavedFileNote } from '../ui/SavedFile.tsx';
import { HeadingForm } from './HeadingForm.tsx';
import { WhoReported } from './WhoReported.tsx';

type SummaryDeskProps = {
  board: Board;
  view: SummaryView;
  pdf: ComponentProps<typeof SavedFileNote>['saving'];
  onSavePdf: () => void;
};

/** The paper, and beside it what stands in its head and whose reports it rests on. */
export function SummaryDesk({ board, view, pdf, onSavePdf }: SummaryDeskProps) {
  return (
    <>
      <SavedFileNote saving={pdf} onSaveAgain={onSavePdf} />
      <div className="summary-desk">
        <div className="summary-side">
          <HeadingForm heading={view.heading} signers={view.signers} onConfirmed={onSavePdf} />
          <WhoReported board={board} month={view.heading.month} />
        </div>
        <OfficialPages document={view.document} />
      </div>
    </>
  );
}
