import { Alert, Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/failure.ts';
import css from './import.module.css';

type OpenBookProps = {
  /** What the sheet has to hold. */
  hint: string;
  isOver: boolean;
  isReading: boolean;
  refused: Failure | null;
  onOpen: () => void;
  /** Further ways to begin. */
  children?: ReactNode;
};

/** The first step: a workbook is chosen, or dropped or pasted anywhere on the page. */
export function OpenBook(props: OpenBookProps) {
  const { hint, isOver, isReading, refused, onOpen, children } = props;
  return (
    <section
      className={clsx('panel', css['import-start'])}
      data-over={isOver || undefined}
      aria-label="Chọn tệp"
    >
      <IconFileSpreadsheet size={40} stroke={1.2} aria-hidden />
      <p>
        Kéo tệp Excel vào trang này, <strong>chọn tệp</strong> .xlsx, .xls, .ods, .csv trong máy,
        hoặc bấm <strong>Ctrl+V</strong> để dán bảng chép từ Excel, Word.
      </p>
      <p className="soft">{hint}</p>
      <Button onClick={onOpen} loading={isReading} data-start>
        Chọn tệp Excel
      </Button>
      {children}
      {refused && <Refused failure={refused} />}
    </section>
  );
}

export function Refused({ failure }: { failure: Failure }) {
  return (
    <Alert variant="outline" title="Chưa đọc được tệp" role="alert">
      {failure.report.message} Chưa có gì được ghi.
    </Alert>
  );
}
