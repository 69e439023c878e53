import { Button, NativeSelect } from '@mantine/core';
import type { Month } from '../../shared/month.ts';
import type { Board } from '../../shared/overview/board.ts';
import { PAPER_KINDS, PAPERS, type PaperKind } from '../../shared/paper/kinds.ts';
import type { PaperKey } from '../../shared/paper/paper.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { LateLoader } from '../ui/LateLoader.tsx';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { MonthPicker } from '../ui/MonthPicker.tsx';
import { Page } from '../ui/Page.tsx';
import { PaperDesk } from './PaperDesk.tsx';
import css from './paper.module.css';
import { placeMonth } from './paper-place.ts';
import { type PaperAsk, usePaperFile } from './use-paper-file.ts';

type PaperWorkProps = {
  board: Board;
  paper: PaperKey;
  onOpen: (kind: PaperKind, period: Month | '') => void;
};

/** One document: which it is, what may be done with it, and its desk. */
export function PaperWork({ board, paper, onOpen }: PaperWorkProps) {
  const { movement } = useMovement();
  const view = useCall('paper.read', paper);
  const file = usePaperFile(paper);
  const isBusy = !view.data || file.isBusy;
  const { kind, period } = paper;
  const choose = (chosen: PaperKind) => {
    const isWhole = PAPERS[chosen].span === 'whole';
    onOpen(chosen, isWhole ? '' : period || placeMonth(board, undefined));
  };
  return (
    <Page
      title="Tổng hợp"
      actions={
        <>
          <KindPicker kind={kind} onChange={choose} />
          {period !== '' && (
            <MonthPicker
              movement={movement}
              month={period}
              onChange={(chosen) => onOpen(kind, chosen)}
            />
          )}
          <FileButton ask="word" label="Lưu Word" isBusy={isBusy} />
          <FileButton ask="pdf" label="Lưu PDF" isBusy={isBusy} />
          <FileButton ask="print" label="In" isBusy={isBusy} isMain />
        </>
      }
    >
      {view.data ? (
        <PaperDesk board={board} view={view.data} file={file} />
      ) : view.error ? (
        <LoadFailure failure={view.error} onRetry={() => view.refetch()} />
      ) : (
        <LateLoader />
      )}
    </Page>
  );
}

type FileButtonProps = { ask: PaperAsk; label: string; isBusy: boolean; isMain?: boolean };

/** Sends the form of the head first, so that a number typed a moment ago stands on the paper. */
function FileButton({ ask, label, isBusy, isMain = false }: FileButtonProps) {
  return (
    <Button
      type="submit"
      form="paper-heading"
      value={ask}
      disabled={isBusy}
      {...(isMain ? { 'data-print': true } : { variant: 'default' })}
    >
      {label}
    </Button>
  );
}

type KindPickerProps = { kind: PaperKind; onChange: (kind: PaperKind) => void };

function KindPicker({ kind, onChange }: KindPickerProps) {
  return (
    <NativeSelect
      aria-label="Loại văn bản"
      className={css['paper-kind']}
      value={kind}
      onChange={(event) => onChange(event.currentTarget.value as PaperKind)}
      data={PAPER_KINDS.map((value) => ({ value, label: PAPERS[value].label }))}
    />
  );
}
